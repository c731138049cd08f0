namespace ReimagingTools.Tests.Cli;

/// <summary>A library set before the one of C: reads of one file never come back, and the first leaves a mark.</summary>
internal static class SilentDisk
{
    private const string Source = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <fcntl.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <string.h>
        #include <unistd.h>

        static void hold(int fd)
        {
            char link[64], path[4096];
            snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
            ssize_t length = readlink(link, path, sizeof path - 1);
            const char *mark = getenv("SILENT_MARK"), *silent = getenv("SILENT_PATH");
            if (length <= 0 || !mark || !silent) return;
            path[length] = 0;
            if (strcmp(path, silent)) return;
            close(creat(mark, 0600));
            for (;;) pause();
        }

        ssize_t read(int fd, void *to, size_t count)
        {
            hold(fd);
            return ((ssize_t (*)(int, void *, size_t))dlsym(RTLD_NEXT, "read"))(fd, to, count);
        }

        ssize_t pread(int fd, void *to, size_t count, off_t at)
        {
            hold(fd);
            return ((ssize_t (*)(int, void *, size_t, off_t))dlsym(RTLD_NEXT, "pread"))(fd, to, count, at);
        }

        ssize_t pread64(int fd, void *to, size_t count, off64_t at)
        {
            hold(fd);
            return ((ssize_t (*)(int, void *, size_t, off64_t))dlsym(RTLD_NEXT, "pread64"))(fd, to, count, at);
        }
        """;

    /// <summary>Builds the library.</summary>
    public static void Build(string path) => PreloadedLibrary.Build(path, Source);

    /// <summary>What a shell sets before a command.</summary>
    public static string Environment(string library, string silent, string mark) =>
        "LD_PRELOAD='" + library + "' SILENT_PATH='" + Path.GetFullPath(silent) + "' SILENT_MARK='" + mark + "'";
}
