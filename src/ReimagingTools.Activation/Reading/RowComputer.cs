using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Activation.Reading;

/// <summary>The computer an installed license is on: the name it gives itself, before the name under which it was asked, before a key of the machine.</summary>
internal static class RowComputer
{
    private static readonly Field[] Keys = [Field.ResourceId, Field.HardwareSerial, Field.SmbiosUuid, Field.EntraDeviceId, Field.ObjectGuid];

    /// <summary>The computer of a record, or of the records around and within it.</summary>
    /// <param name="record">The record.</param>
    /// <param name="instance">The licensing instance: the record itself, or one nested in it.</param>
    public static string? Of(Row record, Row instance)
    {
        Row[] rows = [.. new[] { instance, record }.Concat(record.Nested.Select(nested => nested.Row).Where(row => (row.Kind & (RowKind.License | RowKind.OfficeLicense)) == RowKind.None)).Distinct()];
        RowIdentity[] identities = [.. rows.Select(row => RowIdentity.Of(row, isNested: row != record))];
        return identities.SelectMany(identity => identity.Names).FirstOrDefault()
            ?? identities.Select(identity => identity.RoadName).FirstOrDefault(name => name is not null)
            ?? identities.SelectMany(identity => identity.Keys).FirstOrDefault(key => !key.StartsWith(nameof(Field.RunspaceId), StringComparison.Ordinal));
    }

    /// <summary>The computer of a line of a table.</summary>
    public static string? Of(KeyColumns columns, Func<int, object?> valueAt) =>
        First(columns, valueAt, Field.ComputerName) ?? First(columns, valueAt, Field.RoadName)
        ?? Keys.Select(field => First(columns, valueAt, field) is { } key ? field + ":" + key : null).FirstOrDefault(key => key is not null);

    private static string? First(KeyColumns columns, Func<int, object?> valueAt, Field field) =>
        columns.OfLicense(field).Select(place => CellText.Of(valueAt(place))).FirstOrDefault(text => text is not null && !ComputerNames.IsLocal(text));
}
