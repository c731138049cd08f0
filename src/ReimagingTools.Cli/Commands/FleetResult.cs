namespace ReimagingTools.Cli.Commands;

/// <summary>What a command for a whole fleet is asked to write, and where to.</summary>
internal sealed record FleetResult
{
    /// <summary>The command line.</summary>
    public required ParseResult Parsed { get; init; }

    /// <summary>What judges: media, agreement, day.</summary>
    public required EligibilityJudge Judge { get; init; }

    /// <summary>The format asked for.</summary>
    public required string Format { get; init; }

    /// <summary>Where to write bytes.</summary>
    public required Stream Bytes { get; init; }

    /// <summary>Where to write for people.</summary>
    public required TextWriter Text { get; init; }

    /// <summary>True when the result goes into a file of its own.</summary>
    public required bool IsFile { get; init; }

    /// <summary>True for a file that people open in a spreadsheet, which tells UTF-8 by the mark before it.</summary>
    public bool HasMark => IsFile && Format == OutputFormat.Csv;

    /// <summary>Language of sentences.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>Counts what was judged and what could not be read.</summary>
    public required AuditSummary Summary { get; init; }

    /// <summary>True where devices are asked for by name.</summary>
    public required bool IsOfNamed { get; init; }

    /// <summary>The inventories.</summary>
    public required IReadOnlyList<InventorySource> Sources { get; init; }
}
