namespace ReimagingTools.Licensing.Facts;

/// <summary>
/// A value somebody gave and nobody understood: "Windows 7 Professionnal", "Klingon". It is not silence. A fact that carries one withholds, and the verdict quotes
/// the text with the nearest name that is known, so that its writer can mend it.
/// </summary>
/// <param name="Evidence">Where the text was found; <see cref="Facts.Evidence.Value"/> is the text itself, masked and shortened as every evidence is.</param>
/// <param name="Nearest">The known name closest to the text ("Windows 7 Professional"), or null when none is close.</param>
public sealed record UnreadText(Evidence Evidence, string? Nearest)
{
    /// <summary>The text as given.</summary>
    public string Text => Evidence.Value;

    /// <summary>True where the text is the heading of a column that probably speaks of the fact and is not read.</summary>
    public bool IsHeading { get; init; }

    /// <summary>The sentence that tells of it takes the name of the fact, the text and the nearest name.</summary>
    internal string Key => IsHeading ? "HeadingUnread" : Nearest is null ? "NotUnderstood" : "NotUnderstood.Nearest";

    /// <summary>The sentence that says what to do.</summary>
    internal string RemedyKey => (IsHeading ? "HeadingUnread" : "NotUnderstood") + ".Remedy";

    /// <inheritdoc/>
    public override string ToString() => Evidence.Kind + " \"" + Text + "\"";
}
