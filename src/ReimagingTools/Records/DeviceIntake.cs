using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Text;

namespace ReimagingTools.Records;

/// <summary>
/// Makes devices of records as they come. A device is handed on as soon as it is whole; what cannot be read is one error and never stops the next.
/// </summary>
internal sealed class DeviceIntake : IDisposable
{
    private const RowKind OfLicenses =
        RowKind.Declared | RowKind.License | RowKind.OfficeLicense | RowKind.LicensingService | RowKind.Program | RowKind.OfficeConfiguration;

    /// <summary>Texts that wait for the end of the input, where it shows whether they are lines of one of the licensing scripts.</summary>
    private const int LineLimit = 10_000;

    private readonly List<(string Line, RowPlace Place)> _lines = [];
    private readonly ObjectRows _objects = new();
    private readonly PipelineRowCache _rows = new();
    private readonly UnreadColumns _unread = new();
    private readonly ShortRows _short = new();
    private readonly DeviceGrouper _grouper;
    private readonly Action<NamedDevice> _emit;
    private readonly Action<ErrorRecord> _report;
    private readonly Action<string> _warn;
    private readonly bool _canAsk;
    private readonly bool _isAsking;
    private readonly EntitlementBook? _entitlements;
    private RowKind _kinds;
    private bool _hasDevices;
    private bool _isLicenseShown;
    private long _count;

    /// <param name="emit">Takes devices.</param>
    /// <param name="warn">Takes what is worth telling and no error.</param>
    /// <param name="canAsk">True when computers can be asked by name instead; errors say so then.</param>
    /// <param name="entitlements">What devices were licensed for, or null.</param>
    /// <param name="waits">True when every record waits, because the computers it names will say more; a text names a computer then.</param>
    /// <param name="tellOther">Told of each record of what is no device; null when nobody asks.</param>
    public DeviceIntake(
        Action<NamedDevice> emit,
        Action<ErrorRecord> report,
        Action<string> warn,
        bool canAsk,
        EntitlementBook? entitlements = null,
        bool waits = false,
        Action<string>? tellOther = null
    )
    {
        _emit = emit;
        _report = report;
        _warn = warn;
        _canAsk = canAsk;
        _isAsking = waits;
        _entitlements = entitlements;
        _grouper = new DeviceGrouper(
            new GroupingOptions
            {
                AskingMachine = Environment.MachineName,
                HoldsAll = waits || entitlements is { CountsAhead: true },
                Other = tellOther is null ? null : other => tellOther(RowTexts.SayWithPlace(other, CultureInfo.CurrentUICulture)),
            },
            Tell
        );
    }

    /// <summary>True when what was licensed is stated for all, so that columns may be silent about it.</summary>
    public bool IsLicenseStated { get; init; }

    /// <summary>True once the computers themselves were asked.</summary>
    public bool IsAsked { get; set; }

    /// <summary>The devices asked for; null for all.</summary>
    public WantedDevices? Wanted { get; init; }

    /// <summary>The computers whose records wait and that are asked for, each once.</summary>
    public IReadOnlyList<string> WaitingNames => [.. _grouper.WaitingNames.Where(IsWanted)];

    /// <summary>Takes one record.</summary>
    public void Take(PSObject? input)
    {
        var place = new RowPlace("", ++_count);
        bool isRow = _entitlements is null && input is not null && _rows.Take(input);
        if (isRow && _rows.Find() is { } known && _grouper.TakeRemembered(_rows.ComputerName, _rows.Keys, place, known.Content))
        {
            if (IsWanted(_rows.ComputerName))
            {
                _emit(new NamedDevice(known.Device, _rows.ComputerName) { Selectors = known.Selectors });
            }

            return;
        }

        if (input is not null && MediaObjects.IsImage(input))
        {
            _report(ErrorRecords.RecordIsImage(input));
            return;
        }

        if (input?.BaseObject is string line)
        {
            if (FileObjects.PathOf(input) is null && _isAsking && ComputerNames.LooksLikeOne(line.Trim()) && line.Trim().Length > 0)
            {
                input = new PSObject { Properties = { new PSNoteProperty(nameof(Field.ComputerName), line.Trim()) } };
            }
            else if (_lines.Count < LineLimit)
            {
                _lines.Add((line, place));
                return;
            }
        }

        Row? row = input is null ? null : _objects.Read(input, place);
        if (row is null || !row.All.Any(SaysSomething))
        {
            _report(ErrorRecords.RecordUnusable(input, row, _canAsk));
        }
        else if (FileObjects.PathOf(input!) is { } path)
        {
            _report(ErrorRecords.RecordIsFile(path));
        }
        else
        {
            Take(row, input!, isRow);
        }
    }

