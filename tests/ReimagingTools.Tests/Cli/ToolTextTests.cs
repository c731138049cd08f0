using ReimagingTools.Records.Text;

namespace ReimagingTools.Tests.Cli;

/// <summary>
/// What tools print for people to read is told with the command that writes a table; lines above a header, and a table on its side, are told too.
/// </summary>
public sealed class ToolTextTests
{
    private const string SystemInfo =
        "\nHost Name:                 PC-1\nOS Name:                   Microsoft Windows 10 Pro\nOS Version:                10.0.19045 N/A Build 19045\n";

    public static TheoryData<string, string> Texts =>
        new()
        {
            { SystemInfo, "systeminfo /FO CSV" },
            { "C:\\temp>systeminfo\nsysteminfo" + SystemInfo, "systeminfo /FO CSV" },
            { "PS C:\\Users\\bob> Get-ComputerInfo\n\nOsName : Microsoft Windows 10 Pro\nCsName : PC-1\n", "Export-Csv" },
            {
                "\nNom de l'hôte:                              PC-1\nNom du système d'exploitation:              Microsoft Windows 11 Professionnel\n",
                "systeminfo /FO CSV"
            },
            { "ホスト名:               PC-1\nOS 名:                  Microsoft Windows 10 Pro\n", "systeminfo /FO CSV" },
            { "\n\nBuildNumber=19045\nCaption=Microsoft Windows 10 Pro\nCSName=PC-1\n", "/format:csv" },
            { "Caption                   CSName  OSLanguage\nMicrosoft Windows 10 Pro  PC-1    1033\n", "/format:csv" },
            { "dn: CN=PC-1,OU=Berlin,DC=contoso,DC=com\nchangetype: add\noperatingSystem: Windows 10 Pro\n", "csvde" },
            { "\nCaption     : Microsoft Windows 10 Pro\nCSName      : PC-1\nOSLanguage  : 1033\n", "Export-Csv" },
            {
                "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\"><Obj RefId=\"0\"><MS><S N=\"CSName\">PC-01</S></MS></Obj></Objs>",
                "Import-Clixml"
            },
            { "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<REQUEST>\n  <CONTENT>\n", "glpi-inventory --json" },
            { "<html><table><tr><th>ComputerName</th><th>OS</th></tr></table></html>", "Export-Csv" },
            {
                "\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\r\n    ProductName    REG_SZ    Windows 10 Pro\r\n",
                "Get-ItemProperty"
            },
            {
                "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft]\r\n\"ProductName\"=\"Windows 10 Pro\"\r\n",
                "Get-ItemProperty"
            },
            {
                "System Information report written at: 01/01/26 10:00:00\r\nSystem Name: PC-01\r\n[System Summary]\r\n\r\nItem\tValue\t\r\nOS Name\tMicrosoft Windows 11 Pro\t\r\n",
                "systeminfo /FO CSV"
            },
            {
                "------------------\r\nSystem Information\r\n------------------\r\n      Time of this report: 1/1/2026, 10:00:00\r\n             Machine name: PC-01\r\n",
                "systeminfo /FO CSV"
            },
            {
                "Softwarelizenzierungsdienst-Version: 10.0.22621.2506\r\n\r\nName: Windows(R), Professional edition\r\nBeschreibung: Windows(R) Operating System, OEM_DM channel\r\nLizenzstatus: Lizenziert\r\n",
                "SoftwareLicensingProduct"
            },
            {
                "ソフトウェア ライセンス サービスのバージョン: 10.0.22621.2506\n\n名前: Windows(R), Professional edition\nライセンスの状態: ライセンスされています\n",
                "SoftwareLicensingProduct"
            },
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
    [InlineData("Foo,Bar\n\n\nName,Operating System\nPC-1,Windows 10 Pro\n", 4)]
    [InlineData("\"Report, of\nall\"\n\"Computer Name\";\"Operating System\"\nPC-1;Windows 10 Pro\n", 3)]
    public void HeaderBelowOtherLines_IsFound(string text, int line)
    {
        using var file = new TemporaryFile(text);

        Assert.Contains($"the header seems to be line {line}", ConsoleRun.Eligibility(file.Path).Error, StringComparison.Ordinal);
    }

    /// <summary>
    /// Titles that a report prints above its table have fewer cells than its header: they are passed over, and errors name the line of the file.
    /// </summary>
    [Theory]
    [InlineData("Fleet report\nGenerated 2026-11-02 by SCCM\n\nName,Operating System,Serial Number\nPC-1,Windows 10 Pro,SN1\nPC-2,x\n", 4)]
    [InlineData("Report\n;;;\n\"Computer Name\";\"Operating System\"\nPC-1;Windows 10 Pro\nPC-2\n", 3)]
    [InlineData(
        "\ufeffAll systems, by site\r\n\r\nReport generated:,1/1/2026\r\n\r\nDetails_Table0_Netbios_Name0,Details_Table0_Caption0,Details_Table0_OSLanguage0\r\nPC-1,Windows 10 Pro,1033\r\nPC-2,x\r\n",
        5
    )]
    [InlineData("textbox1\r\nAll systems\r\n\r\nNetbios_Name0,Caption0,OSLanguage0\r\nPC-1,Microsoft Windows 11 Pro,1033\r\nPC-2,x\r\n", 4)]
    public void TitlesOfAReport_ArePassedOver(string text, int line)
    {
        using var file = new TemporaryFile(text);
        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--format", "jsonl");

        Assert.Equal(["PC-1"], run.Json.Select(each => each.GetProperty("computerName").GetString()));
        Assert.Contains($"the header is line {line}", run.Error, StringComparison.Ordinal);
        Assert.Contains($"line {line + 2}: ", run.Error, StringComparison.Ordinal);
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
    [InlineData("name,value\nCaption_OS,Microsoft Windows 10 Pro\nCSName_OS,PC-1\nCaption_Softwares,7-Zip 19.00\n")]
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
