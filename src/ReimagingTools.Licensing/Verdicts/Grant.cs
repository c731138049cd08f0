namespace ReimagingTools.Licensing.Verdicts;

/// <summary>The right a satisfied finding shows: the basis of an Eligible verdict, and the sentence that says so.</summary>
/// <param name="TextKey">The sentence, as <c>RuleTexts.resx</c> has it under <c>Eligible.*</c>; {0} is the licensed product, {1} the one on the
/// media.</param>
internal sealed record Grant(Basis Basis, string TextKey)
{
    /// <summary>An older version by the terms of an OEM or retail license.</summary>
    public const string PriorVersion = "PriorVersion";

    /// <summary>An older version by the terms of a Volume license.</summary>
    public const string VolumePriorVersion = "VolumePriorVersion";

    /// <summary>What to know beside the right.</summary>
    public IReadOnlyList<Notice> Advisories { get; init; } = [];

    /// <summary>A right told by the sentence of its basis.</summary>
    public static Grant Of(Basis basis) => new(basis, basis.ToString());
}
