using System.Diagnostics;

namespace ReimagingTools.Tests.Fleet.Reporting;

/// <summary>A Chromium without a window, where there is one. Every run has a profile of its own and an end.</summary>
internal static class Browser
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static readonly string? Program = new[] { "chromium", "chromium-browser", "google-chrome" }
        .SelectMany(name =>
            (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator)
                .Where(folder => folder.Length > 0)
                .Select(folder => Path.Combine(folder, name))
        )
        .FirstOrDefault(File.Exists);

    /// <summary>What keeps a test from it, or null.</summary>
    public static string? Missing { get; } =
        Program is null ? "This test needs the browser Chromium, which is not installed (Debian: chromium, fonts-noto-cjk)." : null;

    /// <summary>The document after its script has run, and what the console said.</summary>
    public static async Task<(string Dom, string Console)> Load(string address, params string[] options)
    {
        (string output, string error) = await Run([.. options, "--dump-dom", address]);
        return (output, string.Join('\n', error.Split('\n').Where(line => line.Contains("CONSOLE", StringComparison.Ordinal))));
    }

    /// <summary>A picture of the page.</summary>
    public static async Task<byte[]> Picture(string address, string file, int width, int height, params string[] options)
    {
        await Run([.. options, "--hide-scrollbars", "--window-size=" + width + "," + height, "--screenshot=" + file, address]);
        return await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
    }

    /// <summary>The page as it prints.</summary>
    public static async Task<byte[]> Print(string address, string file)
    {
        await Run(["--no-pdf-header-footer", "--print-to-pdf=" + file, address]);
        return await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
    }

    private static async Task<(string Output, string Error)> Run(IEnumerable<string> arguments)
    {
        if (Missing is { } missing)
        {
            Assert.Skip(missing);
        }

        string profile = Directory.CreateTempSubdirectory("browser").FullName;
        string[] always =
        [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
        ];
        var start = new ProcessStartInfo(Program!, [.. always, "--user-data-dir=" + profile, "--enable-logging=stderr", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            limit.CancelAfter(Patience);
            Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token),
                error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (await output, await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }

            Remove(profile);
        }
    }

    /// <summary>Helpers of the browser may still hold a file for a moment; a profile left behind in the temporary folder is no failure.</summary>
    private static void Remove(string profile)
    {
        try
        {
            Directory.Delete(profile, recursive: true);
        }
        catch (IOException) { }
    }
}
