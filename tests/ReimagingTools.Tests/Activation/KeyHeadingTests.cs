using ReimagingTools.Activation;

namespace ReimagingTools.Tests.Activation;

/// <summary>Lists of keys in which no heading is known to be one of keys.</summary>
public sealed class KeyHeadingTests
{
    /// <summary>Three hundred rows of one table whose heading of keys nobody knows are one mistake, which names the column.</summary>
    [Theory]
    [InlineData("Produkt Schluessel")]
    [InlineData("Kennung")]
    public void Read_AHeadingOfKeysThatIsNotKnownIsToldOnce(string heading)
    {
        string table = MadeUp
            .PortalFile(MadeUp.Portal("1/50"), MadeUp.Portal("2/50", 2), MadeUp.Portal("3/50", 3))
            .Replace("Product Key", heading, StringComparison.Ordinal);

        MakRun run = MadeUp.Run(table);

        Assert.Equal([MakIssueKind.KeyColumnMissing], run.Kinds);
        Assert.Contains(
            "(3). Which one holds the keys: " + heading + "? Write Product Key above it.",
            run.Issues.Single().ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Read_WithoutAnyKeyTheColumnsThereAreAreNamed()
    {
        MakRun run = MadeUp.Run("Product,Typ,Used,Total\nWindows 10 Enterprise,MAK,3,50\n");

        Assert.Contains("Product, Typ, Used, Total", run.Issues.Single().ToString(), StringComparison.Ordinal);
    }

    /// <summary>A number of the key beside the key, and a key of another type whose count is none.</summary>
    [Theory]
    [InlineData("Key #", "77")]
    [InlineData("Key", "lab")]
    public void Read_AColumnThatOnlySoundsLikeKeys_CostsNoRow(string heading, string value)
    {
        string text =
            $"{heading},Product,Product Key,Type,Activations Used,Activations Total\r\n{value},Windows 10 Enterprise,{MadeUp.Key(1)},MAK,23,500\r\n";
        Assert.Equal((MadeUp.LastFive(1), 477), (MadeUp.Run(text).Single.PartialProductKey, MadeUp.Run(text).Single.Remaining));
    }

    [Fact]
    public void Read_OfAKeyThatIsLeftOutTheCountIsNotTold() =>
        Assert.Equal(
            [MakIssueKind.OtherKeysLeftOut],
            MadeUp.Run(MadeUp.PortalFile(MadeUp.Portal("many", type: "KMS"), MadeUp.Portal("500", number: 2, type: "CSVLK"))).Kinds
        );
}
