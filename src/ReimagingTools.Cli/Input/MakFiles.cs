using System.Text;
using System.Text.Json;
using ReimagingTools.Activation;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Cli.Input;

/// <summary>Opens files about Multiple Activation Keys and reads them by what they hold; JSON lines are records.</summary>
internal sealed class MakFiles(Func<Stream> standardInput, Action<MakIssue> report, string? dateFormat)
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 };

    private readonly MakReader _reader = new(report) { DateFormat = dateFormat };

    /// <summary>Tells what was left out of records; call it when all files are read.</summary>
    public void Complete() => _reader.Complete();

    /// <summary>Reads a file.</summary>
    /// <param name="path">A path, or - for standard input.</param>
    /// <param name="asOf">The date of portal exports; null for the date of the file.</param>
    /// <exception cref="InputException">It cannot be opened.</exception>
    /// <exception cref="MakSourceException">It cannot be read, or not any further.</exception>
    public IEnumerable<MakObservation> Read(string path, DateTime? asOf)
    {
        if (path == "-")
        {
            using Stream input = standardInput();
            foreach (MakObservation observation in _reader.Read(input, "standard input", asOf))
            {
                yield return observation;
            }

            yield break;
        }

        using Stream file = MakFile.Open(path);
        (DateTime date, MakDateBasis basis) = asOf is { } stated ? (stated, MakDateBasis.Stated) : (File.GetLastWriteTime(path), MakDateBasis.File);
        bool isJson = Path.GetExtension(path) is { } extension && (extension.Equals(".jsonl", StringComparison.OrdinalIgnoreCase) || extension.Equals(".ndjson", StringComparison.OrdinalIgnoreCase));
        foreach (MakObservation observation in isJson ? ReadLines(file, path, date, basis) : _reader.Read(file, path, date, basis))
        {
            yield return observation;
        }
    }

    private IEnumerable<MakObservation> ReadLines(Stream file, string path, DateTime asOf, MakDateBasis basis)
    {
        using var guard = new LineGuardStream(Utf8Text.Of(file), InventoryLimits.RowLength);
        using var lines = new StreamReader(guard, Encoding.UTF8);
        long number = 0;
        while (lines.ReadLine() is { } line)
        {
            number++;
            if (guard.IsCut(number))
            {
                report(new MakIssue(MakIssueKind.TooLong, MakSeverity.Error, path, number, ""));
                continue;
            }

            if (line.Trim().Length == 0)
            {
                continue;
            }

            foreach (MakObservation observation in ReadLine(line, path, asOf, basis, number))
            {
                yield return observation;
            }
        }
    }

    private IEnumerable<MakObservation> ReadLine(string line, string path, DateTime asOf, MakDateBasis basis, long number)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line, Options);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return [.. _reader.ReadRecord(new JsonRows().Of(document.RootElement, new RowPlace(path, number)), path, asOf, number, basis)];
            }
        }
        catch (JsonException)
        {
            // The text of the exception may quote the line, and the line may hold a key.
        }

        report(new MakIssue(MakIssueKind.RecordNotRecognized, MakSeverity.Error, path, number, ""));
        return [];
    }
}
