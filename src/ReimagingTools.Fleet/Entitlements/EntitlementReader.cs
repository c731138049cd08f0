using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Fleet.Entitlements;

/// <summary>Reads rows of entitlement files, of questions that were filled in, and of makers' order lists.</summary>
public static class EntitlementReader
{
    private const string Open = "?";
    private const int ShortestFiller = 3;

    /// <summary>Columns of a file of questions that are passed over when it comes back.</summary>
    private static readonly string[] OfQuestions = ["Question", "Known", "DeviceCount", "Settles", "Example", "Answers"];

    /// <summary>The columns that state facts, in the order of the contract.</summary>
    public static IReadOnlyList<Field> FactFields { get; } =
    [
        Field.LicensedProduct, Field.LicensedLanguage, Field.LicensedArchitecture, Field.LicensedComponents, Field.LicenseChannel, Field.LicenseType,
        Field.CoaProduct, Field.SoftwareAssurance, Field.PriorVersionRight, Field.VolumeProduct, Field.PreinstalledProduct,
    ];

    /// <summary>Columns that tell devices apart and select none here: a row that has one is about a device of its own.</summary>
    private static readonly Field[] OtherIdentities =
        [Field.HardwareSerial, Field.ProductId, Field.ResourceId, Field.SmbiosUuid, Field.EntraDeviceId, Field.ObjectGuid, Field.RoadName, Field.RunspaceId];

    /// <summary>Tells a column that may have meant something from one of a file of questions that is passed over.</summary>
    /// <param name="heading">A heading nobody reads.</param>
    /// <returns>True when it is worth telling of.</returns>
    public static bool IsUnknown(string heading) => !Array.Exists(OfQuestions, known => HeadingName.Plain(known) == HeadingName.Plain(heading));

    /// <summary>Reads a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="contents">Gives what rows that state the same share.</param>
    /// <param name="number">Its place among the rows that entitle.</param>
    /// <param name="issue">What there is to tell of it when it states nothing; else null.</param>
    /// <returns>The entitlement, or null.</returns>
    internal static Entitlement? Read(Row row, EntitlementContents contents, int number, out EntitlementIssue? issue)
    {
        SelectorPattern?[] selectors = [.. Selector.Fields.Select(field => SelectorPattern.Of(TextOf(row, field)))];
        Dictionary<Field, string> facts = FactsOf(row);
        string? line = TextOf(row, Field.OrderLine);
        bool isOrderLine = line is not null && !facts.ContainsKey(Field.LicensedProduct);
        ProductName? name = null;
        if (isOrderLine)
        {
            name = contents.AddLine(line!, facts);
        }
        else if (facts.TryGetValue(Field.LicensedProduct, out string? product))
        {
            name = ProductNames.Parse(product);
        }

        issue = facts.Count == 0 ? new EntitlementIssue(isOrderLine ? EntitlementIssueKind.NoLicense : EntitlementIssueKind.NothingStated, row.Place, line)
            : PurchaseState.Obstacle(row) is { } obstacle ? new EntitlementIssue(EntitlementIssueKind.Withdrawn, row.Place, obstacle)
            : IsUnclear(row) ? new EntitlementIssue(EntitlementIssueKind.Unclear, row.Place, null)
            : Array.TrueForAll(selectors, pattern => pattern is null) && !NamesAll(row) && !MayBeOfAll(row, isOrderLine) ? new EntitlementIssue(EntitlementIssueKind.NothingSelected, row.Place, null)
            : null;
        return issue is null ? new Entitlement(selectors, contents.Of(facts, name?.Family == ProductFamily.Office, name?.Product), TextOf(row, Field.Proof), row.Place, number) : null;
    }

    /// <summary>
    /// A row that names no device is about every device. Not so where a column of the file is not understood, which may have named them, nor in an order list:
    /// a line without a serial number is about no PC one knows.
    /// </summary>
    private static bool MayBeOfAll(Row row, bool isOrderLine) =>
        !isOrderLine && !row.Header.Unread.Any(IsUnknown) && !Array.Exists(OtherIdentities, row.Has);

    /// <summary>A row that lost a selector would entitle too many: what stands within it, beside another value or for none makes it speak of nobody.</summary>
    private static bool IsUnclear(Row row) => row.Nested.Count > 0 || Selector.Fields.Any(field => IsUnclear(field, row));

    private static bool IsUnclear(Field field, Row row)
    {
        RowValue[] values = [.. Selector.SourcesOf(field).SelectMany(source => row.Values(source).Where(value => value.Unreadable is not null || Selector.IsValue(source, value.Heading, value.Text)))];
        return Array.Exists(values, value => value.Unreadable is not null || value.Text == Open || (field == Field.DeviceSerial && IsFiller(value)))
            || values.Select(value => field == Field.ComputerName ? value.Text.Split('.')[0] : value.Text).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1;
    }

    /// <summary>What makers leave in place of a serial number joins no rows, and selects no device.</summary>
    private static bool IsFiller(RowValue value) => value.Text.Length > ShortestFiller && value.Text.IndexOfAny(['*', '?']) < 0 && RowIdentity.KeyOf(value.Column, value.Text) is null;

    private static bool NamesAll(Row row) => Selector.Fields.Any(field => TextOf(row, field) is { Length: > 0 });

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
        foreach (Field source in field == Field.ComputerName ? [field, Field.Name] : Selector.SourcesOf(field))
        {
            foreach (RowValue value in row.Values(source))
            {
                if (value.Unreadable is null && Selector.IsValue(source, value.Heading, value.Text))
                {
                    return value.Text;
                }
            }
        }

        return null;
    }
}
