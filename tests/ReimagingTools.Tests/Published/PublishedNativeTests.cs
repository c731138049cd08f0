namespace ReimagingTools.Tests.Published;

/// <summary>The console as native code, which starts in a hundredth of a second and needs no .NET, answers as the built one does.</summary>
public sealed class PublishedNativeTests
{
    public static TheoryData<int> Lines => CommandLines.Numbers;

    [Fact]
    public void File_StandsAlone()
    {
        SkipWithoutLinker();

        Assert.Equal([Path.GetFileName(StandaloneConsole.Linux)], Directory.EnumerateFiles(Path.GetDirectoryName(StandaloneConsole.Linux)!, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Answer_IsTheSameBytes(int line)
    {
        SkipWithoutLinker();
        string[] arguments = CommandLines.All[line];
        ProcessRun built = ProcessRun.OfBuiltConsole(arguments), native = ProcessRun.Of(StandaloneConsole.Linux, arguments);

        Assert.Equal((built.Code, built.ErrorText, built.OutputText), (native.Code, native.ErrorText, native.OutputText));
        Assert.Equal(built.Output, native.Output);
    }

    private static void SkipWithoutLinker()
    {
        if (!OperatingSystem.IsLinux() || System.Runtime.InteropServices.RuntimeInformation.OSArchitecture != System.Runtime.InteropServices.Architecture.X64)
        {
            Assert.Skip("The native console is made and run on 64-bit Linux only.");
        }

        if (!File.Exists("/usr/bin/gcc") && !File.Exists("/usr/bin/clang"))
        {
            Assert.Skip("There is no linker: install gcc or clang, and zlib1g-dev (Debian).");
        }
    }
}
