using CsvHelper;

namespace ReimagingTools.Cli.Output;

/// <summary>A decision table as CSV. A key begins with a letter, so the guard against formulas leaves it as it is.</summary>
internal sealed class DecisionCsvSink : IDecisionSink, IDisposable
{
    private readonly CsvWriter _csv;
    private readonly bool _hasProvenance;

    public DecisionCsvSink(TextWriter output, bool hasProvenance)
    {
        _hasProvenance = hasProvenance;
        _csv = CsvCells.Open(output);
        _csv.WriteRecord([.. DecisionRow.ColumnsOf(hasProvenance)]);
    }

    public void Add(DecisionRow row) =>
        _csv.WriteRecord([
            row.Key,
            row.MediaNumber.ToString(CultureInfo.InvariantCulture),
            row.Media,
            row.MediaIndex?.ToString(CultureInfo.InvariantCulture) ?? "",
            row.Decision,
            row.Basis,
            row.Brief,
            row.Reason,
            row.Clauses,
            row.MissingFacts,
            .. _hasProvenance ? [row.Provenance ?? ""] : Array.Empty<string>(),
        ]);

    public void Finish(GroupColumns columns) => _csv.Flush();

    public void Dispose() => _csv.Dispose();
}
