using System.Collections;
using System.Management.Automation;
using ReimagingTools.Fleet.Devices;

namespace ReimagingTools.Records;

/// <summary>An object or dictionary as a record of all it has, each value looked up when it is asked for.</summary>
internal sealed class PropertyRecord : IRecord
{
    private readonly PSObject? _shell;
    private readonly Hashtable? _dictionary;

    public PropertyRecord(PSObject input)
    {
        if (input.BaseObject is IDictionary dictionary)
        {
            _dictionary = new Hashtable(dictionary, StringComparer.OrdinalIgnoreCase);
        }
        else
        {
            _shell = input;
        }
    }

    public IReadOnlyList<string> Names => _dictionary is null
        ? [.. _shell!.Properties.Select(property => property.Name)]
        : [.. _dictionary.Keys.Cast<object>().Select(key => key.ToString())];

    public object? GetValue(string name)
    {
        try
        {
            return Unwrap(_dictionary is null ? _shell!.Properties[name]?.Value : _dictionary[name]);
        }
        catch (GetValueException)
        {
            return null;
        }
    }

    private static object? Unwrap(object? value)
    {
        object? bare = value is PSObject shell ? shell.BaseObject : value;
        return bare switch
        {
            null or DBNull => null,
            string or IConvertible => bare,
            IDictionary => new PropertyRecord(PSObject.AsPSObject(bare)),
            IEnumerable many => many.Cast<object?>().Select(Unwrap).ToArray(),
            PSCustomObject => new PropertyRecord((PSObject)value!),
            _ => bare is IFormattable ? bare : new PropertyRecord(PSObject.AsPSObject(value!)),
        };
    }
}
