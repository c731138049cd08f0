namespace ReimagingTools.Cli.Input;

/// <summary>Expands wildcards, which shells on Windows leave to the program.</summary>
internal static class FileOperands
{
    /// <summary>Expands the arguments of a command.</summary>
    /// <param name="arguments">Paths as <see cref="Expand"/> takes them, or null; a dash stands for standard input.</param>
    /// <exception cref="InputException">A folder cannot be listed, or nothing matches.</exception>
    public static string[] ExpandAll(string[]? arguments) => [.. (arguments ?? []).SelectMany(Expand)];

    /// <summary>Expands one argument.</summary>
    /// <param name="argument">A path; * and ? in its last part stand for file and folder names, unless something of that very name is there.</param>
    /// <returns>Paths in alphabetical order.</returns>
    /// <exception cref="InputException">The folder cannot be listed, or nothing matches.</exception>
    public static IReadOnlyList<string> Expand(string argument)
    {
        string pattern = Path.GetFileName(argument);
        if (pattern.AsSpan().IndexOfAny('*', '?') < 0 || File.Exists(argument) || Directory.Exists(argument))
        {
            return [argument];
        }

        try
        {
            string folder = Path.GetDirectoryName(argument) is { Length: > 0 } given ? given : ".";
            string[] found =
            [
                .. Directory
                    .EnumerateFileSystemEntries(folder, pattern, new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive })
                    .Select(path => folder == "." ? Path.GetFileName(path) : path)
                    .Order(StringComparer.OrdinalIgnoreCase),
            ];
            return found.Length > 0 ? found : throw new InputException(CliTexts.Say("Path.NoMatch", argument));
        }
        catch (DirectoryNotFoundException exception)
        {
            throw new InputException(CliTexts.Say("Path.NoMatch", argument), exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException(CliTexts.Say("Path.NotListed", argument, exception.Message), exception);
        }
    }
}
