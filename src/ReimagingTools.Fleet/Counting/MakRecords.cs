using System.Collections;
using ReimagingTools.Activation;
using ReimagingTools.Fleet.Records;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Fleet.Counting;

/// <summary>Hands records over to the reader of keys as rows.</summary>
public static class MakRecords
{
    /// <summary>Reads one record.</summary>
    /// <param name="reader">The reader, which masks the keys and tells of what it could not use.</param>
    /// <param name="record">The record.</param>
    /// <param name="origin">The name to report it under.</param>
    /// <param name="asOf">When a portal row was exported, or null.</param>
    /// <param name="line">The line it stands on, or null.</param>
    /// <param name="basis">What the date of export rests on.</param>
    /// <returns>What it says; empty when it says nothing of a MAK.</returns>
    public static IEnumerable<MakObservation> Read(
        MakReader reader, IRecord record, string origin, DateTime? asOf = null, long? line = null, MakDateBasis basis = MakDateBasis.Stated) =>
        reader.ReadRecord(Of(record, 0), origin, asOf, line, basis);

    private static Row Of(IRecord record, int depth) =>
        new RowBuilder(ColumnTable.Default).Of([.. record.Names.Select(name => new KeyValuePair<string, object?>(name, ValueOf(record.GetValue(name), depth)))]);

    private static object? ValueOf(object? value, int depth) => value switch
    {
        IRecord nested => depth < RowBuilder.MaximumDepth ? Of(nested, depth + 1) : null,
        string text => text,
        IEnumerable many => many.Cast<object?>().Select(each => ValueOf(each, depth)).ToArray(),
        _ => value,
    };
}
