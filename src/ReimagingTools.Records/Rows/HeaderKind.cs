namespace ReimagingTools.Records.Rows;

/// <summary>What rows of some names are.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="IsOfMachines">True for a table that tells two of the name, the system, and the model or serial number, of machines.</param>
internal sealed record HeaderKind(RowKind Kind, bool IsOfMachines)
{
    /// <summary>What columns of a table of machines tell beside, which makes its rows nothing else.</summary>
    private const RowKind OfMachinesToo = RowKind.Account | RowKind.MediaImage | RowKind.ProductKey;

    public static HeaderKind Of(IReadOnlyList<string> names, bool[] isNested, RowClass? rowClass, ColumnTable table)
    {
        bool[] told =
        [
            Stands(Field.ComputerName),
            Stands(Field.Caption),
            Stands(Field.Model) || Stands(Field.HardwareSerial) || Stands(Field.DeviceSerial),
        ];
        int tells = told.Count(each => each);
        bool isOfMachines = rowClass is null && tells > 1;
        bool isNothingElse = isOfMachines || (rowClass is null && tells > 0 && Stands(Field.Name));
        return new HeaderKind(ShownBy(names, isNested, rowClass, table) & ~(isNothingElse ? OfMachinesToo : RowKind.None), isOfMachines);

        bool Stands(Field field) =>
            names.Where((_, index) => !isNested[index]).Any(name => table.Find(name) is { Count: > 0 } columns && columns[0].Field == field);
    }

    /// <summary>What a name means in such rows; null where nobody knows it, or it means something else.</summary>
    public Column? Find(string name, ColumnTable table) =>
        table.Find(name, Kind) ?? (IsOfMachines ? table.Find(name, Kind & ~RowKind.Program) : null);

    /// <summary>True for what a computer is or runs.</summary>
    public static bool IsOfComputer(Field field) =>
        field is Field.Caption or Field.OsVersion or Field.Model or Field.Domain or Field.DeviceType or Field.HardwareSerial or Field.DeviceSerial;

    /// <summary>A class says what an instance is; columns of our own that somebody added to it count beside that.</summary>
    private static RowKind ShownBy(IReadOnlyList<string> names, bool[] isNested, RowClass? rowClass, ColumnTable table)
    {
        RowKind shown = RowKind.None;
        for (int i = 0; i < names.Count; i++)
        {
            shown |= isNested[i] ? RowKind.None : table.Find(names[i]).Aggregate(RowKind.None, (kinds, column) => kinds | column.Shows);
        }

        return rowClass is null ? shown : rowClass.Kind | (shown & RowKind.Declared);
    }
}
