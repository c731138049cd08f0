using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Fleet.Entitlements;

/// <summary>Reads rows of entitlement files, of questions that were filled in, and of makers' order lists.</summary>
public static class EntitlementReader
{
    private const string Open = "?";

    /// <summary>Columns of a file of questions that are passed over when it comes back.</summary>
    private static readonly string[] OfQuestions = ["Question", "Known", "DeviceCount", "Settles", "Example"];

    /// <summary>The columns that state facts, in the order of the contract.</summary>
    public static IReadOnlyList<Field> FactFields { get; } =
    [
        Field.LicensedProduct, Field.LicensedLanguage, Field.LicensedArchitecture, Field.LicensedComponents, Field.LicenseChannel, Field.LicenseType,
        Field.CoaProduct, Field.SoftwareAssurance, Field.PriorVersionRight, Field.VolumeProduct, Field.PreinstalledProduct,
    ];

    /// <summary>Reads a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="issue">What there is to tell of it when it states nothing; else null.</param>
    /// <returns>The entitlement, or null.</returns>
    public static Entitlement? Read(Row row, out EntitlementIssue? issue)
    {
        SelectorPattern?[] selectors = [.. Selector.Fields.Select(field => SelectorPattern.Of(TextOf(row, field)))];
        Dictionary<Field, string> facts = FactsOf(row);
        string? line = TextOf(row, Field.OrderLine);
        bool isOrderLine = line is not null && !facts.ContainsKey(Field.LicensedProduct);
        ProductName? name = null;
        if (isOrderLine)
        {
            name = OrderLine.Read(line!, facts);
        }
        else if (facts.TryGetValue(Field.LicensedProduct, out string? product))
        {
            name = ProductNames.Parse(product);
        }

        issue = facts.Count == 0 ? new EntitlementIssue(isOrderLine ? EntitlementIssueKind.NoLicense : EntitlementIssueKind.NothingStated, row.Place, line)
            : Array.TrueForAll(selectors, pattern => pattern is null) && !MayBeOfAll(row, isOrderLine) ? new EntitlementIssue(EntitlementIssueKind.NothingSelected, row.Place, null)
            : null;
        return issue is null ? new Entitlement(selectors, facts, TextOf(row, Field.Proof), name?.Family == ProductFamily.Office, name?.Product, row.Place) : null;
    }

    /// <summary>
    /// A row that names no device is about every device. Not so where a column of the file is not understood, which may have named them, nor in an order list:
    /// a line without a serial number is about no PC one knows.
    /// </summary>
    private static bool MayBeOfAll(Row row, bool isOrderLine) =>
        !isOrderLine && row.Header.Unread.All(name => OfQuestions.Any(known => HeadingName.Plain(known) == HeadingName.Plain(name)));

    private static Dictionary<Field, string> FactsOf(Row row)
    {
        var facts = new Dictionary<Field, string>();
        foreach (Field field in FactFields)
        {
            string[] texts = [.. row.Values(field).Where(value => value.Unreadable is null && value.Text != Open).Select(value => value.Text).Distinct()];
            if (texts.Length > 0)
            {
                facts.Add(field, string.Join(";", texts));
            }
        }

        return facts;
    }

    private static string? TextOf(Row row, Field field)
    {
        IReadOnlyList<RowValue> values = row.Values(field);
        return field == Field.DeviceSerial && values.Count == 0 ? row.Text(Field.HardwareSerial)
            : field == Field.ComputerName && values.Count == 0 ? row.Text(Field.Name)
            : row.Text(field);
    }
}
