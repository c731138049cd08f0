using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ReimagingTools.Tests.Cli;

/// <summary>
/// A file whose answers go to a file is read once for as long as no computer comes twice. What comes of it, and what is told, is what a file that is
/// looked through first gives.
/// </summary>
public sealed class AssumptionTests
{
    private const string Header =
        "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,SerialNumber,Operating System,DeviceCount,Site\n";

    private static readonly string[] Names = ["PC1", "pc1.contoso.com", "PC2", "PC3", "PC4", "localhost", ""];
    private static readonly string[] Products = ["Windows 10 Pro", "Windows 10 Home", "Office Professional Plus 2019", ""];
    private static readonly string[] Channels = ["OEM", "Retail", ""];
    private static readonly string[] Serials = ["5CG1234ABC", "5CG9876XYZ", ""];
    private static readonly string[] Systems = ["Windows 10 Pro", "Linux", ""];
    private static readonly string[] Counts = ["1", "2", "", "many"];

    private static readonly Gen<string> Row =
        from name in Gen.Elements(Names)
        from product in Gen.Elements(Products)
        from channel in Gen.Elements(Channels)
        from serial in Gen.Elements(Serials)
        from system in Gen.Elements(Systems)
        from count in Gen.Elements(Counts)
        select $"{name},{product},en-US,x64,{channel},{serial},{system},{count},Oslo\n";

    [Fact]
    public void AnyRows() =>
        Prop.ForAll(Row.ListOf().Select(rows => Header + string.Concat(rows)).ToArbitrary(), text => AssertSame(text, ".csv"))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20261128, 11));

    [Theory]
    [InlineData(100)]
    [InlineData(10_000)]
    public void ComputerThatComesLast_IsNeverAnsweredTwice(int before)
    {
        string rows = string.Concat(Enumerable.Range(0, before).Select(i => Numbered(i, "OEM")));

        AssertSame(Header + rows, ".csv");
        AssertSame(Header + rows + Numbered(7, "Retail"), ".csv");
        AssertSame(Header + rows + Numbered(7, "OEM"), ".csv");
        AssertSame(Header + rows + "PC-7,,,,,,Linux,,\n", ".csv");
        AssertSame(Header + rows + "PC-7,Windows 10 Pro,en-US,x64,OEM,SN-OTHER,,,\n", ".csv");
        AssertSame(Header + rows + "PC-NEW,Windows 10 Pro,en-US,x64,OEM,SN-000007,,,\n", ".csv");
    }

    [Fact]
    public void LongJsonLines_AreReadTheSameWay()
    {
        static string Line(int i, string channel) =>
            $$"""{"ComputerName":"PC-{{i}}","LicensedProduct":"Windows 10 Pro","LicensedLanguage":"en-US","LicensedArchitecture":"x64","LicenseChannel":"{{channel}}","Comment":"{{new string('x', 400)}}"}"""
            + "\n";
        string lines = string.Concat(Enumerable.Range(0, 9_000).Select(i => Line(i, "OEM")));

        AssertSame(lines, ".jsonl");
        AssertSame(lines + Line(8_000, "Retail"), ".jsonl");
    }

    [Fact]
    public void SecondReading_RepeatsNoNotice()
    {
        string rows = string.Concat(Enumerable.Range(0, 9_000).Select(i => Numbered(i, "OEM")));
        using var file = new TemporaryFile(Header + rows + Numbered(8_000, "Retail"), ".csv");
        using var output = new TemporaryFile("", ".out");

        string told = ConsoleRun.Eligibility(file.Path, "--format", "csv", "--output", output.Path).Error;

        Assert.Single(told.Split('\n'), line => line.Contains("not read: Site", StringComparison.Ordinal));
    }

    private static string Numbered(int i, string channel) =>
        string.Create(CultureInfo.InvariantCulture, $"PC-{i},Windows 10 Pro,en-US,x64,{channel},SN-{i:D6},,,\n");

    private static void AssertSame(string text, string extension)
    {
        using var file = new TemporaryFile(text, extension);
        using var output = new TemporaryFile("", ".out");
        ConsoleRun lookedThrough = ConsoleRun.Eligibility(file.Path, "--format", "csv");

        ConsoleRun assumed = ConsoleRun.Eligibility(file.Path, "--format", "csv", "--output", output.Path);

        Assert.Equal(lookedThrough.Output, File.ReadAllText(output.Path, Encoding.UTF8));
        Assert.Equal(lookedThrough.Error.Split('\n').Order(), (assumed.Error + assumed.Output).Split('\n').Order());
        Assert.Equal(lookedThrough.Code, assumed.Code);
    }
}
