namespace ReimagingTools.Fleet.Entitlements;

/// <summary>What the columns of entitlement files, of questions that were filled in, and of makers' order lists are for.</summary>
public static class EntitlementReader
{
    /// <summary>Columns of a file of questions that are passed over when it comes back.</summary>
    private static readonly string[] OfQuestions = ["Question", "Known", "DeviceCount", "Settles", "Example", "Answers"];

    /// <summary>The columns that state facts, in the order of the contract.</summary>
    public static IReadOnlyList<Field> FactFields { get; } =
    [
        Field.LicensedProduct,
        Field.LicensedLanguage,
        Field.LicensedArchitecture,
        Field.LicensedComponents,
        Field.LicenseChannel,
        Field.LicenseType,
        Field.CoaProduct,
        Field.SoftwareAssurance,
        Field.PriorVersionRight,
        Field.VolumeProduct,
        Field.PreinstalledProduct,
    ];

    /// <summary>Columns that say more of what is stated.</summary>
    internal static readonly Field[] OfStatement =
    [
        Field.Proof,
        Field.OrderLine,
        Field.OrderQuantity,
        Field.OrderStatus,
        Field.LicenseStatus,
        Field.DeviceCount,
    ];

    /// <summary>Tells a column that may have meant something from one of a file of questions that is passed over.</summary>
    /// <param name="heading">A heading nobody reads.</param>
    /// <returns>True when it is worth telling of.</returns>
    public static bool IsUnknown(string heading) => !Array.Exists(OfQuestions, known => HeadingName.Plain(known) == HeadingName.Plain(heading));

    /// <summary>True for the header of a file of questions.</summary>
    internal static bool IsQuestion(RowHeader header) =>
        Array.TrueForAll(["Question", "Known", "Settles"], name => header.Names.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>True for a question in which a fact is filled in.</summary>
    internal static bool IsAnswered(Row row) => StatedFacts.Of(row).Count > 0;

    /// <summary>True for a row with a number, a day, a price or a state of an order.</summary>
    internal static bool IsOfPurchase(Row row) =>
        row.Cells.Any(cell =>
            cell.Column?.Field is Field.Proof or Field.OrderQuantity or Field.OrderStatus
            || PurchaseState.HeadingOf(cell.Heading)
                is PurchaseHeading.OfPurchase
                    or PurchaseHeading.OfQuote
                    or PurchaseHeading.OfBuyer
                    or PurchaseHeading.Number
        );
}
