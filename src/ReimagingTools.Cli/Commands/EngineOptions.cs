namespace ReimagingTools.Cli.Commands;

/// <summary>The options that name an engine and its table of devices.</summary>
internal sealed class EngineOptions
{
    /// <summary>Products named for devices whose group has no decision.</summary>
    private const int MostNamed = 12;

    private readonly Option<string> _engine;

    private readonly Option<string> _table = new("--table") { HelpName = "name" };

    private readonly Option<string> _latestBy = new("--latest-by") { HelpName = "column[,time]" };

    public EngineOptions(params string[] more)
    {
        string[] names = [.. GroupEngine.All.Select(engine => engine.Name), .. more];
        _engine = new Option<string>("--engine") { HelpName = string.Join('|', names) };
        WordOptions.Accept(_engine, names);
    }

    public void AddTo(Command command) => command.AddAll(_engine, _table, _latestBy);

    /// <summary>The engine named, or null.</summary>
    public GroupEngine? Engine(ParseResult parsed) => parsed.GetValue(_engine) is { } name ? GroupEngine.Find(name) : null;

    /// <summary>The table named, or null.</summary>
    public string? Table(ParseResult parsed) => parsed.GetValue(_table);

    /// <summary>How to find the latest row of a device, or null.</summary>
    /// <exception cref="GroupException">The columns cannot be written.</exception>
    public LatestRows? Latest(ParseResult parsed) => parsed.GetValue(_latestBy) is { } columns ? LatestRows.Of(columns) : null;

    /// <summary>Refuses an engine or a table where there is no use for it.</summary>
    /// <exception cref="InputException">One is given, and the format is another.</exception>
    public void RefuseApart(ParseResult parsed) => CommonOptions.RefuseApart(parsed, [_engine, _table, _latestBy], OutputFormat.DecisionTable);

    /// <summary>The writer of a decision table: statements for the engine named, or CSV when there is none.</summary>
    public DecisionTableWriter DecisionsFor(
        ParseResult parsed,
        TextWriter output,
        IReadOnlyList<MediaImage> images,
        bool isPerImage,
        bool hasProvenance,
        CultureInfo culture
    )
    {
        string[] each = [.. images.Select(image => image.ProductText ?? image.Name ?? "?")];
        string[] media = isPerImage ? each : [string.Join("; ", each.Distinct(StringComparer.Ordinal).Take(MostNamed))];
        return new DecisionTableWriter(SinkFor(parsed, output, media, hasProvenance, culture), media, culture, hasProvenance);
    }

    private IDecisionSink SinkFor(ParseResult parsed, TextWriter output, string[] media, bool hasProvenance, CultureInfo culture) =>
        Engine(parsed) is { } engine
            ? new DecisionScriptSink(
                engine,
                output,
                columns => new JoinBack(columns, Table(parsed), media, CliTexts.Get("Groups.NotJudged", culture)) { Latest = Latest(parsed) },
                hasProvenance
            )
            : new DecisionCsvSink(output, hasProvenance);
}
