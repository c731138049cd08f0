using System.Text.Json;
using ReimagingTools.Records.Columns;
using static ReimagingTools.Tests.Cli.StatedRunningTests;

namespace ReimagingTools.Tests.Cli;

/// <summary>
/// What exports write of a PC beside what it runs, or leave empty, holds no license open that is stated for all; the same column is heard where it
/// speaks against one.
/// </summary>
public sealed class ExportsBesideTests
{
    private const string Plain = "Device Name,Manufacturer,Model,Serial Number,Operating System,OS Version",
        Machine = "X-01,Contoso,Model 5,SN-000001,Windows 11 Pro,10.0.26100";

    [Theory]
    [InlineData("VM", "No", May)]
    [InlineData("VM", "", May)]
    [InlineData("VM", "Yes", Open)]
    [InlineData("VM", "x", Open)]
    [InlineData("VM", "VMware", Open)]
    [InlineData("Image Name", "Standard 24H2", May)]
    [InlineData("Image Index", "3", May)]
    [InlineData("Image Name", "Windows 11 Home", Open)]
    [InlineData("KeyDescription", "[4.0] Core OEM:DM", Open)]
    [InlineData("Language", "", May)]
    [InlineData("Language", "n/a", May)]
    [InlineData("Language", "German", Open)]
    [InlineData("Edition", "-", May)]
    [InlineData("Edition", "Home", Open)]
    [InlineData("Build", "4061", May)]
    [InlineData("BuildNumber", "961", May)]
    [InlineData("Build", "26100", May)]
    [InlineData("Build", "7601", Open)]
    [InlineData("Build", "19045", Open)]
    [InlineData("Build", "12121", Open)]
    [InlineData("Product name", "None", May)]
    [InlineData("Product name", "model 5", May)]
    [InlineData("Product name", "Model 6", May)]
    [InlineData("Product name", "Home", Open)]
    [InlineData("Product name", "Windows 11 Home", Open)]
    [InlineData("Type", "user", May)]
    [InlineData("Type", "printer", Open)]
    [InlineData("Sprache", "en-US", May)]
    [InlineData("Sprache", "Deutsch", Open)]
    [InlineData("OS言語", "英語", May)]
    [InlineData("OS言語", "日本語", Open)]
    [InlineData("Architektur", "x64", May)]
    [InlineData("Architektur", "arm64", Open)]
    [InlineData("ビット数", "64 bit", May)]
    [InlineData("ビット数", "arm64", Open)]
    [InlineData("エディション", "Pro", May)]
    [InlineData("エディション", "N", Open)]
    [InlineData("Windows-Edition", "Home", Open)]
    [InlineData("Nom", "Leroy", May)]
    [InlineData("Nom", "Windows 7 Professional", Open)]
    public void ColumnBesideASystem_IsHeardForWhatItSays(string heading, string value, string decision)
    {
        using var file = new TemporaryFile(Plain + "," + heading + "\n" + Machine + "," + value + "\n", ".csv");

        JsonElement line = Judge(file.Path, ForAll);
        Assert.Equal(("X-01", decision), (line.GetProperty("computerName").GetString(), line.GetProperty("decision").GetString()));
    }

    public static TheoryData<string> OfVirtualMachines { get; } =
        new(
            File.ReadLines(Path.Combine(Repository.Root, "src", "ReimagingTools.Records", "Columns", "machine-signs.tsv"))
                .Select(line => line.Split('\t'))
                .Where(cells => cells[1] == "heading")
                .Select(cells => cells[0])
        );

    /// <summary>A list of virtual machines has columns no other has, and these come with no license of a maker.</summary>
    [Theory]
    [MemberData(nameof(OfVirtualMachines))]
    public void ColumnOfVirtualMachines_HoldsOpenWhateverStandsThere(string heading)
    {
        string Decided(string value)
        {
            using var file = new TemporaryFile($"Device Name,Operating System,{heading}\nX-01,Windows 11 Pro,{value}\n", ".csv");
            return Judge(file.Path, ForAll).GetProperty("decision").GetString()!;
        }

        Assert.Equal((Open, May), (Decided("X-01"), Decided("")));
    }

