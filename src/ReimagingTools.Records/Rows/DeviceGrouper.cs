namespace ReimagingTools.Records.Rows;

/// <summary>
/// Puts rows together by device. A record that is whole by itself is a device at once; parts wait for the end of the input, because "all computers,
/// class by class" is the order in which they are commonly asked for. Facts never cross computers: what cannot be told apart is reported and becomes
/// no device. Not for several threads at once.
/// </summary>
public sealed class DeviceGrouper : IDisposable
{
    private readonly GroupingOptions _options;
    private readonly Action<RowIssue> _report;
    private readonly RecordSplitter _splitter;
    private readonly SeenDevices _seen;
    private readonly OtherThings _others;
    private readonly HandedOnDevices _handedOn;
    private readonly HeaderLines _headers = new();
    private readonly HashSet<string> _heldNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _heldKeys = new(StringComparer.Ordinal);
    private DeviceAssembly _held;
    private (RowPlace Place, long Count)? _repeats;
    private (RowPlace Place, long Count)? _nameless;
    private bool _hasNames;

    /// <summary>Makes a grouper.</summary>
    /// <param name="options">How rows are put together.</param>
    /// <param name="report">Takes what is to be told of rows, errors among it.</param>
    public DeviceGrouper(GroupingOptions options, Action<RowIssue> report)
    {
        _options = options;
        _report = report;
        _splitter = new RecordSplitter(options.AskingMachine);
        _seen = new SeenDevices(options.SeenLimit);
        _others = new OtherThings(_seen, options.Other);
        _handedOn = new HandedOnDevices(_seen, _others);
        _held = new DeviceAssembly(report, _others.Note);
    }

    /// <summary>Takes a record.</summary>
    /// <param name="row">The row, with all that is nested in it.</param>
    /// <returns>The devices that are whole now; none while the row waits for others, or when it was reported.</returns>
    public IReadOnlyList<DeviceRows> Take(Row row)
    {
        if (!_headers.Takes(row, _report))
        {
            return [];
        }

        var devices = new List<DeviceRows>(1);
        RowRecord[] records = _splitter.Split(row);
        _hasNames = _hasNames || Array.Exists(records, record => record.Canonical is not null);
        bool isHeld =
            records.Length > 1
            && records
                .Select(record => record.Canonical)
                .OfType<string>()
                .Select(ComputerNames.Short)
                .GroupBy(name => name)
                .Any(same => same.Count() > 1);
        foreach (RowRecord record in records)
        {
            Take(record, isHeld, devices);
        }

        return devices;
    }

    /// <summary>Names of the computers whose records wait, as written, each computer once; the full name where there is one.</summary>
    public IReadOnlyList<string> WaitingNames => _held.Names;

    /// <summary>Takes a record of which it is known that it states what an earlier one stated that was a device by itself.</summary>
    /// <param name="computerName">The name it gives its computer.</param>
    /// <param name="keys">Its keys: <see cref="RowIdentity.KeyOf"/>.</param>
    /// <param name="content">What the earlier one stated: <see cref="DeviceRows.Content"/>.</param>
    /// <returns>False when there is more to it: other rows of the computer wait, or an earlier one says something else. It is to be taken whole
    /// then.</returns>
    public bool TakeRemembered(string computerName, IReadOnlyList<string> keys, RowPlace place, RecordContent content)
    {
        if (
            _options.HoldsAll
            || ComputerNames.IsNobody(computerName)
            || ComputerNames.AreIn(computerName)
            || _headers.MayNotTake(computerName, place)
        )
        {
            return false;
        }

        _hasNames = true;
        string name = ComputerNames.Canonical(computerName);
        keys =
            computerName.IndexOf('\\') >= 0 && DomainNames.KeyOfName(computerName) is { } domain && !keys.Contains(domain)
                ? [.. keys, domain]
                : keys;
        if (_options.Sightings is { IsPlain: true } plain)
        {
            plain.Note(name, keys, content);
            return true;
        }

        if (SharesKey(keys) || (_heldNames.Count > 0 && _heldNames.Contains(ComputerNames.Short(name))))
        {
            return false;
        }

        if (_options.Sightings is { } sightings)
        {
            return sightings.IsAlone(StableHash.Of(ComputerNames.Short(name)), keys, content.IsOffice);
        }

        bool? isRepeat = _handedOn.TakeRemembered(name, keys, place, content);
        if (isRepeat == true)
        {
            _repeats = More(_repeats, place);
        }

        return isRepeat is not null;
    }

    /// <summary>Gives the devices that waited. Call once, after the last row.</summary>
    /// <returns>The devices, in the order in which they first appeared.</returns>
    public IReadOnlyList<DeviceRows> Finish()
    {
        IReadOnlyList<DeviceRows> devices = [.. _held.Build()];
        _headers.Finish(_report);
        foreach (RowIssue other in _others.Issues)
        {
            _report(other);
        }

        if (_repeats is { } repeats)
        {
            _report(new RowIssue(RowIssueKind.Repeats, repeats.Place, repeats.Count));
        }

        if (_nameless is { } nameless && (nameless.Count > 1 || _hasNames))
        {
            _report(new RowIssue(RowIssueKind.Nameless, nameless.Place, nameless.Count));
        }

        return devices;
    }

