using ReimagingTools.Licensing.Verdicts;
using Spectre.Console;

namespace ReimagingTools.Cli.Output;

/// <summary>The table people read: who may go ahead, who may not and why, what to find out next; the summary may stand below.</summary>
internal sealed class TableWriter(IAnsiConsole console, CultureInfo culture, IVerdictWriter? below) : IVerdictWriter
{
    /// <summary>Rows drawn; a larger fleet is better served by the summary or a file.</summary>
    private const int MostRows = 500;

    private const int MostNames = 5;

    /// <summary>Other images of which it is told why not, where one device is looked at.</summary>
    private const int MostOthers = 6;

    private const int LongestName = 18;

    private const int StackedBelow = 100;

    private readonly Dictionary<(ImageVerdict Image, string Licensed), AnswerRow> _entryOf = [];
    private readonly Dictionary<(Decision Decision, string Licensed, string Media, string Why), AnswerRow> _alike = [];
    private readonly List<AnswerRow> _entries = [];
    private long _more;

    /// <summary>True where there are several images, so that each row names its own.</summary>
    public bool ShowsMedia { get; init; }

    /// <summary>The media the images are of; where there are several, an index alone does not say which image it is.</summary>
    public SourceNames Media { get; init; } = new([]);

    /// <summary>True for a row of each device; else devices of one answer are one row, the largest first.</summary>
    public bool IsEach { get; init; }

    /// <summary>True to tell what the clause that decided says.</summary>
    public bool TellsClause { get; init; }

    public void Write(InventoryRow row)
    {
        foreach (DeviceVerdict verdict in row.Verdicts)
        {
            if (EntryOf(verdict) is { } entry)
            {
                entry.Devices += row.DeviceCount;
                if (entry.Names.Count < MostNames)
                {
                    entry.Names.Add(
                        Shorten(row.ComputerName ?? "?") + (row.DeviceCount == 1 ? "" : string.Create(culture, $" (x{row.DeviceCount:N0})"))
                    );
                    entry.Named += row.DeviceCount;
                }
            }
            else
            {
                _more++;
            }
        }
    }

    public void Finish()
    {
        AnswerRow[] rows = IsEach
            ? [.. _entries]
            :
            [
                .. _entries
                    .OrderBy(entry => entry.Decision == Decision.Indeterminate)
                    .ThenBy(entry => entry.Decision)
                    .ThenByDescending(entry => entry.Devices),
            ];
        if (rows.Length > 0 && (ShowsMedia || console.Profile.Width < StackedBelow))
        {
            DrawStacked(rows);
        }
        else if (rows.Length > 0)
        {
            console.Write(Draw(rows));
        }

        if (_more > 0)
        {
            console.WriteLine(CliTexts.Format("MoreRows", culture, _more));
        }

        if (Array.Exists(rows, entry => entry.Named < entry.Devices))
        {
            console.WriteLine(CliTexts.Get("Table.Each", culture));
            console.WriteLine();
        }

        below?.Finish();
    }

    /// <summary>The row a verdict belongs to; null for one more than are drawn.</summary>
    private AnswerRow? EntryOf(DeviceVerdict verdict)
    {
        string licensed = verdict.Licensed.ProductText ?? "?";
        if (!IsEach && _entryOf.TryGetValue((verdict.Image, licensed), out AnswerRow? known))
        {
            return known;
        }

        var entry = new AnswerRow(verdict.Verdict.Decision, licensed, ShowsMedia ? LabelOf(verdict.Image) : "", Why(verdict.Image));
        if (!IsEach && _alike.TryGetValue(entry.Key, out known))
        {
            entry = known;
        }
        else if (_entries.Count == MostRows)
        {
            return null;
        }
        else
        {
            _entries.Add(entry);
            _alike[entry.Key] = entry;
        }

        if (_entryOf.Count >= EligibilityJudge.CacheLimit)
        {
            _entryOf.Clear();
        }

        _entryOf[(verdict.Image, licensed)] = entry;
        return entry;
    }

    /// <summary>The reason stands under its row: no column is squeezed until words and ids of clauses break.</summary>
    private void DrawStacked(AnswerRow[] rows)
    {
        foreach (AnswerRow entry in rows)
        {
            string sides =
                CliTexts.Get("Column.Licensed", culture)
                + ": "
                + entry.Licensed
                + (entry.Media.Length == 0 ? "" : "  " + CliTexts.Get("Column.Media", culture) + ": " + entry.Media);
            console.MarkupLine(VerdictWords.Markup(entry.Decision, culture) + "  [bold]" + Markup.Escape(NamesOf(entry)) + "[/]");
            console.Write(new Padder(new Markup(Markup.Escape(sides) + "\n" + entry.Why), new Padding(4, 0, 0, 1)));
        }
    }

