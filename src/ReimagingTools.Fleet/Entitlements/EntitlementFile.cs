using ReimagingTools.Records.Text;

namespace ReimagingTools.Fleet.Entitlements;

/// <summary>
/// Reads entitlement files, comma-, semicolon- or tab-separated or JSON: whole, or not at all, for a row that is lost entitles nobody and nobody
/// would know, and one that lost a selector entitles too many.
/// </summary>
public static class EntitlementFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="stream">Its bytes, UTF-8 or UTF-16; left open.</param>
    /// <param name="name">The name its rows are placed in.</param>
    /// <param name="book">Gets its rows.</param>
    /// <param name="culture">Language of what is told.</param>
    /// <param name="warn">Told of columns that nobody reads.</param>
    /// <exception cref="EntitlementFileException">The file cannot be read whole; says where and what to do.</exception>
    public static void Read(Stream stream, string name, EntitlementBook book, CultureInfo culture, Action<string> warn)
    {
        var text = TextEncoding.Open(stream);
        if (text.IsWorkbook)
        {
            throw new EntitlementFileException(FleetTexts.Format("EntitlementFile.Workbook", culture, name));
        }

        if (text.IsBinary)
        {
            throw new EntitlementFileException(FleetTexts.Format("EntitlementFile.NoText", culture, name));
        }

        try
        {
            using TextReader reader = text.Read(strict: true);
            IEnumerable<Row> rows =
                text.Start.Length == 0 ? []
                : text.Start[0] is '{' or '[' ? ReadJson(reader, name, culture)
                : ReadTable(reader, name, culture);
            var columns = new EntitlementColumns();
            foreach (Row row in rows)
            {
                book.Add(row);
                columns.Add(row);
            }

            if (columns.Tell(name, book, culture) is { } unread)
            {
                warn(unread);
            }
        }
        catch (DecoderFallbackException failure)
        {
            throw new EntitlementFileException(FleetTexts.Format("EntitlementFile.Encoding", culture, name), failure);
        }
    }

    /// <summary>Tells a file of questions that was filled in, in part or whole.</summary>
    /// <param name="stream">Its bytes; left open.</param>
    /// <returns>Whether an answer stands in it; false for any other file.</returns>
    public static bool HoldsAnswers(Stream stream)
    {
        var text = TextEncoding.Open(stream);
        if (text.IsWorkbook || text.IsBinary || text.Start.Length == 0)
        {
            return false;
        }

        try
        {
            using TextReader reader = text.Read(strict: false);
            IEnumerable<Row> rows = text.Start[0] is '{' or '['
                ? ReadJson(reader, "", CultureInfo.InvariantCulture)
                : ReadTable(reader, "", CultureInfo.InvariantCulture);
            return rows.TakeWhile(row => EntitlementReader.IsQuestion(row.Header)).Any(EntitlementReader.IsAnswered);
        }
        catch (EntitlementFileException)
        {
            return false;
        }
    }

    private static IEnumerable<Row> ReadJson(TextReader text, string name, CultureInfo culture)
    {
        using var reader = new JsonReader(text, ColumnTable.Default, name);
        while (Next(reader, name, culture) is { } row)
        {
            yield return row;
        }
    }

    private static Row? Next(JsonReader reader, string name, CultureInfo culture)
    {
        try
        {
            return reader.Next();
        }
        catch (FormatException failure)
        {
            throw new EntitlementFileException(FleetTexts.Format("EntitlementFile.Json", culture, name, reader.Line), failure);
        }
    }

    private static IEnumerable<Row> ReadTable(TextReader text, string name, CultureInfo culture)
    {
        using var reader = new DelimitedReader(text);
        var builder = new RowBuilder(ColumnTable.Default);
        string[] names = [.. reader.ReadHeader()!.Select(heading => heading.Trim())];
        bool[] selects =
        [
            .. names.Select(heading =>
                ColumnTable.Default.Find(heading).Any(column => Selector.Fields.Contains(column.Field) || FieldTraits.IsIdentity(column.Field))
            ),
        ];
        while (reader.ReadRow() is { } cells)
        {
            if (FaultOf(reader, cells, selects) is { } fault)
            {
                throw new EntitlementFileException(FleetTexts.Format("EntitlementFile." + fault, culture, name, reader.Line));
            }

            builder.Begin(new RowPlace(name, reader.Line));
            for (int i = 0; i < names.Length; i++)
            {
                builder.Add(names[i], i < cells.Length ? cells[i].Trim() : null);
            }

            Row row = builder.Build();
            HeaderLine line = HeaderLines.Of(row.Header, row.TextAt);
            if (line == HeaderLine.Other)
            {
                throw new EntitlementFileException(FleetTexts.Format("EntitlementFile.Header", culture, name, reader.Line));
            }

            if (line == HeaderLine.None)
            {
                yield return row;
            }
        }
    }

    /// <summary>Spreadsheets leave out empty cells at the end of a row; where they select devices, the row may as well have been cut.</summary>
    private static string? FaultOf(DelimitedReader reader, string[] cells, bool[] selects) =>
        reader.WasCut ? "Cut"
        : reader.WasUnclosed ? "Unclosed"
        : cells.Skip(selects.Length).Any(cell => cell.Trim().Length > 0) ? "Wide"
        : selects.Skip(cells.Length).Contains(true) ? "Short"
        : reader.IsOpen ? "Open"
        : null;
}
