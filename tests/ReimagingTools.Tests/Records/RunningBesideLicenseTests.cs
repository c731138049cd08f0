using System.Text.Json;
using ReimagingTools.Tests.Cli;

namespace ReimagingTools.Tests.Records;

/// <summary>
/// A running system beside a stated license: what can be on no PC withholds, a server, another edition and what is not understood are told.
/// </summary>
public sealed class RunningBesideLicenseTests
{
    public static TheoryData<string, string> Systems()
    {
        var systems = new TheoryData<string, string>();
        foreach (
            string text in new[]
            {
                "Windows 10 Mobile",
                "Microsoft Windows 10 Mobile Enterprise",
                "Windows 10 IoT Core",
                "Windows CE 6.0",
                "Windows Phone 8.1",
                "WinPE",
                "Windows PE 10.0",
                "Windows Holographic",
                "Xbox One",
                "Microsoft Xbox One",
                "FreeDOS 1.3",
                "No OS",
                "ReactOS",
                "HP ThinPro 8",
                "SteamOS 3",
                "kein Betriebssystem",
                "sans OS",
                "OSなし",
            }
        )
        {
            systems.Add(text, "Indeterminate");
        }

        foreach (
            string text in new[]
            {
                "Windows Server 2019",
                "Windows Server 2022 Datacenter",
                "Windows 10 Enterprise",
                "Windows 11 Education",
                "Windows 11 Home",
                "Windows 10 Home Single Language",
                "Windows RT 8.1",
                "Windows 7 Professional",
                "Windows 12 Pro",
                "Banana 3",
                "Windows 11 Pro (dual boot Ubuntu)",
            }
        )
        {
            systems.Add(text, "told");
        }

        foreach (
            string text in new[]
            {
                "Windows 10 Pro",
                "Microsoft Windows 10 Pro",
                "Windows 11 Pro 64-bit",
                "Windows",
                "Microsoft Windows",
                "Microsoft Windows NT Workstation 10.0",
                "Win10",
                "N/A",
                "",
            }
        )
        {
            systems.Add(text, "silent");
        }

        return systems;
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void SystemBesideAStatedLicense_IsToldOrWithholds(string system, string expected)
    {
        foreach (string heading in new[] { "Operating System", "OS", "Caption" })
        {
            using var file = new TemporaryFile(
                "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,"
                    + heading
                    + "\nPC-01,Windows 10 Pro,en-US,x64,OEM,\""
                    + system
                    + "\"\n",
                ".csv"
            );
            JsonElement verdict = Assert.Single(ConsoleRun.Eligibility(file.Path, "--format", "jsonl").Json);
            string told = string.Concat(
                verdict.GetProperty("advisories").EnumerateArray().Select(each => each.GetString()).Append(verdict.GetProperty("reason").GetString())
            );
            Assert.Equal(expected == "Indeterminate" ? expected : "Eligible", verdict.GetProperty("decision").GetString());
            Assert.Equal(expected != "silent", told.Contains("\"" + system + "\"", StringComparison.Ordinal));
        }
    }

    /// <summary>What runs is no license: alone it names none, whatever it is.</summary>
    [Theory]
    [InlineData("Windows Server 2019")]
    [InlineData("Windows 11 Home")]
    [InlineData("Banana 3")]
    public void SystemAlone_ShowsNoLicense(string system)
    {
        using var file = new TemporaryFile("ComputerName,Operating System\nPC-01," + system + "\n", ".csv");
        JsonElement verdict = Assert.Single(ConsoleRun.Eligibility(file.Path, "--format", "jsonl").Json);
        Assert.Equal("Indeterminate", verdict.GetProperty("decision").GetString());
        Assert.Null(verdict.GetProperty("licensedProduct").GetString());
    }

    /// <summary>The number of a Windows for other devices is not understood as one of a PC.</summary>
    [Theory]
    [InlineData("123")]
    [InlineData("136")]
    public void NumberOfAnotherDevice_IsTold(string sku)
    {
        using var file = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,OperatingSystemSKU\nPC-01,Windows 10 Pro,en-US,x64,OEM,"
                + sku
                + "\n",
            ".csv"
        );
        JsonElement verdict = Assert.Single(ConsoleRun.Eligibility(file.Path, "--format", "jsonl").Json);
        Assert.Contains(verdict.GetProperty("advisories").EnumerateArray(), each =>
            each.GetString()!.Contains("\"" + sku + "\"", StringComparison.Ordinal)
        );
    }

