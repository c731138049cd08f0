using System.Collections;
using System.Data;
using System.Management.Automation;
using ReimagingTools.Fleet.Records;

namespace ReimagingTools.Records;

/// <summary>
/// Reads what the pipeline carries as a record: custom objects, CIM and WMI instances, ConfigMgr results, data rows, directory objects, hashtables, and the
/// deserialized forms of all of these. Values are taken by known column names, so that nothing an unrelated property would do is set off.
/// </summary>
internal static class RecordReader
{
    private static readonly string[] TransparentTypes =
    [
        "Microsoft.Management.Infrastructure.CimInstance",
        "System.Management.ManagementBaseObject",
        "System.Management.ManagementObject",
    ];

    /// <summary>Takes the record out of an object.</summary>
    /// <param name="input">Any object.</param>
    /// <returns>The record, or null when the object is no record: a string, a number, an object without a single known column.</returns>
    public static RecordSnapshot? Read(PSObject input)
    {
        RecordSnapshot? record = Read(input, 0);
        return record is { Names.Count: > 0 } ? record : null;
    }

    private static RecordSnapshot? Read(object? value, int depth)
    {
        object? bare = value is PSObject shell ? shell.BaseObject : value;
        switch (bare)
        {
            case null or string or DateTime or Enum or DBNull:
                return null;
            case IDictionary dictionary:
                return FromDictionary(dictionary, depth);
            case IEnumerable or IConvertible:
                return null;
            default:
                return FromObject(value as PSObject ?? PSObject.AsPSObject(bare), bare, depth);
        }
    }

    private static RecordSnapshot FromDictionary(IDictionary dictionary, int depth)
    {
        var record = new RecordSnapshot();
        foreach (DictionaryEntry entry in dictionary)
        {
            if (entry.Key?.ToString() is { Length: > 0 } name)
            {
                Take(record, name, entry.Value, depth, looksInside: true);
            }
        }

        record.ClassName = RecordClasses.Of(record);
        return record;
    }

    private static RecordSnapshot FromObject(PSObject shell, object bare, int depth)
    {
        var record = new RecordSnapshot();
        bool looksInside = IsTransparent(shell, bare);
        string? className = RecordClasses.Of(shell);
        foreach (PSPropertyInfo property in shell.Properties)
        {
            if (RecordClasses.NamesClass(property.Name))
            {
                className ??= RecordClasses.OfText(ValueOf(property)?.ToString());
            }

            if ((looksInside || InventoryColumns.IsKnown(property.Name)) && property.IsGettable)
            {
                Take(record, property.Name, ValueOf(property), depth, looksInside);
            }
        }

        record.ClassName = className ?? RecordClasses.Of(record);
        return record;
    }

    private static void Take(RecordSnapshot record, string name, object? value, int depth, bool looksInside)
    {
        bool isKnown = InventoryColumns.IsKnown(name);
        object? taken = isKnown ? Plain(value) : null;
        if (taken is null && looksInside && depth < DeviceBuilder.MaximumDepth)
        {
            taken = Nested(value, depth);
        }

        if (taken is null)
        {
            return;
        }

        if (isKnown && name.IndexOf('.') > 0)
        {
            record.AddDotted(name, taken);
        }
        else
        {
            record.Add(name, taken);
        }
    }

    /// <summary>Text, numbers and lists of them as they are; anything else is no value of a column.</summary>
    private static object? Plain(object? value)
    {
        object? bare = value is PSObject shell ? shell.BaseObject : value;
        return bare switch
        {
            null or DBNull => null,
            string or IConvertible or Guid or Version => bare,
            IDictionary => null,
            IEnumerable many => many.Cast<object?>().Select(each => each is PSObject inner ? inner.BaseObject : each).Where(each => each is IConvertible or Guid).ToArray() is { Length: > 0 } list ? list : null,
            _ => null,
        };
    }

    private static object? Nested(object? value, int depth)
    {
        object? bare = value is PSObject shell ? shell.BaseObject : value;
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
        object? bare = value is PSObject shell ? shell.BaseObject : value;
        return bare is IDictionary or PSCustomObject || (bare is not null && IsTransparent(PSObject.AsPSObject(value!), bare));
    }

    /// <summary>Objects that are bags of values and may hold further bags; reading all their properties has no effect.</summary>
    private static bool IsTransparent(PSObject shell, object bare)
    {
        if (bare is PSCustomObject)
        {
            return true;
        }

        if (bare is DataRow)
        {
            return false;
        }

        string type = bare.GetType().FullName ?? "";
        return TransparentTypes.Contains(type, StringComparer.Ordinal)
            || type.StartsWith("Microsoft.ConfigurationManagement.ManagementProvider.", StringComparison.Ordinal)
            || shell.TypeNames.Any(name => name.StartsWith("IResultObject#", StringComparison.Ordinal));
    }

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
