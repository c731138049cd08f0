namespace ReimagingTools.Licensing.Rules.Faq;

/// <summary>
/// 32-bit and 64-bit may stand for each other where the brief says so; where it is silent, and for other processors, a difference settles nothing.
/// </summary>
internal sealed class CompatiblePlatformRule() : ReimagingRule("CompatiblePlatform", Clause)
{
    private const string Clause = "faq/platform";

    public override string? WhereSilent => "eligibility/identical";

    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        Fact<Architecture> licensed = facts.Licensed.Architecture,
            image = facts.Media.Architecture;
        bool areKnown = IsKnown(licensed) && IsKnown(image);
        switch (IdentityComparison.OfPlatform(facts.Licensed, facts.Media, brief))
        {
            case Likeness.Same:
                return Satisfied(facts, brief, Clause);
            case Likeness.Allowed:
                return Satisfied(facts, brief, Clause, areKnown ? "Allowed" : "Unknown");
        }

        if (!areKnown)
        {
            (string, IFact) ours = (FactNames.LicensedArchitecture, licensed),
                theirs = (FactNames.MediaArchitecture, image);
            return (IsKnown(licensed), IsKnown(image)) switch
            {
                (false, false) => Open(facts, brief, Clause, "Both", ours, theirs),
                (false, true) => Open(facts, brief, Clause, "Licensed", ours),
                _ => Open(facts, brief, Clause, "Media", theirs),
            };
        }

        bool isPcPair = licensed.Value is Architecture.X86 or Architecture.X64 && image.Value is Architecture.X86 or Architecture.X64;
        return Undetermined(facts, brief, Clause, isPcPair ? "Silent" : "OtherProcessor");
    }

    internal override object? LicensedSide(ReimagingFacts facts) => IsKnown(facts.Licensed.Architecture) ? facts.Licensed.Architecture.Value : null;

    internal override object? MediaSide(ReimagingFacts facts) => IsKnown(facts.Media.Architecture) ? facts.Media.Architecture.Value : null;

    private static bool IsKnown(Fact<Architecture> fact) => fact is { IsKnown: true, Value: not Architecture.Unknown };
}