    /// <summary>What tells of a server, and of the processor, in whatever column people keep it.</summary>
    [Theory]
    [InlineData("ProductType", "3", "Eligible", true)]
    [InlineData("ProductType", "1", "Eligible", false)]
    [InlineData("InstallationType", "Server Core", "Eligible", true)]
    [InlineData("InstallationType", "Client", "Eligible", false)]
    [InlineData("Processor", "ARM64", "Indeterminate", true)]
    [InlineData("Processor(s)", "Snapdragon(R) X Elite - X1E80100 - Qualcomm(R) Oryon(TM) CPU", "Indeterminate", true)]
    [InlineData("CPU", "Microsoft SQ1 @ 3.0 GHz", "Indeterminate", true)]
    [InlineData("CPU", "ARMv8 (64-bit) Family 8 Model 803 Revision 70C, Qualcomm Technologies Inc", "Indeterminate", true)]
    [InlineData("Platform", "ARM64", "Indeterminate", true)]
    [InlineData("Platform", "x64", "Eligible", false)]
    [InlineData("Platform", "64", "Eligible", false)]
    [InlineData("Processor", "Intel(R) Core(TM) i5-8350U CPU @ 1.70GHz", "Eligible", false)]
    [InlineData("Processor", "AMD Athlon(tm) 64 X2 Dual Core Processor 4200+", "Eligible", false)]
    [InlineData("Systemtyp", "ARM64-based PC", "Indeterminate", true)]
    [InlineData("Systemtyp", "x64-based PC", "Eligible", false)]
    [InlineData("Type du système", "ARM64-based PC", "Indeterminate", true)]
    [InlineData("Type du système", "x64-based PC", "Eligible", false)]
    [InlineData("システムの種類", "ARM64-based PC", "Indeterminate", true)]
    [InlineData("システムの種類", "x64-based PC", "Eligible", false)]
    [InlineData("Tipo de sistema", "ARM64-based PC", "Indeterminate", true)]
    [InlineData("Tipo de sistema", "x64-based PC", "Eligible", false)]
    [InlineData("Prozessor(en)", "ARM64-based PC", "Indeterminate", true)]
    [InlineData("Prozessor(en)", "x64-based PC", "Eligible", false)]
    [InlineData("Prozessor", "ARM64-based PC", "Indeterminate", true)]
    [InlineData("Prozessor", "x64-based PC", "Eligible", false)]
    [InlineData("CPU Name", "ARM64-based PC", "Indeterminate", true)]
    [InlineData("CPU Name", "x64-based PC", "Eligible", false)]
    [InlineData("cpu_type", "ARM64-based PC", "Indeterminate", true)]
    [InlineData("cpu_type", "x64-based PC", "Eligible", false)]
    [InlineData("Processor Family", "ARM64-based PC", "Indeterminate", true)]
    [InlineData("Processor Family", "x64-based PC", "Eligible", false)]
    [InlineData("Prozessorarchitektur", "ARM64-based PC", "Indeterminate", true)]
    [InlineData("Prozessorarchitektur", "x64-based PC", "Eligible", false)]
    [InlineData("Systemtyp", "Notebook", "Eligible", false)]
    [InlineData("Model", "Surface Pro X", "Indeterminate", true)]
    [InlineData("Model", "Surface Pro 7", "Eligible", false)]
    [InlineData("Anzeigesprache", "Deutsch", "Eligible", false)]
    [InlineData("InstallLanguage", "0407", "Eligible", true)]
    [InlineData("SKU-Familie", "Pro", "Eligible", false)]
    public void MachineBesideAStatedLicense_IsToldOrWithholds(string heading, string value, string expected, bool isTold)
    {
        foreach (string other in new[] { "", "PC-00,Windows 10 Pro,en-US,x64,OEM,\n" })
        {
            using var file = new TemporaryFile(
                "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,"
                    + heading
                    + "\n"
                    + other
                    + "PC-01,Windows 10 Pro,en-US,x64,OEM,\""
                    + value
                    + "\"\n",
                ".csv"
            );
            JsonElement verdict = ConsoleRun.Eligibility(file.Path, "--format", "jsonl").Json[^1];
            string told = string.Concat(verdict.GetProperty("advisories").EnumerateArray().Select(each => each.GetString()));
            Assert.Equal(expected, verdict.GetProperty("decision").GetString());
            Assert.Equal(isTold, told.Contains("\"" + value + "\"", StringComparison.Ordinal));
        }
    }

