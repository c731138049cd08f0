namespace ReimagingTools.Records.Columns;

/// <summary>
/// The columns of verdicts that were exported, filled in and given back: they say what was concluded, and nobody meant them to be read.
/// </summary>
public static class VerdictColumns
{
    private static readonly HashSet<string> None = [];

    private static readonly string[] Telling = ["Decision", "Basis", "Clauses"];

    private static readonly HashSet<string> All = new(
        [
            .. Telling,
            "MissingFacts",
            "ContestedFacts",
            "Discrepancies",
            "Brief",
            "AsOf",
            "MediaProduct",
            "MediaSource",
            "MediaIndex",
            "MediaChoice",
            "OtherImages",
            "Reason",
            "Remedy",
            "Findings",
            "Obligations",
            "Advisories",
            "Proofs",
            "IsLicenseOwn",
            "Provenance",
            "Tool",
            "BriefHash",
            "CatalogueHash",
            "MediaIdentity",
            "FactsHash",
            "Facts",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>True for a table of verdicts as it was written: no column was added that says more of a license than what was concluded.</summary>
    public static bool IsNothingFilledIn(IReadOnlyList<string> headings) =>
        IsOfVerdicts(headings) && headings.All(name => All.Contains(name) || name is "ComputerName" or "LicensedProduct" or "DeviceCount");

    /// <summary>The headings that say what a verdict concluded; in tables of anything else none.</summary>
    internal static HashSet<string> In(IReadOnlyList<string> headings) => IsOfVerdicts(headings) ? All : None;

    /// <summary>True for the headings of a table of verdicts.</summary>
    public static bool IsOfVerdicts(IReadOnlyList<string> headings) =>
        Telling.All(name => headings.Contains(name, StringComparer.OrdinalIgnoreCase));
}
