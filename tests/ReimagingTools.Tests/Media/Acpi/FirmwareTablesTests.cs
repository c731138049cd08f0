using ReimagingTools.Media;
using ReimagingTools.Media.Acpi;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Media.Acpi;

public sealed class FirmwareTablesTests
{
    [Fact]
    public void Read_KeepsLastFiveOfKeyOnly()
    {
        FirmwareLicense license = ReadFile(AcpiTable.Msdm(AcpiTable.MadeUpKey("zz9zz")));
        Assert.Equal((true, "ZZ9ZZ"), (license.FirmwareKeyPresent, license.FirmwarePartialKey));
        Assert.DoesNotContain(AcpiTable.MadeUpKey("zz9zz"), license.ToString(), StringComparison.Ordinal);
        Assert.Null(license.OA3xOriginalProductKeyDescription);
        Assert.Null(license.ComputerName);
    }

    [Fact]
    public void Read_AsksAuthorityAndWipesKey()
    {
        var authority = new StandIn(new ProductKeyDetails("Professional", "OEM:DM", OfflineSample.ActivationId));
        FirmwareLicense license = ReadFile(AcpiTable.Msdm(AcpiTable.MadeUpKey()), authority);
        Assert.Equal(("Professional OEM:DM", OfflineSample.ActivationId), (license.OA3xOriginalProductKeyDescription, license.FirmwareActivationId));
        Assert.Equal(AcpiTable.MadeUpKey(), authority.Asked);
        Assert.All(authority.Given!, character => Assert.Equal('\0', character));
    }

    [Fact]
    public void Read_KnowsNoEdition_WhenAuthorityKnowsNone()
    {
        FirmwareLicense license = ReadFile(AcpiTable.Msdm(AcpiTable.MadeUpKey()), new StandIn(null));
        Assert.Equal((true, null, null), (license.FirmwareKeyPresent, license.OA3xOriginalProductKeyDescription, license.FirmwareActivationId));
    }

    [Theory]
    [InlineData(0, "2.0")]
    [InlineData(1, "2.1")]
    [InlineData(2, "2.2")]
    public void Read_ReadsWindowsMarker(int minor, string version)
    {
        FirmwareLicense license = ReadFile(AcpiTable.Slic(minor));
        Assert.Equal((version, "DELL", true), (license.SlicVersion, license.SlicOemId, license.SlicHasWindowsMarker));
        Assert.Null(license.FirmwareKeyPresent);
    }

    [Fact]
    public void Read_TakesMarkerOfAnotherMakerForNone()
    {
        FirmwareLicense license = ReadFile(AcpiTable.Slic(markerMaker: "OTHER "));
        Assert.Equal(("DELL", false), (license.SlicOemId, license.SlicHasWindowsMarker));
    }