    /// <summary>Makes devices of the rows that waited; call once, after the last record.</summary>
    public void Finish()
    {
        ReadLines();
        IReadOnlyList<DeviceRows> devices = _grouper.Finish();
        foreach (DeviceRows device in _entitlements is { CountsAhead: true } ? devices : [])
        {
            _entitlements!.CountAhead(SelectableDevice.Of(device), DeviceCounts.Of(device));
        }

        foreach (DeviceRows device in devices)
        {
            Emit(device, device.ComputerName);
        }

        if (Wanted?.DescribeMissing(_count, CultureInfo.CurrentUICulture) is { } missing)
        {
            _report(ErrorRecords.DeviceMissing(missing, Wanted));
        }

        if (_unread.HasVerdicts)
        {
            _warn(Messages.Format("RecordsAreVerdicts"));
        }

        if (_unread.HasOrders)
        {
            _warn(Messages.Format("RecordsAreOrders"));
        }

        if (_unread.Names.Count > 0)
        {
            _warn(Messages.Format("ColumnsUnread", _unread.ToString()) + UnusableRecord.LostLetters(_unread.Names) + _unread.Hints);
        }

        if (_short.First > 0)
        {
            _warn(Messages.Format("RowsShort", _short.First, _short.Columns));
        }

        // The verdict on a single record says it by itself, and a call for each of many records would say it for each.
        if (
            _hasDevices
            && (_count > 1 || IsAsked)
            && (_kinds & OfLicenses) == RowKind.None
            && !_unread.HasOrders
            && !_isLicenseShown
            && !IsLicenseStated
            && _entitlements is not { HasUnreadColumns: true }
        )
        {
            _warn(Messages.Format(IsAsked ? "LicenseNotAnswered" : "LicenseColumnMissing"));
        }
    }

    public void Dispose() => _grouper.Dispose();

    /// <summary>Lines that slmgr.vbs or ospp.vbs printed are licenses of one computer; other texts are no records.</summary>
    private void ReadLines()
    {
        if (!_lines.Exists(each => LicensingText.IsOne(each.Line)))
        {
            if (ToolText.Of(_lines.Select(each => each.Line)) is var (tool, command))
            {
                _report(ErrorRecords.RecordsAreToolText(tool, command));
                return;
            }

            _lines.ForEach(each => _report(RefusedLine(each.Line)));
            return;
        }

        var text = new LicensingText(new RowBuilder(ColumnTable.Default));
        IEnumerable<Row?> rows = [.. _lines.Select(each => text.Take(each.Line, each.Place)), text.Finish()];
        foreach (Row row in rows.OfType<Row>())
        {
            Take(row, PSObject.AsPSObject(_lines[0].Line), isRow: false);
        }
    }

    private ErrorRecord RefusedLine(string line) =>
        FileObjects.PathOf(line) is { } path
            ? ErrorRecords.RecordIsFile(path)
            : ErrorRecords.RecordUnusable(PSObject.AsPSObject(line), null, _canAsk);

    private static bool SaysSomething(Row row) =>
        row
            .Header.Columns.Where(
                (column, place) =>
                    column is { Field: not Field.ProductText }
                    && row.ValueAt(place) is { } value
                    && (value is UnreadableValue || CellText.Of(value) is not null)
            )
            .Any();

    private void Take(Row row, PSObject input, bool isRow)
    {
        _unread.Add(row);
        _short.Add(input, row);
        foreach (DeviceRows rows in _grouper.Take(row))
        {
            if (Emit(rows, input) is { } named && isRow && rows is { Content: { } content, Rows.Count: 1 })
            {
                _rows.Add(new RememberedDevice(named.Device, named.Selectors, content));
            }
        }
    }

    private NamedDevice? Emit(DeviceRows rows, object? target)
    {
        try
        {
            var selectable = SelectableDevice.Of(rows);
            EntitlementMatch match = _entitlements?.Find(selectable) ?? EntitlementMatch.None;
            _entitlements?.Count(selectable, match);
            if (!IsWanted(rows.ComputerName))
            {
                return null;
            }

            _hasDevices = true;
            _kinds = rows.Rows.Aggregate(_kinds, (kinds, row) => kinds | row.Kind);
            NamedDevice named = NamedDevice.Of(DeviceReader.Read(rows, match.Rows)) with
            {
                Selectors = selectable.Selectors,
                Proofs = match.Proofs,
                IsSelected = match.IsSelected,
            };
            _isLicenseShown = _isLicenseShown || named.Device.Products.Any(product => product.Channel.IsKnown);
            _emit(named);
            foreach (RowIssue issue in named.Device.IsContested ? rows.Differing : [])
            {
                Tell(issue);
            }

            return named;
        }
        catch (RecordException cause)
        {
            _report(ErrorRecords.RecordUnreadable(cause, rows.ComputerName, target));
            return null;
        }
    }

    private bool IsWanted(string? name) => Wanted is null || Wanted.Take(name);

    /// <summary>True for what is wrong with the rows of computers that nobody asks for.</summary>
    private bool IsOfOthers(RowIssue issue) =>
        issue.Kind is RowIssueKind.Differs or RowIssueKind.Late or RowIssueKind.TwoInstances or RowIssueKind.TwoNames or RowIssueKind.Shared
        && !IsWanted(issue.Subject)
        && (issue.Other is null || !IsWanted(issue.Other));

    private void Tell(RowIssue issue)
    {
        if (IsOfOthers(issue))
        {
            return;
        }

        if (issue.IsError)
        {
            _report(ErrorRecords.RecordRefused(issue));
        }
        else
        {
            _warn(RowTexts.Say(issue, CultureInfo.CurrentUICulture));
        }
    }
}
