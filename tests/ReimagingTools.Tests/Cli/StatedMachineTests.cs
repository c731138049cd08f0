using System.Text.Json;
using static ReimagingTools.Tests.Cli.StatedRunningTests;

namespace ReimagingTools.Tests.Cli;

/// <summary>
/// A license of an OEM or at retail that is stated for all devices or for a group settles no device that is no PC; a row of the device itself does.
/// </summary>
public sealed class StatedMachineTests
{
    /// <summary>
    /// A virtual machine, a Mac or a phone comes with no license; that one was bought at retail for it, or what its maker did, somebody may know of
    /// the device itself.
    /// </summary>
    [Theory]
    [InlineData("\"VMware, Inc.\"", "\"VMware7,1\"", "a virtual machine")]
    [InlineData("\"VMware, Inc.\"", "VMware Virtual Platform", "a virtual machine")]
    [InlineData("Microsoft Corporation", "Virtual Machine", "a virtual machine")]
    [InlineData("Microsoft Corporation", "Cloud PC Enterprise 2vCPU/8GB/128GB", "a virtual machine")]
    [InlineData("innotek GmbH", "VirtualBox", "a virtual machine")]
    [InlineData("QEMU", "\"Standard PC (Q35 + ICH9, 2009)\"", "a virtual machine")]
    [InlineData("Red Hat", "KVM", "a virtual machine")]
    [InlineData("Xen", "HVM domU", "a virtual machine")]
    [InlineData("Parallels International GmbH.", "Parallels ARM Virtual Machine", "a virtual machine")]
    [InlineData("Amazon EC2", "t3.large", "a virtual machine")]
    [InlineData("Google", "Google Compute Engine", "a virtual machine")]
    [InlineData("Nutanix", "AHV", "a virtual machine")]
    [InlineData("OpenStack Foundation", "OpenStack Nova", "a virtual machine")]
    [InlineData("Bochs", "Bochs", "a virtual machine")]
    [InlineData("Apple Inc.", "\"MacBookPro16,1\"", "a Mac")]
    [InlineData("samsung", "SM-G991B", "a phone")]
    [InlineData("HP", "HP Chromebook 14 G7", "a Chromebook")]
    [InlineData("Raspberry Pi Foundation", "Raspberry Pi 4 Model B", "a board computer")]
    [InlineData("HP", "HP t640 Thin Client", "a thin client")]
    [InlineData("Microsoft Corporation", "Surface Pro 9", null)]
    [InlineData("Dell Inc.", "Latitude 5540", null)]
    [InlineData("Google", "", null)]
    [InlineData("", "", null)]
    [InlineData("SAMSUNG ELECTRONICS", "950XED", null)]
    public void StatedForOthers_IsHeldAgainstWhatTheMachineIs(string maker, string model, string? thing)
    {
        using var file = new TemporaryFile("ComputerName,Manufacturer,Model\nPC-1," + maker + "," + model + "\n");
        const string header = "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n";
        using var group = new TemporaryFile(header + "*,Windows 11 Pro,en-US,x64,OEM\n");
        using var retail = new TemporaryFile(header + "*,Windows 11 Pro,en-US,x64,Retail\n");
        using var own = new TemporaryFile(header + "PC-1,Windows 11 Pro,en-US,x64,OEM\n");
        using var ownRetail = new TemporaryFile(header + "PC-1,Windows 11 Pro,en-US,x64,Retail\n");
        foreach (
            string[] arguments in new string[][]
            {
                ForAll,
                ["--entitlements", group.Path],
                [.. ForAll[..^1], "Retail"],
                ["--entitlements", retail.Path],
            }
        )
        {
            JsonElement verdict = Judge(file.Path, arguments);
            Assert.Equal(thing is null ? May : Open, verdict.GetProperty("decision").GetString());
            Assert.Equal(thing is not null, verdict.GetProperty("reason").GetString()!.Contains("\" names " + thing, StringComparison.Ordinal));
            Assert.Equal(
                thing is null ? [] : ["LicenseChannel"],
                verdict.GetProperty("contestedFacts").EnumerateArray().Select(each => each.GetString())
            );
        }

        Assert.Equal(May, Judge(file.Path, "--entitlements", own.Path).GetProperty("decision").GetString());
        JsonElement bought = Judge(file.Path, "--entitlements", ownRetail.Path);
        Assert.Equal(May, bought.GetProperty("decision").GetString());
        Assert.DoesNotContain(bought.GetProperty("advisories").EnumerateArray(), advisory =>
            advisory.GetString()!.Contains("\" names ", StringComparison.Ordinal)
        );
    }

    /// <summary>Rows that say the same but for the model are not of one kind of machine.</summary>
    [Theory]
    [InlineData(
        ".csv",
        "ComputerName,Manufacturer,Model\nPC-1,Dell Inc.,Latitude 5540\nPC-2,\"VMware, Inc.\",\"VMware7,1\"\nPC-3,HP,EliteBook 840\nPC-4,Microsoft Corporation,Virtual Machine\nPC-5,Microsoft Corporation,Surface Pro 9\n"
    )]
    [InlineData(
        ".csv",
        "ComputerName,Model\nPC-1,Latitude 5540\nPC-2,VMware Virtual Platform\nPC-3,EliteBook 840\nPC-4,Virtual Machine\nPC-5,Surface Pro 9\n"
    )]
    [InlineData(
        ".jsonl",
        "{\"ComputerName\":\"PC-1\",\"Model\":\"Latitude 5540\"}\n{\"ComputerName\":\"PC-2\",\"Model\":\"VMware7,1\"}\n{\"ComputerName\":\"PC-3\",\"Model\":\"EliteBook 840\"}\n{\"ComputerName\":\"PC-4\",\"Model\":\"Virtual Machine\"}\n{\"ComputerName\":\"PC-5\",\"Model\":\"Surface Pro 9\"}\n"
    )]
    public void OemStatedForOthers_IsHeldAgainstEachMachine(string extension, string inventory)
    {
        using var file = new TemporaryFile(inventory, extension);
        ConsoleRun run = ConsoleRun.Of([.. StatedRunningTests.Arguments(file.Path), .. ForAll]);

        Assert.Equal([May, Open, May, Open, May], run.Json.Select(verdict => verdict.GetProperty("decision").GetString()));
    }

    /// <summary>A thin client on which a Windows of PCs runs may have come with it.</summary>
    [Fact]
    public void ThinClientThatRunsWindows_IsAPc()
    {
        using var file = new TemporaryFile(
            "ComputerName,Manufacturer,Model,Caption,Version\nPC-1,Dell Inc.,Wyse 5070 Thin Client,Microsoft Windows 11 Pro,10.0.22631\n"
        );

        Assert.Equal(May, Judge(file.Path, ForAll).GetProperty("decision").GetString());
    }
}
