namespace ReimagingTools.Records.Columns;

/// <summary>The columns of verdicts that were exported, filled in and given back as an inventory: they say what was concluded, and nobody meant them to be read.</summary>
public static class VerdictColumns
{
    private static readonly string[] Telling = ["Decision", "Basis", "Clauses"];

    private static readonly HashSet<string> All = new(
        [
            .. Telling, "MissingFacts", "ContestedFacts", "Brief", "AsOf", "MediaProduct", "MediaSource", "MediaIndex", "MediaChoice", "OtherImages", "Reason", "Remedy", "Findings", "Obligations", "Advisories", "Proofs", "Provenance",
            "Tool", "BriefHash", "CatalogueHash", "MediaIdentity", "FactsHash", "Facts",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>True for a table of verdicts as it was written: no column was added that says more of a license than what was concluded.</summary>
    /// <param name="headings">All its headings.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsNothingFilledIn(IReadOnlyList<string> headings) =>
        IsOfVerdicts(headings) && headings.All(name => All.Contains(name) || name is "ComputerName" or "LicensedProduct" or "DeviceCount");

    private static bool IsOfVerdicts(IReadOnlyList<string> headings) => Telling.All(name => headings.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Leaves the columns of verdicts out of headings nobody reads; of other tables nothing.</summary>
    /// <param name="headings">Headings that are not read.</param>
    /// <returns>Those to tell of.</returns>
    public static IReadOnlyList<string> LeaveOut(IReadOnlyList<string> headings) =>
        IsOfVerdicts(headings) ? [.. headings.Where(name => !All.Contains(name))] : headings;
}
