using System.Text;
using ReimagingTools.Media;
using ReimagingTools.Media.Registry;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Media.Registry;

public sealed class OfflineWindowsTests
{
    [Theory]
    [InlineData("lf", false, 3)]
    [InlineData("lh", false, 5)]
    [InlineData("li", false, 5)]
    [InlineData("ri", false, 5)]
    [InlineData("lh", true, 6)]
    public void Read_GivesRecord(string listKind, bool hasWideNames, int minorVersion)
    {
        HiveKey software = OfflineSample.Software();
        if (!hasWideNames)
        {
            // A name outside Latin-1 cannot be written narrow.
            _ = software.At("Microsoft").Subkeys.RemoveAll(each => each.Name == "日本語");
        }

        OfflineLicense license = Read(
            new HiveBuilder(software)
            {
                ListKind = listKind,
                HasWideNames = hasWideNames,
                MinorVersion = minorVersion,
            }.Build(),
            new HiveBuilder(OfflineSample.System())
            {
                ListKind = listKind,
                HasWideNames = hasWideNames,
                MinorVersion = minorVersion,
            }.Build()
        );
        IsSample(license);
    }

    [Fact]
    public void Read_TakesBytesOfKeyNowhere()
    {
        using var software = new WatchedStream(new HiveBuilder(OfflineSample.Software()) { HasWideNames = true }.Build());
        Assert.Equal("OEM:DM", OfflineWindows.Read(software, null, "x", TestContext.Current.CancellationToken).ProductKeyChannel);
        Assert.False(software.HasRead(0x5A), "A byte of the key was read.");
    }

    [Fact]
    public void Read_SaysWhichHiveIsUnfinished()
    {
        byte[] software = Build(OfflineSample.Software(), isUnfinished: true),
            system = Build(OfflineSample.System());
        Assert.Equal(["SOFTWARE"], Read(software, system).UnfinishedHives);
        system[508] ^= 1;
        Assert.Equal(["SOFTWARE", "SYSTEM"], Read(software, system).UnfinishedHives);
        Assert.Empty(Read(Build(OfflineSample.Software()), null).UnfinishedHives);
    }

    [Fact]
    public void Read_ReadsTheControlSetThatSelectNames()
    {
        HiveKey system = OfflineSample.System();
        _ = system.At("ControlSet002\\Control\\ComputerName\\ComputerName").Text("ComputerName", "OTHER");
        Assert.Equal("TYO-0042", Read(Build(OfflineSample.Software()), Build(system)).ComputerName);
        system.At("Select").Values.Clear();
        _ = system.At("Select").Number("Current", 2);
        Assert.Equal("OTHER", Read(Build(OfflineSample.Software()), Build(system)).ComputerName);
    }

    [Theory]
    [InlineData("76487-OEM-0011903-00102", "*****-OEM-*******-*****")]
    [InlineData("55274-649-6478953-23626", "*****-649-*******-*****")]
    [InlineData("00330-80000-00000-AAOEM", "*****-*****-*****-AAOEM")]
    [InlineData("something else", "*****-*****-*****-*****")]
    public void Read_MasksProductId(string id, string shown)
    {
        var software = new HiveKey();
        _ = software.At(@"Microsoft\Windows NT\CurrentVersion").Text("ProductId", id);
        Assert.Equal(shown, Read(Build(software), null).ProductId);
    }

    [Fact]
    public void Read_MasksKeysInAnyText()
    {
        string key = string.Join('-', Enumerable.Repeat("AB1CD", 5));
        var software = new HiveKey();
        _ = software.At(@"Microsoft\Windows NT\CurrentVersion").Text("ProductName", key).Text("EditionID", key);
        OfflineLicense license = Read(Build(software), null);
        Assert.Equal("XXXXX-XXXXX-XXXXX-XXXXX-AB1CD", license.ProductName);
        Assert.DoesNotContain(key, license.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1271)]
    [InlineData(164)]
    [InlineData(0)]
    public void Read_KnowsNoChannel_WhenStructureAboutKeyIsOfAnotherLayout(int size)
    {
        var software = new HiveKey();
        _ = software
            .At(@"Microsoft\Windows NT\CurrentVersion")
            .Text("EditionID", "Professional")
            .Bytes("DigitalProductId4", 3, OfflineSample.DigitalProductId4("Professional", "OEM:DM")[..size]);
        OfflineLicense license = Read(Build(software), null);
        Assert.Equal(("Professional", null, null), (license.EditionID, license.ProductKeyChannel, license.ActivationId));
    }

    [Fact]
    public void Read_ReadsValuesInSegments()
    {
        var software = new HiveKey();
        byte[] padded = [.. OfflineSample.DigitalProductId4("Professional", "OEM:DM"), .. new byte[40_000]];
        _ = software.At(@"Microsoft\Windows NT\CurrentVersion").Bytes("DigitalProductId4", 3, padded);
        Assert.Equal("OEM:DM", Read(Build(software), null).ProductKeyChannel);
    }

