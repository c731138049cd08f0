using ReimagingTools.Licensing.Names;
using ReimagingTools.Tests.Cli;

namespace ReimagingTools.Tests.Fleet.Entitlements;

/// <summary>
/// Licenses cover as many devices as were bought, and a row that names one device covers one: where more fit, nobody knows which are covered,
/// whatever the order of rows and files.
/// </summary>
public sealed class BoughtTests
{
    private const string Facts = "LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel";
    private const string Pro = "Windows 10 Pro,en-US,x64,OEM";
    private const string Three = "ComputerName,Model,DeviceSerial,DeviceCount\nPC1,M1,SN1,\nPC2,M1,SN2,\nPC3,M1,SN3,\n";

    [Theory]
    [InlineData("Model,Quantity", "M1,1", "III")]
    [InlineData("Model,Quantity", "M1,2", "III")]
    [InlineData("Model,Quantity", "M1,3", "EEE")]
    [InlineData("Model,Quantity", "M1,", "EEE")]
    [InlineData("Model,Qty Shipped", "M1,2", "III")]
    [InlineData("Model,数量", "M1,２台", "III")]
    [InlineData("Model,DeviceCount", "M1,2", "III")]
    [InlineData("Model,Question,DeviceCount", "M1,Q1,2", "EEE")]
    [InlineData("Model,Quantity", "M1,2|M1,1", "EEE")]
    [InlineData("Model,Quantity", "M1,1|M1,1", "III")]
    [InlineData("Model,Quantity", "M1,1|M1,", "EEE")]
    [InlineData("Model,Quantity,Order Quantity", "M1,3,2", "III")]
    [InlineData("Model,ComputerName,Quantity", "M1,,2|,PC3,1", "EEE")]
    [InlineData("Model,ComputerName,Quantity", "M1,,1|,PC3,1", "IIE")]
    [InlineData("Model,Quantity", "M*,2", "III")]
    [InlineData("ComputerName,Quantity", "*,2", "III")]
    [InlineData("DeviceSerial,Quantity", "SN1,1", "EII")]
    [InlineData("DeviceSerial,Quantity", "SN?,2", "III")]
    public void MoreDevicesThanWereBought_StayOpen(string columns, string rows, string decisions)
    {
        string[] lines = rows.Split('|');
        foreach (string[] order in new[] { lines, [.. lines.Reverse()] })
        {
            string entitlements = columns + "," + Facts + "\n" + string.Concat(order.Select(line => line + "," + Pro + "\n"));
            Assert.Equal(decisions, Decisions(Three, entitlements, isPiped: false));
            Assert.Equal(decisions, Decisions(Three, entitlements, isPiped: true));
        }
    }

    [Theory]
    [InlineData("ComputerName\npc1.a.example\npc1.b.example\n", "ComputerName", "pc1", "II")]
    [InlineData("ComputerName\npc1.a.example\npc1.b.example\n", "ComputerName", "pc1.a.example", "EI")]
    [InlineData("ComputerName\npc1.a.example\npc2.b.example\n", "ComputerName", "pc1", "EI")]
    [InlineData("ComputerName,DeviceSerial\nPC1,SN1\nPC2,SN1\n", "DeviceSerial", "SN1", "II")]
    [InlineData("ComputerName,AssetTag\nPC1,A1\nPC2,A1\nPC3,A2\n", "AssetTag", "A1", "III")]
    [InlineData("ComputerName,DeviceCount\nPC1,2\n", "ComputerName", "PC1", "I")]
    public void ARowThatNamesOneDevice_CoversOne(string fleet, string selector, string value, string decisions)
    {
        string entitlements = selector + "," + Facts + "\n" + value + "," + Pro + "\n";

        Assert.Equal(decisions, Decisions(fleet, entitlements, isPiped: false));
        Assert.Equal(decisions, Decisions(fleet, entitlements, isPiped: true));
    }

