using ReimagingTools.Fleet.Questions;

namespace ReimagingTools.Cli.Output;

/// <summary>Writes the questions once every device was seen: CSV for a spreadsheet, or JSON lines.</summary>
internal sealed class QuestionWriter(Stream output, string format, bool hasMark, CultureInfo culture, Action<string> tell) : IVerdictWriter
{
    private readonly QuestionBook _book = new();

    public void Write(InventoryRow row)
    {
        foreach (DeviceVerdict verdict in row.Verdicts)
        {
            if (verdict.IsAnswer)
            {
                _book.Add(verdict.Image, row.Selectors, row.ComputerName, row.DeviceCount, verdict.Shown, verdict.RunsIn);
            }
        }
    }

    public void Finish()
    {
        IReadOnlyList<ReimageQuestion> questions = _book.Ask(culture);

        using (var text = new StreamWriter(output, new UTF8Encoding(hasMark), leaveOpen: true))
        {
            ViewFormats.Write(format, QuestionView.Fields, questions, text, culture, isInventory: true);
        }

        tell(CliTexts.Format("Questions.Tally", culture, questions.Count, questions.Sum(question => question.Settles)));
        foreach (string unasked in _book.ExplainUnasked(culture, (fact, products, example) => HowToGive.Of(fact, products, example, culture)))
        {
            tell(unasked);
        }
    }
}