    /// <summary>What a virtual machine is called by its list is no name of its host.</summary>
    [Fact]
    public void VirtualMachine_IsNotCalledAsItsHost()
    {
        using var file = new TemporaryFile("VM,Powerstate,CPUs,Host\nVDI-001,poweredOn,2,esx01.contoso.example\n", ".csv");

        Assert.Equal("VDI-001", Judge(file.Path, ForAll).GetProperty("computerName").GetString());
    }

    /// <summary>A name within a record says what it says with that of the record over it, as collectors write what runs beside other parts.</summary>
    [Theory]
    [InlineData("""{"hostname":"X-01","os":{"name":"Windows 11 Pro"},"PowerShell":{"Edition":"Desktop"}}""", May, "")]
    [InlineData("""{"hostname":"X-01","os":{"name":"Windows 11 Home"},"PowerShell":{"Edition":"Core"}}""", Open, "Windows 11 Home")]
    [InlineData("""{"hostname":"X-01","os":{"caption":"Windows 11 Pro"},"sub":{"Edition":"Home"}}""", Open, "Edition")]
    public void NameInARecord_IsReadWithThatOfTheRecord(string record, string decision, string told)
    {
        using var file = new TemporaryFile(record + "\n", ".jsonl");

        JsonElement line = Judge(file.Path, ForAll);
        Assert.Equal(decision, line.GetProperty("decision").GetString());
        Assert.Contains(told, line.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    /// <summary>Rows that differ in such a column alone are no repeats of each other.</summary>
    [Theory]
    [InlineData("Sprache", "en-US", "Deutsch")]
    [InlineData("ビット数", "", "arm64")]
    [InlineData("Windows-Edition", "Pro", "Home")]
    [InlineData("VMHost", "None", "esx01")]
    public void ColumnThatIsNotRead_TellsRowsApart(string heading, string same, string other)
    {
        foreach (string extension in new[] { ".csv", ".jsonl" })
        {
            string[] values = [same, other, same, other, ""];
            string Row(int at) =>
                extension == ".csv"
                    ? $"Y-{at:D2},Contoso,Model 5,SN-00000{at},Windows 11 Pro,10.0.26100,{values[at]}\n"
                    : $$"""{"Device Name":"Y-{{at:D2}}","Operating System":"Windows 11 Pro","OS Version":"10.0.26100","Manufacturer":"Contoso","Model":"Model 5","{{heading}}":"{{values[at]}}"}"""
                        + "\n";
            using var file = new TemporaryFile(
                (extension == ".csv" ? Plain + "," + heading + "\n" : "") + string.Concat(Enumerable.Range(0, values.Length).Select(Row)),
                extension
            );

            Assert.Equal(
                [May, Open, May, Open, May],
                ConsoleRun.Of([.. StatedRunningTests.Arguments(file.Path), .. ForAll]).Json.Select(line => line.GetProperty("decision").GetString()!)
            );
        }
    }

    /// <summary>
    /// Whatever column stands beside, of the user, a program, the firmware or a service, hides neither what a PC runs nor what machine it is.
    /// </summary>
    [Theory]
    [InlineData("Computer Name", "Operating System=Windows 7 Professional")]
    [InlineData("Computer Name", "Operating System=Windows Server 2022 Standard;Model=Model 5")]
    [InlineData("Computer Name", "Operating System=Windows 11 Pro;Manufacturer=VMware, Inc.;Model=VMware7,1")]
    [InlineData("Name", "Operating System=Windows 11 Home;Serial=SN-000001")]
    [InlineData("Name", "Operating System=Windows 11 Pro;Manufacturer=VMware, Inc.;Model=VMware7,1")]
    public void ColumnOfAnyKind_HidesNoSystem(string name, string record)
    {
        string[] headings =
        [
            .. ColumnTable
                .Default.Columns.Where(column => (column.Shows & ~RowKind.Declared) != RowKind.None)
                .Select(column => column.Heading)
                .Distinct()
                .Where(heading => heading is not ("Name" or "Model")),
        ];
        Assert.True(headings.Length > 100);
        using var file = new TemporaryFile(
            string.Concat(
                headings.Select(
                    (heading, index) =>
                        JsonSerializer.Serialize(
                            record
                                .Split(';')
                                .Select(cell => cell.Split('='))
                                .Select(cell => KeyValuePair.Create(cell[0], cell[0] == "Serial" ? cell[1] + index : cell[1]))
                                .Append(KeyValuePair.Create(name, "X-" + index))
                                .Append(KeyValuePair.Create(heading, "x1"))
                                .ToDictionary(pair => pair.Key, pair => pair.Value)
                        ) + "\n"
                )
            ),
            ".jsonl"
        );

        string[] decisions =
        [
            .. ConsoleRun.Of([.. StatedRunningTests.Arguments(file.Path), .. ForAll]).Json.Select(line => line.GetProperty("decision").GetString()!),
        ];
        Assert.Equal(Enumerable.Repeat(Open, headings.Length), decisions);
    }

    /// <summary>
    /// The same where a record comes as JSON: null is no value. Records beside it, with one that is not explained or not read, stay open.
    /// </summary>
    [Fact]
    public void NullUnderAHeadingOfALanguage_SaysNothing()
    {
        using var file = new TemporaryFile(
            """{"deviceName":"X-01","operatingSystem":"Windows","deviceRegistrationState":"registered","hardwareInformation":{"operatingSystemLanguage":null,"Lang":null}}"""
                + "\n"
                + """{"deviceName":"X-02","operatingSystem":"Windows","hardwareInformation":{"operatingSystemLanguage":"fr-FR"}}"""
                + "\n"
                + """{"deviceName":"X-03","operatingSystem":"Windows","hardwareInformation":{"operatingSystemLanguage":"en-US"}}"""
                + "\n"
                + """{"deviceName":"X-04","operatingSystem":"Windows","hardwareInformation":{"Lang":"fr-FR"}}"""
                + "\n",
            ".jsonl"
        );

        ConsoleRun run = ConsoleRun.Of([.. StatedRunningTests.Arguments(file.Path), .. ForAll]);
        Assert.DoesNotContain("registered", run.Error, StringComparison.Ordinal);
        Assert.Equal([May, Open, May, Open], run.Json.Select(line => line.GetProperty("decision").GetString()));
    }

    /// <summary>
    /// None is the name of a system where nothing else names one, and a small number is a build where none of Windows 10 or later stands beside it.
    /// </summary>
    [Theory]
    [InlineData("Product name,OS Version", "None,10.0.26100")]
    [InlineData("Operating System,Build", "Windows 11 Pro,4061")]
    [InlineData("Operating System,OS Version,Build", "Windows 7 Professional,6.1.7601,4061")]
    public void WithoutASystemBeside_TheSameIsHeard(string headings, string values)
    {
        using var file = new TemporaryFile("Device Name,Model," + headings + "\nX-01,Model 5," + values + "\n", ".csv");

        Assert.Equal(Open, Judge(file.Path, ForAll).GetProperty("decision").GetString());
    }

    /// <summary>The heading of a name in other languages names a computer where the name is numbered as those are, and nothing else does.</summary>
    [Theory]
    [InlineData("Nom", "X-01", "X-01")]
    [InlineData("Nombre", "X-01", "X-01")]
    [InlineData("Nome", "X-01", "X-01")]
    [InlineData("VM", "X-01", "X-01")]
    [InlineData("Nom", "Leroy", null)]
    public void NameInAnotherLanguage_IsThatOfTheComputer(string heading, string value, string? name)
    {
        using var file = new TemporaryFile(
            heading + ";Num\u00e9ro de s\u00e9rie;Syst\u00e8me d'exploitation - Nom\n" + value + ";SN-000001;Windows 11 Professionnel\n",
            ".csv"
        );

        Assert.Equal(name, Judge(file.Path).GetProperty("computerName").GetString());
    }
}
