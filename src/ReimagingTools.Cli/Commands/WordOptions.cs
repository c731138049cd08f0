using System.CommandLine.Parsing;

namespace ReimagingTools.Cli.Commands;

/// <summary>Options that take one of a few words. What is none of them is told with the nearest and all there are.</summary>
internal static class WordOptions
{
    /// <summary>Lets an option take these words alone.</summary>
    /// <param name="comparer">How they are compared; letter by letter unless given.</param>
    /// <param name="read">The word of what is typed; null where it is typed as it is.</param>
    public static void Accept(
        Option<string> option,
        IReadOnlyCollection<string> words,
        StringComparer? comparer = null,
        Func<string, string>? read = null
    )
    {
        // The word for what is not known is taken, and nobody is told to type it.
        string[] offered = [.. words.Where(word => word != "Unknown")];
        option.CompletionSources.Add(offered);
        option.Validators.Add(result =>
        {
            foreach (
                Token token in result.Tokens.Where(token =>
                    !words.Contains(read?.Invoke(token.Value) ?? token.Value, comparer ?? StringComparer.Ordinal)
                )
            )
            {
                string? nearest = NearestText.FindWord(token.Value, offered);
                string list = string.Join(CliTexts.Say("Comma"), offered);
                result.AddError(
                    nearest is null
                        ? CliTexts.Say("Mistake.Word", option.Name, token.Value, list)
                        : CliTexts.Say("Mistake.WordNear", option.Name, token.Value, list, nearest)
                );
            }
        });
    }

    /// <summary>Refuses an empty text, as a variable that is not set leaves it.</summary>
    public static void RefuseEmpty(params IEnumerable<Option> options)
    {
        foreach (Option option in options)
        {
            option.Validators.Add(result =>
            {
                if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
                {
                    result.AddError(CliTexts.Say("Mistake.NoValue", option.Name, option.HelpName ?? option.Name));
                }
            });
        }
    }
}
