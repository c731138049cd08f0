using System.Collections;
using ReimagingTools.Fleet.Devices;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Records;

/// <summary>Hands records over as rows.</summary>
internal static class RecordRows
{
    private const int MaximumDepth = 8;

    public static Row Of(IRecord record) => Of(record, 0);

    public static Device Read(IRecord record) => DeviceReader.Read(Of(record));

    public static string? ComputerNameOf(IRecord record) => DeviceReader.ComputerNameOf(Of(record));

    public static bool IsKnown(string name) => ColumnTable.Default.Find(name).Count > 0;

    public static Func<string, string>? PartJudgedOf(string name) => ColumnTable.Default.Find(name).FirstOrDefault(column => FieldTraits.IsJudged(column.Field))?.JudgedPart;

    public static bool Holds(string name, Field field) => ColumnTable.Default.Find(name).Any(column => column.Field == field);

    private static Row Of(IRecord record, int depth)
    {
        var values = record.Names.Select(name => new KeyValuePair<string, object?>(name, ValueOf(record.GetValue(name), depth)));
        return new RowBuilder(ColumnTable.Default).Of([.. values], default, (record as RecordSnapshot)?.ClassName);
    }

    private static object? ValueOf(object? value, int depth) => value switch
    {
        IRecord nested => depth < MaximumDepth ? Of(nested, depth + 1) : null,
        string text => text,
        IEnumerable many => many.Cast<object?>().Select(each => ValueOf(each, depth)).ToArray(),
        _ => value,
    };
}