    /// <inheritdoc/>
    public void Dispose() => _seen.Dispose();

    /// <param name="isHeld">True when others that came with it may speak of the same computer.</param>
    /// <param name="devices">Gets the devices that are whole now.</param>
    private void Take(RowRecord record, bool isHeld, List<DeviceRows> devices)
    {
        _options.Sightings?.Note(record);
        if (record.OtherThing is { } thing)
        {
            TakeOther(record, thing, isHeld, devices);
        }
        else if (!record.SaysSomething)
        {
            _report(new RowIssue(RowIssueKind.NothingKnown, record.Place));
        }
        else if (record.Quarrel is { } quarrel)
        {
            _report(new RowIssue(RowIssueKind.TwoNames, record.Place, 1, quarrel.First, quarrel.Second));
        }
        else if (_others.ThingOf(record) is { } other && OtherSystems.MayBeOf(record.Rows))
        {
            _others.Count(record, other);
        }
        else if (_handedOn.Earlier(record) is { } issue)
        {
            Refuse(record, issue);
        }
        else if (!record.IsWhole || isHeld || _options.HoldsAll || IsHeld(record))
        {
            Hold(record, devices);
        }
        else if (_options.Sightings is not { } sightings)
        {
            HandOn(record, _handedOn.Add(record, _report), devices);
        }
        else if (sightings.Take(record) is var sighting and not Sighting.Several)
        {
            HandOn(record, sighting == Sighting.Repeat, devices);
        }
        else
        {
            Hold(record, devices);
        }
    }

    /// <summary>
    /// Takes a record of what is no device. One that runs a system of its own says so of whatever other rows of its name or keys speak of: it waits
    /// with them, comes too late, or is noted for those to come.
    /// </summary>
    private void TakeOther(RowRecord record, string thing, bool isHeld, List<DeviceRows> devices)
    {
        if (!OtherSystems.IsSystem(thing) || (record.Reached is null && record.Keys.Count == 0))
        {
            _others.Count(record, thing);
        }
        else if (_handedOn.Earlier(record) is { } issue)
        {
            Refuse(record, issue);
        }
        else if (isHeld || _options.HoldsAll || IsHeld(record) || _options.Sightings?.HasMore(record) == true)
        {
            Hold(record, devices);
        }
        else
        {
            _others.Note(record, thing);
        }
    }

    private void Refuse(RowRecord record, RowIssue issue)
    {
        _report(issue);
        if (issue.Kind == RowIssueKind.Late && record.Reached is { } name)
        {
            _held.Refuse(name, issue);
        }
    }

    private static (RowPlace Place, long Count) More((RowPlace Place, long Count)? before, RowPlace place) =>
        (before?.Place ?? place, (before?.Count ?? 0) + 1);

    private bool IsHeld(RowRecord record) =>
        (record.Reached is { } name && _heldNames.Contains(ComputerNames.Short(name))) || SharesKey(record.Keys);

    /// <summary>True where a record that waits has one of the keys; a session alone tells no computers apart.</summary>
    private bool SharesKey(IReadOnlyList<string> keys) => _heldKeys.Count > 0 && keys.Any(_heldKeys.Contains);

    /// <summary>In a file that was looked through, one of several equal records stands for all.</summary>
    private void HandOn(RowRecord record, bool isRepeat, List<DeviceRows> devices)
    {
        if (isRepeat)
        {
            _repeats = More(_repeats, record.Place);
        }
        else if (record.Canonical is null)
        {
            _nameless = More(_nameless, record.Place);
        }

        if (!isRepeat || _options.Sightings is null)
        {
            devices.Add(new DeviceRows(record.Name, record.Rows) { Content = record.Content });
        }
    }

    private void Hold(RowRecord record, List<DeviceRows> devices)
    {
        _held.Add(record);
        if (record.Reached is { } name)
        {
            _heldNames.Add(ComputerNames.Short(name));
        }

        _heldKeys.UnionWith(record.Keys.Where(RowIdentity.IsOfComputer));
        if (_held.Count < _options.HeldLimit)
        {
            return;
        }

        _report(new RowIssue(RowIssueKind.LimitReached, record.Place, _held.Count));
        if (_options.Sightings is not null)
        {
            // Others of their computers are still to come, and say something else.
            foreach (RowRecord whole in _held.TakeWhole())
            {
                _report(new RowIssue(RowIssueKind.Unheld, whole.Place, 1, whole.Title));
                _handedOn.Refuse(whole);
            }
        }

        foreach (DeviceRows device in _held.Build())
        {
            devices.Add(device);
            if (device.ComputerName is { } computer)
            {
                _seen.Add(ComputerNames.Canonical(computer), device.Place.Line, 0);
            }
        }

        _held = new DeviceAssembly(_report, _others.Note);
        _heldNames.Clear();
        _heldKeys.Clear();
    }
}
