namespace ReimagingTools.Fleet.Reporting;

/// <summary>The agreement devices were judged under.</summary>
/// <param name="Program">The program that supplies the media.</param>
/// <param name="Purchased">What was bought under it, in words; empty when nothing was bought, null when nobody said.</param>
/// <param name="SoftwareAssurance">Software Assurance for Windows on the device.</param>
/// <param name="Purpose">What the media is wanted for.</param>
public sealed record ReportAgreement(VolumeProgram Program, string? Purchased, SoftwareAssurance SoftwareAssurance, Purpose Purpose)
{
    /// <summary>What was stated about the licenses of all devices, in words; empty when nothing was.</summary>
    public string Stated { get; init; } = "";

    /// <summary>The day judged by, "2026-11-27", or empty when it is not recorded.</summary>
    public string AsOf { get; init; } = "";

    internal static ReportAgreement Of(ReimagingFacts facts) =>
        new(facts.Program, facts.Purchased is null ? null : string.Join("; ", facts.Purchased), facts.SoftwareAssurance.Value, facts.Purpose)
        {
            AsOf = facts.AsOf?.ToString() ?? "",
        };
}