    private Table Draw(AnswerRow[] rows)
    {
        Table table = new Table().Border(TableBorder.Simple).Width(console.Profile.Width);
        table.AddColumn(new TableColumn(CliTexts.Get("Column.Computer", culture)).Width(LongestName));
        table.AddColumn(new TableColumn(CliTexts.Get("Column.Verdict", culture)).NoWrap());
        table.AddColumn(new TableColumn(CliTexts.Get("Column.Licensed", culture)).Width(18));
        table.AddColumn(new TableColumn(CliTexts.Get("Column.Why", culture)));
        foreach (AnswerRow entry in rows)
        {
            table.AddRow(
                new Markup(Markup.Escape(NamesOf(entry))),
                new Markup(VerdictWords.Markup(entry.Decision, culture)),
                new Markup(Markup.Escape(entry.Licensed)),
                new Markup(entry.Why)
            );
        }

        return table;
    }

    private string NamesOf(AnswerRow entry)
    {
        string names = string.Join(CliTexts.Get("Comma", culture), entry.Names);
        return entry.Named == entry.Devices || IsEach
            ? names
            : CliTexts.Format("Table.Devices", culture, entry.Devices, names, entry.Devices - entry.Named);
    }

    private string LabelOf(ImageVerdict image) =>
        image.Media is { } media
            ? MediaView.Label(media) + (Media.AreSeveral ? " (" + Media.Of(media.Source) + ")" : "")
            : CliTexts.Format("Media.NotChosen", culture, image.ChosenFrom);

    private string Why(ImageVerdict image)
    {
        Verdict verdict = image.Verdict;
        string reason =
            verdict.Decision != Decision.Eligible
                ? image.GetReason(culture)
                : CliTexts.Get(verdict.IsPriorVersion ? "Basis.PriorVersion" : "Basis." + verdict.Basis, culture);
        string lines =
            Markup.Escape(reason)
            + "\n[dim]"
            + Markup.Escape(verdict.Decisive.Clause.Name)
            + "[/]"
            + (TellsClause ? "\n" + Markup.Escape(verdict.Decisive.Clause.GetText(culture)) : "");
        string? next =
            verdict.Decision == Decision.Eligible || (verdict.Decision == Decision.NotEligible && !TellsClause) ? null
            : image.MissingFacts.Count == 0 || TellsClause ? image.GetRemedy(culture)
            : Sentences.Join(culture, Ask("Contested", image.ContestedFacts), Ask("FindOut", image.MissingFacts.Except(image.ContestedFacts)));
        lines = next is null ? lines : lines + "\n" + Markup.Escape(next);
        if (TellsClause)
        {
            IReadOnlyList<string> others = image.GetOthers(culture);
            IEnumerable<string> told = others.Take(MostOthers).Select(other => CliTexts.Format("Table.OtherImage", culture, other));
            told = others.Count > MostOthers ? told.Append(CliTexts.Format("Table.OtherImages", culture, others.Count - MostOthers)) : told;
            lines = string.Join("\n", [lines, .. told.Select(line => "[dim]" + Markup.Escape(line) + "[/]")]);
        }

        return TellsClause && verdict.Decision == Decision.Eligible
            ? string.Join(
                "\n",
                [
                    lines,
                    .. Notices("Table.Obligation", image.Obligations),
                    .. Notices("Table.Advisory", image.Advisories.Except(verdict.Brief.Advisories)),
                ]
            )
            : lines;
    }

    private string Ask(string key, IEnumerable<string> facts) =>
        string.Join(CliTexts.Get("Comma", culture), facts) is { Length: > 0 } names ? CliTexts.Format(key, culture, names) : "";

    private IEnumerable<string> Notices(string label, IEnumerable<Notice> notices) =>
        notices.Select(notice => Markup.Escape(CliTexts.Format(label, culture, notice.GetText(culture))));

    private static string Shorten(string text) => text.Length <= LongestName ? text : text[..(LongestName - 3)] + "...";

    private sealed class AnswerRow(Decision decision, string licensed, string media, string why)
    {
        public Decision Decision => decision;

        public string Licensed => licensed;

        public string Media => media;

        public string Why => why;

        public (Decision Decision, string Licensed, string Media, string Why) Key => (decision, licensed, media, why);

        public List<string> Names { get; } = [];

        /// <summary>The devices that stand behind the names.</summary>
        public long Named { get; set; }

        public long Devices { get; set; }
    }
}
