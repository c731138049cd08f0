using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReimagingTools.Cli.Input;
using ReimagingTools.Cli.Text;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Fleet.Questions;

namespace ReimagingTools.Cli.Output;

/// <summary>Writes the questions once every device was seen: CSV for a spreadsheet, or JSON lines.</summary>
internal sealed class QuestionWriter(Stream output, bool isJson, bool isFile, CultureInfo culture, Action<string> tell) : IVerdictWriter
{
    private readonly QuestionBook _book = new();

    public void Write(InventoryRow row)
    {
        foreach (DeviceVerdict verdict in row.Verdicts)
        {
            if (verdict.Image.IsAnswer)
            {
                _book.Add(verdict.Image, row.Selectors, row.ComputerName, row.DeviceCount);
            }
        }
    }

    public void Finish()
    {
        IReadOnlyList<ReimageQuestion> questions = _book.Ask(culture);
        if (isJson)
        {
            WriteJson(questions);
        }
        else
        {
            WriteCsv(questions);
        }

        output.Flush();
        tell(CliTexts.Format("Questions.Tally", culture, questions.Count, questions.Sum(question => question.Settles)));
        if (_book.ExplainUnasked(culture) is { } unasked)
        {
            tell(unasked);
        }
    }

    /// <summary>Spreadsheets tell UTF-8 by the mark before it.</summary>
    private void WriteCsv(IReadOnlyList<ReimageQuestion> questions)
    {
        output.Write(isFile ? "\uFEFF"u8 : []);
        WriteLine([.. ReimageQuestion.Columns]);
        foreach (ReimageQuestion question in questions)
        {
            WriteLine([.. ReimageQuestion.Columns.Select(question.CellOf)]);
        }
    }

    private void WriteLine(string[] cells)
    {
        output.Write(CsvCells.Encode(isRaw: false, cells));
        output.Write("\n"u8);
    }

    private void WriteJson(IReadOnlyList<ReimageQuestion> questions)
    {
        foreach (ReimageQuestion question in questions)
        {
            using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                json.WriteStartObject();
                foreach (string name in ReimageQuestion.Columns.Where(name => question.CellOf(name).Length > 0))
                {
                    WriteMember(json, name, question.CellOf(name));
                }

                json.WriteStartArray("Answers");
                foreach (QuestionAnswer answer in question.Answers)
                {
                    json.WriteStartObject();
                    json.WriteString("Answer", answer.GetText(culture));
                    json.WriteString("Decision", answer.Decision.ToString());
                    json.WriteNumber("DeviceCount", answer.DeviceCount);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            output.Write("\n"u8);
        }
    }

    private static void WriteMember(Utf8JsonWriter json, string name, string value)
    {
        if (name is "DeviceCount" or "Settles")
        {
            json.WriteNumber(name, long.Parse(value, CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteString(name, value);
        }
    }
}
