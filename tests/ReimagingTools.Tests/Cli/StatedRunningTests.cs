using System.Text.Json;

namespace ReimagingTools.Tests.Cli;

/// <summary>
/// A license that is stated for all devices or answered for a group settles no device on which something runs that it does not explain; a row of the
/// device itself does.
/// </summary>
public sealed class StatedRunningTests
{
    internal const string Open = "Indeterminate",
        May = "Eligible";

    internal static readonly string[] ForAll =
    [
        "--licensed-product",
        "Windows 11 Pro",
        "--licensed-language",
        "en-US",
        "--licensed-architecture",
        "x64",
        "--license-channel",
        "OEM",
    ];

    public static TheoryData<string, string, string> Systems =>
        new()
        {
            { "Microsoft Windows 11 Pro", "10.0.22631", May },
            { "Microsoft Windows 11 Enterprise", "10.0.22631", May },
            { "Microsoft Windows 11 Education", "10.0.22631", May },
            { "Windows", "", May },
            { "", "10.0.22631", May },
            { "Microsoft Windows 11 Home", "10.0.22631", Open },
            { "Microsoft Windows 11 Home Single Language", "10.0.22631", Open },
            { "Microsoft Windows 11 Pro for Workstations", "10.0.22631", Open },
            { "Microsoft Windows 11 Pro N", "10.0.22631", Open },
            { "Microsoft Windows 10 Pro", "10.0.19045", Open },
            { "Microsoft Windows 10 Enterprise LTSC", "10.0.19044", Open },
            { "Microsoft Windows 7 Professional", "6.1.7601", Open },
            { "", "10.0.19045", Open },
            { "Microsoft Windows Server 2022 Standard", "10.0.20348", Open },
            { "Windows Server 2019", "", Open },
            { "WindowsServer2022", "", Open },
            { "WinServer2019", "", Open },
            { "Windows11", "10.0.22631", May },
        };

