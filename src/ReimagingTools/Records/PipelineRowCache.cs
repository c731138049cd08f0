using System.Collections.Specialized;

namespace ReimagingTools.Records;

/// <summary>
/// Remembers the devices of rows of text. Every row is looked at whole, each column by name and value: a row with one column more, less or spelled
/// another way has another shape and is read anew. What is no such row is no business of this class.
/// </summary>
internal sealed class PipelineRowCache
{
    private const int DeviceLimit = 20_000;
    private const int ShapeLimit = 16;
    private const int LongestKey = 4_000;

    private readonly List<RowKey> _shapes = [];
    private readonly BoundedCache<RowKey, RememberedDevice> _devices = new(DeviceLimit);
    private RowKey? _row;

    /// <summary>Takes the next row.</summary>
    /// <param name="input">Any object.</param>
    /// <returns>False when it is no row of text that names its computer in one column.</returns>
    public bool Take(PSObject input)
    {
        if (input.ImmediateBaseObject is not PSCustomObject || OwnMembers.Of(input) is not { } members)
        {
            return false;
        }

        lock (members)
        {
            Collection<string>? types = OwnMembers.TypeNamesOf(input);
            if (_row is null || !_row.Take(members, types))
            {
                _row = members.Values.Cast<PSMemberInfo>().All(RowShape.IsValue) ? RowFor(members, types) : null;
            }
        }

        return _row is { IsPlain: true };
    }

    /// <summary>The computer the row taken last names.</summary>
    public string ComputerName => _row!.ComputerName;

    /// <summary>The keys the row taken last shares with others of its computer.</summary>
    public IReadOnlyList<string> Keys => _row!.Keys;

    /// <summary>The device of a row like the one taken last; null when there was none yet.</summary>
    public RememberedDevice? Find() => _devices.TryGet(_row!, out RememberedDevice device) ? device : null;

    /// <summary>Remembers the device that reading the row taken last gave.</summary>
    public void Add(RememberedDevice device)
    {
        if (_row!.Length <= LongestKey)
        {
            _devices.Set(_row.Copy(), device);
        }
    }

    private RowKey RowFor(OrderedDictionary members, Collection<string>? types)
    {
        if (_shapes.Find(each => each.Take(members, types)) is { } known)
        {
            return known;
        }

        if (_shapes.Count >= ShapeLimit)
        {
            _shapes.Clear();
        }

        var row = new RowKey(new RowShape([.. members.Values.Cast<PSMemberInfo>()], types));
        _shapes.Add(row);
        row.Take(members, types);
        return row;
    }
}
