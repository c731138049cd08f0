using System.Text.RegularExpressions;

namespace ReimagingTools.Tests.Cli;

/// <summary>Every console line that README and the pages under docs show is run, with the samples in place of the files a reader has.</summary>
public sealed partial class DocumentedExamplesTests : IDisposable
{
    private static readonly Dictionary<string, string> Samples = new(StringComparer.Ordinal)
    {
        ["fleet.csv"] = "fleet/brief-2011-desktops.csv",
        ["groups.csv"] = "fleet/brief-2011-desktops.csv",
        ["ad.csv"] = "fleet/active-directory.csv",
        ["configmgr.csv"] = "fleet/configmgr.csv",
        ["keys.cilx"] = "mak/vamt-keys.cilx",
        ["portal.csv"] = "mak/portal-keys.csv",
        ["licensing.jsonl"] = "mak/licensing-instances.jsonl",
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("examples");

    public static TheoryData<string> Examples => [.. Pages().SelectMany(LinesOf).Distinct(StringComparer.Ordinal)];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_IsUnderstoodAndAnswers(string line)
    {
        ConsoleRun run = ConsoleRun.Of([.. Words(line).Select(InPlace)]);

        bool needsMedia = line.Contains(":\\", StringComparison.Ordinal) || line.Contains(".iso", StringComparison.OrdinalIgnoreCase);
        bool needsFiles =
            line.Contains("orders.csv", StringComparison.Ordinal)
            || line.Contains("questions.csv", StringComparison.Ordinal)
            || line.Contains("groups.csv", StringComparison.Ordinal);
        Assert.DoesNotMatch("Unrecognized|was not matched|expects a single|Required|is not one of|not recognized", run.Error);
        Assert.True(run.Code is 0 or 3 or 4 || ((needsMedia || needsFiles) && run.Code == 2), run.Code + ": " + run.Error);
        Assert.True(run.Code == 2 || run.Output.Length > 0 || line.Contains("--output", StringComparison.Ordinal), "It says nothing.");
    }

    private static IEnumerable<string> Pages() =>
        [
            Path.Combine(Repository.Root, "README.md"),
            .. Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md").Order(StringComparer.Ordinal),
        ];

    /// <summary>
    /// The lines of shell blocks that begin with the console's name, those broken by a backslash as one; what is redirected to a file is for the
    /// shell.
    /// </summary>
    private static IEnumerable<string> LinesOf(string page) =>
        ShellBlock()
            .Matches(File.ReadAllText(page).ReplaceLineEndings("\n"))
            .SelectMany(block => Regex.Replace(block.Groups[1].Value, @"\\\n\s*", "").Split('\n'))
            .Where(line => line.StartsWith("reimaging ", StringComparison.Ordinal))
            .Select(line => Regex.Replace(line["reimaging ".Length..], @"\s+([>|]|#).*$", "").Trim());

    private static IEnumerable<string> Words(string line) => Word().Matches(line).Select(word => word.Value.Trim('"'));

    private string InPlace(string word)
    {
        if (Samples.TryGetValue(word, out string? sample))
        {
            string place = Path.Combine(_folder.FullName, word);
            File.Copy(Path.Combine(Repository.Root, "samples", sample), place, overwrite: true);
            return place;
        }

        return word.StartsWith("samples/", StringComparison.Ordinal) ? Path.Combine(Repository.Root, word)
            : FileName().IsMatch(word) ? Path.Combine(_folder.FullName, word)
            : word == "100000" ? "100"
            : word;
    }

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShellBlock();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^[\w.-]+\.(csv|jsonl|html|iso|wim|sql|txt)$", RegexOptions.IgnoreCase)]
    private static partial Regex FileName();
}
