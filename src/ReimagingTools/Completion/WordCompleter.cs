using System.Management.Automation.Language;

namespace ReimagingTools.Completion;

/// <summary>Offers the words that begin with, or else hold, what is typed so far; words with blanks come quoted.</summary>
public abstract class WordCompleter : IArgumentCompleter
{
    private protected WordCompleter() { }

    private protected abstract IEnumerable<string> Words { get; }

    /// <summary>Completes one argument.</summary>
    /// <param name="commandName">Not used.</param>
    /// <param name="parameterName">Not used.</param>
    /// <param name="wordToComplete">What is typed so far, perhaps in quotes.</param>
    /// <param name="commandAst">Not used.</param>
    /// <param name="fakeBoundParameters">Not used.</param>
    /// <returns>The offers, those that begin with the word first.</returns>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters
    )
    {
        return Matching((wordToComplete ?? "").Trim('\'', '"'))
            .Select(word => new CompletionResult(Quote(word), word, CompletionResultType.ParameterValue, word));
    }

    private protected virtual IEnumerable<string> Matching(string typed) =>
        Words
            .Where(word => word.IndexOf(typed, StringComparison.OrdinalIgnoreCase) >= 0)
            .OrderBy(word => word.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? 0 : 1);

    private static string Quote(string word) =>
        word.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '.' or '/' or '_') ? word : "'" + word.Replace("'", "''") + "'";
}
