using System.Data;
using System.Management.Automation.Internal;
using ReimagingTools.Records.Columns;

namespace ReimagingTools.Records;

/// <summary>
/// Reads what the pipeline carries as rows: custom objects, CIM and WMI instances, ConfigMgr results, data rows, directory objects, hashtables, and
/// the deserialized forms of all of these. Every name is kept. Of an object that is no bag of values, only properties of known names are asked, so
/// that nothing an unrelated one would do is set off.
/// </summary>
internal sealed class ObjectRows
{
    private const string SystemProperties = "CimSystemProperties";

    private static readonly string[] TransparentTypes =
    [
        "Microsoft.Management.Infrastructure.CimInstance",
        "System.Management.ManagementBaseObject",
        "System.Management.ManagementObject",
    ];

    private readonly RowBuilder[] _builders = [.. Enumerable.Range(0, RowBuilder.MaximumDepth + 1).Select(_ => new RowBuilder(ColumnTable.Default))];

    /// <summary>Takes the row out of an object.</summary>
    /// <param name="input">Any object.</param>
    /// <param name="place">Its place in the pipeline.</param>
    /// <returns>The row, or null when the object has no values under names: a text, a number, a collection.</returns>
    public Row? Read(PSObject input, RowPlace place) => RowOf(input, place, 0);

    /// <summary>Objects that are bags of values and may hold further bags; reading all their properties has no effect.</summary>
    public static bool IsTransparent(object? value, object bare)
    {
        string type = bare.GetType().FullName ?? "";
        return TransparentTypes.Contains(type, StringComparer.Ordinal)
            || type.StartsWith("Microsoft.ConfigurationManagement.ManagementProvider.", StringComparison.Ordinal)
            || (value is PSObject shell && shell.TypeNames.Any(name => name.StartsWith("IResultObject#", StringComparison.Ordinal)));
    }

    private Row? RowOf(object? value, RowPlace place, int depth)
    {
        object? bare = InputItems.Bare(value);
        return bare switch
        {
            null or DBNull => null,
            PSCustomObject => OfObject((PSObject)value!, isBag: true, place, depth),
            IDictionary dictionary => OfDictionary(value!, dictionary, place, depth),
            DataRow row => OfDataRow(value!, row, place, depth),
            _ when IsTransparent(value, bare) => OfObject(AsShell(value!), isBag: true, place, depth),
            IEnumerable or IConvertible => null,
            _ => OfObject(AsShell(value!), isBag: false, place, depth),
        };
    }

    private Row OfDictionary(object value, IDictionary dictionary, RowPlace place, int depth)
    {
        RowBuilder builder = _builders[depth];
        builder.Begin(place);
        foreach (DictionaryEntry entry in dictionary)
        {
            builder.Add(entry.Key.ToString() ?? "", ValueOf(entry.Value, place, depth));
        }

        AddAttached(builder, AsShell(value), place, depth);
        return builder.Build();
    }

    private Row OfDataRow(object value, DataRow row, RowPlace place, int depth)
    {
        RowBuilder builder = _builders[depth];
        builder.Begin(place, row.Table.TableName);
        foreach (DataColumn column in row.Table.Columns)
        {
            builder.Add(column.ColumnName, ValueOf(row[column], place, depth));
        }

        AddAttached(builder, AsShell(value), place, depth);
        return builder.Build();
    }

    /// <summary>
    /// What a script or the way through a session attached to a table of values: it counts beside the entries, also under a name one of them has.
    /// </summary>
    private void AddAttached(RowBuilder builder, PSObject shell, RowPlace place, int depth)
    {
        foreach (PSPropertyInfo property in shell.Properties)
        {
            if (IsAttached(property) && (IsRecord(property) || !builder.IsMetadata(property.Name)))
            {
                builder.Add(property.Name, ValueOf(property, isKnown: true, place, depth));
            }
        }
    }

