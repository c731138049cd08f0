using System.Management.Automation;
using ReimagingTools.Fleet.Records;

namespace ReimagingTools.Records;

/// <summary>
/// Remembers the devices of rows of text. Every row is looked at whole, each column by name and value: a row with one column more, less or spelled another way
/// has another shape and is read anew. What is no such row is no business of this class.
/// </summary>
internal sealed class RowMemory
{
    private const int DeviceLimit = 20_000;
    private const int ShapeLimit = 16;
    private const int LongestKey = 4_000;

    private readonly ColumnRoles _roles = new();
    private readonly List<RowKey> _shapes = [];
    private readonly Dictionary<RowKey, Device> _devices = [];
    private readonly List<PSMemberInfo> _members = [];
    private RowKey? _row;

    /// <summary>Takes the next row.</summary>
    /// <param name="input">Any object.</param>
    /// <returns>False when it is no row of text that names its computer in one column.</returns>
    public bool Take(PSObject input)
    {
        if (input.ImmediateBaseObject is not PSCustomObject || OwnMembers.Reader is not { } reader)
        {
            return false;
        }

        _members.Clear();
        reader.Read(input, _members);

        if (_row is null || !_row.Take(_members, OwnMembers.TypeNamesOf(input)))
        {
            _row = _members.TrueForAll(RowShape.IsValue) ? RowFor(input) : null;
        }

        return _row is { IsPlain: true };
    }

    /// <summary>The device of a row like the one taken last; null when there was none yet.</summary>
    public NamedDevice? Find() => _devices.TryGetValue(_row!, out Device? device) ? new NamedDevice(device, _row!.ComputerName) : null;

    /// <summary>Remembers the device that reading the row taken last gave.</summary>
    public void Add(Device device)
    {
        if (_devices.Count >= DeviceLimit)
        {
            _devices.Clear();
        }

        if (_row!.Length <= LongestKey)
        {
            _devices[_row.Copy()] = device;
        }
    }

    private RowKey RowFor(PSObject input)
    {
        if (_shapes.Find(each => each.Take(_members, OwnMembers.TypeNamesOf(input))) is { } known)
        {
            return known;
        }

        if (_shapes.Count >= ShapeLimit)
        {
            _shapes.Clear();
            _devices.Clear();
        }

        var row = new RowKey(new RowShape(_members, OwnMembers.TypeNamesOf(input), _roles));
        _shapes.Add(row);
        row.Take(_members, OwnMembers.TypeNamesOf(input));
        return row;
    }
}
