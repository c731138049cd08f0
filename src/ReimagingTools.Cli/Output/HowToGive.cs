using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Cli.Output;

/// <summary>What to type to give a fact that is open, or which column to fill in, with a value as an example.</summary>
internal static class HowToGive
{
    /// <summary>Says it.</summary>
    /// <param name="fact">The fact, by its public name.</param>
    /// <param name="toBuy">The products of the images it is open for.</param>
    /// <param name="example">What the media is that devices are judged by.</param>
    /// <returns>A phrase.</returns>
    public static string Of(string fact, IReadOnlyCollection<string> toBuy, MediaExample example, CultureInfo culture) =>
        fact == FactNames.PurchasedProduct
            ? CliTexts.Format(
                "Give.PurchasedProduct",
                culture,
                string.Join(" ", toBuy.DefaultIfEmpty(example.Product).Select(product => "--purchased \"" + product + "\""))
            )
        : CliTexts.Find("Give." + fact, culture) is null ? CliTexts.Format("Give.Column", culture, fact)
        : CliTexts.Format(
            "Give." + fact,
            culture,
            example.Product,
            example.Language ?? CliTexts.Get("Give.Language", culture),
            example.Architecture
        );
}
