using ReimagingTools.Fleet.Devices;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Tests.Fleet.Devices;

/// <summary>A license that was written down says the same when it is read again.</summary>
public sealed class WrittenLicenseTests
{
    private static readonly Evidence Shown = new("test", "", "", EvidenceStrength.Strong);

    /// <summary>
    /// A few editions or versions have no words that are theirs alone (Home of XP, "Windows 8"): what is read is never more than was known, and is
    /// quoted where it is less.
    /// </summary>
    [Fact]
    public void Product_IsReadBack()
    {
        IEnumerable<(Edition?, ProductVersion?)> alone = ProductCatalogue
            .Editions.Select(edition => ((Edition?)edition, (ProductVersion?)null))
            .Concat(ProductCatalogue.Versions.Select(version => ((Edition?)null, (ProductVersion?)version)))
            .Concat(ProductCatalogue.Products.Select(product => ((Edition?)product.Edition, (ProductVersion?)product.Version)));
        string[] others = [.. alone.Where(given => !IsReadBack(given.Item1, given.Item2)).Select(given => given.ToString())];
        Assert.Empty(others);
    }

    [Theory]
    [InlineData("LicenseChannel")]
    [InlineData("LicenseType")]
    [InlineData("SoftwareAssurance")]
    public void Words_AreReadBack(string column)
    {
        string[] words = column switch
        {
            "LicenseChannel" => [.. Enum.GetNames<LicenseChannel>()],
            "LicenseType" => [.. Enum.GetNames<LicenseType>()],
            _ => [.. Enum.GetNames<SoftwareAssurance>()],
        };
        Assert.All(words.Where(word => word != "Unknown"), word =>
        {
            Device device = Read((column, word));
            object? value = column switch
            {
                "LicenseChannel" => device.Products[0].Channel.Known,
                "LicenseType" => device.Products[0].Type.Known,
                _ => device.SoftwareAssurance.Known,
            };
            Assert.Equal(word, value?.ToString());
        });
    }

    /// <summary>Each fact that was left open stays open, and is told.</summary>
    [Fact]
    public void Conflicts_LeaveTheirFactOpen() => Assert.All(FactKeys.License, key =>
        {
            LicensedProduct product = Read(
                ("LicensedProduct", "Windows Server 2019"),
                ("Conflicts", key.Id + ": Something \"a; b: \"c\"\"")
            ).Products[0];
            bool isNamed = key.Id == "Version";
            Assert.Equal(isNamed ? FactState.Known : FactState.Unknown, key.Of(product).State);
            Assert.Contains("a; b: \"c\"", isNamed ? key.Of(product).Dissent : key.Of(product).Unread[0].Text, StringComparison.Ordinal);
        });

    [Fact]
    public void Conflicts_SpeakAgainstAValue()
    {
        Device read = Read(
            ("LicensedProduct", "Windows 10 Pro"),
            ("LicenseChannel", "Oem"),
            ("Conflicts", "LicenseChannel: ProductKeyChannel \"Volume:MAK\"; LicenseStatus \"1\"; SoftwareAssurance: SoftwareAssurance \"maybe\"")
        );
        Assert.Equal(LicenseChannel.Oem, read.Products[0].Channel.Value);
        Assert.Equal("ProductKeyChannel \"Volume:MAK\"; LicenseStatus \"1\"", read.Products[0].Channel.Dissent);
        Assert.Equal("maybe", Assert.Single(read.SoftwareAssurance.Unread).Text);
        Assert.Equal(
            ["LicenseChannel: ProductKeyChannel \"Volume:MAK\"; LicenseStatus \"1\"", "SoftwareAssurance: SoftwareAssurance \"maybe\""],
            WrittenLicense.ConflictsOf(read, read.Products[0])
        );
    }

    /// <summary>A word that names several editions, or two, is no silence a default may fill.</summary>
    [Theory]
    [InlineData("Windows Home")]
    [InlineData("Windows 10 Pro Home")]
    [InlineData("Windows Pro Enterprise")]
    public void OpenEdition_IsNoSilence(string text) => Assert.NotEmpty(Read(("LicensedProduct", text)).Products[0].Edition.Unread);

    [Theory]
    [InlineData("Windows 7 8 Pro")]
    [InlineData("Windows 10 or Windows 11 Pro")]
    public void OpenVersion_IsNoSilence(string text) => Assert.NotEmpty(Read(("LicensedProduct", text)).Products[0].Version.Unread);

    /// <summary>A conflict that names no fact may be about any: it is never passed over.</summary>
    [Theory]
    [InlineData("LicenseChannel (Retail)", false)]
    [InlineData("licensechannel: ProductKeyChannel \"Volume:MAK\"", false)]
    [InlineData("somebody doubts it", false)]
    [InlineData("see LicenseChannel: x", false)]
    [InlineData("", true)]
    public void Conflict_ThatIsNotUnderstood_LeavesTheProductOpen(string conflicts, bool isSettled) =>
        Assert.Equal(
            isSettled,
            Read(("LicensedProduct", "Windows 10 Pro"), ("LicenseChannel", "OEM"), ("Conflicts", conflicts)).Products[0].Edition
                is { IsKnown: true, IsContested: false }
        );

    private static bool IsReadBack(Edition? edition, ProductVersion? version)
    {
        var product = new LicensedProduct
        {
            Edition = edition is null ? Fact<Edition>.Unknown : Fact<Edition>.Of(edition, Shown),
            Version = version is null ? Fact<ProductVersion>.Unknown : Fact<ProductVersion>.Of(version, Shown),
        };
        string text = WrittenLicense.ProductOf(product)!;
        LicensedProduct read = Read(("LicensedProduct", text)).Products[0];
        bool isSame = read.Edition.Value == edition && read.Version.Value == version && read.Edition.Unread.Count + read.Version.Unread.Count == 0;
        bool isMore = (read.Edition.Value is { } one && one != edition) || (read.Version.Value is { } other && other != version);
        return isSame
            || (
                !isMore && (edition is null || version is null) && read.Edition.Unread.Concat(read.Version.Unread).All(unread => unread.Text == text)
            );
    }

    private static Device Read(params (string Name, string Value)[] values) =>
        DeviceReader.Read(new RowBuilder(ColumnTable.Default).Of(values.Select(value => KeyValuePair.Create(value.Name, (object?)value.Value))));
}
