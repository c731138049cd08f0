using System.Collections;

namespace ReimagingTools.Fleet.Devices;

/// <summary>A value that is there and cannot be read might say anything: it never counts as absent.</summary>
internal static class UnreadableValues
{
    /// <summary>Refuses rows that hold one. A list that Export-Csv lost costs what it said, unless somebody stated it.</summary>
    /// <exception cref="RecordException">A value a verdict may depend on cannot be read.</exception>
    public static void Refuse(IReadOnlyList<Row> rows)
    {
        for (int at = 0; at < rows.Count; at++)
        {
            IReadOnlyList<Column?> columns = rows[at].Header.Columns;
            for (int i = 0; i < columns.Count; i++)
            {
                if (columns[i] is { } column && IsRead(column.Field))
                {
                    Refuse(rows[at], i, column);
                }
            }
        }
    }

    private static bool IsRead(Field field) => FieldTraits.IsJudged(field) || field is Field.DeviceCount or Field.ComputerName;

    private static void Refuse(Row row, int place, Column column)
    {
        if (ReasonOf(row.ValueAt(place), column) is { } reason)
        {
            throw new RecordException(FleetTexts.Say("Record.Unreadable", row.Header.Names[place].Trim(), reason));
        }
    }

    /// <summary>Why a value, or one of a list, cannot be read.</summary>
    private static string? ReasonOf(object? value, Column column) =>
        value switch
        {
            UnreadableValue unreadable => unreadable.Reason,
            string text => FieldTraits.IsDeclared(column.Field) && CellText.IsLost(text.Trim()) ? UnreadableValue.Lost.Reason : null,
            IEnumerable many => ReasonAmong(many, column),
            _ => null,
        };

    private static string? ReasonAmong(IEnumerable many, Column column) =>
        many.Cast<object?>().Select(item => ReasonOf(item, column)).FirstOrDefault(reason => reason is not null);
}
