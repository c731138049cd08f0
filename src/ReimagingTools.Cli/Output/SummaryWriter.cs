using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Verdicts;
using Spectre.Console;

namespace ReimagingTools.Cli.Output;

/// <summary>Opens with the answer, then what blocks and by which clause, then what to find out and what that would settle.</summary>
internal sealed class SummaryWriter(IAnsiConsole console, AuditSummary summary, CultureInfo culture) : IVerdictWriter
{
    private const int MostReasons = 10;

    /// <summary>The file proposed for questions.</summary>
    public string Questions { get; init; } = "questions.csv";

    /// <summary>Nothing: the summary counts every row, whatever is written.</summary>
    public void Write(InventoryRow row) { }

    public void Finish()
    {
        if (summary.JudgedBy.Count > 0)
        {
            console.WriteLine(JudgedBy());
            foreach (Notice notice in summary.JudgedBy.SelectMany(each => each.Brief.Advisories).Distinct())
            {
                console.WriteLine(notice.GetText(culture));
            }
        }

        WriteStated();
        foreach (Decision decision in new[] { Decision.Eligible, Decision.NotEligible, Decision.Indeterminate })
        {
            console.MarkupLine(string.Create(culture, $"  {summary.Count(decision), 9:N0}  {VerdictWords.Markup(decision, culture)}"));
            foreach (string line in decision == Decision.Eligible ? Images() : [])
            {
                console.WriteLine(line);
            }
        }

        if (summary.Errors > 0)
        {
            console.MarkupLine(string.Create(culture, $"  {summary.Errors, 9:N0}  {Markup.Escape(CliTexts.Get("Unreadable", culture))}"));
        }

        WriteReasons(Decision.NotEligible, "WhatBlocks");
        WriteReasons(Decision.Indeterminate, "WhatIsOpen");
        WriteNotUnderstood();
        WriteContested();
        WriteMissing();
    }

    /// <summary>What was stated for all devices, and how many of them look as if it might not hold.</summary>
    private void WriteStated()
    {
        if (summary.Stated.Count > 0)
        {
            console.WriteLine(CliTexts.Format("Stated", culture, string.Join(CliTexts.Get("Comma", culture), summary.Stated)));
        }

        foreach (string others in summary.MediaNotices(culture).Concat(TellBeside(summary, culture)))
        {
            console.WriteLine("! " + others);
        }
    }

    /// <summary>What devices show beside what is stated of their licenses, and how to list them.</summary>
    public static IEnumerable<string> TellBeside(AuditSummary summary, CultureInfo culture) =>
        summary.ShownBeside.Tell(culture, CliTexts.Get("Beside.List", culture)).Select(each => each.Text);

    /// <summary>By which brief, how complete, as of which day.</summary>
    private string JudgedBy()
    {
        IEnumerable<string> briefs = summary
            .JudgedBy.Select(each => each.Brief)
            .Distinct()
            .Select(brief => brief.IsPartial ? CliTexts.Format("JudgedBy.Partial", culture, brief.Id) : brief.Id);
        IEnumerable<string> days = summary.JudgedBy.Select(each => each.AsOf?.ToString() ?? "?").Distinct();
        return CliTexts.Format("JudgedBy", culture, string.Join(", ", briefs), string.Join(", ", days));
    }

    /// <summary>Which image is to be applied to how many devices.</summary>
    private IEnumerable<string> Images()
    {
        IReadOnlyList<(MediaImage Image, long Devices)> images = summary.Images();
        var media = new SourceNames(images.Select(each => each.Image.Source));
        foreach ((MediaImage image, long devices) in images.Take(MostReasons))
        {
            string medium = media.AreSeveral ? " (" + media.Of(image.Source) + ")" : "";
            yield return Indented(devices, CliTexts.Format("Summary.Image", culture, MediaView.Label(image) + medium));
        }

        if (images.Count > MostReasons)
        {
            yield return Indented(
                images.Skip(MostReasons).Sum(each => each.Devices),
                CliTexts.Format("Summary.MoreImages", culture, images.Count - MostReasons)
            );
        }

        string Indented(long devices, string text) => string.Create(culture, $"  {devices, 9:N0}    {text}");
    }

    private void WriteReasons(Decision decision, string title)
    {
        IReadOnlyList<SummaryReason> reasons = summary.Reasons(decision);
        if (reasons.Count == 0)
        {
            return;
        }

        WriteLines(title, reasons.Take(MostReasons).Select(reason => (reason.Devices, reason.GetText(decision, culture) + "\n" + reason.ClauseId)));
    }

