using System.Text.Json;

namespace ReimagingTools.Tests.Cli;

/// <summary>
/// A license that a row of the device itself states decides whatever the device runs or is; where it explains none of that, nobody can miss it.
/// </summary>
public sealed class DiscrepancyTests
{
    private const string License = "LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel";

    [Theory]
    [InlineData("Microsoft Windows 10 Home", "10.0.19045", "Latitude 5540", "Microsoft Windows 10 Home")]
    [InlineData("Microsoft Windows 11 Home", "10.0.22631", "Latitude 5540", "Microsoft Windows 11 Home")]
    [InlineData("Microsoft Windows 7 Professional", "6.1.7601", "Latitude 5540", "Microsoft Windows 7 Professional")]
    [InlineData("Microsoft Windows 8.1 Pro", "6.3.9600", "Latitude 5540", "Microsoft Windows 8.1 Pro")]
    [InlineData("Microsoft Windows 10 Pro N", "10.0.19045", "Latitude 5540", "Microsoft Windows 10 Pro N")]
    [InlineData("Microsoft Windows 10 Enterprise LTSC", "10.0.19044", "Latitude 5540", "Microsoft Windows 10 Enterprise LTSC")]
    [InlineData("Microsoft Windows Server 2019 Standard", "10.0.17763", "Latitude 5540", "Microsoft Windows Server 2019 Standard")]
    [InlineData("Microsoft Windows 10 Pro", "10.0.19045", "PowerEdge R740", "a server")]
    [InlineData("Microsoft Windows 10 Pro", "10.0.19045", "VMware Virtual Platform", "a virtual machine")]
    [InlineData("Microsoft Windows 10 Pro", "10.0.19045", "\"MacBookPro16,1\"", "a Mac")]
    [InlineData("Microsoft Windows 10 Pro", "10.0.19045", "Latitude 5540", null)]
    [InlineData("Microsoft Windows 11 Pro", "10.0.22631", "Latitude 5540", null)]
    [InlineData("Microsoft Windows 10 Enterprise", "10.0.19045", "Latitude 5540", null)]
    [InlineData("Microsoft Windows 11 Education", "10.0.22631", "Latitude 5540", null)]
    [InlineData("", "", "", null)]
    public void OwnRow_Decides_AndWhatItDoesNotExplainIsTold(string system, string version, string model, string? shown)
    {
        using var whole = new TemporaryFile(
            $"ComputerName,Caption,Version,Model,{License}\nPC-1,{system},{version},{model},Windows 10 Pro,en-US,x64,OEM\nPC-2,,,,Windows 10 Pro,en-US,x64,OEM\n"
        );
        using var inventory = new TemporaryFile($"ComputerName,Caption,Version,Model\nPC-1,{system},{version},{model}\nPC-2,,,\n");
        using var entitlements = new TemporaryFile(
            $"ComputerName,{License}\nPC-1,Windows 10 Pro,en-US,x64,OEM\nPC-2,Windows 10 Pro,en-US,x64,OEM\n"
        );
        foreach (string[] arguments in new string[][] { [whole.Path], [inventory.Path, "--entitlements", entitlements.Path] })
        {
            ConsoleRun run = ConsoleRun.Eligibility(arguments[0], [.. arguments[1..], "--format", "jsonl"]);
            JsonElement verdict = run.Json[0];
            string[] told = [.. verdict.GetProperty("discrepancies").EnumerateArray().Select(each => each.GetString()!)];

            Assert.Equal("Eligible", verdict.GetProperty("decision").GetString());
            Assert.Equal(shown is not null, told.Any(each => each.StartsWith(shown ?? "?", StringComparison.Ordinal)));
            Assert.Equal(shown is null ? 0 : 1, told.Length);
            Assert.Equal(
                shown is not null,
                verdict.GetProperty("advisories").EnumerateArray().Any(each => each.GetString()!.Contains(shown ?? "?", StringComparison.Ordinal))
            );
            Assert.Equal(
                shown is not null,
                run.Error.Contains(
                    $"1 device shows something else than its own row says of the license (PC-1): {shown}: 1.",
                    StringComparison.Ordinal
                )
            );
            Assert.Empty(run.Json[1].GetProperty("discrepancies").EnumerateArray());
        }
    }

    /// <summary>
    /// The language that runs is no evidence of the one that was bought; beside another one in the device's own row it is told and counted, and the
    /// row decides.
    /// </summary>
    [Theory]
    [InlineData("en-US", "1031", "OSLanguage de-DE")]
    [InlineData("en-US", "1033", null)]
    [InlineData("English", "2057", null)]
    [InlineData("en-US; de-DE", "1031", null)]
    [InlineData("en-US", "", null)]
    public void OwnLanguage_Decides_AndAnotherThatRunsIsTold(string licensed, string runs, string? shown)
    {
        using var whole = new TemporaryFile(
            $"ComputerName,Caption,BuildNumber,OSLanguage,{License}\nPC-1,Microsoft Windows 10 Pro,19045,{runs},Windows 10 Pro,{licensed},x64,OEM\n"
        );
        using var inventory = new TemporaryFile($"ComputerName,Caption,BuildNumber,OSLanguage\nPC-1,Microsoft Windows 10 Pro,19045,{runs}\n");
        using var entitlements = new TemporaryFile($"ComputerName,{License}\nPC-1,Windows 10 Pro,{licensed},x64,OEM\n");
        foreach (string[] arguments in new string[][] { [whole.Path], [inventory.Path, "--entitlements", entitlements.Path] })
        {
            ConsoleRun run = ConsoleRun.Eligibility(arguments[0], [.. arguments[1..], "--format", "jsonl"]);
            JsonElement verdict = run.Json[0];

            Assert.Equal(licensed == "English" && runs.Length > 0 ? "Indeterminate" : "Eligible", verdict.GetProperty("decision").GetString());
            Assert.Equal(shown is null ? [] : [shown], verdict.GetProperty("discrepancies").EnumerateArray().Select(each => each.GetString()!));
            Assert.Equal(
                shown is not null,
                run.Error.Contains(
                    $"1 device shows something else than its own row says of the license (PC-1): {shown}: 1.",
                    StringComparison.Ordinal
                )
            );
            Assert.Equal(
                shown is not null,
                verdict
                    .GetProperty("advisories")
                    .EnumerateArray()
                    .Any(each => each.GetString()!.Contains("OSLanguage \"1031\"", StringComparison.Ordinal))
            );
        }
    }