    private Row OfObject(PSObject shell, bool isBag, RowPlace place, int depth)
    {
        RowBuilder builder = _builders[depth];
        builder.Begin(place, shell.TypeNames.FirstOrDefault(type => builder.Table.FindClass(type) is not null));
        bool isShell = shell.BaseObject is PSCustomObject;
        foreach (PSPropertyInfo property in shell.Properties)
        {
            string name = property.Name;
            bool isKnown = builder.IsKnown(name);
            bool isWanted = builder.IsMetadata(name)
                ? IsRecord(property) || name.Equals(SystemProperties, StringComparison.OrdinalIgnoreCase)
                : isKnown || isBag;
            builder.Add(name, isWanted ? ValueOf(property, isKnown, place, depth) : null);
            if (isKnown && !isShell && IsAttached(property) && Hidden(shell, name) is { } hidden)
            {
                builder.Add(name, ValueOf(hidden, isKnown, place, depth));
            }
        }

        return builder.Build();
    }

    /// <summary>True for a member of the one object, neither one it has itself nor one of its type.</summary>
    private static bool IsAttached(PSPropertyInfo property) => property.IsInstance && property is not PSProperty;

    /// <summary>True for a value that is kept, not computed, and is a record or a list: what a document says there is looked at.</summary>
    private static bool IsRecord(PSPropertyInfo property) =>
        property is PSNoteProperty && InputItems.Bare(property.Value) is PSCustomObject or IDictionary or object[];

    /// <summary>The property of the object itself that an attached one of the same name hides.</summary>
    private static PSPropertyInfo? Hidden(PSObject shell, string name) => (shell.Members["PSAdapted"] as PSMemberSet)?.Properties[name];

    /// <summary>A getter that throws may have had something to say.</summary>
    private object? ValueOf(PSPropertyInfo property, bool isKnown, RowPlace place, int depth)
    {
        try
        {
            return ValueOf(property.Value, place, depth);
        }
        catch (GetValueException cause)
        {
            return isKnown ? new UnreadableValue((cause.InnerException ?? cause).Message) : null;
        }
    }

    private object? ValueOf(object? value, RowPlace place, int depth)
    {
        // What a function gives that gives nothing looks like an object without members.
        object? bare = ReferenceEquals(value, AutomationNull.Value) ? null : InputItems.Bare(value);
        return bare switch
        {
            null or DBNull => null,
            string or IConvertible or Guid or Version or TimeSpan or DateTimeOffset => bare,
            IDictionary or PSCustomObject or DataRow => Nested(value, place, depth),
            _ when IsTransparent(value, bare) || bare.GetType().Name == SystemProperties => Nested(value, place, depth),
            IEnumerable<char> letters => string.Concat(letters),
            IEnumerable<byte> => Unreadable(bare),
            _ when LanguagePrimitives.GetEnumerable(bare) is { } many => many.Cast<object?>().Select(item => ValueOf(item, place, depth)).ToArray(),
            IEnumerable => Unreadable(bare),
            _ => OfOther(value!, bare, place, depth),
        };
    }

    /// <summary>
    /// An object that has words for itself is what these say; one that has none is a record where a column of it is known, as those of a script's
    /// own classes may be.
    /// </summary>
    private object? OfOther(object value, object bare, RowPlace place, int depth)
    {
        string? text = bare.ToString();
        if (text is not null && text != bare.GetType().ToString())
        {
            return text;
        }

        bool isRecord = AsShell(value)
            .Properties.SelectMany(property => ColumnTable.Default.Find(property.Name))
            .Any(column => FieldTraits.IsJudged(column.Field));
        return isRecord ? Nested(value, place, depth) : Unreadable(bare);
    }

    /// <summary>What is no text, number, date, list or record might say anything.</summary>
    private static UnreadableValue Unreadable(object bare) => UnreadableValue.OfType(bare.GetType().FullName ?? bare.GetType().Name);

    private object? Nested(object? value, RowPlace place, int depth) =>
        depth < RowBuilder.MaximumDepth ? RowOf(value, place, depth + 1) : UnreadableValue.TooDeep;

    private static PSObject AsShell(object value) => value as PSObject ?? PSObject.AsPSObject(value);
}
