using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using ReimagingTools.Fleet.Entitlements;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Cli.Input;

/// <summary>Reads entitlement files, CSV or JSON lines: whole, or not at all, for a row that is lost entitles nobody and nobody would know.</summary>
internal sealed class EntitlementFiles(Func<Stream> standardInput, Action<string> warn)
{
    private const int MostUnread = 12;

    private readonly RowBuilder _builder = new(ColumnTable.Default);
    private readonly JsonRows _json = new();

    /// <summary>Reads files.</summary>
    /// <param name="paths">Their paths.</param>
    /// <returns>The entitlements; null when no file is named.</returns>
    /// <exception cref="InputException">A file cannot be read.</exception>
    public EntitlementBook? Read(string[]? paths) =>
        paths is null or [] ? null : new EntitlementBook(paths.SelectMany(path => Read(InventorySource.Of(path, standardInput))));

    private Row[] Read(InventorySource source)
    {
        using Stream stream = source.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        byte[] bytes = copy.ToArray();
        int at = bytes.AsSpan().IndexOfAnyExcept(" \t\r\n"u8);
        try
        {
            Row[] rows = at < 0 ? [] : bytes[at] is (byte)'{' or (byte)'[' ? [.. ReadJson(bytes, source.Name)] : [.. ReadCsv(bytes, source.Name)];
            Warn(source.Name, [.. rows.SelectMany(row => row.Header.Unread).Distinct(StringComparer.OrdinalIgnoreCase).Where(EntitlementReader.IsUnknown)]);
            return rows;
        }
        catch (CsvFormatException failure)
        {
            throw new InputException(string.Create(CultureInfo.InvariantCulture, $"{source.Name}: line {failure.LineNumber}: {failure.Message}"), failure);
        }
    }

    private IEnumerable<Row> ReadCsv(byte[] bytes, string name)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        using CsvReader reader = CsvReader.Create(stream, new CsvReaderOptions
        {
            HasHeader = true,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            TrimWhitespace = true,
            Encoding = Encoding.UTF8,
            MaxRecordSize = InventoryLimits.RowLength,
        });
        string[] names = [.. CsvInventory.HeaderOf(reader)];
        while (reader.Read())
        {
            _builder.Begin(new RowPlace(name, reader.LineNumber));
            for (int i = 0; i < names.Length; i++)
            {
                _builder.Add(names[i], i < reader.FieldCount ? reader.GetString(i) : null);
            }

            yield return _builder.Build();
        }
    }

    private List<Row> ReadJson(byte[] bytes, string name)
    {
        var options = new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowMultipleValues = true };
        var rows = new List<Row>();
        try
        {
            var reader = new Utf8JsonReader(bytes, options);
            while (reader.Read())
            {
                using JsonDocument document = JsonDocument.ParseValue(ref reader);
                IEnumerable<JsonElement> elements = document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement.EnumerateArray() : [document.RootElement];
                foreach (JsonElement element in elements)
                {
                    rows.Add(element.ValueKind == JsonValueKind.Object ? _json.Of(element, new RowPlace(name, rows.Count + 1)) : throw new JsonException("an object was expected"));
                }
            }
        }
        catch (JsonException failure)
        {
            throw new InputException(string.Create(CultureInfo.InvariantCulture, $"{name}: row {rows.Count + 1}: {failure.Message}"), failure);
        }

        return rows;
    }

    private void Warn(string name, string[] unread)
    {
        if (unread.Length > 0)
        {
            warn(Text.CliTexts.Say("Entitlements.Unread", name, string.Join(", ", unread.Take(MostUnread)) + (unread.Length > MostUnread ? ", ..." : "")));
        }
    }
}
