using System.Diagnostics;

namespace ReimagingTools.Tests.Published;

/// <summary>What a program of its own gave: exit code and the bytes of both streams.</summary>
internal sealed record ProcessRun(int Code, byte[] Output, byte[] Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public string OutputText => System.Text.Encoding.UTF8.GetString(Output);

    public string ErrorText => System.Text.Encoding.UTF8.GetString(Error);

    public static ProcessRun Of(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string?>? environment = null,
        string? folder = null
    )
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = folder ?? Repository.Root,
        };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach ((string name, string? value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<byte[]> output = ReadAsync(process.StandardOutput.BaseStream),
            error = ReadAsync(process.StandardError.BaseStream);
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(program + " " + string.Join(' ', start.ArgumentList) + " did not end within " + Patience);
        }

        return new ProcessRun(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>The console as the build leaves it, which needs .NET.</summary>
    public static ProcessRun OfBuiltConsole(params IEnumerable<string> arguments) =>
        Of(DotNet, [Path.Combine(AppContext.BaseDirectory, "reimaging.dll"), .. arguments]);

    public static string DotNet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";

    private static async Task<byte[]> ReadAsync(Stream stream)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes).ConfigureAwait(false);
        return bytes.ToArray();
    }
}
