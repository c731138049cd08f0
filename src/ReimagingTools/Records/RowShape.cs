using System.Collections.ObjectModel;
using System.Management.Automation;
using ReimagingTools.Fleet.Devices;

namespace ReimagingTools.Records;

/// <summary>The columns rows of one origin share, in their order and spelling, with the names of their type.</summary>
internal sealed class RowShape
{
    private const ColumnRole Complicated = ColumnRole.ClassName | ColumnRole.Dotted;

    private readonly string[] _names;
    private readonly ColumnRole[] _roles;
    private readonly Func<string, string>?[] _parts;
    private readonly string[]? _types;
    private readonly PSObject _bare = new();
    private readonly bool _hasOwnType;
    private readonly bool _isSimple;

    public RowShape(IReadOnlyList<PSMemberInfo> members, Collection<string>? types, ColumnRoles roles)
    {
        _names = [.. members.Select(member => member.Name)];
        _roles = [.. _names.Select(roles.Of)];
        _parts = [.. _names.Select(RecordRows.PartJudgedOf)];
        _types = types is null ? null : [.. types];
        _hasOwnType = _types is not null && !_types.SequenceEqual(_bare.TypeNames, StringComparer.Ordinal);
        Identity = Array.FindIndex(_roles, role => (role & ColumnRole.Identity) != 0);
        bool hasOneIdentity = Identity >= 0 && Identity == Array.FindLastIndex(_roles, role => (role & ColumnRole.Identity) != 0);
        if (_hasOwnType)
        {
            _bare.TypeNames.Clear();
            Array.ForEach(_types!, _bare.TypeNames.Add);
        }

        _isSimple = hasOneIdentity && !_roles.Any(role => (role & Complicated) != 0) && !HasColumnsOfType();
    }

    /// <summary>
    /// True when the values of the columns say all there is to say, and one column names the computer. Types of a user's own are asked each time whether they
    /// bring columns, because a script may give them some while rows are on their way; the types all objects share are asked once for each run of a cmdlet.
    /// </summary>
    public bool IsPlain => _isSimple && !(_hasOwnType && HasColumnsOfType());

    /// <summary>Place of the column that names the computer.</summary>
    public int Identity { get; }

    /// <summary>Number of columns.</summary>
    public int Count => _names.Length;

    /// <summary>True for a member that is a value under a name, not one worked out when it is asked for.</summary>
    public static bool IsValue(PSMemberInfo member) => member.GetType() == typeof(PSNoteProperty);

    /// <summary>True for a column that may play a part in a verdict; Name does beside the columns of a license.</summary>
    public bool IsRead(int index) => _roles[index] != ColumnRole.None && index != Identity;

    /// <summary>The part of a text in a column that plays a part in a verdict.</summary>
    public string? Judged(int index, string? text) => text is not null && _parts[index] is { } part ? part(text) : text;

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

    private bool HasColumnsOfType() => _bare.Properties.Any();
}