    [Theory]
    [MemberData(nameof(Systems))]
    public void StatedForAll_IsHeldAgainstWhatRuns(string system, string version, string decision)
    {
        using var file = new TemporaryFile("ComputerName,Caption,Version,Model\nPC-1,\"" + system + "\"," + version + ",Latitude 5540\n");

        Check(Judge(file.Path, ForAll), decision, "stated for all");
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void AnsweredForAGroup_IsHeldAgainstWhatRuns(string system, string version, string decision)
    {
        using var file = new TemporaryFile("ComputerName,Caption,Version,Model\nPC-1,\"" + system + "\"," + version + ",Latitude 5540\n");
        using var answers = new TemporaryFile(
            "Model,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\nLatitude 5540,Windows 11 Pro,en-US,x64,OEM\n"
        );

        Check(Judge(file.Path, "--entitlements", answers.Path), decision, "stated for Model Latitude 5540");
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void StatedOfTheDevice_DecidesWhateverRuns(string system, string version, string decision)
    {
        using var file = new TemporaryFile("ComputerName,Caption,Version,Model\nPC-1,\"" + system + "\"," + version + ",Latitude 5540\n");
        using var answers = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\nPC-1,Windows 11 Pro,en-US,x64,OEM\n"
        );

        Assert.Contains(decision, new[] { May, Open });
        foreach (string[] arguments in new string[][] { ["--entitlements", answers.Path], ["--entitlements", answers.Path, .. ForAll] })
        {
            Assert.Equal(May, Judge(file.Path, arguments).GetProperty("decision").GetString());
        }
    }

    /// <summary>
    /// What is given and not understood, and what is no client of Windows, is explained by no license that nobody looked up for the device.
    /// </summary>
    [Theory]
    [InlineData("Caption,Version", "Microsoft Windows NT Server 10.0,", Open)]
    [InlineData("Caption,Version", "Microsoft Windows NT Advanced Server 10.0,10.0 (17763)", Open)]
    [InlineData("Caption,Version", "Windows Server,2019", Open)]
    [InlineData("Caption,Version", ",10.0.20348", Open)]
    [InlineData("Caption,BuildNumber", "Microsoft Windows NT Workstation 5.1,10.0.20348.1", Open)]
    [InlineData("operatingSystem,osVersion,skuFamily", "Windows,10.0.17763.1,Server", Open)]
    [InlineData("operatingSystem,osVersion,skuFamily", "Windows,10.0.22631.1,Holographic", Open)]
    [InlineData("operatingSystem,osVersion,skuFamily", "Windows,10.0.22631.1,SurfaceHub", Open)]
    [InlineData("operatingSystem,osVersion,skuFamily", "Windows,10.0.22631.1,Pro", May)]
    [InlineData("operatingSystem,osVersion,skuFamily", "Windows,10.0.22631.1,", May)]
    [InlineData("Caption,Version", "Windows 11 in S mode,", Open)]
    [InlineData("Caption,Version", "Microsoft Windows 11 Famiglia,10.0.22631", Open)]
    [InlineData("Caption,Version", "Windows Home,10.0.22631", Open)]
    [InlineData("Caption,Version", "Windows Pro,10.0.22631", May)]
    [InlineData("Caption,Version", "Microsoft Windows NT Workstation 10.0,10.0 (22631)", May)]
    [InlineData("Caption,Version", "Windows 11 Pro 23H2,22631", May)]
    [InlineData("Caption,Version", "Microsoft Windows 11 Професійна,10.0.22631", Open)]
    [InlineData("Caption,Version,OperatingSystemSKU", "Microsoft Windows 11 Професійна,10.0.22631,48", May)]
    [InlineData("Caption,Version,OperatingSystemSKU", "OnTap,10.0.22631,48", Open)]
    [InlineData("Caption,OA3xOriginalProductKeyDescription", "Windows Server,[4.0] Something OEM:DM", Open)]
    public void StatedForAll_IsHeldAgainstWhatIsNoClient(string headings, string values, string decision)
    {
        using var file = new TemporaryFile("ComputerName," + headings + "\nPC-1," + values + "\n");

        Assert.Equal(decision, Judge(file.Path, ForAll).GetProperty("decision").GetString());
    }

    public static TheoryData<string> Headings => ["Caption", "OperatingSystem", "OSCaption", "Operating_System_Name_and0", "OS Name"];

    /// <summary>Whatever text names the system: one that is not understood in full leaves open what is stated for all.</summary>
    [Theory]
    [MemberData(nameof(Headings))]
    public void TextThatIsNotUnderstood_KeepsWhatIsStatedOpen(string heading)
    {
        string[] systems =
        [
            "OnTap",
            "Samba",
            "EMC File Server",
            "Data Domain OS",
            "Azure Stack HCI",
            "Small Business Server 2011",
            "Windows Embedded Standard",
            "Windows 10 Domowy",
            "Microsoft",
            "Microsoft Windows 11 Pro Tablet",
            "Q",
            "?!",
            "Windows 11 Pro and what else",
            .. Enumerable
                .Range(0, 40)
                .Select(seed => string.Concat(Enumerable.Range(0, 3 + (seed % 9)).Select(at => (char)('a' + ((seed * 7) + (at * (3 + seed))) % 26))))
                .Select(word => word.Length % 2 == 0 ? word : "Windows 11 " + word),
        ];
        using var file = new TemporaryFile(
            "ComputerName," + heading + "\n" + string.Concat(systems.Select((system, at) => "PC-" + at + ",\"" + system + "\"\n"))
        );
        JsonElement[] verdicts = [.. ConsoleRun.Of([.. Arguments(file.Path), .. ForAll]).Json];

        Assert.Empty(
            verdicts
                .Where(verdict => verdict.GetProperty("decision").GetString() == May)
                .Select(verdict => verdict.GetProperty("computerName").GetString() + " " + heading)
        );
    }

    /// <summary>What is explained and another product all the same is told of the device.</summary>
    [Theory]
    [InlineData(
        "Windows 10 Pro",
        "Microsoft Windows 11 Enterprise",
        "1033",
        "It runs Windows 11 Enterprise (Caption) beside a license of Windows 10 Pro, stated for all"
    )]
    [InlineData(
        "Windows 10 Pro",
        "Microsoft Windows 11 Pro",
        "1033",
        "It runs Windows 11 Pro (Caption) beside a license of Windows 10 Pro, stated for all"
    )]
    [InlineData("Windows 11 Pro", "Microsoft Windows 11 Pro", "1033", null)]
    public void StatedForAll_TellsOfEachDeviceWhatElseRuns(string product, string system, string language, string? advisory)
    {
        using var file = new TemporaryFile("ComputerName,Caption,Version,OSLanguage\nPC-1," + system + ",10.0.22631," + language + "\n");
        JsonElement verdict = Judge(file.Path, ["--licensed-product", product, .. ForAll[2..]]);
        string told = string.Concat(verdict.GetProperty("advisories").EnumerateArray().Select(each => each.GetString()));

        Assert.Equal(advisory is not null, told.Contains("nobody looked that up for this device alone", StringComparison.Ordinal));
        Assert.Contains(advisory ?? "", told, StringComparison.Ordinal);
    }

    /// <summary>A language that Windows runs in and that is none of those stated leaves that open; several stated are a choice.</summary>
    [Theory]
    [InlineData("1031", "en-US", "It runs de-DE (OSLanguage), which is not explained by a license of en-US, stated for all.")]
    [InlineData("1041", "de-DE", "It runs ja-JP (OSLanguage), which is not explained by a license of de-DE, stated for all.")]
    [InlineData("1031", "de-DE", null)]
    [InlineData("1033", "en-US; fr-FR", null)]
    [InlineData("", "en-US", null)]
    public void LanguageStatedForAll_IsHeldAgainstWhatRuns(string runs, string stated, string? reason)
    {
        using var file = new TemporaryFile("ComputerName,Caption,Version,OSLanguage\nPC-1,Microsoft Windows 11 Pro,10.0.22631," + runs + "\n");
        string[] all = [.. ForAll];
        all[Array.IndexOf(all, "--licensed-language") + 1] = stated;
        JsonElement verdict = Judge(file.Path, all);

        Assert.Equal(reason is not null, verdict.GetProperty("contestedFacts").GetRawText().Contains("LicensedLanguage", StringComparison.Ordinal));
        Assert.Contains(reason ?? "", verdict.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(stated.Contains("en-US", StringComparison.Ordinal) && reason is null, verdict.GetProperty("decision").GetString() == May);
    }

    /// <summary>What the records of a device say themselves is not stated: what runs is told there as ever.</summary>
    [Fact]
    public void EditionOfTheFirmware_IsNotHeldAgainstWhatRuns()
    {
        using var file = new TemporaryFile(
            "ComputerName,Caption,Version,OA3xOriginalProductKeyDescription\nPC-1,Microsoft Windows 11 Home,10.0.22631,[4.0] Professional OEM:DM\nPC-2,Microsoft Windows 10 Pro,10.0.19045,[4.0] Professional OEM:DM\n"
        );
        ConsoleRun run = ConsoleRun.Of([.. Arguments(file.Path), .. ForAll]);

        Assert.Equal([May, Open], run.Json.Select(verdict => verdict.GetProperty("decision").GetString()));
    }

    /// <summary>An answer of another language or version than most devices of its group show was probably given for another group.</summary>
    [Theory]
    [InlineData(
        "1031,\nPC-2,L1,1031,\nPC-3,L1,1033,\n",
        "Look again at the answer en-US, stated for Model L1: of 3 devices of that group that show in which language Windows runs, 2 run in another, as de-DE."
    )]
    [InlineData("1031,\nPC-2,L1,1033,\nPC-3,L1,1033,\n", null)]
    [InlineData("1033,\nPC-2,L2,1031,\nPC-3,L2,1031,\n", null)]
    [InlineData(
        ",Windows 10 Pro\nPC-2,L1,,Windows 10 Pro\nPC-3,L1,,\n",
        "Look again at the answer Windows 11 Pro, stated for Model L1: of 2 devices of that group whose keys or labels show a version, 2 show another, as 10."
    )]
    [InlineData(",Windows 10 Pro\nPC-2,L1,,Windows 11 Pro\nPC-3,L1,,\n", null)]
    public void AnswerContraryToItsGroup_IsToldOnce(string rows, string? told)
    {
        using var file = new TemporaryFile("ComputerName,Model,OSLanguage,CoaProduct\nPC-1,L1," + rows);
        using var answers = new TemporaryFile(
            "Model,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\nL1,Windows 11 Pro,en-US,x64,OEM\n"
        );
        string error = ConsoleRun.Of([.. Arguments(file.Path), "--entitlements", answers.Path]).Error.ReplaceLineEndings(" ");

        Assert.Equal(told is null ? 1 : 2, error.Split("Look again at the answer").Length);
        Assert.Contains(told ?? "", error, StringComparison.Ordinal);
    }

    /// <summary>A statement nothing in the records could speak against is taken, and told of how many devices.</summary>
    [Theory]
    [InlineData("ComputerName\nPC-1\nPC-2\n", "Of 2 devices taken for what is stated for all or for a group no record tells what they run")]
    [InlineData("ComputerName,Caption\nPC-1,Microsoft Windows 11 Pro\n", "no record tells maker or model")]
    [InlineData("ComputerName,Caption,Model\nPC-1,Microsoft Windows 11 Pro,Latitude 5540\n", null)]
    public void StatementNothingCouldContradict_IsTold(string inventory, string? told)
    {
        using var file = new TemporaryFile(inventory);
        using var all = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n*,Windows 11 Pro,en-US,x64,OEM\n"
        );
        foreach (string[] stated in new string[][] { ForAll, ["--entitlements", all.Path] })
        {
            string error = ConsoleRun.Of([.. Arguments(file.Path), .. stated]).Error;
            Assert.Equal(told is not null, error.Contains("no record tells", StringComparison.Ordinal));
            Assert.Contains(told ?? "", error, StringComparison.Ordinal);
        }
    }

    /// <summary>A server is told as what it is: by its product, else by its type, never by the number that was read.</summary>
    [Theory]
    [InlineData(",22631,3", "It runs Windows Server (ProductType0), which")]
    [InlineData(",,2", "It runs Windows Server (ProductType0), which")]
    [InlineData(",20348,3", "It runs Windows Server 2022 (BuildNumber), which")]
    [InlineData("Microsoft Windows Server 2022 Standard,20348,3", "It runs Windows Server 2022 Standard (Caption), which")]
    public void Server_IsToldAsOne(string system, string reason)
    {
        using var file = new TemporaryFile("Name0,Caption0,BuildNumber0,ProductType0\nSRV-1," + system + "\n");

        JsonElement verdict = Judge(file.Path, ForAll);

        Check(verdict, Open, "stated for all");
        Assert.StartsWith(reason, verdict.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            reason,
            Assert.Single(
                verdict
                    .GetProperty("findings")
                    .EnumerateArray()
                    .Select(finding => finding.GetProperty("message").GetString()!)
                    .Where(says => says.StartsWith("It runs", StringComparison.Ordinal))
                    .Distinct()
            )[..reason.Length]
        );
    }

    [Fact]
    public void OtherSystemBesideAWindows_IsToldAsOne()
    {
        using var file = new TemporaryFile(
            "Name0,Caption0,BuildNumber0,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\nMAC-1,macOS 14.2,22631,Windows 11 Pro,en-US,x64,OEM\n"
        );

        JsonElement verdict = Judge(file.Path);

        Assert.Equal(Open, verdict.GetProperty("decision").GetString());
        Assert.Equal(
            "Caption0 \"macOS 14.2\" is no Windows, while other values of the record speak of one.",
            verdict.GetProperty("reason").GetString()
        );
        Assert.Contains("leave it out of what is judged", verdict.GetProperty("remedy").GetString(), StringComparison.Ordinal);
    }

    private static void Check(JsonElement verdict, string decision, string stated)
    {
        string reason = verdict.GetProperty("reason").GetString()!;
        Assert.Equal(decision, verdict.GetProperty("decision").GetString());
        Assert.Equal(decision == Open, reason.Contains("not explained by a license of Windows 11 Pro, " + stated, StringComparison.Ordinal));
        Assert.Equal(
            decision == Open ? ["LicensedProduct"] : [],
            verdict.GetProperty("contestedFacts").EnumerateArray().Select(each => each.GetString())
        );
        Assert.Equal(
            decision == Open,
            verdict.GetProperty("remedy").GetString()?.Contains("(ComputerName, LicensedProduct,", StringComparison.Ordinal) == true
        );
    }

    internal static JsonElement Judge(string inventory, params string[] more) =>
        Assert.Single(ConsoleRun.Of([.. Arguments(inventory), .. more]).Json);

    internal static string[] Arguments(string inventory) =>
        [
            "eligibility",
            inventory,
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
            "jsonl",
            "--language",
            "en",
        ];
}
