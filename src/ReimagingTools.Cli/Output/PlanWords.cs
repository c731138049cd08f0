using ReimagingTools.Fleet.Plans;

namespace ReimagingTools.Cli.Output;

/// <summary>Values of plans as they are written.</summary>
internal static class PlanWords
{
    /// <summary>x86, x64, arm64, or blank where it does not matter or nothing is wanted.</summary>
    public static string Architecture(WantedMedia? wanted) =>
        wanted is null || wanted.Architecture == Licensing.Products.Architecture.Unknown ? "" : wanted.Architecture.ToString().ToLowerInvariant();
}
