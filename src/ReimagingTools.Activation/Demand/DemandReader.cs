using ReimagingTools.Activation.Reading;
using ReimagingTools.Licensing.Verdicts;
using ReimagingTools.Records.Text;

namespace ReimagingTools.Activation.Demand;

/// <summary>
/// Reads verdicts for the demand of keys: the JSON lines and CSV this project writes, or what Export-Csv and ConvertTo-Json made of verdicts.
/// </summary>
public static class DemandReader
{
    private static readonly string[] Names = ["ComputerName", nameof(Decision), nameof(Basis), "MediaProduct", "DeviceCount"];

    /// <summary>Takes a verdict.</summary>
    /// <param name="valueOf">Gives a value by its name: ComputerName, Decision, Basis, MediaProduct, DeviceCount; null when there is none.</param>
    /// <returns>False when it is no verdict.</returns>
    public static bool Add(MakDemand demand, Func<string, string?> valueOf)
    {
        if (
            !Enum.TryParse(valueOf(nameof(Decision)), ignoreCase: true, out Decision decision)
            || !Enum.IsDefined(typeof(Decision), decision)
            || !Enum.TryParse(valueOf(nameof(Basis)), ignoreCase: true, out Basis basis)
            || !Enum.IsDefined(typeof(Basis), basis)
        )
        {
            return false;
        }

        string? devices = valueOf("DeviceCount");
        long count = 1;
        if (devices is not null && (!long.TryParse(devices, NumberStyles.None, CultureInfo.InvariantCulture, out count) || count < 1))
        {
            return false;
        }

        demand.Add(ProductKeys.MaskOrNull(valueOf("ComputerName")), decision, basis, ProductKeys.MaskOrNull(valueOf("MediaProduct")), count);
        return true;
    }

    /// <summary>Takes the verdicts of a file.</summary>
    /// <param name="demand">What they are added to.</param>
    /// <param name="stream">The bytes; left open.</param>
    /// <param name="origin">The name to report it under.</param>
    /// <param name="report">Told of rows that are no verdicts, and of a file without any.</param>
    public static void Read(MakDemand demand, Stream stream, string origin, Action<MakIssue> report)
    {
        var issues = new IssueSink(origin, report);
        var source = TextEncoding.Open(stream);
        if (source.IsEmpty)
        {
            issues.Fail(MakIssueKind.Empty);
            return;
        }

        bool any = false,
            anyVerdict = false;
        var unusable = new List<long?>();
        bool isJson = source.Start.StartsWith("{", StringComparison.Ordinal) || source.Start.StartsWith("[", StringComparison.Ordinal);
        using TextReader text = source.Read(strict: false);
        foreach (Func<string, string?> verdict in isJson ? JsonOf(text, issues) : TableOf(text, issues))
        {
            any = true;
            anyVerdict |= verdict(nameof(Decision)) is not null && verdict(nameof(Basis)) is not null;
            if (!Add(demand, verdict))
            {
                unusable.Add(issues.Line);
            }
        }

        if (any && !anyVerdict)
        {
            issues.Line = null;
            issues.Fail(MakIssueKind.VerdictsMissing);
            return;
        }

        foreach (long? line in unusable)
        {
            issues.Line = line;
            issues.Fail(MakIssueKind.VerdictUnusable);
        }

        if (!any && !issues.HasFailed)
        {
            issues.Line = null;
            issues.Warn(MakIssueKind.Empty);
        }
    }

    private static IEnumerable<Func<string, string?>> JsonOf(TextReader text, IssueSink issues)
    {
        using var json = new JsonReader(text, ColumnTable.Default, issues.Origin);
        while (!json.IsAtEnd)
        {
            Row? row = MakReader.NextOf(json, issues);
            if (row is not null && Twice(row.Header.Names) is { } name)
            {
                issues.Fail(MakIssueKind.DuplicateColumn, name);
            }
            else if (row is not null)
            {
                yield return name => Find(row.Header.Names, name) is var place and >= 0 ? row.TextAt(place) : null;
            }
        }
    }

    private static IEnumerable<Func<string, string?>> TableOf(TextReader text, IssueSink issues)
    {
        using var table = new DelimitedReader(text);
        string[] header = table.ReadHeader() ?? [];
        if (Twice(header) is { } twice)
        {
            issues.Fail(MakIssueKind.DuplicateColumn, twice);
            yield break;
        }

        while (table.ReadRow() is { } cells)
        {
            issues.Line = table.Line;
            if (TableReader.IsWhole(table, cells, header.Length, issues))
            {
                yield return name => Find(header, name) is var place and >= 0 ? CellText.Trimmed(cells[place]) : null;
            }
        }
    }

    /// <summary>A name that is read and stands there twice: it is not clear which of them counts.</summary>
    private static string? Twice(IReadOnlyList<string> names) => Names.FirstOrDefault(name => names.Count(each => IsName(each, name)) > 1);

    private static bool IsName(string heading, string name) => string.Equals(heading.Trim(), name, StringComparison.OrdinalIgnoreCase);

    private static int Find(IReadOnlyList<string> names, string name) =>
        Enumerable.Range(0, names.Count).Where(place => IsName(names[place], name)).DefaultIfEmpty(-1).First();
}
