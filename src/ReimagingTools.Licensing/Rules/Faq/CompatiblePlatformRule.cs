using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Licensing.Rules.Faq;

/// <summary>32-bit and 64-bit may stand for each other where the brief says so; where it is silent, and for other processors, a difference settles nothing.</summary>
internal sealed class CompatiblePlatformRule() : ReimagingRule("CompatiblePlatform", Clause)
{
    private const string Clause = "faq/platform";

    internal override Finding Judge(ReimagingFacts facts, Brief brief)
    {
        Fact<Architecture> licensed = facts.Licensed.Architecture;
        Fact<Architecture> image = facts.Media.Architecture;
        bool isKnown = licensed.IsKnown && licensed.Value != Architecture.Unknown && image.IsKnown && image.Value != Architecture.Unknown;
        if (!isKnown)
        {
            return CouldMatter(facts, brief)
                ? UndeterminedSides(facts, brief, Clause, licensed, FactNames.LicensedArchitecture, image, FactNames.MediaArchitecture)
                : Satisfied(facts, brief, Clause, "Unknown");
        }

        if (licensed.Value == image.Value)
        {
            return Satisfied(facts, brief, Clause);
        }

        bool isPcPair = licensed.Value is Architecture.X86 or Architecture.X64 && image.Value is Architecture.X86 or Architecture.X64;
        return (isPcPair, brief.PlatformMayDiffer) switch
        {
            (true, true) => Satisfied(facts, brief, Clause, "Allowed"),
            (true, false) => Undetermined(facts, brief, Clause, "Silent"),
            _ => Undetermined(facts, brief, Clause, "OtherProcessor"),
        };
    }

    internal override string? DescribeLicensed(ReimagingFacts facts) => Words(facts.Licensed.Architecture);

    internal override string? DescribeMedia(ReimagingFacts facts) => Words(facts.Media.Architecture);

    /// <summary>Unknown processors matter where the brief is silent, and where the product also exists for ARM64.</summary>
    private static bool CouldMatter(ReimagingFacts facts, Brief brief)
    {
        if (!brief.PlatformMayDiffer)
        {
            return true;
        }

        bool eitherOther = IsOther(facts.Licensed.Architecture) || IsOther(facts.Media.Architecture);
        Product? product = ProductCatalogue.Find(facts.Media.Edition.Value, facts.Media.Version.Value)
            ?? ProductCatalogue.Find(facts.Licensed.Edition.Value, facts.Licensed.Version.Value);
        return eitherOther || product is null || product.HasArm64;
    }

    private static bool IsOther(Fact<Architecture> architecture) => architecture.Value is Architecture.Arm64 or Architecture.Arm or Architecture.Ia64;

    private static string? Words(Fact<Architecture> architecture) =>
        architecture is { IsKnown: true, Value: not Architecture.Unknown } ? architecture.Value.ToString().ToLowerInvariant() : null;
}