    /// <summary>A number of bits is of either kind of processor; a name of one kind is not.</summary>
    [Theory]
    [InlineData("64", "Eligible")]
    [InlineData("64-bit", "Eligible")]
    [InlineData("64 ビット", "Eligible")]
    [InlineData("Snapdragon X Elite", "Eligible")]
    [InlineData("x64", "Indeterminate")]
    [InlineData("AMD64", "Indeterminate")]
    public void PlatformBesideALicenseForArm_ContestsItByName(string platform, string expected)
    {
        using var file = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,Platform\nPC-01,Windows 11 Pro,en-US,arm64,OEM,"
                + platform
                + "\n",
            ".csv"
        );
        ConsoleRun run = ConsoleRun.Of(
            "eligibility",
            file.Path,
            "--media-product",
            "Windows 11 Pro",
            "--media-language",
            "en-US",
            "--media-architecture",
            "arm64",
            "--media-channel",
            "VolumeLicensing",
            "--program",
            "EnterpriseAgreement",
            "--format",
            "jsonl"
        );

        Assert.Equal(expected, Assert.Single(run.Json).GetProperty("decision").GetString());
    }

    /// <summary>A running system that contradicts itself contests its license, whether the two values stand in one row or in two.</summary>
    [Theory]
    [InlineData("Caption", "Microsoft Windows 11 Home")]
    [InlineData("EditionID", "Core")]
    [InlineData("ProductName", "Windows 7 Professional")]
    [InlineData("OperatingSystemSKU", "123")]
    [InlineData("OperatingSystemSKU", "101")]
    public void SystemThatContradictsItself_IsNeverEligible(string heading, string value)
    {
        const string License =
            "{\"ComputerName\":\"PC-01\",\"Description\":\"Windows(R) Operating System, OEM_DM channel\",\"LicenseFamily\":\"Professional\",\"PartialProductKey\":\"AB1CD\",\"LicenseStatus\":1,\"ProductKeyChannel\":\"OEM:DM\"}";
        var system = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ComputerName"] = "PC-01",
            ["Caption"] = "Microsoft Windows 11 Pro",
            ["OperatingSystemSKU"] = "48",
            ["BuildNumber"] = "22631",
            ["OSLanguage"] = "1033",
            ["OSArchitecture"] = "64-bit",
        };
        Assert.Equal("Eligible", DecisionOf(License, JsonSerializer.Serialize(system)));
        string other = JsonSerializer.Serialize(new Dictionary<string, string> { ["ComputerName"] = "PC-01", [heading] = value });
        Assert.NotEqual("Eligible", heading == "ProductName" ? null : DecisionOf(License, JsonSerializer.Serialize(system), other));
        system[heading] = value;
        Assert.NotEqual("Eligible", DecisionOf(License, JsonSerializer.Serialize(system)));
    }

    [Theory]
    [InlineData("FreeDOS")]
    [InlineData("Ubuntu 22.04")]
    [InlineData("Windows 12 Pro")]
    [InlineData("Windos 10")]
    public void PreinstalledThatIsNotUnderstood_Withholds(string preinstalled)
    {
        const string Record =
            "{\"ComputerName\":\"PC-01\",\"LicensedProduct\":\"Windows 11 Pro\",\"LicensedLanguage\":\"en-US\",\"LicensedArchitecture\":\"x64\",\"LicenseChannel\":\"OEM\",\"PreinstalledProduct\":\"?\"}";
        Assert.Equal("Eligible", DecisionOf(Record));
        Assert.Equal("Eligible", DecisionOf(Record.Replace("\"?\"", "\"none\"", StringComparison.Ordinal)));
        Assert.Equal("Indeterminate", DecisionOf(Record.Replace("\"?\"", "\"" + preinstalled + "\"", StringComparison.Ordinal)));
    }

    private static string? DecisionOf(params string[] records)
    {
        using var file = new TemporaryFile("[" + string.Join(',', records) + "]", ".json");
        ConsoleRun run = ConsoleRun.Of(
            "eligibility",
            file.Path,
            "--media-product",
            "Windows 11 Pro",
            "--media-language",
            "en-US",
            "--media-architecture",
            "x64",
            "--media-channel",
            "VolumeLicensing",
            "--program",
            "EnterpriseAgreement",
            "--format",
            "jsonl"
        );
        return run.Json is [var verdict] && verdict.TryGetProperty("decision", out JsonElement decision) ? decision.GetString() : null;
    }
}
