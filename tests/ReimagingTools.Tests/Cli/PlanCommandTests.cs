using System.Text.Json;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Cli;

public sealed class PlanCommandTests
{
    private const string Fleet =
        "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n"
        + "PC-01,Windows 11 Pro,en-US,x64,OEM\n"
        + "PC-02,Windows 11 Pro,ja-JP,x64,OEM\n"
        + "PC-03,Windows 11 Home,en-US,x64,OEM\n"
        + "PC-04,,en-US,x64,OEM\n";

    [Fact]
    public void Plan_GivesImageOrMediaToGetOrReason()
    {
        using var folder = new TemporaryFolder();
        ConsoleRun run = Plan(folder, "csv");
        string[] rows = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(
            "ComputerName,Decision,ImageFile,ImageIndex,ImageName,Reason,WantedProduct,WantedLanguage,WantedArchitecture,DeviceCount",
            rows[0]
        );
        Assert.Matches("^PC-01,Eligible,.*vl.iso,3,Windows 11 Pro,", rows[1]);
        Assert.Matches("^PC-02,NotEligible,,,,.*,Windows 11 Pro,ja-JP,x64,1$", rows[2]);
        Assert.Matches("^PC-03,NotEligible,,,,.*,,,,1$", rows[3]);
        Assert.Matches("^PC-04,Indeterminate,,,,.*,,,,1$", rows[4]);
        Assert.Equal(3, run.Code);
    }

    [Fact]
    public void Plan_GivesAlternativesAndClauses()
    {
        using var folder = new TemporaryFolder();
        JsonElement first = Plan(folder, "jsonl").Json[0];

        Assert.Equal(3, first.GetProperty("imageIndex").GetInt32());
        Assert.Equal(JsonValueKind.Array, first.GetProperty("alternatives").ValueKind);
        Assert.NotEmpty(first.GetProperty("clauses").EnumerateArray());
    }

