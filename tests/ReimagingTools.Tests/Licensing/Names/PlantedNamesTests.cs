using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Tests.Licensing.Names;

/// <summary>Properties over every name of the catalogue: itself it is, and with anything foreign in it no product.</summary>
public sealed class PlantedNamesTests
{
    /// <summary>Letters that mean something somewhere: variants, editions.</summary>
    private static readonly string[] Meaningful = ["n", "k", "g", "s"];

    [Fact]
    public void Parse_ReadsEveryCatalogueNameAsItself() =>
        Assert.Empty(
            ProductCatalogue
                .Products.Where(product => ProductNames.Parse(product.Name).Product != product)
                .Select(product => product.Name + " = " + ProductNames.Parse(product.Name))
        );

    [Theory]
    [InlineData("Microsoft {0}")]
    [InlineData("{0} OEM")]
    [InlineData("  {0}  ")]
    [InlineData("\"{0}\"")]
    [InlineData("Microsoft® {0}™")]
    [InlineData("{0}, 64-bit")]
    [InlineData("{0} (VL)")]
    public void Parse_ReadsEveryCatalogueNameInItsUsualFrame(string frame)
    {
        var wrong = ProductCatalogue
            .Products.Where(product =>
                !PlatformProducts.IsAnother(product.Version, Architecture.X64) && !PlatformProducts.IsForeign(product.Version, Architecture.X64)
            )
            .Select(product => (product, text: string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, product.Name)))
            .Where(pair => ProductNames.Parse(pair.text).Product != pair.product)
            .Select(pair => pair.text + " = " + ProductNames.Parse(pair.text));

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("?")]
    [InlineData("!")]
    [InlineData("*")]
    [InlineData("#")]
    [InlineData("~")]
    [InlineData("=")]
    [InlineData("<")]
    [InlineData("|")]
    [InlineData(";")]
    [InlineData("%")]
    [InlineData("$")]
    [InlineData("@")]
    [InlineData("[")]
    [InlineData("]")]
    [InlineData("{")]
    [InlineData("\\")]
    [InlineData("^")]
    [InlineData("`")]
    [InlineData("(?)")]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("...")]
    [InlineData("\u2260")]
    [InlineData("\u2026")]
    [InlineData("\u00AC")]
    [InlineData("\u00B2")]
    [InlineData("\uFF1F")]
    [InlineData("\u200B")]
    [InlineData("\u00A9")]
    [InlineData("\u2717")]
    [InlineData("\U0001F600")]
    [InlineData("\uFFFD")]
    [InlineData("\u0301")]
    [InlineData("\uD800")]
    public void Parse_AForeignSign_IsNoProduct(string sign) =>
        Assert.DoesNotContain(Planted(sign, " ", every: 5).Concat(Planted(sign, "", every: 5)), IsProduct);

    [Fact]
    public void Parse_AStrayLetter_IsNoProductOrAnother()
    {
        string[] letters = [.. Enumerable.Range('a', 26).Select(letter => ((char)letter).ToString()).Except(Meaningful)];

        Assert.DoesNotContain(letters.SelectMany(letter => Planted(letter, " ", every: 3)), IsProduct);
        Assert.DoesNotContain(letters.SelectMany(letter => Planted(letter.ToUpperInvariant(), " ", every: 7)), IsProduct);
        Assert.Empty(
            Meaningful.SelectMany(letter =>
                ProductCatalogue.Products.SelectMany(product =>
                    Places(product.Name, letter, " ").Where(text => ProductNames.Parse(text).Product == product)
                )
            )
        );
    }

    [Theory]
    [InlineData("not")]
    [InlineData("former")]
    [InlineData("Gamer")]
    [InlineData("gehackt")]
    [InlineData("DELL")]
    [InlineData("SNGL")]
    [InlineData("R3")]
    [InlineData("12")]
    [InlineData("1803a")]
    [InlineData("Lizenz")]
    [InlineData("Edicion")]
    [InlineData("Mac")]
    [InlineData("Linux")]
    [InlineData("CAL")]
    [InlineData("or")]
    [InlineData("\u30E1\u30A4\u30F3")]
    public void Parse_AForeignWord_IsNoProduct(string word) => Assert.DoesNotContain(Planted(word, " ", every: 2), IsProduct);

    private static bool IsProduct(string text) => ProductNames.Parse(text).Product is not null;

    /// <summary>Every so manieth name, begun elsewhere for each thing planted, so that all have their turn.</summary>
    private static IEnumerable<string> Planted(string what, string blank, int every) =>
        ProductCatalogue.Products.Where((_, at) => (at + what[0]) % every == 0).SelectMany(product => Places(product.Name, what, blank));

    /// <summary>The name with something before, behind and between its words.</summary>
    private static IEnumerable<string> Places(string name, string what, string blank)
    {
        yield return what + blank + name;
        yield return name + blank + what;
        string[] words = name.Split(' ');
        for (int i = 1; i < words.Length; i++)
        {
            yield return string.Join(" ", words.Take(i)) + blank + what + " " + string.Join(" ", words.Skip(i));
        }
    }
}
