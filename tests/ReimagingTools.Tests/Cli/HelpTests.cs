using System.Text.RegularExpressions;

namespace ReimagingTools.Tests.Cli;

/// <summary>The help of each command says of each of its options, arguments and commands what it is, in both languages.</summary>
public sealed partial class HelpTests
{
    public static TheoryData<string> Verbs => JapaneseTests.Verbs;

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Help_SaysWhatEachOptionIs(string verb)
    {
        foreach (string language in new[] { "en", "ja" })
        {
            ConsoleRun run = ConsoleRun.Of([.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help", "--language", language]);
            string[] lines =
            [
                .. run
                    .Output.ReplaceLineEndings("\n")
                    .Split("\n\n")
                    .Where(part => Table().IsMatch(part))
                    .SelectMany(part => part.Trim().Split('\n').Skip(1)),
            ];

            Assert.Equal(0, run.Code);
            Assert.Contains(lines, line => line.Contains("--help", StringComparison.Ordinal));
            Assert.All(lines, line => Assert.Matches(@"^  \S.*? {2,}\S", line));
        }
    }

    /// <summary>A heading, and below it an option, an argument or a command with its text.</summary>
    [GeneratedRegex(@"^\S+\n  (-|<|[a-z-]+ {2})")]
    private static partial Regex Table();
}
