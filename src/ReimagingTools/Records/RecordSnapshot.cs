using ReimagingTools.Fleet.Records;

namespace ReimagingTools.Records;

/// <summary>The values of a piped object that matter, taken once: known columns and records nested in it. Dotted names become nested records.</summary>
internal sealed class RecordSnapshot : IRecord
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _names = [];

    public IReadOnlyList<string> Names => _names;

    /// <summary>The class the object is an instance of ("SoftwareLicensingProduct"), where it says so.</summary>
    public string? ClassName { get; set; }

    /// <summary>True when a value is neither text nor a plain number: such records are read one by one.</summary>
    public bool HasNested { get; private set; }

    public object? GetValue(string name) => _values.TryGetValue(name, out object? value) ? value : null;

    public bool Has(string name) => GetValue(name) is { } value && !(value is string text && string.IsNullOrWhiteSpace(text));

    /// <summary>Adds a value; of names that differ in case only, the first counts.</summary>
    public void Add(string name, object? value)
    {
        if (_values.ContainsKey(name))
        {
            return;
        }

        _values.Add(name, value);
        _names.Add(name);
        HasNested |= value is IRecord or IRecord[];
    }

    /// <summary>"SMS_R_System.Name" is Name of the record SMS_R_System.</summary>
    public void AddDotted(string name, object? value)
    {
        int dot = name.LastIndexOf('.');
        string owner = name.Substring(0, dot);
        if (GetValue(owner) is not RecordSnapshot nested)
        {
            nested = new RecordSnapshot();
            Add(owner, nested);
        }

        nested.Add(name.Substring(dot + 1), value);
    }
}
