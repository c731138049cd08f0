using System.CommandLine.Parsing;

namespace ReimagingTools.Cli.Commands;

/// <summary>
/// Keeps options from being swallowed as values: an option nobody knows, behind a list of paths or names, would become one more of them, and what it stated would be lost.
/// </summary>
internal static class ListedValues
{
    /// <summary>Refuses values that begin as options do; a dash alone stands for standard input.</summary>
    public static void RefuseOptions(SymbolResult result)
    {
        foreach (Token token in result.Tokens)
        {
            if (token.Value.Length > 1 && token.Value[0] == '-')
            {
                result.AddError(CommandLineMistakes.OfOption(CommandLineMistakes.CommandOf(result), token.Value));
            }
        }
    }
}
