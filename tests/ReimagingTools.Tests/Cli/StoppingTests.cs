using System.Diagnostics;
using ReimagingTools.Cli;
using ReimagingTools.Records.Text;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Cli;

/// <summary>
/// The first Ctrl+C ends every command at once, also one that waits for input that does not come; and a reader that goes away ends the run.
/// </summary>
[Collection(MeasuredAlone.Name)]
public sealed class StoppingTests : IDisposable
{
    private static readonly string[] Judging =
    [
        "--media-product",
        "Windows 10 Pro",
        "--media-channel",
        "VolumeLicensing",
        "--program",
        "EnterpriseAgreement",
    ];

    private static readonly TimeSpan ASecond = TimeSpan.FromSeconds(1);

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> SilentInput =>
        ["mak -", "media --name-only -", "eligibility -", "questions -", "plan -", "groups --engine sqlite --inventory -"];

    /// <summary>Every command at every kind of file it reads; FILE stands for the one that does not answer.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> SilentDisks =>
        TheoryRows.Unless(
            PreloadedLibrary.Missing,
            new TheoryData<string, string>
            {
                { "INT", "media FILE" },
                { "TERM", "media FILE --made-from FILE" },
                { "TERM", "mak FILE" },
                { "INT", "evidence --acpi FILE" },
                { "TERM", "groups --engine duckdb --inventory FILE" },
                { "INT", "eligibility FILE" },
                { "TERM", "eligibility - --entitlements FILE" },
                { "INT", "questions FILE" },
                { "TERM", "plan FILE" },
                { "INT", "plan - --media FILE --program SelectPlus" },
            }
        );

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(SilentInput))]
    public void Stop_EndsACommandThatWaitsForStandardInput(string command)
    {
        string[] args = [.. command.Split(' '), .. command[0] is 'e' or 'q' or 'p' ? Judging : []];

        AssertStops(args);
    }

    /// <summary>Other commands refuse a pipe for want of places in it; what ends this one ends them all.</summary>
    [Fact]
    public void Stop_EndsACommandThatReadsAFileThatDoesNotAnswer()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no pipes in folders.");
        }

        string pipe = _folder.File("silent.cilx");
        using (Process made = Process.Start("mkfifo", [pipe]))
        {
            made.WaitForExit();
        }

        AssertStops("mak", pipe);
        using var release = new FileStream(pipe, FileMode.Open, FileAccess.ReadWrite);
    }

    /// <summary>A medium that answers no read at all, as a share that is gone does.</summary>
    [Theory]
    [MemberData(nameof(SilentDisks))]
    public void Signal_EndsACommandWhoseDiskDoesNotAnswer(string signal, string command)
    {
        string slow = _folder.File("silent"),
            mark = _folder.File("mark"),
            library = _folder.File("silent.so");
        File.WriteAllText(slow, "ComputerName,LicensedProduct\n" + new string('x', 40000));
        SilentDisk.Build(library);

        string[] words = command.Split(' ');
        bool isJudging = words[0] is "eligibility" or "questions" or "plan" && !words.Contains("--program");
        string[] args = [.. words.Select(word => word == "FILE" ? slow : word), .. isJudging ? Judging : []];

        AssertWithinASecond(() =>
        {
            File.Delete(mark);
            (int code, string error, TimeSpan took) = ConsoleProcess.Signal(
                signal,
                SilentDisk.Environment(library, slow, mark),
                () => File.Exists(mark),
                args
            );

            Assert.Equal(130, code);
            Assert.Contains("Stopped ", error, StringComparison.Ordinal);
            return took;
        });
    }

    [Fact]
    public void Stop_RemovesTheUnfinishedFile()
    {
        AssertStops(["eligibility", "-", "--format", "csv", "--output", _folder.File("out.csv"), .. Judging]);

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    /// <summary>Ctrl+C, the end of a session, a closed terminal, Ctrl+\: nothing half written stays.</summary>
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("HUP")]
    [InlineData("QUIT")]
    public void Signal_RemovesTheUnfinishedFile(string signal)
    {
        SkipUnlessLinux();
        string[] args = ["eligibility", "-", "--format", "csv", "--output", _folder.File("out.csv"), .. Judging];

        (int code, string _, TimeSpan _) = ConsoleProcess.Signal(signal, "", () => Directory.EnumerateFiles(_folder.Path).Any(), args);

        Assert.Equal(130, code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void ReaderOfHelp_ThatGoesAway_IsToldNothing()
    {
        SkipUnlessLinux();

        Assert.Equal("", ConsoleProcess.Run("exec > >(true); wait $!;", "eligibility", "--help").Error);
    }

    [Fact]
    public void ReaderOfOutput_ThatGoesAway_EndsTheRun()
    {
        SkipUnlessLinux();
        var clock = Stopwatch.StartNew();

        (int code, string output, string error) = ConsoleProcess.Run("exec > >(head -2);", "make-fleet", "--devices", "1000000000");

        Assert.Equal(2, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal((130, ""), (code, error));
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("2>/dev/full")]
    [InlineData("2>&-")]
    public void StandardError_ThatTakesNothing_LosesNoResult(string redirection)
    {
        SkipUnlessLinux();
        string inventory = _folder.File("fleet.csv"),
            result = _folder.File("out.csv");
        File.WriteAllText(inventory, "ComputerName,LicensedProduct\nPC-1,Windows 10 Pro\n");

        (int code, string _, string _) = ConsoleProcess.Run(
            "exec " + redirection + ";",
            [.. ConsoleRun.EligibilityArguments(inventory, "--format", "csv", "--output", result)]
        );

        Assert.Equal(4, code);
        Assert.Equal(2, File.ReadAllLines(result).Length);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("rules")]
    public void StandardOutput_ThatIsFull_IsSaidInASentence(string word)
    {
        SkipUnlessLinux();

        (int code, string _, string error) = ConsoleProcess.Run("exec >/dev/full;", word);

        Assert.Equal(2, code);
        Assert.Contains(
            "No space left on device",
            Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void WhatDrivesATerminal_IsHarmlessInMessagesAndTables()
    {
        const string Hostile = "\u001B[31mRED\u001B]0;title\u0007\u009B2J";
        string inventory = _folder.File("fleet.csv");
        File.WriteAllText(inventory, "ComputerName,LicensedProduct," + Hostile + "\n" + Hostile + ",Windows 10 Pro,x\n");
        string wim = _folder.File(Hostile.Replace("/", "", StringComparison.Ordinal) + ".wim");
        if (!OperatingSystem.IsWindows())
        {
            File.WriteAllBytes(
                wim,
                Sample
                    .Wim(
                        WimXmlImage.Client(
                            Hostile.Replace("\u001B", "&#x9b;", StringComparison.Ordinal).Replace("\u0007", "", StringComparison.Ordinal),
                            "Professional",
                            "10.0.19041.1"
                        )
                    )
                    .ToArray()
            );
        }

        foreach (
            ConsoleRun run in new[]
            {
                ConsoleRun.Eligibility(inventory),
                ConsoleRun.Of("media", wim),
                ConsoleRun.Of("media", Hostile),
                ConsoleRun.Of("mak", Hostile),
                ConsoleRun.Of("groups", "--engine", Hostile),
            }
        )
        {
            Assert.DoesNotContain(run.Output + run.Error, each => char.IsControl(each) && each is not ('\n' or '\t'));
        }
    }

    private static void SkipUnlessLinux()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("The streams are those of Linux.");
        }
    }

    private static void AssertStops(params string[] args) => AssertWithinASecond(() => Stop(args));

    /// <summary>A machine that is busy with other work is given several tries.</summary>
    private static void AssertWithinASecond(Func<TimeSpan> stop)
    {
        TimeSpan took = stop();
        for (int tries = 1; tries < 8 && took > ASecond; tries++)
        {
            took = stop();
        }

        Assert.True(took < ASecond, "It took " + took + ".");
    }

    private static TimeSpan Stop(string[] args)
    {
        using var stop = new CancellationTokenSource();
        using var input = new SilentStream();
        using StringWriter output = new(),
            error = new();
        var clock = new Stopwatch();
        stop.Token.Register(clock.Start);
        stop.CancelAfter(TimeSpan.FromMilliseconds(200));

        int code = Program.Run(args, () => input, output, error, stop.Token);

        Assert.Equal((130, ""), (code, output.ToString()));
        Assert.StartsWith("Stopped ", error.ToString(), StringComparison.Ordinal);
        return clock.Elapsed;
    }

    /// <summary>Standard input on which nothing comes until it is closed.</summary>
    private sealed class SilentStream() : ForwardStream(null)
    {
        private readonly TaskCompletionSource _closed = new();

        public override int Read(byte[] buffer, int offset, int count)
        {
            _closed.Task.Wait();
            return 0;
        }

        protected override void Dispose(bool disposing)
        {
            _closed.TrySetResult();
            base.Dispose(disposing);
        }
    }
}