    /// <summary>A device said to be of two models is of one of them, and nobody knows which; a maker is written in several ways.</summary>
    [Theory]
    [InlineData("Model", "M1", "M2", "M1", 'I')]
    [InlineData("Model", "M1", "M2", "M2", 'I')]
    [InlineData("Model", "M1", "M2", "M*", 'E')]
    [InlineData("Model", "M1", "m1", "M1", 'E')]
    [InlineData("Model", "Latitude 7400", "Dell LATITUDE-7400", "Latitude 7400", 'E')]
    [InlineData("AssetTag", "A1", "A2", "A2", 'I')]
    [InlineData("Manufacturer", "Dell Inc.", "Dell", "Dell", 'E')]
    [InlineData("Manufacturer", "Dell Inc.", "HP", "HP", 'I')]
    [InlineData("Collection", "Berlin", "Munich", "Munich", 'E')]
    public void ADeviceOfTwoValues_IsSelectedByBothOrNone(string selector, string one, string other, string selected, char decision)
    {
        using var first = new TemporaryFile($"ComputerName,UUID,{selector}\nPC1,SN-000001,{one}\n");
        using var second = new TemporaryFile($"ComputerName,UUID,{(selector == "Model" ? "System Model" : selector)}\nPC1,SN-000001,{other}\n");
        using var entitlements = new TemporaryFile($"{selector},{Facts}\n{selected},{Pro}\n");
        ConsoleRun run = ConsoleRun.Of([
            "eligibility",
            first.Path,
            second.Path,
            .. ConsoleRun.EligibilityArguments(first.Path).Skip(2),
            "--entitlements",
            entitlements.Path,
            "--format",
            "jsonl",
        ]);

        Assert.Equal(decision, Assert.Single(Letters(run)));
    }

    [Fact]
    public void ItIsTold_HowManyWereBoughtAndFit()
    {
        using var fleet = new TemporaryFile(Three);
        using var entitlements = new TemporaryFile($"Model,Quantity,{Facts}\nM1,2,{Pro}\n");
        ConsoleRun english = ConsoleRun.Eligibility(fleet.Path, "--entitlements", entitlements.Path, "--format", "jsonl");
        ConsoleRun japanese = ConsoleRun.Of([
            .. ConsoleRun
                .EligibilityArguments(fleet.Path, "--entitlements", entitlements.Path, "--format", "jsonl")
                .Select(argument => argument == "en" ? "ja" : argument),
        ]);

        Assert.Contains("line 2: bought: 2, devices that fit: 3", english.Error, StringComparison.Ordinal);
        Assert.Contains("購入 2、一致するデバイス 3 台", japanese.Error, StringComparison.Ordinal);
        Assert.Contains("Quantity \"2\"", english.Json[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("2.00 EA", 2)]
    [InlineData("1,200", 1)]
    [InlineData("1,200.00", 1200)]
    [InlineData("1.200,00", 1200)]
    [InlineData("1,200,000", 1200000)]
    [InlineData("1 200", 1200)]
    [InlineData("１０台", 10)]
    [InlineData("1..2", null)]
    [InlineData("1.2.3", 1)]
    [InlineData("1,00,000", 1)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("x", null)]
    public void ANumber_IsReadAsTheLowerItMayBe(string text, int? number) => Assert.Equal(number, (int?)PurchaseWords.NumberOf(text));

    private static string Decisions(string fleet, string entitlements, bool isPiped)
    {
        using var file = new TemporaryFile(fleet);
        using var rows = new TemporaryFile(entitlements);
        return new string([
            .. Letters(
                isPiped
                    ? ConsoleRun.WithInput(
                        fleet,
                        ["eligibility", "-", .. ConsoleRun.EligibilityArguments(file.Path).Skip(2), "--entitlements", rows.Path, "--format", "jsonl"]
                    )
                    : ConsoleRun.Eligibility(file.Path, "--entitlements", rows.Path, "--format", "jsonl")
            ),
        ]);
    }

    private static IEnumerable<char> Letters(ConsoleRun run) => run.Json.Select(line => line.GetProperty("decision").GetString()![0]);
}
