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
        string table = MadeUp.PortalFile(MadeUp.Portal("1/50"), MadeUp.Portal("2/50", 2), MadeUp.Portal("3/50", 3)).Replace("Product Key", heading, StringComparison.Ordinal);

        MakRun run = MadeUp.Run(table);

        Assert.Equal([MakIssueKind.KeyColumnMissing], run.Kinds);
        Assert.Contains("(3). Which one holds the keys: " + heading + "? Write Product Key above it.", run.Issues.Single().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WithoutAnyKeyTheColumnsThereAreAreNamed()
    {
        MakRun run = MadeUp.Run("Product,Typ,Used,Total\nWindows 10 Enterprise,MAK,3,50\n");

        Assert.Contains("Product, Typ, Used, Total", run.Issues.Single().ToString(), StringComparison.Ordinal);
    }
}
