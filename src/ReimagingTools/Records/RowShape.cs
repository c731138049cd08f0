using ReimagingTools.Records.Columns;

namespace ReimagingTools.Records;

/// <summary>The columns rows of one origin share, in their order and spelling, with the names of their type.</summary>
internal sealed class RowShape
{
    private readonly RowHeader _header;
    private readonly string[] _names;
    private readonly Func<string, string>?[] _parts;
    private readonly bool[] _isRead;
    private readonly bool[] _isKey;
    private readonly string[]? _types;
    private readonly PSObject _bare = new();
    private readonly bool _hasOwnType;
    private readonly bool _isSimple;

    public RowShape(IReadOnlyList<PSMemberInfo> members, Collection<string>? types)
    {
        _types = types is null ? null : [.. types];
        _hasOwnType = _types is not null && !_types.SequenceEqual(_bare.TypeNames, StringComparer.Ordinal);
        _header = new RowHeader([.. members.Select(member => member.Name)], null, ColumnTable.Default);
        _isRead =
        [
            .. _header.Columns.Select((column, place) => _header.IsJudged(place) || column is { Field: Field.DeviceCount or Field.Collection }),
        ];
        _names = [.. _header.Names];
        _parts = [.. Enumerable.Range(0, _names.Length).Select(_header.PartAt)];
        IReadOnlyList<int> identities = _header.PlacesOf(Field.ComputerName);
        Identity = identities.Count == 1 ? identities[0] : -1;
        _isKey = [.. _header.Columns.Select(column => column is not null && RowIdentity.IsKeyColumn(column))];
        if (_hasOwnType)
        {
            _bare.TypeNames.Clear();
            Array.ForEach(_types!, _bare.TypeNames.Add);
        }

        _isSimple =
            Identity >= 0
            && !_header.MayQuarrel
            && !_header.Columns.Where((column, index) => IsComplicated(column, index)).Any()
            && !HasColumnsOfType();
    }

    /// <summary>
    /// True when the values of the columns say all there is to say, and one column names the computer. Types of a user's own are asked each time
    /// whether they bring columns, because a script may give them some while rows are on their way; the types all objects share are asked once for
    /// each run of a cmdlet.
    /// </summary>
    public bool IsPlain => _isSimple && !(_hasOwnType && HasColumnsOfType());

    /// <summary>Place of the column that names the computer.</summary>
    public int Identity { get; }

    /// <summary>Number of columns.</summary>
    public int Count => _isRead.Length;

    /// <summary>True for a member that is a value under a name, not one worked out when it is asked for.</summary>
    public static bool IsValue(PSMemberInfo member) => member.GetType() == typeof(PSNoteProperty);

    /// <summary>True for a column that plays a part in a verdict, or tells devices alike from others.</summary>
    public bool IsRead(int index) => _isRead[index];

    /// <summary>The part of a text in a column that plays a part in a verdict.</summary>
    public string? Judged(int index, string? text) => text is not null && _parts[index] is { } part ? part(text) : text;

    /// <summary>True for a column that joins rows of one computer without naming it.</summary>
    public bool IsKey(int index) => _isKey[index];

    /// <summary>The key a text in such a column is, or null.</summary>
    public string? KeyAt(int index, string? text) => CellText.Of(text) is { } value ? RowIdentity.KeyOf(_header.Columns[index]!, value) : null;

    /// <summary>True when a member is the column at a place: a plain value under exactly its name.</summary>
    public bool HasAt(int index, PSMemberInfo member) => IsValue(member) && string.Equals(member.Name, _names[index], StringComparison.Ordinal);

    /// <summary>True when the type names of a row are those of the shape.</summary>
    public bool IsOfTypes(Collection<string>? types)
    {
        if (types is null || _types is null)
        {
            return types is null && _types is null;
        }

        return types.Count == _types.Length && types.SequenceEqual(_types, StringComparer.Ordinal);
    }

    /// <summary>What says by its value whose a row is, or what it is, and a record of its own under a dotted name.</summary>
    private bool IsComplicated(Column? column, int index) =>
        column is { Field: Field.ClassName or Field.Metadata or Field.RoadName or Field.GroupKey or Field.GroupColumns }
        || (column is not null && HeadingName.OwnerOf(_header.Names[index]) is not null);

    private bool HasColumnsOfType() => _bare.Properties.Any();
}
