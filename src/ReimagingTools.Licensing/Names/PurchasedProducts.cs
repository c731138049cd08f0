using ReimagingTools.Licensing.Products;

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

        IEnumerable<string> pieces = texts.OfType<string>().SelectMany(text => text.Split(Between)).Select(part => part.Trim());
        string[] parts = [.. pieces.Where(part => part.Length > 0)];
        if (parts.Length == 0 && texts.Count > 0)
        {
            return null;
        }

        // "None" beside a product contradicts it, and is kept so that a rule can see it.
        string[] remarks = [.. parts.Where(TakesBack)];
        string[] products = [.. parts.Where(part => !remarks.Contains(part) && PurchaseWords.IsSome(part) is null)];
        (remarks, products) = products.Length == 0 ? (products, parts) : (remarks, products);
        return parts.All(NoneWords.IsNone)
            ? []
            :
            [
                .. products
                    .SelectMany(part => NoneWords.IsNone(part) ? [new ProductName { Text = part }] : ReadPart(part))
                    .Select(name => With(remarks, name)),
            ];
    }

    /// <summary>True for the entry "None", which stands in a list only beside products.</summary>
    /// <param name="entry">An entry of a list.</param>
    /// <returns>Whether it says that nothing was bought.</returns>
    public static bool SaysNothing(ProductName entry) => NoneWords.IsNone(entry.Text);

    /// <summary>
    /// What stands between products and is none: a number that is no quantity above 0, a channel, a state such as "cancelled". In "Windows 10 Pro;
    /// cancelled" it takes back what stands before it, and where it stands behind several nobody knows which.
    /// </summary>
    private static bool TakesBack(string part)
    {
        bool? number = PurchaseWords.IsSome(part);
        bool isOddNumber = number is null && part.Any(char.IsDigit) && !part.Any(char.IsLetter);
        if (PurchaseWords.TakesBack(part) || number == false || isOddNumber)
        {
            return true;
        }

        ProductName name = Parse(part);
        bool isProduct = name.Family != ProductFamily.Unknown || name.Edition is not null || name.Version is not null;
        return !isProduct && (name.IsEvaluation || name.Channels.Any(channel => channel != MediaChannel.VolumeLicensing));
    }

    private static ProductName With(string[] remarks, ProductName name) =>
        remarks.Length == 0
            ? name
            : name with
            {
                Text = string.Join("; ", remarks.Prepend(name.Text)),
                UnknownWords = [.. name.UnknownWords, .. remarks],
            };

    private static ProductName[] ReadPart(string part)
    {
        ProductName whole = Parse(part);
        if (whole.Product is not null)
        {
            return [whole];
        }

        ProductName[] pieces = [.. part.Split(Commas).Where(piece => piece.Trim().Length > 0).Select(Parse)];
        // What nobody understands behind a comma may take back what stands before it: "Windows 10 Pro, quantity: 0".
        return Array.TrueForAll(pieces, piece => piece.Product is not null) ? pieces : [whole];
    }

    private static ProductName Parse(string text) => ProductNames.Parse(text, NameContext.Purchase);
}