    [Theory]
    [InlineData("en", "1 of 4 devices")]
    [InlineData("ja", "4 台のうち 1 台")]
    public void Plan_SumsUp(string language, string words)
    {
        using var folder = new TemporaryFolder();
        string output = Plan(folder, "summary", language).Output;

        Assert.Contains(words, output, StringComparison.Ordinal);
        Assert.Contains("vl.iso", output, StringComparison.Ordinal);
        Assert.Contains("ja-JP", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Plan of images", "1 of 4 devices may have an image", "planned for 1", "Devices without media, and why")]
    [InlineData("ja", "イメージの計画", "4 台中 1 台に", "計画: 1 台", "メディアがないデバイスとその理由")]
    public void Plan_IsAReport_OfGroupsAndImages(string language, params string[] words)
    {
        using var folder = new TemporaryFolder();
        ConsoleRun run = Plan(folder, "html", language);

        Assert.Equal(3, run.Code);
        Assert.All(words, word => Assert.Contains(word, run.Output, StringComparison.Ordinal));
        Assert.Matches(
            "<th scope=\"row\">Windows 11 Pro</th><td data-label=\"[^\"]+\">ja-JP</td><td data-label=\"[^\"]+\">x64</td><td class=\"num\" data-label=\"[^\"]+\">1</td>",
            run.Output
        );
        Assert.Contains("<th scope=\"row\">vl.iso</th>", run.Output, StringComparison.Ordinal);
        Assert.Contains("href=\"#plan\"", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"#matrix\"", run.Output, StringComparison.Ordinal);
    }

    /// <summary>
    /// Which media to get is open, and not none, where a fact that would tell is missing, although no image of the library will do.
    /// </summary>
    [Theory]
    [InlineData("Windows 11 Pro,ja-JP,x64,", "open", "LicenseChannel")]
    [InlineData(",ja-JP,x64,OEM", "open", "LicensedProduct")]
    [InlineData("Windows 11 Pro,ja-JP,,OEM", "open", "LicensedArchitecture")]
    [InlineData("Windows 11 Home,ja-JP,x64,", "no Volume Licensing image that is known", "")]
    [InlineData("Windows 11 Pro,ja-JP,x64,OEM", "the media to get", "")]
    public void Plan_TellsMediaThatIsOpenFromNone(string license, string count, string missing)
    {
        using var folder = new TemporaryFolder();
        string inventory = folder.File("fleet.csv"),
            medium = Medium(folder, "vl.iso", "11", "10.0.22621.1702");
        File.WriteAllText(inventory, "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\nPC-01," + license + "\n");

        Assert.Contains(count, Run(inventory, [medium], "summary", "en").Output.Split('\n')[1], StringComparison.Ordinal);
        string reason = Run(inventory, [medium], "jsonl", "en").Json[0].GetProperty("reason").GetString()!;
        Assert.Equal(missing.Length > 0, reason.Contains("Which media to get is open until this is known: " + missing, StringComparison.Ordinal));
    }

    /// <summary>A library without any image for the fleet is told, and what it is made of is shown as text.</summary>
    [Fact]
    public void Plan_ReportsALibraryThatIsOfNoUse()
    {
        using var folder = new TemporaryFolder();
        string inventory = folder.File("fleet.csv");
        File.WriteAllText(
            inventory,
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\nPC-01,Windows 11 Home,en-US,x64,OEM\n"
        );
        string page = Run(inventory, [Medium(folder, "a & b.iso", "11", "10.0.22621.1702")], "html", "en").Output;

        Assert.Contains("The library holds no image that any of the devices may have.", page, StringComparison.Ordinal);
        Assert.Contains("No device may have an image of: a &amp; b.iso", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_TakesTheNewestImageTheDeviceIsEntitledTo_InAnyOrderOfTheLibrary()
    {
        using var folder = new TemporaryFolder();
        string inventory = folder.File("fleet.csv"),
            older = Medium(folder, "a10.iso", "10", "10.0.19041.1"),
            newer = Medium(folder, "b11.iso", "11", "10.0.22621.1");
        File.WriteAllText(inventory, Fleet);
        foreach (string[] library in new[] { new[] { older, newer }, [newer, older] })
        {
            JsonElement first = Run(inventory, library, "jsonl", "en").Json[0];
            Assert.EndsWith("b11.iso", first.GetProperty("imageFile").GetString(), StringComparison.Ordinal);
        }
    }

    /// <summary>Names tell the release in several ways, and the metadata of images of one base names the same build.</summary>
    [Theory]
    [InlineData(
        "Windows 10 Pro",
        "1909_64BIT_English_Pro_Ent_EDU_N_MLF_X22-17395",
        "22H2.1_64BIT_English_Pro_Ent_EDU_N_MLF_X23-20013",
        "is the newest of 3"
    )]
    [InlineData(
        "Windows 10 Pro",
        "22H2.2_64BIT_English_Pro_Ent_EDU_N_MLF_X22-17395",
        "22H2.10_64BIT_English_Pro_Ent_EDU_N_MLF_X23-20013",
        "is the newest of 3"
    )]
    [InlineData("Windows 10 Pro", "64BIT_English_Pro_Ent_EDU_N_MLF_X20-17395", "20H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-20013", "is taken")]
    public void Plan_OrdersReleasesByTheirBuilds(string product, string older, string newer, string words)
    {
        using var folder = new TemporaryFolder();
        string inventory = folder.File("fleet.csv"),
            names = folder.File("names.txt");
        File.WriteAllText(
            inventory,
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\nPC-01," + product + ",en-US,x64,OEM\n"
        );
        string[] lines =
        [
            .. new[] { "2004_64BIT_English_Pro_Ent_EDU_N_MLF_X22-29752", older, newer }.Select(name => "SW_DVD9_Win_Pro_10_" + name + ".ISO"),
        ];
        foreach (string[] list in new[] { lines, [.. lines.Reverse()] })
        {
            File.WriteAllLines(names, list);
            JsonElement plan = ConsoleRun
                .Of(["plan", inventory, "--media-names", names, "--program", "EnterpriseAgreement", "--format", "jsonl", "--language", "en"])
                .Json[0];
            Assert.Equal(lines[2], plan.GetProperty("imageFile").GetString());
            Assert.Contains(words, plan.GetProperty("reason").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Plan_OrdersMediaOfOneBuildByTheReleaseOfTheirNames()
    {
        using var folder = new TemporaryFolder();
        string inventory = folder.File("fleet.csv");
        File.WriteAllText(inventory, Fleet.Replace("Windows 11 Pro", "Windows 10 Pro", StringComparison.Ordinal));
        string[] library =
        [
            .. new[] { "21H2.5", "22H2", "20H2.9" }.Select(release =>
                Medium(folder, "SW_DVD9_Win_Pro_10_" + release + "_64BIT_English_Pro_Ent_EDU_N_MLF_X23-20013.ISO", "10", "10.0.19041.1")
            ),
        ];

        Assert.Equal(library[1], Run(inventory, library, "jsonl", "en").Json[0].GetProperty("imageFile").GetString());
    }

    /// <summary>A library is a folder of images, however it is laid out; what installs nothing is left out.</summary>
    [Fact]
    public void Plan_TakesAFolderOfImages()
    {
        using var folder = new TemporaryFolder();
        string inventory = folder.File("fleet.csv"),
            library = folder.File("library");
        File.WriteAllText(inventory, Fleet);
        Directory.CreateDirectory(Path.Combine(library, "below"));
        File.Copy(Medium(folder, "a10.iso", "10", "10.0.19041.1"), Path.Combine(library, "a10.iso"));
        File.Copy(Medium(folder, "b11.iso", "11", "10.0.22621.1"), Path.Combine(library, "below", "b11.iso"));
        File.WriteAllText(Path.Combine(library, "boot.wim"), "no image");
        File.WriteAllText(Path.Combine(library, "readme.txt"), "no image either");
        ConsoleRun run = Run(inventory, [library], "jsonl", "en");

        Assert.EndsWith("b11.iso", run.Json[0].GetProperty("imageFile").GetString(), StringComparison.Ordinal);
        Assert.Equal(3, run.Code);
    }

    /// <summary>Of media that cover as many devices the summary keeps the one that the plan of each device names.</summary>
    [Fact]
    public void Summary_KeepsTheMediumThatIsPlanned()
    {
        using var folder = new TemporaryFolder();
        string inventory = folder.File("fleet.csv"),
            older = Medium(folder, "a.iso", "11", "10.0.22621.1702"),
            newer = Medium(folder, "b.iso", "11", "10.0.22631.2428");
        File.WriteAllText(inventory, Fleet);

        string planned = Run(inventory, [older, newer], "jsonl", "en").Json[0].GetProperty("imageFile").GetString()!;
        string summary = Run(inventory, [older, newer], "summary", "en").Output;

        Assert.EndsWith("b.iso", planned, StringComparison.Ordinal);
        Assert.Contains("b.iso", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("a.iso", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_TakesAListOfNames()
    {
        using var folder = new TemporaryFolder();
        string inventory = folder.File("fleet.csv"),
            names = folder.File("names.txt");
        File.WriteAllText(inventory, Fleet);
        File.WriteAllText(
            names,
            "SW_DVD9_Win_Pro_11_22H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-12345.ISO\r\n\r\nSW_DVD9_Win_Pro_11_22H2_64BIT_Japanese_Pro_Ent_EDU_N_MLF_X23-12346.ISO\r\n"
        );
        ConsoleRun run = ConsoleRun.Of([
            "plan",
            inventory,
            "--media-names",
            names,
            "--program",
            "EnterpriseAgreement",
            "--format",
            "jsonl",
            "--language",
            "en",
        ]);

        Assert.Equal(4, run.Json.Count);
        Assert.All(run.Json.Take(2), line => Assert.NotEqual("NotEligible", line.GetProperty("decision").GetString()));
        Assert.Equal(2, ConsoleRun.Of(["plan", inventory, "--media-names", names, "--media", names, "--program", "EnterpriseAgreement"]).Code);
        Assert.Equal(2, ConsoleRun.Of(["plan", inventory, "--media-names", folder.File("none.txt"), "--program", "EnterpriseAgreement"]).Code);
    }

    private static ConsoleRun Plan(TemporaryFolder folder, string format, string language = "en")
    {
        string inventory = folder.File("fleet.csv");
        File.WriteAllText(inventory, Fleet);
        return Run(inventory, [Medium(folder, "vl.iso", "11", "10.0.22621.1702")], format, language);
    }

    private static ConsoleRun Run(string inventory, string[] library, string format, string language) =>
        ConsoleRun.Of([
            "plan",
            inventory,
            .. library.SelectMany(path => new[] { "--media", path }),
            "--program",
            "EnterpriseAgreement",
            "--format",
            format,
            "--language",
            language,
        ]);

    private static string Medium(TemporaryFolder folder, string name, string version, string build)
    {
        string path = folder.File(name);
        string xml = WimXmlImage.Document(
            WimXmlImage.Client("Windows " + version + " Education", "Education", build),
            WimXmlImage.Client("Windows " + version + " Enterprise", "Enterprise", build),
            WimXmlImage.Client("Windows " + version + " Pro", "Professional", build)
        );
        MediaTree tree = new MediaTree()
            .Add("bootmgr", "boot")
            .Add("setup.exe", "setup")
            .Add("sources/ei.cfg", Sample.EiCfgVolume)
            .Add("sources/lang.ini", "\r\n[Available UI Languages]\r\nen-US = 3\r\n")
            .Add("sources/install.wim", new WimBuilder(xml).Build());
        File.WriteAllBytes(
            path,
            new UdfBuilder(tree) { BlockSize = 512 }
                .Build()
                .ToArray()
        );
        return path;
    }
}
