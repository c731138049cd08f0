using System.Diagnostics;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Cli;

/// <summary>What happens to the file an answer is written to, and to what stands there before.</summary>
public sealed class OutputFileTests : IDisposable
{
    private const string Header = "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n";

    private readonly TemporaryFolder _folder = new();
    private readonly string _inventory;

    public OutputFileTests()
    {
        _inventory = _folder.File("fleet.csv");
        File.WriteAllText(_inventory, Header + "PC-1,Windows 10 Pro,en-US,x64,Oem\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Output_LeavesNothingElse()
    {
        Assert.Equal(0, Judge(_folder.File("new.csv")).Code);
        Assert.Equal(["fleet.csv", "new.csv"], Names());
    }

    [Theory]
    [InlineData("fleet.csv")]
    [InlineData("./fleet.csv")]
    [InlineData("sub/../fleet.csv")]
    [InlineData("link.csv")]
    [InlineData("other/fleet.csv")]
    public void Output_ThatIsTheInventory_IsRefused(string spelling)
    {
        Directory.CreateDirectory(_folder.File("sub"));
        File.CreateSymbolicLink(_folder.File("link.csv"), "fleet.csv");
        Directory.CreateSymbolicLink(_folder.File("other"), _folder.Path);

        foreach (string option in new[] { "--output", "--errors" })
        {
            AssertRefused(
                ConsoleRun.Eligibility(_inventory, option, Path.Combine(_folder.Path, spelling)),
                "this run reads or writes that file already"
            );
        }

        Assert.StartsWith(Header, File.ReadAllText(_inventory), StringComparison.Ordinal);
    }

    [Fact]
    public void Output_ThatIsTheErrorsToo_IsRefusedByEverySpelling()
    {
        Directory.CreateSymbolicLink(_folder.File("other"), _folder.Path);

        AssertRefused(
            ConsoleRun.Eligibility(_inventory, "--output", _folder.File("new.csv"), "--errors", _folder.File("other/new.csv")),
            "this run reads or writes"
        );
    }

    [Theory]
    [InlineData("eligibility fleet.csv --media ?.wim --program EnterpriseAgreement", "x.wim")]
    [InlineData("plan fleet.csv --media . --program EnterpriseAgreement", "x.wim")]
    [InlineData("questions fleet.csv --media image --program EnterpriseAgreement", "image")]
    [InlineData("eligibility fleet.csv --media x.wim --made-from image --program EnterpriseAgreement", "image")]
    [InlineData("eligibility fleet.csv --media-names names.txt --program EnterpriseAgreement", "names.txt")]
    [InlineData("eligibility fleet.csv --media x.wim --program EnterpriseAgreement --entitlements orders.csv", "orders.csv")]
    [InlineData("questions fleet.csv --media x.wim --program EnterpriseAgreement --entitlements orders.csv", "orders.csv")]
    [InlineData("media x.wim --made-from image", "image")]
    [InlineData("media *ge", "image")]
    [InlineData("media .", "x.wim")]
    [InlineData("media --name-only x.wim", "x.wim")]
    [InlineData("mak fleet.csv --verdicts verdicts.csv", "verdicts.csv")]
    [InlineData("groups --engine duckdb --inventory fleet.csv", "fleet.csv")]
    public void Output_ThatTheRunReads_IsRefused(string command, string output)
    {
        foreach (string image in new[] { "x.wim", "image" })
        {
            _ = new WimBuilder(Sample.Windows11Xml).Build().Save(_folder.File(image));
        }

        File.WriteAllText(_folder.File("names.txt"), "SW_DVD9_Win_Pro_10_22H2.17_64BIT_English_Pro_Ent_EDU_N_MLF_X23-74663.ISO\n");
        File.WriteAllText(_folder.File("orders.csv"), Header + "PC-1,Windows 10 Pro,en-US,x64,Oem\n");
        File.WriteAllText(_folder.File("verdicts.csv"), "ComputerName,Decision\nPC-1,Eligible\n");
        byte[] before = File.ReadAllBytes(_folder.File(output));
        bool isFleet = !command.StartsWith('m') && !command.StartsWith('g');
        string[] arguments =
        [
            .. command
                .Split(' ')
                .Select(word =>
                    word == "."
                    || (word.Contains('.', StringComparison.Ordinal) && !command.Contains("name-only", StringComparison.Ordinal))
                    || word is "image" or "*ge"
                        ? _folder.File(word)
                        : word
                ),
        ];

        foreach (string option in isFleet ? new[] { "--output", "--errors" } : ["--output"])
        {
            ConsoleRun run = ConsoleRun.Of([.. arguments, "--language", "en", option, _folder.File(output)]);

            AssertRefused(run, "Name another file.");
            Assert.Equal(before, File.ReadAllBytes(_folder.File(output)));
        }
    }

    [Fact]
    public void Next_NamesNoFileThatIsRead()
    {
        File.WriteAllText(_inventory, Header + "PC-1,Windows 10 Pro,,x64,Oem\n");
        File.WriteAllText(_folder.File("questions.csv"), Header + "PC-9,Windows 10 Pro,en-US,x64,Oem\n");

        ConsoleRun run = ConsoleRun.Eligibility(_inventory, "--entitlements", _folder.File("questions.csv"));

        Assert.Contains(
            "--output questions-2.csv asks for it",
            string.Join(' ', run.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("mak")]
    [InlineData("media")]
    public void Output_ThatIsAnotherCommandsInput_IsRefused(string command) =>
        AssertRefused(ConsoleRun.Of(command, _inventory, "--output", _inventory), "this run reads or writes that file already");

    [Theory]
    [InlineData("--output")]
    [InlineData("--errors")]
    public void Output_WithoutName_IsRefused(string option) => AssertRefused(ConsoleRun.Eligibility(_inventory, option, ""), "has no name");

    [Theory]
    [InlineData("mak")]
    [InlineData("media")]
    [InlineData("make-fleet --devices 5")]
    public void Output_WithoutName_IsRefusedByEveryCommand(string command) =>
        AssertRefused(
            ConsoleRun.Of([.. command.Split(' '), .. command.Contains(' ', StringComparison.Ordinal) ? [] : new[] { _inventory }, "--output", ""]),
            "has no name"
        );

    [Fact]
    public void Output_WithTooLongName_IsRefused() => AssertRefused(Judge(_folder.File(new string('n', 300) + ".csv")), "the name is too long");

    [Theory]
    [InlineData("media none/*.iso", "none/*.iso: ")]
    [InlineData("eligibility  --media-product Office", "perhaps a variable is not set")]
    [InlineData("mak ", "perhaps a variable is not set")]
    public void Input_ThatIsMissing_IsToldInOurWords(string command, string told)
    {
        ConsoleRun run = ConsoleRun.Of([.. command.Split(' '), "--language", "en"]);

        Assert.Equal(2, run.Code);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Could not find", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_InMissingFolder_IsRefused() => AssertRefused(Judge(_folder.File("none/new.csv")), "its folder does not exist");

    [Fact]
    public void Output_MayHaveTheLongestNameThereIs()
    {
        string name = new string('n', 251) + ".csv";

        Assert.Equal(0, Judge(_folder.File(name)).Code);
        Assert.Equal(["fleet.csv", name], Names());
    }

    [Fact]
    public void Output_FollowsLinks()
    {
        File.WriteAllText(_folder.File("target.csv"), "older");
        File.CreateSymbolicLink(_folder.File("link.csv"), "target.csv");

        Assert.Equal(0, Judge(_folder.File("link.csv")).Code);
        Assert.Equal("target.csv", new FileInfo(_folder.File("link.csv")).LinkTarget);
        Assert.StartsWith("ComputerName,Decision", File.ReadAllText(_folder.File("target.csv")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead)]
    public void Output_KeepsWhoMayReadTheOldFile(UnixFileMode mode)
    {
        SkipOnWindows();
        string path = _folder.File("old.csv");
        File.WriteAllText(path, "older");
        Set(path, mode);

        Assert.Equal(0, Judge(path).Code);
        Assert.Equal(mode, Get(path));
    }

    [Fact]
    public void Output_ThatIsNew_IsTheOwnersAlone()
    {
        SkipOnWindows();

        Assert.Equal(0, Judge(_folder.File("new.csv")).Code);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, Get(_folder.File("new.csv")));
    }

    [Fact]
    public async Task Output_ToPipe_IsReadByWhoWaitsThere()
    {
        SkipOnWindows();
        string pipe = _folder.File("pipe");
        using (var made = Process.Start("mkfifo", [pipe]))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Task<string> reader = Task.Run(() => File.ReadAllText(pipe), TestContext.Current.CancellationToken);
        Assert.Equal(0, Judge(pipe).Code);
        Assert.StartsWith("ComputerName,Decision", await reader, StringComparison.Ordinal);
        Assert.True(File.Exists(pipe));
    }

    [Fact]
    public void Output_ToDevice_LeavesTheDevice()
    {
        SkipOnWindows();
        string full = _folder.File("full");
        File.CreateSymbolicLink(full, "/dev/full");

        ConsoleRun run = Judge(full);

        Assert.Equal(2, run.Code);
        Assert.Contains("No space left on device", run.Error, StringComparison.Ordinal);
        Assert.Equal("/dev/full", new FileInfo(full).LinkTarget);
    }

    [Fact]
    public void Output_NamesWhatAKilledRunLeft()
    {
        string leftover = _folder.File(".reimaging-abc123");
        File.WriteAllText(leftover, "half");
        File.SetLastWriteTimeUtc(leftover, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        ConsoleRun run = Judge(_folder.File("new.csv"));

        Assert.Contains(leftover + ": was left by a run", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(leftover));
    }

    private static void AssertRefused(ConsoleRun run, string why)
    {
        Assert.Equal(2, run.Code);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", run.Error, StringComparison.Ordinal);
    }

    private static void SkipOnWindows()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no permission bits, and no devices in folders.");
        }
    }

    private static UnixFileMode Get(string path) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);

    private static void Set(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    private ConsoleRun Judge(string output) => ConsoleRun.Eligibility(_inventory, "--format", "csv", "--output", output);

    private IEnumerable<string> Names() =>
        Directory.EnumerateFileSystemEntries(_folder.Path).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
}
