using System.Text;
using System.Text.Json;
using ReimagingTools.Cli;

namespace ReimagingTools.Tests.Cli;

/// <summary>One run of the console in this process.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record ConsoleRun(int Code, string Output, string Error)
{
    public IReadOnlyList<JsonElement> Json =>
        [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];

    /// <summary>Standard error without the count of rows that every audit ends with, and of rows that repeat others.</summary>
    public string Complaints =>
        string.Concat(
            Error
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line =>
                    !line.Contains(" not readable; ", StringComparison.Ordinal)
                    && !line.Contains(" what an earlier one of the same computer says", StringComparison.Ordinal)
                    && !line.Contains(" what earlier ones of the same computers say", StringComparison.Ordinal)
                )
                .Select(line => line + "\n")
        );

    public static ConsoleRun Of(params string[] args) => WithInput("", args);

    public static ConsoleRun WithInput(string input, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int code = Program.Run(args, () => new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error);
        return new ConsoleRun(code, output.ToString(), error.ToString());
    }

    /// <summary>Judges a file against Windows 10 Pro, en-US, x64 from VL media under an Enterprise Agreement.</summary>
    public static ConsoleRun Eligibility(string path, params string[] more) => Of(EligibilityArguments(path, more));

    public static string[] EligibilityArguments(string path, params string[] more) =>
        [
            "eligibility",
            path,
            "--media-product",
            "Windows 10 Pro",
            "--media-language",
            "en-US",
            "--media-architecture",
            "x64",
            "--media-channel",
            "VolumeLicensing",
            "--program",
            "EnterpriseAgreement",
            "--language",
            "en",
            .. more,
        ];
}
