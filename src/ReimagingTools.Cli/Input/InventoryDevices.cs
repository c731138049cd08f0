using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Entitlements;

namespace ReimagingTools.Cli.Input;

/// <summary>Puts the rows of inventories together by device and answers for each; devices that say the same share an answer.</summary>
/// <param name="warn">Told what is worth telling and keeps no row from being judged.</param>
/// <param name="selection">Looks at what devices are selected by; null when nobody asks.</param>
internal sealed class InventoryDevices(EligibilityJudge judge, CultureInfo culture, Action<string> warn, DeviceSelection? selection = null)
    : IDisposable
{
    /// <summary>Parts that wait for the rest of their device at most.</summary>
    private const int HeldLimit = 100_000;

    private readonly RowMemory _memory = new();
    private readonly List<RowIssue> _issues = [];
    private readonly List<RowIssue> _others = [];
    private DeviceGrouper? _grouper;

    /// <summary>The judge.</summary>
    public EligibilityJudge Judge { get; } = judge;

    /// <summary>Looks at what devices are selected by; null when nobody asks.</summary>
    public DeviceSelection? Selection { get; } = selection;

    /// <summary>
    /// True when every row waits for the end, because a later one may say more of its device. Settled before the first row is taken.
    /// </summary>
    public bool IsHeld { get; set; }

    /// <summary>
    /// What a pass ahead saw of the computers of the inventory; null where it can be read once only. Settled before the first row is taken.
    /// </summary>
    public DeviceSightings? Sightings { get; set; }

    /// <summary>True when keys of remembered rows have to be looked at.</summary>
    public bool ComparesKeys => Sightings is null || Sightings.ComparesKeys;

    private DeviceGrouper Grouper =>
        _grouper ??= new DeviceGrouper(
            new GroupingOptions
            {
                HoldsAll = IsHeld,
                HeldLimit = HeldLimit,
                Sightings = Sightings,
                Other = _others.Add,
            },
            _issues.Add
        );

    /// <summary>Takes a row.</summary>
    /// <param name="isNew">True when it is known to say what no row before it said, and whoever reads it remembers the answer.</param>
    /// <returns>The devices that are whole now, and what of it cannot be judged.</returns>
    public IReadOnlyList<InventoryRow> Take(Row row, bool isNew = false) => Answers(Grouper.Take(row), isNew);

    /// <summary>Takes a row that says what an earlier one of another computer said.</summary>
    /// <returns>False when it must be taken whole.</returns>
    public bool TakeRemembered(string? name, IReadOnlyList<string> keys, RowPlace place, RowAnswer answer) =>
        name is not null && answer.Content is { } content && Grouper.TakeRemembered(name, keys, place, content);

    /// <summary>The devices that waited. Call once, after the last row of the last inventory.</summary>
    public IReadOnlyList<InventoryRow> Finish()
    {
        IReadOnlyList<DeviceRows> devices = Grouper.Finish();
        Selection?.CountAll(devices);
        return Answers(devices, areNew: false);
    }

    public void Dispose() => _grouper?.Dispose();

    private List<InventoryRow> Answers(IReadOnlyList<DeviceRows> devices, bool areNew)
    {
        var rows = new List<InventoryRow>(devices.Count);
        for (int i = 0; i < devices.Count; i++)
        {
            DeviceRows device = devices[i];
            SelectableDevice? selectable = Selection is null ? null : SelectableDevice.Of(device);
            EntitlementMatch match = selectable is null ? EntitlementMatch.None : Selection!.Find(selectable);
            if (selectable is not null)
            {
                Selection!.Count(selectable, match, DeviceCounts.Of(device));
            }

            RowAnswer answer = areNew && device.Content is not null ? RowAnswer.Later(device, Judge, match.Rows) : AnswerTo(device, match);
            rows.Add(
                InventoryRow.Of(answer, device.ComputerName, null, device.Place) with
                {
                    Selectable = selectable,
                    Proofs = match.Proofs,
                    IsSelected = match.IsSelected,
                    Places = device.Rows.Count > 1 ? [.. device.Rows.Select(row => row.Place).Distinct()] : null,
                }
            );
            if (device.Differing.Count > 0 && answer.IsContested)
            {
                _issues.AddRange(device.Differing);
            }
        }

        foreach (RowIssue other in _others)
        {
            rows.Add(InventoryRow.Unreadable(other.Place, RowTexts.Say(other, culture)) with { IsOther = true });
        }

        _others.Clear();
        foreach (RowIssue issue in _issues)
        {
            if (issue.IsError)
            {
                rows.AddRange(issue.Places.Select(place => InventoryRow.Unreadable(place, RowTexts.Say(issue, culture), issue.Subject)));
            }
            else
            {
                warn(RowTexts.SayWithPlace(issue, culture));
            }
        }

        _issues.Clear();
        return rows;
    }

    private RowAnswer AnswerTo(DeviceRows device, EntitlementMatch match)
    {
        _memory.Begin();
        foreach (Row row in device.Rows)
        {
            Append(row);
        }

        _memory.Append(match.Number);
        if (_memory.Find() is { } known)
        {
            return known;
        }

        var answer = RowAnswer.Later(device, Judge, match.Rows);
        _memory.Remember(answer);
        return answer;
    }

    /// <summary>
    /// Everything of a row an answer depends on: the names, what the row is, and the values that are read, or stand under headings that were
    /// probably meant to be.
    /// </summary>
    private void Append(Row row)
    {
        _memory.Append(row.Kind.ToString());
        for (int i = 0; i < row.Header.Names.Count; i++)
        {
            bool isRead = row.Header.IsJudged(i);
            if (isRead || row.Header.Columns[i] is { Field: Field.DeviceCount or Field.None })
            {
                _memory.Append(row.Header.Names[i]);
                string text = isRead || row.Header.Columns[i]!.Field != Field.None ? row.TextAt(i) ?? "" : "";
                _memory.Append(text.Length > 0 && row.Header.JudgedPartAt(i) is { } part ? part(text) : text);
            }
        }
    }
}
