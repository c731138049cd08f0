using System.Collections;
using System.Management.Automation;
using ReimagingTools.Fleet.Devices;

namespace ReimagingTools.Records;

/// <summary>
/// Reads what the pipeline carries as a record: custom objects, CIM and WMI instances, ConfigMgr results, data rows, directory objects, hashtables, and the
/// deserialized forms of all of these. Values are taken by known column names, so that nothing an unrelated property would do is set off.
/// </summary>
internal sealed class RecordReader
{
    private static readonly string[] TransparentTypes =
    [
        "Microsoft.Management.Infrastructure.CimInstance",
        "System.Management.ManagementBaseObject",
        "System.Management.ManagementObject",
    ];

    private readonly ColumnRoles _roles = new();

    /// <summary>Takes the record out of an object.</summary>
    /// <param name="input">Any object.</param>
    /// <returns>The record, or null when the object is no record: a string, a number, an object without a single known column.</returns>
    public RecordSnapshot? Read(PSObject input)
    {
        RecordSnapshot? record = Read(input, 0);
        return record is { Count: > 0 } ? record : null;
    }

    /// <summary>Objects that are bags of values and may hold further bags; reading all their properties has no effect.</summary>
    public static bool IsTransparent(object? value, object bare)
    {
        string type = bare.GetType().FullName ?? "";
        return TransparentTypes.Contains(type, StringComparer.Ordinal)
            || type.StartsWith("Microsoft.ConfigurationManagement.ManagementProvider.", StringComparison.Ordinal)
            || (value is PSObject shell && shell.TypeNames.Any(name => name.StartsWith("IResultObject#", StringComparison.Ordinal)));
    }

    private RecordSnapshot? Read(object? value, int depth)
    {
        object? bare = Bare(value);
        return bare switch
        {
            PSCustomObject => FromObject((PSObject)value!, looksInside: true, depth),
            IDictionary dictionary => FromDictionary(dictionary, depth),
            IEnumerable when IsTransparent(value, bare) => FromObject(value as PSObject ?? PSObject.AsPSObject(bare), looksInside: true, depth),
            null or DBNull or IEnumerable or IConvertible => null,
            _ => FromObject(value as PSObject ?? PSObject.AsPSObject(bare), IsTransparent(value, bare), depth),
        };
    }

    private RecordSnapshot FromDictionary(IDictionary dictionary, int depth)
    {
        var record = new RecordSnapshot();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in dictionary)
        {
            if (entry.Key?.ToString() is { Length: > 0 } name && seen.Add(name))
            {
                Take(record, name, entry.Value, _roles.Of(name), looksInside: true, depth);
            }
        }

        record.ClassName = RecordClasses.OfColumns(record.Roles);
        return record;
    }

    private RecordSnapshot FromObject(PSObject shell, bool looksInside, int depth)
    {
        var record = new RecordSnapshot();
        string? className = null;
        foreach (PSPropertyInfo property in shell.Properties)
        {
            string name = property.Name;
            ColumnRole role = _roles.Of(name);
            if ((role & ColumnRole.ClassName) != 0)
            {
                className ??= RecordClasses.OfText(ValueOf(property)?.ToString());
            }
            else if (looksInside || (role & ColumnRole.Known) != 0)
            {
                Take(record, name, ValueOf(property), role, looksInside, depth);
            }
        }

        bool answersItself = (record.Roles & ColumnRole.Declares) != 0;
        record.ClassName = answersItself ? null : RecordClasses.OfTypes(shell) ?? className ?? RecordClasses.OfColumns(record.Roles);
        return record;
    }

    private void Take(RecordSnapshot record, string name, object? value, ColumnRole role, bool looksInside, int depth)
    {
        bool isKnown = (role & ColumnRole.Known) != 0;
        object? taken = isKnown ? Plain(value) : null;
        if (taken is null && looksInside && depth < Rows.RowBuilder.MaximumDepth)
        {
            taken = Nested(value, depth);
        }

        // A license without a key is one that is not installed; a record that does not speak of keys is another matter.
        taken ??= (role & ColumnRole.PartialKey) != 0 ? "" : null;
        if (taken is null)
        {
            return;
        }

        if ((role & ColumnRole.Dotted) != 0)
        {
            record.AddDotted(name, taken);
        }
        else
        {
            record.Add(name, taken, role);
        }
    }

    /// <summary>Text, numbers and lists of them as they are; anything else, and blank text, is no value of a column.</summary>
    private static object? Plain(object? value)
    {
        object? bare = Bare(value);
        return bare switch
        {
            string text => string.IsNullOrWhiteSpace(text) ? null : text,
            null or DBNull => null,
            IConvertible or Guid or Version => bare,
            IDictionary => null,
            IEnumerable many => many.Cast<object?>().Select(Bare).Where(each => each is (IConvertible or Guid) and not DBNull).ToArray() is { Length: > 0 } list ? list : null,
            _ => null,
        };
    }

    private object? Nested(object? value, int depth)
    {
        object? bare = Bare(value);
        if (bare is null or string or IConvertible)
        {
            return null;
        }

        if (bare is IEnumerable many and not IDictionary)
        {
            IRecord[] records = [.. many.Cast<object?>().Where(IsNestedRecord).Select(each => Read(each, depth + 1)).OfType<IRecord>()];
            return records.Length == 0 ? null : records;
        }

        return IsNestedRecord(value) ? Read(value, depth + 1) : null;
    }

    private static bool IsNestedRecord(object? value)
    {
        object? bare = Bare(value);
        return bare is IDictionary or PSCustomObject || (bare is not null && IsTransparent(value, bare));
    }

    private static object? Bare(object? value) => value is PSObject shell ? shell.BaseObject : value;

    /// <summary>A getter that fails says nothing about the license.</summary>
    private static object? ValueOf(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException)
        {
            return null;
        }
    }
}
