using ReimagingTools.Fleet.Entitlements;

namespace ReimagingTools.Cli.Commands;

/// <summary>
/// Takes an inventory through the judge to a writer: rows are read and judged on one thread and written on another, in the order of the input. Every
/// row ends as verdicts or as an error, and the numbers of both are told.
/// </summary>
internal sealed class Audit(
    ConsoleHost host,
    IReadOnlyList<InventorySource> sources,
    EligibilityJudge judge,
    AuditSummary summary,
    CultureInfo culture,
    DeviceSelection? selection = null
)
{
    /// <summary>Texts that are not understood told beside a file at most.</summary>
    private const int MostTold = 10;

    private readonly Lock _errorLines = new();
    private readonly List<string> _notices = [];
    private bool _keepsNotices;
    private long _verdicts;

    /// <summary>The devices asked for; null for all.</summary>
    public WantedDevices? Devices { get; init; }

    /// <summary>The collections whose devices are asked for; null for all. Rows have to tell what they are selected by then.</summary>
    public WantedCollections? Collections { get; init; }

    /// <summary>What may be assumed of the computers of the inventory; null where answers cannot be taken back.</summary>
    public Assumption? Assumption { get; init; }

    /// <summary>True where devices get one answer from verdicts on every image: those are not told of.</summary>
    public bool IsPerImage { get; init; }

    /// <summary>Runs it.</summary>
    /// <param name="writer">Gets every judged row.</param>
    /// <param name="errors">Gets every other row.</param>
    /// <exception cref="InputException">The run was stopped or could not go on; says how far it got.</exception>
    /// <exception cref="AssumptionException">It has to be run again: what was assumed is not so. Nothing was told yet.</exception>
    public void Run(IVerdictWriter writer, UnreadableRows errors)
    {
        _keepsNotices = Assumption is { Holds: true };
        try
        {
            Take(writer, errors);
            TellOfAll(writer, errors);
        }
        finally
        {
            errors.Tell(Warn);
            TellNotices();
        }
    }

    private void Take(IVerdictWriter writer, UnreadableRows errors)
    {
        var progress = new Progress(host, PartRead, culture);
        try
        {
            if (selection is { CountsAhead: true } && sources.All(source => source.Length > 0))
            {
                selection.CountAll(Inventory.Read(sources, judge, culture, _ => { }, selection), host.Stop);
            }

            foreach (InventoryRow row in ReadAhead.Of(Inventory.Read(sources, judge, culture, Warn, selection, Assumption), host.Stop))
            {
                host.Stop.ThrowIfCancellationRequested();
                progress.Step();
                Take(row, writer, errors, progress);
            }

            if ((Devices?.DescribeMissing(progress.Rows, culture) ?? Collections?.DescribeMissing(progress.Rows, culture)) is { } missing)
            {
                throw new InputException(missing);
            }

            progress.Clear();
            errors.Tell(Warn);
            writer.Finish();
        }
        catch (OperationCanceledException exception)
        {
            throw new InputException(CliTexts.Format("Audit.Stopped", culture, progress.Rows), exception) { IsStop = true };
        }
        catch (OverflowException exception)
        {
            throw new InputException(CliTexts.Format("Audit.TooMany", culture, progress.Rows), exception);
        }
        catch (Exception exception) when (exception is (IOException and not ReaderGoneException) or UnauthorizedAccessException)
        {
            throw new InputException(CliTexts.Format("Audit.Broken", culture, progress.Rows, exception.Message.TrimEnd('.', '。')), exception);
        }
        finally
        {
            progress.Clear();
        }
    }

    private void Take(InventoryRow row, IVerdictWriter writer, UnreadableRows errors, Progress progress)
    {
        if (row is { IsOther: true, Error: { } other })
        {
            errors.List(other);
        }
        else if (row.Error is { } error)
        {
            progress.Clear();
            foreach (RowPlace place in row.Places ?? [error.Place])
            {
                summary.AddError();
                errors.Add(error with { Place = place });
            }

            writer.WriteUnreadable(row);
        }
        else if (
            (Devices is null || Devices.Take(row.ComputerName))
            && (Collections is null || (row.Selectable is { } device && Collections.Take(device)))
        )
        {
            writer.Write(row);
            Count(row);
        }
    }

    private void TellOfAll(IVerdictWriter writer, UnreadableRows errors)
    {
        foreach (InventorySource source in sources.Where(each => each.ShownEncoding is not null))
        {
            Warn(CliTexts.Format("Input.ReadAs", culture, source.Name, source.ShownEncoding));
        }

        foreach (InventorySource source in sources.Where(each => each.ForeignEncoding is not null))
        {
            Warn(CliTexts.Format("Input.NotUtf8", culture, source.Name, source.ForeignEncoding));
        }

        if (summary.Total > 0 && !summary.HasLicenses && selection is not { HasUnreadColumns: true })
        {
            Warn(CliTexts.Get("Audit.LicenseMissing", culture));
        }

        if (writer is not (SummaryWriter or TableWriter))
        {
            TellBesideRows();
        }

        errors.Complete();
        selection?.Tell(culture, Warn);
    }

    /// <summary>What the summary for people tells stands in no row of a file.</summary>
    private void TellBesideRows()
    {
        IReadOnlyList<SummaryUnread> unread = summary.NotUnderstood();
        foreach (SummaryUnread each in unread.Take(MostTold))
        {
            Warn(CliTexts.Format("NotUnderstood.Told", culture, each.Devices, SummaryWriter.Say(each, culture)));
        }

        if (unread.Count > MostTold)
        {
            Warn(CliTexts.Format("NotUnderstood.MoreWritten", culture, unread.Count - MostTold));
        }

        foreach (string others in SummaryWriter.TellBeside(summary, culture))
        {
            Warn(others);
        }
    }

    /// <summary>Rows in, verdicts and errors out.</summary>
    public string Tally(UnreadableRows errors) =>
        CliTexts.Format(
            IsPerImage ? "Audit.TallyDevices" : "Audit.Tally",
            culture,
            sources.Sum(source => source.Rows),
            summary.Total,
            errors.Count,
            _verdicts
        );

    private double? PartRead() => sources.Select(source => source.PartRead).ToArray() is var parts && parts.Contains(null) ? null : parts.Average();

    private void Count(InventoryRow row)
    {
        _verdicts += row.Verdicts.Length;
        foreach (DeviceVerdict verdict in row.Verdicts)
        {
            summary.Add(verdict, row.DeviceCount, row.ComputerName);
        }

        if (
            selection is not null
            && !row.IsSelected
            && Array.Exists(row.Verdicts, verdict => verdict is { IsAnswer: true, Decision: Licensing.Verdicts.Decision.Indeterminate })
        )
        {
            selection.CountOpen(row.DeviceCount, row.ComputerName);
        }
    }

    /// <summary>Tells what was kept back for as long as it could prove to be untrue.</summary>
    private void TellNotices()
    {
        _keepsNotices = false;
        foreach (string notice in Assumption is { Holds: false } ? [] : _notices)
        {
            Warn(notice);
        }
    }

    private void Warn(string message)
    {
        lock (_errorLines)
        {
            if (_keepsNotices)
            {
                _notices.Add(message);
            }
            else
            {
                host.Error.WriteLine(ProductKeys.Mask(message));
            }
        }
    }
}
