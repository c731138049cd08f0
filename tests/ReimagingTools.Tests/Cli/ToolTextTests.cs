using ReimagingTools.Records.Text;

namespace ReimagingTools.Tests.Cli;

/// <summary>What tools print for people to read is told with the command that writes a table; lines above a header, and a table on its side, are told too.</summary>
public sealed class ToolTextTests
{
    private const string SystemInfo = "\nHost Name:                 PC-1\nOS Name:                   Microsoft Windows 10 Pro\nOS Version:                10.0.19045 N/A Build 19045\n";

    public static TheoryData<string, string> Texts => new()
    {
        { SystemInfo, "systeminfo /FO CSV" },
        { "\nNom de l'hôte:                              PC-1\nNom du système d'exploitation:              Microsoft Windows 11 Professionnel\n", "systeminfo /FO CSV" },
        { "ホスト名:               PC-1\nOS 名:                  Microsoft Windows 10 Pro\n", "systeminfo /FO CSV" },
        { "\n\nBuildNumber=19045\nCaption=Microsoft Windows 10 Pro\nCSName=PC-1\n", "/format:csv" },
        { "Caption                   CSName  OSLanguage\nMicrosoft Windows 10 Pro  PC-1    1033\n", "/format:csv" },
        { "dn: CN=PC-1,OU=Berlin,DC=contoso,DC=com\nchangetype: add\noperatingSystem: Windows 10 Pro\n", "csvde" },
        { "\nCaption     : Microsoft Windows 10 Pro\nCSName      : PC-1\nOSLanguage  : 1033\n", "Export-Csv" },
        { "\nCaption                  CSName\n-------                  ------\nMicrosoft Windows 10 Pro PC-1\n", "Export-Csv" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void TextForPeople_IsToldWithTheCommandThatWritesATable(string text, string command)
    {
        using var file = new TemporaryFile(text);
        ConsoleRun run = ConsoleRun.Eligibility(file.Path);

        Assert.Equal(2, run.Code);
        Assert.Contains(command, run.Error, StringComparison.Ordinal);
        Assert.Contains(command, ToolText.Of(text.Split('\n'))?.Command, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Fleet report\nGenerated 2026-11-02 by SCCM\n\nName,Operating System,Serial Number\nPC-1,Windows 10 Pro,SN1\n", 4)]
    [InlineData("Report\n;;;\n\"Computer Name\";\"Operating System\"\nPC-1;Windows 10 Pro\n", 3)]
    public void HeaderBelowOtherLines_IsFound(string text, int line)
    {
        using var file = new TemporaryFile(text);

        Assert.Contains($"the header seems to be line {line}", ConsoleRun.Eligibility(file.Path).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b,c\n1,2,3\n")]
    [InlineData("Who,What\nPC-1: x,y\n")]
    public void OtherTables_AreNeither(string text)
    {
        Assert.Null(ToolText.Of(text.Split('\n')));
        Assert.Null(ToolText.HeaderBelow(text.Split('\n')));
    }

    [Theory]
    [InlineData("Name,Value\nCSName,PC-1\nCaption,Microsoft Windows 10 Pro\nLicensedProduct,Windows 10 Pro\n")]
    [InlineData("ComputerName,PC-1,PC-2\nLicensedProduct,Windows 10 Pro,Windows 11 Pro\nLicenseChannel,OEM,OEM\n")]
    public void TableOnItsSide_HasNoDevices(string text)
    {
        using var file = new TemporaryFile(text);
        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--format", "csv");

        Assert.Equal(2, run.Code);
        Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("the table lies on its side", run.Error, StringComparison.Ordinal);
    }
}