    /// <summary>A text that is not understood, with what was probably meant.</summary>
    public static string Say(SummaryUnread unread, CultureInfo culture) =>
        CliTexts.Format(
            unread.Value switch
            {
                { Evidence.Kind: FactNames.LicenseType } type when ChannelNames.ParseLicense(type.Text) is not null => "NotUnderstood.Channel",
                { Kind: UnreadKind.Text, Nearest: null } => unread.Value.Values is null ? "NotUnderstood.Value" : "NotUnderstood.Listed",
                { Kind: UnreadKind.Text } => "NotUnderstood.Near",
                var other => "NotUnderstood." + other.Kind,
            },
            culture,
            unread.Value.Evidence.Heading,
            unread.Value.Text,
            unread.Value.Nearest ?? "",
            unread.Value.Values ?? ""
        );

    /// <summary>A mistake that stands in many rows is told once, with what was probably meant.</summary>
    private void WriteNotUnderstood()
    {
        IReadOnlyList<SummaryUnread> unread = summary.NotUnderstood();
        if (unread.Count > 0)
        {
            WriteLines("NotUnderstood", unread.Take(MostReasons).Select(each => (each.Devices, Say(each, culture))));
            if (unread.Count > MostReasons)
            {
                console.WriteLine(CliTexts.Format("NotUnderstood.More", culture, unread.Count - MostReasons));
            }
        }
    }

    /// <summary>What is not missing: sources contradict each other, and which.</summary>
    private void WriteContested()
    {
        IReadOnlyList<SummaryContested> contested = summary.Contested();
        if (contested.Count > 0)
        {
            WriteLines(
                "WhatIsContested",
                contested.Take(MostReasons).Select(each => (each.Devices, each.Name + (each.Sources.Length == 0 ? "" : ": " + each.Sources)))
            );
            if (contested.Count > MostReasons)
            {
                console.WriteLine(CliTexts.Format("NotUnderstood.More", culture, contested.Count - MostReasons));
            }
        }
    }

    private void WriteMissing()
    {
        IReadOnlyList<SummaryMissingFacts> missing = summary.MissingFacts();
        (long Devices, string Text)[] open =
        [
            .. summary
                .ReasonsWithoutFact()
                .Select(reason => (reason.Devices, CliTexts.Format("FindOut.Reason", culture, reason.GetText(Decision.Indeterminate, culture)))),
        ];
        if (missing.Count + open.Length > 0)
        {
            WriteLines("WhatToFindOut", [.. missing.GroupBy(MissingOf).Select(same => (same.Sum(facts => facts.Devices), same.Key)), .. open]);
        }

        if (missing.Count > 0)
        {
            console.WriteLine();
            console.WriteLine(CliTexts.Get("FindOut.How", culture));
            Grid how = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(2)).AddColumn();
            foreach (
                var same in missing
                    .SelectMany(facts =>
                        facts.Names.Select(name =>
                            (Fact: name, IsOfBase: facts.IsOfBase && name == FactNames.LicenseChannel, IsSpoken: facts.Spoken.Contains(name))
                        )
                    )
                    .GroupBy(each => (each.Fact, each.IsOfBase))
            )
            {
                string give =
                    same.Key.IsOfBase ? CliTexts.Get("Give.BaseLicense", culture)
                    : same.All(each => each.IsSpoken) ? CliTexts.Format("Give.Column", culture, same.Key.Fact)
                    : HowToGive.Of(same.Key.Fact, summary.ToBuy, summary.Example, culture);
                how.AddRow(new Markup(Markup.Escape(same.Key.Fact)), new Markup(Markup.Escape(give)));
            }

            console.Write(how);
            if (missing.Any(facts => facts.Settle))
            {
                console.WriteLine();
                console.WriteLine(
                    missing.Any(facts => facts.AreAsked)
                        ? CliTexts.Format("FindOut.Next", culture, Questions)
                        : CliTexts.Get("FindOut.Again", culture)
                );
            }
        }
    }

    private string MissingOf(SummaryMissingFacts facts) =>
        string.Join(CliTexts.Get("Comma", culture), facts.Names)
        + ": "
        + CliTexts.Get(Settling(facts), culture)
        + (facts.IsOfBase ? CliTexts.Get("FindOut.Base", culture) : "");

    private static string Settling(SummaryMissingFacts facts) =>
        !facts.Settle ? "FindOut.Missing"
        : facts.Names.Count == 1 ? "FindOut.Settles"
        : "FindOut.SettleTogether";

    /// <summary>Counts to the right of their column, sentences wrapped beside them.</summary>
    private void WriteLines(string title, IEnumerable<(long Devices, string Text)> lines)
    {
        console.WriteLine();
        console.WriteLine(CliTexts.Get(title, culture));
        Grid grid = new Grid().AddColumn(new GridColumn().RightAligned().NoWrap().Width(11).PadRight(2)).AddColumn();
        foreach ((long devices, string text) in lines)
        {
            grid.AddRow(new Markup(devices.ToString("N0", culture)), new Markup(Markup.Escape(text)));
        }

        console.Write(grid);
    }
}
