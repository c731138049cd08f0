namespace ReimagingTools.Records.Rows;

/// <summary>
/// Puts the records of an input together by computer: by name first; records without one by the keys they share with exactly one named computer.
/// Order plays no part.
/// </summary>
internal sealed class DeviceAssembly(Action<RowIssue> report, Action<RowRecord, string> countOther)
{
    private readonly List<RowRecord> _records = [];
    private readonly Dictionary<string, RowIssue> _refused = new(StringComparer.Ordinal);
    private (RowPlace Place, long Count)? _repeats;

    public int Count => _records.Count;

    /// <summary>Takes out the records that are whole by themselves, with all that is of their computers.</summary>
    public IReadOnlyList<RowRecord> TakeWhole()
    {
        var names = new HashSet<string>(
            _records.Where(record => record.IsWhole).Select(record => record.Canonical).OfType<string>().Select(ComputerNames.Short),
            StringComparer.Ordinal
        );
        ILookup<bool, RowRecord> parted = _records.ToLookup(record =>
            record.IsWhole || (record.Canonical is { } name && names.Contains(ComputerNames.Short(name)))
        );
        _records.Clear();
        _records.AddRange(parted[false]);
        return [.. parted[true]];
    }

    /// <summary>The names of its computers, each once; the full one where there is one alone.</summary>
    public IReadOnlyList<string> Names
    {
        get
        {
            string[] names =
            [
                .. _records
                    .Where(record => record.OtherThing is null)
                    .Select(record => record.Name)
                    .OfType<string>()
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ];
            ILookup<string, string> byLabel = names.ToLookup(name => ComputerNames.Short(ComputerNames.Canonical(name)), StringComparer.Ordinal);
            return [.. byLabel.SelectMany(same => same.Where(name => name.Contains('.')) is var full && full.Count() == 1 ? full : same)];
        }
    }

    public void Add(RowRecord record) => _records.Add(record);

    /// <summary>Makes no device of the rows of a computer, because one of them came after a part of it had been judged.</summary>
    /// <param name="canonical">The computer.</param>
    /// <param name="late">What was told of that one.</param>
    public void Refuse(string canonical, RowIssue late) => _refused[ComputerNames.Short(canonical)] = late;

    /// <summary>The devices, in the order in which they first appeared; what cannot be told apart is reported and left out.</summary>
    public IEnumerable<DeviceRows> Build()
    {
        var owners = new RecordOwners(_records);
        var devices = new Dictionary<string, List<RowRecord>>(StringComparer.Ordinal);
        var order = new List<string>();
        var strays = new List<RowRecord>();
        foreach (RowRecord record in _records)
        {
            if (owners.Of(record) is not { } owner)
            {
                strays.Add(record);
                continue;
            }

            if (!devices.TryGetValue(owner, out List<RowRecord>? records))
            {
                devices.Add(owner, records = []);
                order.Add(owner);
            }

            records.Add(record);
        }

        order.RemoveAll(owner => IsOther(devices[owner]));
        strays.RemoveAll(stray => IsOther([stray]));
        Adopt(strays, order.Count == 1 ? devices[order[0]] : null, order.Count > 0);
        if (strays.Count > 1 || (strays.Count == 1 && order.Count > 0))
        {
            report(new RowIssue(RowIssueKind.Nameless, strays[0].Place, strays.Count));
        }

        LeaveOut(order, devices);
        DeviceRows[] built =
        [
            .. order.Select(owner => DeviceOf(devices[owner])).Concat(strays.Select(stray => DeviceOf([stray]))).OfType<DeviceRows>(),
        ];
        if (_repeats is { } repeats)
        {
            report(new RowIssue(RowIssueKind.Repeats, repeats.Place, repeats.Count));
        }

        return built;
    }

    /// <summary>
    /// Takes out, and tells, computers of which a part was judged before, whose rows may be of several of one label, or that share a serial number.
    /// </summary>
    private void LeaveOut(List<string> order, Dictionary<string, List<RowRecord>> devices)
    {
        foreach (string owner in order.FindAll(owner => _refused.ContainsKey(ComputerNames.Short(owner))))
        {
            report(_refused[ComputerNames.Short(owner)] with { Place = devices[owner][0].Place, Places = PlacesOf(devices[owner]) });
            order.Remove(owner);
        }

        ILookup<string, string> byLabel = order.ToLookup(ComputerNames.Short, StringComparer.Ordinal);
        foreach (string owner in order.FindAll(owner => devices[owner].Count > 1 && byLabel[owner].Count() > 2))
        {
            report(
                new RowIssue(RowIssueKind.Ambiguous, devices[owner][1].Place, devices[owner].Count, NameOf(devices[owner]))
                {
                    Places = PlacesOf(devices[owner]),
                }
            );
            order.Remove(owner);
        }

        HashSet<string> shared = SharedBy(order, devices);
        order.RemoveAll(shared.Contains);
    }

    /// <summary>
    /// True, and counted, where all that is known of a computer is that it runs no Windows; a record that says more of it, and nothing of Windows,
    /// is of the same.
    /// </summary>
    private bool IsOther(List<RowRecord> records)
    {
        string? system = records.Select(record => record.OtherThing).OfType<string>().FirstOrDefault(OtherSystems.IsSystem);
        if (!records.TrueForAll(record => record.OtherThing is not null || (system is not null && OtherSystems.MayBeOf(record.Rows))))
        {
            return false;
        }

        records.ForEach(record => countOther(record, record.OtherThing ?? system!));
        return true;
    }

