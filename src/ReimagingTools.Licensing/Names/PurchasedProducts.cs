namespace ReimagingTools.Licensing.Names;

/// <summary>Reads what was bought under an agreement, as people list it: one product, several texts, or several products in one text.</summary>
public static class PurchasedProducts
{
    private static readonly char[] Between = [';', '\uFF1B', '|', '\r', '\n'];
    private static readonly char[] Commas = [',', '\uFF0C', '\u3001'];

    /// <summary>Reads a list. A comma parts two products only where the text is not one: "Windows Server, version 1809 Datacenter" is one.</summary>
    /// <param name="texts">Names of products in any number of texts; "None" says that nothing was bought.</param>
    /// <returns>The products, those not understood among them; empty when nothing was bought; null when nobody said, as with blanks alone.</returns>
    public static IReadOnlyList<ProductName>? Read(IReadOnlyCollection<string?>? texts)
    {
        if (texts is null)
        {
            return null;
        }

        string[] parts = [.. texts.OfType<string>().SelectMany(text => text.Split(Between)).Select(part => part.Trim()).Where(part => part.Length > 0)];
        return parts.Length == 0 && texts.Count > 0
            ? null
            : [.. parts.Where(part => !part.Equals("None", StringComparison.OrdinalIgnoreCase)).SelectMany(ReadPart)];
    }

    private static IEnumerable<ProductName> ReadPart(string part)
    {
        ProductName whole = Parse(part);
        if (whole.Product is not null)
        {
            return [whole];
        }

        ProductName[] pieces = [.. part.Split(Commas).Where(piece => piece.Trim().Length > 0).Select(Parse)];
        return pieces.Any(piece => piece.Product is not null) ? pieces : [whole];
    }

    private static ProductName Parse(string text) => ProductNames.Parse(text, NameContext.Purchase);
}