    /// <summary>A key of Volume Licensing is why another edition or an earlier version runs.</summary>
    [Theory]
    [InlineData("\"Windows(R) Operating System, VOLUME_KMSCLIENT channel\"", "Microsoft Windows 10 Enterprise LTSC", 0)]
    [InlineData("\"Windows(R) Operating System, VOLUME_KMSCLIENT channel\"", "Microsoft Windows 7 Professional", 0)]
    [InlineData("\"Windows(R) Operating System, VOLUME_KMSCLIENT channel\"", "Microsoft Windows 10 Home", 1)]
    public void WhatAVolumeKeyExplains_IsNoDiscrepancy(string key, string system, int expected)
    {
        using var file = new TemporaryFile(
            $"ComputerName,Caption,Description,LicenseStatus,{License}\nPC-1,{system},{key},1,Windows 10 Pro,en-US,x64,OEM\n"
        );

        Assert.Equal(expected, ConsoleRun.Eligibility(file.Path, "--format", "jsonl").Json[0].GetProperty("discrepancies").GetArrayLength());
    }

    [Theory]
    [InlineData(
        "summary",
        "en",
        "! 3 devices show something else than their own rows say of the license (PC-1, PC-2, PC-3): Microsoft Windows 10 Home: 2, a virtual machine: 1. The row decides;",
        "To list them: reimaging eligibility ... --format csv, column Discrepancies."
    )]
    [InlineData("table", "en", "! 3 devices show something else")]
    [InlineData("csv", "en", "3 devices show something else")]
    [InlineData("html", "en", "3 devices show something else")]
    [InlineData(
        "summary",
        "ja",
        "3 台 (PC-1、PC-2、PC-3) は、その機器の行に記載されたライセンスと異なるものを示しています: Microsoft Windows 10 Home: 2、仮想マシン: 1。",
        "--format csv の Discrepancies 列"
    )]
    public void ManyRows_AreCountedAtTheEnd(string format, string language, params string[] expected)
    {
        using var file = new TemporaryFile(
            $"ComputerName,Caption,Version,Model,{License}\nPC-1,Microsoft Windows 10 Home,10.0.19045,Latitude 5540,Windows 10 Pro,en-US,x64,OEM\nPC-2,Microsoft Windows 10 Home,10.0.19044,Latitude 5540,Windows 10 Pro,en-US,x64,OEM\n"
                + "PC-3,Microsoft Windows 10 Pro,10.0.19045,Virtual Machine,Windows 10 Pro,en-US,x64,OEM\nPC-4,Microsoft Windows 10 Pro,10.0.19045,Latitude 5540,Windows 10 Pro,en-US,x64,OEM\n"
        );
        string[] arguments = ConsoleRun.EligibilityArguments(file.Path, "--format", format);
        arguments[Array.IndexOf(arguments, "--language") + 1] = language;
        ConsoleRun run = ConsoleRun.Of(arguments);

        string told = string.Join(' ', (format is "table" or "summary" ? run.Output : run.Error).Split('\n').Select(line => line.Trim()));
        Assert.All(expected, part =>
            Assert.Contains(
                part.Replace(" ", "", StringComparison.Ordinal),
                told.Replace(" ", "", StringComparison.Ordinal),
                StringComparison.Ordinal
            )
        );
        Assert.Equal(
            format is "html",
            run.Output.Contains("<h2", StringComparison.Ordinal)
                && run.Output.Contains("3 devices show something else than their own rows", StringComparison.Ordinal)
        );
    }

    /// <summary>Those that a statement about all leaves open are told with what they run, which nothing else that is missing settles.</summary>
    [Fact]
    public void HeldOpen_IsToldWithWhatRuns_AndAsksForNothingElse()
    {
        using var file = new TemporaryFile(
            "ComputerName,Caption,Version,Model\nPC-1,Microsoft Windows 10 Home,10.0.19045,Latitude 5540\nPC-2,Microsoft Windows 10 Pro,10.0.19045,Virtual Machine\nPC-3,Microsoft Windows 10 Pro,10.0.19045,Latitude 5540\n"
        );
        ConsoleRun run = ConsoleRun.Eligibility(
            file.Path,
            "--licensed-product",
            "Windows 10 Pro",
            "--licensed-language",
            "en-US",
            "--licensed-architecture",
            "x64",
            "--license-channel",
            "OEM",
            "--format",
            "summary"
        );
        string told = string.Join(' ', run.Output.Split('\n').Select(line => line.Trim()));

        Assert.Contains(
            "! 2 devices are held open, because a license stated for all or for a group does not explain what they run or are (PC-1, PC-2): Windows 10 Home: 1, a virtual machine: 1.",
            told,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("What to find out", told, StringComparison.Ordinal);
    }
}
