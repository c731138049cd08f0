namespace ReimagingTools.Fleet.Entitlements;

/// <summary>The columns that select devices, in the order of the contract.</summary>
public static class Selector
{
    /// <summary>How many of them, the first ones, can name a single device: the name, the serial number and the asset tag.</summary>
    public const int OfOneDevice = 3;

    private static readonly Field[] Names = [Field.ComputerName, Field.Name];
    private static readonly Field[] Serials = [Field.DeviceSerial, Field.HardwareSerial, Field.ProductId];
    private static readonly string SerialHeading = HeadingName.Plain("SerialNumber");
    private static readonly Regex ProductId = new(@"^\d{5}-", RegexOptions.CultureInvariant);

    /// <summary>The place of the maker.</summary>
    internal const int Maker = 3;

    /// <summary>The place of the model.</summary>
    internal const int Model = 4;

    /// <summary>ComputerName, DeviceSerial, AssetTag, Manufacturer, Model, Collection.</summary>
    public static IReadOnlyList<Field> Fields { get; } =
    [Field.ComputerName, Field.DeviceSerial, Field.AssetTag, Field.Manufacturer, Field.Model, Field.Collection];

    /// <summary>The fields in which the values of a selector stand.</summary>
    /// <returns>The selector itself, and other headings of the same.</returns>
    public static IReadOnlyList<Field> SourcesOf(Field selector) =>
        selector switch
        {
            Field.ComputerName => Names,
            Field.DeviceSerial => Serials,
            _ => [selector],
        };

    /// <summary>True for a value that tells no device from another.</summary>
    /// <param name="text">A value of it.</param>
    /// <returns>Whether it is one.</returns>
    public static bool IsFiller(Field selector, string text) =>
        selector is Field.AssetTag or Field.Manufacturer or Field.Model && text.IndexOf('*') < 0 && Placeholders.IsTag(text);

    /// <summary>
    /// Tells whether a value stands for a selector. <c>SerialNumber</c> is the serial number of a machine in some classes and the product id of
    /// Windows in others, and reports join both: a product id is told by its shape.
    /// </summary>
    /// <param name="field">The field the heading is read as.</param>
    /// <param name="text">The value.</param>
    /// <returns>Whether it does. The distinguished name of an account is that of one computer and no collection.</returns>
    public static bool IsValue(Field field, string heading, string text) =>
        field switch
        {
            Field.ProductId => HeadingName.Plain(HeadingName.OfReport(heading) ?? HeadingName.LeafOf(heading)) == SerialHeading
                && !ProductId.IsMatch(text),
            Field.Collection => DirectoryNames.ContainerOf(text) is null,
            Field.Name => ComputerNames.LooksLikeOne(text),
            _ => true,
        };

    /// <summary>Tells whether a value of the row of a purchase selects devices. A vendor sold them, and may have made none of them.</summary>
    /// <param name="column">What the heading is read as.</param>
    /// <param name="text">The value.</param>
    public static bool Selects(Column column, string heading, string text) => IsValue(column.Field, heading, text) && !column.IsOfSeller;

    /// <summary>
    /// What a device is selected by where a value of it stands: the value, and for the distinguished name of its account the organizational unit.
    /// </summary>
    /// <param name="field">The field the heading is read as.</param>
    /// <param name="text">The value.</param>
    /// <returns>The text; null where it stands for something else.</returns>
    public static string? ValueOf(Field field, string heading, string text) =>
        field == Field.Collection ? DirectoryNames.Plain(DirectoryNames.ContainerOf(text) ?? text)
        : IsValue(field, heading, text) ? text
        : null;
}
