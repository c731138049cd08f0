namespace ReimagingTools.Fleet.Views;

/// <summary>The values an object shows, by name.</summary>
/// <param name="members">Names and values.</param>
public sealed class ViewObject(IReadOnlyList<KeyValuePair<string, object?>> members)
{
    /// <summary>
    /// Names and values in the order they are shown in; a value is null, a text, a number, a Boolean, texts, or objects of a view.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Members { get; } = members;

    /// <summary>True where names are data, which every format writes as they are.</summary>
    public bool KeepsNames { get; init; }

    /// <summary>What is known of it in one line.</summary>
    /// <returns>The values with colons between them.</returns>
    public override string ToString() => string.Join(": ", Members.Where(member => member.Value is not null).Select(member => member.Value));
}