    [Fact]
    public void Read_KnowsThatThereIsNoKey_OnlyFromWholeSetOfTables()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("slic.bin"), AcpiTable.Slic());
        File.WriteAllText(folder.File("notes.txt"), "what stands beside tables");
        File.WriteAllText(folder.File("empty"), "");
        Assert.Null(Read(folder.Path).FirmwareKeyPresent);
        File.WriteAllBytes(folder.File("FACP"), AcpiTable.Other("FACP"));
        Assert.False(Read(folder.Path).FirmwareKeyPresent);
        File.WriteAllBytes(folder.File("MSDM"), AcpiTable.Msdm(AcpiTable.MadeUpKey()));
        File.WriteAllBytes(folder.File("msdm.copy"), AcpiTable.Msdm(AcpiTable.MadeUpKey()));
        FirmwareLicense license = Read(folder.Path);
        Assert.Equal((true, "AB1CD", "2.1"), (license.FirmwareKeyPresent, license.FirmwarePartialKey, license.SlicVersion));
    }

    [Fact]
    public void Read_RefusesTwoKeys()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("a"), AcpiTable.Msdm(AcpiTable.MadeUpKey("AAAA1")));
        File.WriteAllBytes(folder.File("b"), AcpiTable.Msdm(AcpiTable.MadeUpKey("AAAA2")));
        Assert.Contains("one key", Assert.Throws<MediaFormatException>(() => Read(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RefusesFolderWithoutTables()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("ACPI tables", Assert.Throws<MediaFormatException>(() => Read(folder.Path)).Message, StringComparison.Ordinal);
        Assert.Contains(
            "nothing of that name",
            Assert.Throws<MediaFormatException>(() => Read(folder.File("none"))).Message,
            StringComparison.Ordinal
        );
        File.WriteAllBytes(folder.File("dsdt"), AcpiTable.Other("DSDT"));
        Assert.Contains("MSDM or SLIC", Assert.Throws<MediaFormatException>(() => Read(folder.File("dsdt"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NamesNoKeyInErrors()
    {
        string key = AcpiTable.MadeUpKey();
        foreach (int at in new[] { 0, 4, 9, 44, 52, 56, 61, 84 })
        {
            byte[] table = AcpiTable.Msdm(key);
            table[at] ^= 0x55;
            if (at > 9)
            {
                _ = AcpiTable.Sum(table);
            }

            MediaFormatException failure = Assert.Throws<MediaFormatException>(() => ReadFile(table));
            Assert.DoesNotContain(key[..17], failure.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Read_ReadsTablesThatIaslCompiled()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("msdm.dat"), AcpiTable.Msdm(AcpiTable.MadeUpKey()));
        File.WriteAllBytes(folder.File("slic.dat"), AcpiTable.Slic());
        foreach (string name in new[] { "msdm", "slic" })
        {
            string source = folder.File(name + ".dsl");
            _ = Tool.Run("iasl", "-d", folder.File(name + ".dat"));
            File.Delete(folder.File(name + ".dat"));
            _ = Tool.Run("iasl", source);
            File.Delete(source);
        }

        FirmwareLicense license = Read(folder.Path);
        Assert.Equal(
            ("AB1CD", "2.1", "DELL", true),
            (license.FirmwarePartialKey, license.SlicVersion, license.SlicOemId, license.SlicHasWindowsMarker)
        );
    }

    [Fact]
    public void Read_GivesRecordOrMediaFormatException_ForTablesDamagedAnywhere()
    {
        foreach (byte[] whole in new[] { AcpiTable.Msdm(AcpiTable.MadeUpKey()), AcpiTable.Slic() })
        {
            for (int at = 0; at < whole.Length; at++)
            {
                ReadOrRefuse(whole[..at]);
                foreach (byte extreme in new byte[] { 0, 1, 0x7F, 0x80, 0xFF })
                {
                    byte[] damaged = [.. whole];
                    damaged[at] = extreme;
                    ReadOrRefuse(damaged);
                    ReadOrRefuse(AcpiTable.Sum(damaged));
                }
            }
        }
    }

    private static void ReadOrRefuse(byte[] table)
    {
        try
        {
            _ = FirmwareTables.Read(new MemoryStream(table), "table", null, TestContext.Current.CancellationToken);
        }
        catch (MediaFormatException failure)
        {
            Assert.NotEmpty(failure.Message);
        }
    }

    private static FirmwareLicense ReadFile(byte[] table, IProductKeyAuthority? authority = null)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("table"), table);
        return Read(folder.File("table"), authority);
    }

    private static FirmwareLicense Read(string path, IProductKeyAuthority? authority = null) =>
        FirmwareTables.Read(path, authority, TestContext.Current.CancellationToken);

    private sealed class StandIn(ProductKeyDetails? details) : IProductKeyAuthority
    {
        public string? Asked { get; private set; }

        public char[]? Given { get; private set; }

        public ProductKeyDetails? Describe(char[] key)
        {
            Asked = new string(key);
            Given = key;
            return details;
        }
    }
}
