using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Records.Rows;

/// <summary>Which part of a text is heard under a name read for nothing, or not read: what speaks there of a Windows or a machine.</summary>
internal static class HeardHeadings
{
    /// <summary>The part of a text under a name nobody reads.</summary>
    public static Func<string, string> PartOf(string name) =>
        LicenseHeadings.AreOfSystem(name)
        || MachineNames.ThingOfHeading(name) is not null
        || PurchaseWords.HeadingOf(name) == PurchaseHeading.OfOther
            ? static text => text
        : PurchaseWords.IsRemark(name) ? HeardTexts.PartOfRemark
        : HeardTexts.PartOf;

    /// <summary>A machine may be named by its serial number, its firmware or its kind.</summary>
    public static Func<string, string>? PartOf(Column column) =>
        column.Field switch
        {
            Field.ComputerName when MachineNames.ThingOfHeading(column.Heading) is not null => static text => text,
            Field.None or Field.StandInName when ColumnTable.FlagOf(column.Heading) is not null => static text => text,
            Field.None or Field.DeviceType when LicenseHeadings.AreOfSystem(column.Heading) => static text => text,
            Field.None when PurchaseWords.IsRemark(column.Heading) => HeardTexts.PartOfRemark,
            Field.None => HeardTexts.PartOf,
            Field.HardwareSerial or Field.DeviceSerial => HeardTexts.PartOfMachine,
            Field.StandInName => HeardTexts.PartOf,
            Field.Name or Field.Description => column.JudgedPart ?? (static text => text),
            Field.ProductId or Field.DeviceType => text => HeardTexts.PartOfKind(text, column.JudgedPart),
            _ => null,
        };
}
