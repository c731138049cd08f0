namespace ReimagingTools.Licensing.Facts;

/// <summary>
/// A value somebody gave and nobody understood: "Windows 7 Professionnal", "Klingon". It is not silence. A fact that carries one withholds, and the
/// verdict quotes the text with the nearest name that is known, so that its writer can mend it.
/// </summary>
/// <param name="Evidence">Where the text was found; <see cref="Facts.Evidence.Value"/> is the text itself, masked and shortened as every evidence
/// is.</param>
/// <param name="Nearest">The known name closest to the text ("Windows 7 Professional"), or what a machine of that name is ("a virtual machine");
/// null when none is close.</param>
public sealed record UnreadText(Evidence Evidence, string? Nearest)
{
    /// <summary>The text as given.</summary>
    public string Text => Evidence.Value;

    /// <summary>What the text is.</summary>
    public UnreadKind Kind { get; init; }

    /// <summary>What it stands beside, in words, with whom that is stated of; null where it says all by itself.</summary>
    public string? Beside { get; init; }

    /// <summary>True for what is told beside a fact in a sentence of its own, and holds the fact open where it weighs as much.</summary>
    public bool IsBeside => Kind is UnreadKind.Running or UnreadKind.Machine;

    /// <summary>The sentence that tells of it takes the name of the fact, the text, and the nearest name or what it stands beside.</summary>
    internal string Key => Nearest is null || Kind != UnreadKind.Text ? NoticeKey : "NotUnderstood.Nearest";

    /// <summary>The sentence that says what to do.</summary>
    internal string RemedyKey => NoticeKey + (Kind == UnreadKind.Text && Values is not null ? ".Listed" : "") + ".Remedy";

    /// <summary>The words the value is one of; null where there is no list of them.</summary>
    public string? Values => ValueWords.ListOf(Evidence.Kind);

    /// <summary>The advisory that tells of it.</summary>
    internal string NoticeKey =>
        Kind switch
        {
            UnreadKind.Heading => "HeadingUnread",
            UnreadKind.State => "NotActivated",
            UnreadKind.Contest => "LeftOpen",
            UnreadKind.Verdict => "NotRepeated",
            UnreadKind.Against => "JudgedAgainst",
            UnreadKind.Running => "RunsBeside",
            UnreadKind.Machine => "MachineBeside",
            UnreadKind.OtherSystem => "OtherSystem",
            UnreadKind.Server => "RunsServer",
            _ => "NotUnderstood",
        };

    /// <inheritdoc/>
    public override string ToString() => Evidence.Heading + " \"" + Text + "\"";
}
