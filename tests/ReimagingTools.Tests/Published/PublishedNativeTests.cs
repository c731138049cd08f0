using System.Runtime.InteropServices;

namespace ReimagingTools.Tests.Published;

/// <summary>The console as native code, which starts in a hundredth of a second and needs no .NET, answers as the built one does.</summary>
public sealed class PublishedNativeTests
{
    public static IEnumerable<TheoryDataRow<int>> Lines => TheoryRows.Unless(Missing, CommandLines.Numbers);

    [Fact]
    public void File_StandsAlone()
    {
        if (Missing is { } missing)
        {
            Assert.Skip(missing);
        }

        Assert.Equal(
            [Path.GetFileName(StandaloneConsole.Linux)],
            Directory
                .EnumerateFiles(Path.GetDirectoryName(StandaloneConsole.Linux)!, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetFileName(file))
        );
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Answer_IsTheSameBytes(int line)
    {
        string[] arguments = CommandLines.All[line];
        ProcessRun built = ProcessRun.OfBuiltConsole(arguments),
            native = ProcessRun.Of(StandaloneConsole.Linux, arguments);

        Assert.Equal((built.Code, built.ErrorText, built.OutputText), (native.Code, native.ErrorText, native.OutputText));
        Assert.Equal(built.Output, native.Output);
    }

    /// <summary>What keeps the native console from being made or run here, or null.</summary>
    private static string? Missing =>
        !OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64
            ? "The native console is made and run on 64-bit Linux only."
        : !File.Exists("/usr/bin/gcc") && !File.Exists("/usr/bin/clang") ? "There is no linker: install gcc or clang, and zlib1g-dev (Debian)."
        : null;
}
