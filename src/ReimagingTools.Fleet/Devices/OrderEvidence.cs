using ReimagingTools.Fleet.Entitlements;

namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// Reads the text of an order, and the name of a program, in rows of a device. It shows no license there: an inventory does not say that the order
/// is of this device alone. Where it names another Windows than is licensed it contests that, as in the row of a purchase.
/// </summary>
internal static class OrderEvidence
{
    /// <summary>Contests what is claimed of a Windows.</summary>
    /// <param name="rows">The rows of a device.</param>
    /// <param name="windows">What is claimed.</param>
    public static void Contest(IReadOnlyList<Row> rows, LicenseClaims windows)
    {
        if (rows.TrueForAll(row => !IsRead(row)))
        {
            return;
        }

        var beside = new LicenseClaims();
        ProductVersion? version = windows.Versions.ToFact().Value;
        foreach (Row row in rows.Where(IsRead))
        {
            foreach (RowValue line in row.Values(Field.OrderLine).Concat(row.Values(Field.ProductText)))
            {
                Read(line, beside, version);
            }

            foreach (
                RowValue program in row.Values(Field.ProgramName)
                    .Where(value => ParsedNames.Parse(value.Text).Product is { Edition.Family: ProductFamily.Windows })
            )
            {
                Read(program, beside, version);
            }
        }

        windows.Take(beside, RowStanding.Beside);
    }

    private static bool IsRead(Row row) =>
        row.Has(Field.OrderLine) || row.Has(Field.ProductText)
            ? !WindowsEvidence.IsAboutOthers(row)
            : row.Has(Field.ProgramName) && (row.Kind & RowKind.Declared) != RowKind.None;

    private static void Read(RowValue line, LicenseClaims beside, ProductVersion? licensed)
    {
        (string heading, string text) = (line.Heading.Trim(), VersionWords.With(line.Text, licensed));
        var facts = new Dictionary<Field, string>();
        OrderLineKind kind = line.Unreadable is null ? OrderLine.Read(text, facts) : OrderLineKind.Unread;
        Product[] products =
            kind == OrderLineKind.License ? [.. new[] { ParsedNames.Parse(facts[Field.LicensedProduct]).Product }.OfType<Product>()]
            : kind == OrderLineKind.None ? [.. ProductsInText.Of(text)]
            : [];
        foreach (Product product in products.Where(product => product.Edition.Family is ProductFamily.Windows or ProductFamily.WindowsServer))
        {
            beside.Claim(beside.Editions, product.Edition, heading, line.Text, EvidenceText.Edition, Strengths.Declared);
            beside.Claim(beside.Versions, product.Version, heading, line.Text, EvidenceText.Version, Strengths.Declared);
        }

        ProductName name = ParsedNames.Parse(text);
        bool isServer = kind == OrderLineKind.None && name is { Family: ProductFamily.WindowsServer, UnknownWords.Count: 0 };
        if (isServer && name.Edition is null)
        {
            beside.Claim(beside.Versions, name.Version, heading, line.Text, EvidenceText.Version, Strengths.Declared);
        }

        if (products.Length > 0 && facts.ContainsKey(Field.LicenseType))
        {
            beside.Claim(beside.Types, LicenseType.Upgrade, heading, line.Text, EvidenceText.LicenseType, Strengths.Declared);
        }

        if (
            kind is OrderLineKind.Unread or OrderLineKind.NoWindows
            || (isServer && (name.HasOpenEdition || name.HasOpenVersion || name.IsEvaluation))
            || ParsedNames.IsServerOfOtherVersion(name)
        )
        {
            beside.Withhold(beside.Editions, heading, line.Text, Strengths.Declared);
        }
    }
}
