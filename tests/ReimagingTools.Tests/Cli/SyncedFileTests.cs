using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Cli;

/// <summary>
/// What was written is on the disk before it takes the place of the old file: after a power cut one of the two stands there whole.
/// </summary>
public sealed class SyncedFileTests
{
    private const string Source = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <unistd.h>

        static void tell(const char *what, const char *path)
        {
            FILE *log = fopen(getenv("CALLS"), "a");
            fprintf(log, "%s %s\n", what, path);
            fclose(log);
        }

        int fsync(int fd)
        {
            char link[64], path[4096];
            snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
            ssize_t length = readlink(link, path, sizeof path - 1);
            path[length < 0 ? 0 : length] = 0;
            tell("sync", path);
            return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(fd);
        }

        int rename(const char *from, const char *to)
        {
            tell("rename", from);
            return ((int (*)(const char *, const char *))dlsym(RTLD_NEXT, "rename"))(from, to);
        }
        """;

    [Theory]
    [InlineData("csv")]
    [InlineData("html")]
    public void Output_IsOnTheDiskBeforeItIsInPlace(string format)
    {
        if (PreloadedLibrary.Missing is { } missing)
        {
            Assert.Skip(missing);
        }

        using var folder = new TemporaryFolder();
        string library = folder.File("calls.so"),
            calls = folder.File("calls"),
            inventory = folder.File("fleet.csv");
        PreloadedLibrary.Build(library, Source);
        File.WriteAllText(inventory, "ComputerName,LicensedProduct\nPC-1,Windows 10 Pro\n");

        _ = ConsoleProcess.Run(
            "LD_PRELOAD='" + library + "' CALLS='" + calls + "'",
            ConsoleRun.EligibilityArguments(inventory, "--format", format, "--output", folder.File("out"))
        );

        string[] seen = File.ReadAllLines(calls);
        string renamed = Assert.Single(seen, call =>
            call.StartsWith("rename ", StringComparison.Ordinal) && call.Contains(folder.Path, StringComparison.Ordinal)
        );
        Assert.InRange(Array.IndexOf(seen, renamed.Replace("rename", "sync", StringComparison.Ordinal)), 0, Array.IndexOf(seen, renamed) - 1);
    }
}