    /// <summary>Computers of different names under one serial number: told with both, and not judged where they do not say the same.</summary>
    private HashSet<string> SharedBy(List<string> order, Dictionary<string, List<RowRecord>> devices)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        IEnumerable<(string Key, string Owner)> machines = order.SelectMany(owner =>
            devices[owner].SelectMany(record => record.Keys).Where(RowIdentity.IsOfMachine).Distinct().Select(key => (key, owner))
        );
        foreach (
            string[] owners in machines
                .GroupBy(each => each.Key, each => each.Owner, StringComparer.Ordinal)
                .Select(same => same.ToArray())
                .Where(same => same.Length > 1)
        )
        {
            bool isAlike =
                owners.Select(owner => devices[owner].Aggregate(0u, (sum, record) => unchecked(sum + record.Content.Hash))).Distinct().Count() == 1;
            foreach (string owner in isAlike ? owners.Skip(1) : owners.Where(found.Add))
            {
                List<RowRecord> other = devices[owner == owners[0] ? owners[1] : owners[0]];
                report(
                    new RowIssue(
                        isAlike ? RowIssueKind.SharedAlike : RowIssueKind.Shared,
                        devices[owner][0].Place,
                        1,
                        NameOf(devices[owner]),
                        NameOf(other),
                        other[0].Place
                    )
                    {
                        Places = PlacesOf(devices[owner]),
                    }
                );
            }
        }

        return found;
    }

    /// <summary>Counts records that say what others of their computer say, and finds those that do not say what the first says.</summary>
    private List<RowIssue> Compare(List<RowRecord> records)
    {
        var differing = new List<RowIssue>();
        foreach (IGrouping<bool, RowRecord> alike in records.Where(record => record.IsWhole).GroupBy(record => record.Content.IsOffice))
        {
            var seen = new HashSet<uint>();
            foreach (RowRecord record in alike)
            {
                if (!seen.Add(record.Content.Hash))
                {
                    _repeats = _repeats is { } before ? (before.Place, before.Count + 1) : (record.Place, 1);
                }
                else if (seen.Count > 1)
                {
                    differing.Add(new RowIssue(RowIssueKind.Differs, record.Place, 1, NameOf(records) ?? record.Title, null, alike.First().Place));
                }
            }
        }

        return differing;
    }

    /// <summary>
    /// Parts that name nobody join the only computer there is; beside several they could belong to any. Where no row names anybody, the parts are
    /// one computer, unless they may be of several.
    /// </summary>
    private void Adopt(List<RowRecord> strays, List<RowRecord>? only, bool isAnybodyNamed)
    {
        List<RowRecord> parts = strays.FindAll(record => !record.IsWhole);
        if (parts.Count == 0)
        {
            return;
        }

        RowRecord[] all = [.. only ?? [], .. parts];
        bool areOfSeveral = NamelessRecords.AreOfSeveral(all) || NamelessRecords.NameOther(parts, only is null ? null : NameOf(only));
        if (only is not null && !areOfSeveral && !Mixes(all))
        {
            only.AddRange(parts);
            strays.RemoveAll(parts.Contains);
        }
        else if (!isAnybodyNamed && parts.Exists(record => !record.IsAlone) && !areOfSeveral && !Mixes(parts))
        {
            strays.RemoveAll(parts.Contains);
            strays.Add(RowRecord.Joined(parts));
        }
        else if (parts.FindAll(record => !record.IsAlone) is { Count: > 0 } lost)
        {
            strays.RemoveAll(lost.Contains);
            report(
                new RowIssue(
                    RowIssueKind.Unassigned,
                    lost[0].Place,
                    lost.Sum(record => (long)record.Rows.Count),
                    NamelessRecords.HeadingBetween(all)
                )
                {
                    Places = PlacesOf(lost),
                }
            );
        }
    }

    private static bool Mixes(IReadOnlyList<RowRecord> records) =>
        Instances.Find(records.SelectMany(record => record.Rows)) is not null || MachineKeys.FindTwo(records) is not null;

    private DeviceRows? DeviceOf(List<RowRecord> records)
    {
        Row[] rows = [.. records.SelectMany(record => record.Rows)];
        string? name = NameOf(records);
        (RowPlace First, RowPlace Second, string Heading)? two =
            Instances.Find(rows) is { } pair ? (pair.First.Place, pair.Second.Place, pair.Heading)
            : NamelessRecords.FindKeys(records) is { } keys ? (keys.First.Place, keys.Second.Place, keys.Heading)
            : MachineKeys.FindTwo(records) is { } machines ? (machines.First.Place, machines.Second.Place, machines.Heading)
            : null;
        if (two is not var (first, second, heading))
        {
            return new DeviceRows(name, rows) { Differing = records.Count > 1 ? Compare(records) : [] };
        }

        report(
            new RowIssue(RowIssueKind.TwoInstances, second, rows.Length, name ?? RowIdentity.TitleOf(rows), heading, first)
            {
                Places = PlacesOf(records),
            }
        );
        return null;
    }

    private static RowPlace[] PlacesOf(List<RowRecord> records) => [.. records.Select(record => record.Place).Distinct()];

    /// <summary>A full name tells more than a short one; a name of the road is taken where there is no other.</summary>
    private static string? NameOf(List<RowRecord> records)
    {
        string[] names = [.. records.Select(record => record.Name).OfType<string>().Distinct(StringComparer.Ordinal)];
        return names.OrderBy(name => name, StringComparer.Ordinal).FirstOrDefault(name => !name.Contains('.'))
            ?? names.OrderBy(name => name, StringComparer.Ordinal).FirstOrDefault()
            ?? records.Select(record => record.RoadName).OfType<string>().OrderBy(name => name, StringComparer.Ordinal).FirstOrDefault();
    }
}
