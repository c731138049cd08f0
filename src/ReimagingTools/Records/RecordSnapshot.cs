using ReimagingTools.Fleet.Devices;

namespace ReimagingTools.Records;

/// <summary>The values of a piped object that matter, taken once: known columns and records nested in it. Dotted names become nested records.</summary>
internal sealed class RecordSnapshot : IRecord
{
    private readonly List<string> _names = [];
    private readonly List<object> _values = [];
    private readonly List<ColumnRole> _columns = [];

    public IReadOnlyList<string> Names => _names;

    /// <summary>The class the object is an instance of ("SoftwareLicensingProduct"), where it says so.</summary>
    public string? ClassName { get; set; }

    /// <summary>The roles of all columns that hold something.</summary>
    public ColumnRole Roles { get; private set; }

    /// <summary>True when all it says is one name, which may be that of anything.</summary>
    public bool IsNameAlone => Roles == (ColumnRole.Known | ColumnRole.Name);

    /// <summary>True when a value is a record: such a record is read by itself, not remembered.</summary>
    public bool HasNested { get; private set; }

    /// <summary>True while every value is a text, a number or a truth, which read as they print: lists and enumerations do not.</summary>
    public bool IsPlain { get; private set; } = true;

    /// <summary>Number of columns.</summary>
    public int Count => _names.Count;

    public object? GetValue(string name)
    {
        for (int i = 0; i < _names.Count; i++)
        {
            if (string.Equals(_names[i], name, StringComparison.OrdinalIgnoreCase))
            {
                return _values[i];
            }
        }

        return null;
    }

    /// <summary>One column by its place.</summary>
    public (string Name, object Value, ColumnRole Role) At(int index) => (_names[index], _values[index], _columns[index]);

    /// <summary>Adds a value. Names must differ by more than case, as those of objects do.</summary>
    public void Add(string name, object value, ColumnRole role)
    {
        _names.Add(name);
        _values.Add(value);
        _columns.Add(role);
        Roles |= role;
        HasNested |= value is IRecord or IRecord[];
        IsPlain &= value is string or (IConvertible and not Enum);
    }

    /// <summary>"SMS_R_System.Name" is Name of the record SMS_R_System.</summary>
    public void AddDotted(string name, object value)
    {
        int dot = name.LastIndexOf('.');
        string owner = name.Substring(0, dot);
        if (GetValue(owner) is not RecordSnapshot nested)
        {
            nested = new RecordSnapshot();
            Add(owner, nested, ColumnRole.None);
        }

        nested.Add(name.Substring(dot + 1), value, ColumnRole.Known);
    }
}
