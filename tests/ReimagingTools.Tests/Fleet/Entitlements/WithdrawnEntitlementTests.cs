using ReimagingTools.Fleet.Entitlements;
using ReimagingTools.Tests.Activation;
using ReimagingTools.Tests.Cli;

namespace ReimagingTools.Tests.Fleet.Entitlements;

/// <summary>A row that was taken back is told, and takes with it what other rows say of the same license.</summary>
public sealed class WithdrawnEntitlementTests
{
    private const string Header = "ComputerName,Model,LicensedProduct,LicenseChannel,Order Number,Status\n";

    [Theory]
    [InlineData("PC1,,Windows 11 Pro,OEM,,Cancelled\n,M1,Windows 11 Pro,OEM,,Shipped\n", "")]
    [InlineData("PC1,,Windows 11 Home,OEM,,Cancelled\n,M1,Windows 11 Pro,OEM,,Shipped\n", "")]
    [InlineData("PC1,,Windows 11 Pro,OEM,,Shipped\nPC1,,Windows 11 Pro,OEM,,Returned\n", "")]
    [InlineData("PC1,,Windows 11 Pro,OEM,PO-1,Shipped\nPC1,,Windows 11 Pro,OEM,PO-1,Credited\n", "")]
    [InlineData("PC1,,Windows 11 Pro,OEM,PO-2,Shipped\nPC1,,Windows 11 Pro,OEM,PO-1,Cancelled\n", "Windows 11 Pro")]
    [InlineData("PC2,,Windows 11 Pro,OEM,,Cancelled\n,M1,Windows 11 Pro,OEM,,Shipped\n", "Windows 11 Pro")]
    [InlineData("PC1,,Windows 11 Pro,OEM,,Shipped\n,M1,Windows 11 Pro,OEM,,Cancelled\n", "Windows 11 Pro")]
    [InlineData("PC1,,Office Standard 2019,FPP,,Cancelled\n,M1,Windows 11 Pro,OEM,,Shipped\n", "Windows 11 Pro")]
    public void WhatWasTakenBack_IsNotMadeUpFor(string rows, string licensed)
    {
        foreach (string content in new[] { rows, string.Join('\n', rows.Split('\n', StringSplitOptions.RemoveEmptyEntries).Reverse()) + "\n" })
        {
            using var fleet = new TemporaryFile("ComputerName,Model,Caption\nPC1,M1,Microsoft Windows 11 Pro\n");
            using var entitlements = new TemporaryFile(Header + content);
            ConsoleRun run = ConsoleRun.Eligibility(fleet.Path, "--entitlements", entitlements.Path, "--format", "jsonl");

            Assert.Equal(licensed, Assert.Single(run.Json).GetProperty("licensedProduct").GetString() ?? "");
            Assert.Contains("\"", run.Error, StringComparison.Ordinal);
        }
    }

    /// <summary>A key is made when the test runs, and stands in no output.</summary>
    [Theory]
    [InlineData("questions", "Model")]
    [InlineData("questions", "Manufacturer")]
    [InlineData("questions", "Collection")]
    [InlineData("questions", "DistinguishedName")]
    public void Selectors_ShowNoKey(string command, string column)
    {
        string key = MadeUp.Key(column.Length);
        using var fleet = new TemporaryFile($"ComputerName,{column}\nPC1,X {key}\nPC2,X {key}\nPC3,Y\n");
        ConsoleRun run = ConsoleRun.Of(command, fleet.Path, "--media-product", "Windows 11 Pro", "--program", "EA", "--format", "csv");

        Assert.DoesNotContain(key, run.Output + run.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Provenance_ShowsNoKey()
    {
        string key = MadeUp.Key(7);
        using var fleet = new TemporaryFile("ComputerName,LicensedProduct\nPC1,Windows 11 Pro\n");
        ConsoleRun run = ConsoleRun.Of(
            "eligibility",
            fleet.Path,
            "--media-product",
            "Windows 11 Pro",
            "--program",
            "OV",
            "--purchased",
            "Windows 11 Pro " + key,
            "--provenance",
            "--format",
            "jsonl"
        );

        Assert.DoesNotContain(key, run.Output + run.Error, StringComparison.OrdinalIgnoreCase);
    }
}
