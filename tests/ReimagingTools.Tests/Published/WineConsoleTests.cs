using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Published;

/// <summary>The console for Windows, run by Wine, answers as the one of this system does, and minds what only Windows does to files.</summary>
public sealed class WineConsoleTests
{
    private static readonly string[] Judge =
    [
        "eligibility",
        "samples/fleet/cim.jsonl",
        "--media-product",
        "Windows 10 Pro",
        "--media-language",
        "en-US",
        "--media-architecture",
        "x64",
        "--media-channel",
        "VolumeLicensing",
        "--program",
        "SelectPlus",
        "--language",
        "en",
        "--format",
        "csv",
    ];

    public static IEnumerable<TheoryDataRow<int>> Lines => TheoryRows.Unless(Wine.Missing, CommandLines.Numbers);

    public static IEnumerable<TheoryDataRow<string>> CodePages => TheoryRows.Unless(Wine.MissingTerminal, new TheoryData<string>("437", "932"));

    [Theory]
    [MemberData(nameof(Lines))]
    public void Answer_IsTheSame(int line)
    {
        string[] arguments = CommandLines.All[line];
        ProcessRun here = ProcessRun.OfBuiltConsole(arguments),
            there = Wine.Run([StandaloneConsole.Windows, .. arguments]);

        Assert.Equal((here.Code, here.OutputText), (there.Code, there.OutputText.ReplaceLineEndings("\n")));
        if (!CommandLines.IsForPeople(arguments))
        {
            Assert.Equal(here.Output, there.Output);
        }
    }

    [Fact]
    public void Output_HeldByAnotherProgram_IsRefusedWithASentence()
    {
        SkipWithoutWine();
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("held.csv"), "older");
        string held = Wine.PathOf(folder.File("held.csv"));
        string line =
            Wine.PathOf(StandaloneConsole.Windows)
            + " "
            + string.Join(' ', Judge.Select(word => word.Contains(' ', StringComparison.Ordinal) ? "\"" + word + "\"" : word))
            + " --output "
            + held
            + " < "
            + held;
        File.WriteAllText(folder.File("run.cmd"), "@" + line + "\r\n@exit %ERRORLEVEL%\r\n");

        ProcessRun run = Wine.Run(["cmd", "/c", Wine.PathOf(folder.File("run.cmd"))]);

        Assert.Equal(2, run.Code);
        Assert.Contains("is open in another program", run.ErrorText, StringComparison.Ordinal);
        Assert.Equal("older", File.ReadAllText(folder.File("held.csv")));
    }

    [Fact]
    public void Output_AndErrors_ThatDifferInCaseOnly_AreOneFile()
    {
        SkipWithoutWine();
        using var folder = new TemporaryFolder();
        string file = Wine.PathOf(folder.File("same.csv"));

        ProcessRun run = Wine.Run([
            StandaloneConsole.Windows,
            .. Judge,
            "--output",
            file,
            "--errors",
            file.Replace("same", "SAME", StringComparison.Ordinal),
        ]);

        Assert.Equal(2, run.Code);
        Assert.Contains("this run reads or writes that file already", run.ErrorText, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_MayLieDeep()
    {
        SkipWithoutWine();
        using var folder = new TemporaryFolder();
        string deep = Directory.CreateDirectory(Path.Combine([folder.Path, .. Enumerable.Repeat(new string('d', 60), 5)])).FullName;

        ProcessRun run = Wine.Run([StandaloneConsole.Windows, .. Judge, "--output", Wine.PathOf(Path.Combine(deep, "out.csv"))]);

        Assert.Equal("", run.ErrorText);
        Assert.Equal(
            [.. System.Text.Encoding.UTF8.Preamble, .. ProcessRun.OfBuiltConsole(Judge).Output],
            File.ReadAllBytes(Path.Combine(deep, "out.csv"))
        );
    }

    [Theory]
    [MemberData(nameof(CodePages))]
    public void Output_IsUtf8_WhateverTheCodePage(string page)
    {
        using var folder = new TemporaryFolder();
        string console = Wine.PathOf(StandaloneConsole.Windows),
            answer = folder.File("answer.jsonl");
        string[] line = ["rules", "--brief", "2009-10", "--language", "ja", "--format", "jsonl"];
        File.WriteAllText(
            folder.File("run.cmd"),
            "@chcp "
                + page
                + " > nul\r\n@"
                + console
                + " "
                + string.Join(' ', line)
                + " > "
                + Wine.PathOf(answer)
                + "\r\n@chcp > "
                + Wine.PathOf(folder.File("page.txt"))
                + "\r\n"
        );

        _ = Wine.RunInTerminal("cmd /c " + Wine.PathOf(folder.File("run.cmd")).Replace("\\", "\\\\", StringComparison.Ordinal));

        Assert.Equal(ProcessRun.OfBuiltConsole(line).Output, File.ReadAllBytes(answer));
        Assert.Contains(page, File.ReadAllText(folder.File("page.txt")), StringComparison.Ordinal);
    }

    private static void SkipWithoutWine()
    {
        if (Wine.Missing is { } missing)
        {
            Assert.Skip(missing);
        }
    }
}
