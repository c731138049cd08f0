namespace ReimagingTools.Licensing.Products;

/// <summary>
/// The language of a copy: one product language, several side by side, or the Multilingual User Interface. English with a MUI pack is not English,
/// so two languages are the same only when every part is.
/// </summary>
public sealed class Language : IEquatable<Language>
{
    /// <summary>The tag that stands for the Multilingual User Interface in records.</summary>
    public const string MuiTag = "MUI";

    private readonly string _text;

    private Language(IReadOnlyList<string> tags, bool isMui, bool isChoice = false)
    {
        Tags = tags;
        IsMui = isMui;
        IsChoice = isChoice;
        _text = string.Join(isChoice ? " / " : "+", isMui ? tags.Concat([MuiTag]) : tags);
    }

    /// <summary>BCP-47 tags of the product languages ("en-US", "pt-BR"), in ordinal order.</summary>
    public IReadOnlyList<string> Tags { get; }

    /// <summary>True for the Multilingual User Interface, alone or beside the tags.</summary>
    public bool IsMui { get; }

    /// <summary>
    /// True for a license that is sold in several languages at choice ("en-US / fr-FR"): one of <see cref="Tags"/>, where a multi-language copy is
    /// all of them.
    /// </summary>
    public bool IsChoice { get; }

    /// <summary>Makes a language of canonical tags; use <see cref="Names.LanguageNames"/> to read what people and systems write.</summary>
    /// <param name="tags">BCP-47 tags; <see cref="MuiTag"/> marks the Multilingual User Interface.</param>
    /// <returns>The language, or null when no tag is given.</returns>
    public static Language? Of(params string[] tags)
    {
        string[] plain =
        [
            .. tags.Where(tag => tag.Length > 0 && tag != MuiTag).Distinct(StringComparer.Ordinal).OrderBy(tag => tag, StringComparer.Ordinal),
        ];
        bool isMui = tags.Contains(MuiTag);
        return plain.Length == 0 && !isMui ? null : new Language(new ReadOnlyCollection<string>(plain), isMui);
    }

    /// <summary>
    /// The languages as a choice between them, which is what several languages of a license mean; one language and MUI stay as they are.
    /// </summary>
    public Language AsChoice() => IsMui || Tags.Count < 2 ? this : new Language(Tags, isMui: false, isChoice: true);

    /// <summary>True when this is the other language, or a choice that has it.</summary>
    /// <param name="other">One language of an image.</param>
    public bool Includes(Language other) =>
        Equals(other) || (IsChoice && other is { IsMui: false, IsChoice: false, Tags.Count: 1 } && Tags.Contains(other.Tags[0]));

    /// <inheritdoc/>
    public bool Equals(Language? other) => other is not null && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Language);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    /// <inheritdoc/>
    public override string ToString() => _text;
}