    [Fact]
    public void Read_RefusesNameThatStandsTwice()
    {
        var software = new HiveKey();
        HiveKey windows = software.At(@"Microsoft\Windows NT\CurrentVersion");
        _ = windows.Text("EditionID", "Professional").Text("editionid", "Enterprise");
        Assert.Contains("one value EditionID", Refuse(Build(software)).Message, StringComparison.Ordinal);
        _ = software.Add("MICROSOFT");
        Assert.Contains("one key Microsoft", Refuse(Build(software)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NamesFolderWithoutWindows()
    {
        using var folder = new TemporaryFolder();
        string message = Assert.Throws<MediaFormatException>(() => OfflineWindows.Read(folder.Path, TestContext.Current.CancellationToken)).Message;
        Assert.Contains("System32\\config\\SOFTWARE", message, StringComparison.Ordinal);
        Assert.Contains(
            "no folder",
            Assert.Throws<MediaFormatException>(() => OfflineWindows.Read(folder.File("none"), TestContext.Current.CancellationToken)).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("Windows/")]
    [InlineData("Windows/System32/config/")]
    [InlineData("windows/system32/CONFIG/")]
    public void Read_FindsHivesBelowFolder(string given)
    {
        using var folder = new TemporaryFolder();
        string config = Path.Combine(folder.Path, "windows", "system32", "CONFIG"),
            place = given.Length == 0 ? folder.Path : folder.File("windows");
        _ = Directory.CreateDirectory(config);
        File.WriteAllBytes(Path.Combine(config, "SOFTWARE"), Build(OfflineSample.Software()));
        File.WriteAllBytes(Path.Combine(config, "SYSTEM"), Build(OfflineSample.System()));
        OfflineLicense license = OfflineWindows.Read(
            given.Contains("onfig", StringComparison.OrdinalIgnoreCase) ? config : place,
            TestContext.Current.CancellationToken
        );
        IsSample(license);
    }

    [Fact]
    public void Read_ReadsHivesThatHivexWrote()
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("SOFTWARE"),
            script = folder.File("script");
        File.WriteAllBytes(file, Build(new HiveKey()));
        File.WriteAllText(script, Script(OfflineSample.Software(), ""));
        _ = Tool.Run("hivexsh", "-w", "-f", script, file);
        OfflineLicense license = OfflineWindows.Read(folder.Path, TestContext.Current.CancellationToken);
        Assert.Equal(
            ("Windows 10 Pro", "Professional", "26100", "OEM:DM"),
            (license.ProductName, license.EditionID, license.CurrentBuild, license.ProductKeyChannel)
        );
        Assert.Equal("ProPlus2021Volume,VisioPro2021Volume", Assert.Single(license.Office).ProductReleaseIds);
    }

    [Fact]
    public void Builder_BuildsHivesThatHivexReads()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("hive"), Build(OfflineSample.Software()));
        string xml = Tool.Run("hivexml", folder.File("hive"));
        Assert.Contains("\"ProductReleaseIds\"", xml, StringComparison.Ordinal);
        Assert.Contains("日本語", xml, StringComparison.Ordinal);
    }

    internal static byte[] Build(HiveKey root, bool isUnfinished = false) =>
        new HiveBuilder(root) { HasWideNames = true, IsUnfinished = isUnfinished }.Build();

    internal static OfflineLicense Read(byte[] software, byte[]? system)
    {
        using var first = new MemoryStream(software, writable: false);
        using MemoryStream? second = system is null ? null : new MemoryStream(system, writable: false);
        return OfflineWindows.Read(first, second, "sample", TestContext.Current.CancellationToken);
    }

    private static MediaFormatException Refuse(byte[] software) => Assert.Throws<MediaFormatException>(() => Read(software, null));

    private static void IsSample(OfflineLicense license)
    {
        Assert.Equal("TYO-0042", license.ComputerName);
        Assert.Equal(("Windows 10 Pro", "Professional", "26100"), (license.ProductName, license.EditionID, license.CurrentBuild));
        Assert.Equal(
            ("Client", "24H2", "1041", "64-bit"),
            (license.InstallationType, license.DisplayVersion, license.OSLanguage, license.OSArchitecture)
        );
        Assert.Equal(["ja-JP"], license.MUILanguages);
        Assert.Equal(
            ("OEM:DM", OfflineSample.ActivationId, "Professional"),
            (license.ProductKeyChannel, license.ActivationId, license.LicenseFamily)
        );
        Assert.Equal("*****-*****-*****-AAOEM", license.ProductId);
        OfflineOffice office = Assert.Single(license.Office);
        Assert.Equal(
            ("ProPlus2021Volume,VisioPro2021Volume", "x64", "ja-jp", "16.0.14332.20771"),
            (office.ProductReleaseIds, office.Platform, office.ClientCulture, office.VersionToReport)
        );
        Assert.Empty(license.UnfinishedHives);
    }

    /// <summary>The commands that make a hive of these keys.</summary>
    private static string Script(HiveKey key, string path)
    {
        var script = new StringBuilder();
        Write(script, key, path);
        return script.Append("commit\n").ToString();
    }

    private static void Write(StringBuilder script, HiveKey key, string path)
    {
        _ = script.Append("cd \\").Append(path).Append('\n');
        if (key.Values.Count > 0)
        {
            _ = script.Append("setval ").Append(key.Values.Count).Append('\n');
        }

        foreach ((string name, int type, byte[] data) in key.Values)
        {
            _ = script
                .Append(name)
                .Append("\nhex:")
                .Append(type)
                .Append(':')
                .AppendJoin(',', data.Select(each => each.ToString("x2", null)))
                .Append('\n');
        }

        foreach ((string name, HiveKey child) in key.Subkeys)
        {
            _ = script.Append("cd \\").Append(path).Append("\nadd ").Append(name).Append('\n');
            Write(script, child, path.Length == 0 ? name : path + "\\" + name);
        }
    }
}
