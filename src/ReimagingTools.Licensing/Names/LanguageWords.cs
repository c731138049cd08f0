namespace ReimagingTools.Licensing.Names;

/// <summary>
/// Languages within the names of media and order lines, as tags ("pt-BR"), names ("Brazilian Portuguese") or, in a row, codes ("DA_FI_NO").
/// </summary>
internal static class LanguageWords
{
    /// <summary>The language that begins at a word.</summary>
    /// <param name="at">Where to look.</param>
    /// <param name="context">Where the name stands; only some hold languages.</param>
    /// <param name="before">What the word before is; Unknown where there is none.</param>
    /// <returns>The language with the words it takes, or null.</returns>
    public static NameWord? At(IReadOnlyList<NameToken> tokens, int at, NameContext context, NameWordKind before)
    {
        if (context is not (NameContext.OrderLine or NameContext.Media))
        {
            return null;
        }

        if (
            context == NameContext.OrderLine
            && (IsBetweenSlashes(tokens, at) || (before == NameWordKind.Architecture && IsLast(tokens, at)))
            && CodeAt(tokens, at) is { } choice
        )
        {
            return new NameWord(NameWordKind.Language, choice, 1);
        }

        bool isInRow = before == NameWordKind.Language || CodeAt(tokens, at + 1) is not null;
        return context == NameContext.Media && isInRow && CodeAt(tokens, at) is { } code ? new NameWord(NameWordKind.Language, code, 1)
            : TagAt(tokens, at) is { } tag ? new NameWord(NameWordKind.Language, tag, 2)
            : NameAt(tokens, at);
    }

    /// <summary>"EN/FR/DE": a license that comes in several languages.</summary>
    private static bool IsBetweenSlashes(IReadOnlyList<NameToken> tokens, int at) =>
        (at > 0 && tokens[at].Gap == "/" && CodeAt(tokens, at - 1) is not null)
        || (at + 1 < tokens.Count && tokens[at + 1].Gap == "/" && CodeAt(tokens, at + 1) is not null);

    /// <summary>"Windows 11 Pro 64bit DE": what ends a line right behind the bitness.</summary>
    private static bool IsLast(IReadOnlyList<NameToken> tokens, int at) => at + 1 == tokens.Count && tokens[at].Gap == " ";

    private static string? TagAt(IReadOnlyList<NameToken> tokens, int at)
    {
        bool isTag = at + 1 < tokens.Count && tokens[at].Text.Length == 2 && tokens[at + 1].Gap == "-" && tokens[at + 1].Text.Length is 2 or 4;
        return isTag ? LanguageNames.TagOf(tokens[at].Text + "-" + tokens[at + 1].Text) : null;
    }

    /// <summary>The longest name.</summary>
    private static NameWord? NameAt(IReadOnlyList<NameToken> tokens, int at)
    {
        string text = "";
        NameWord? found = null;
        for (int length = 1; length <= LanguageNames.LongestName && at + length <= tokens.Count; length++)
        {
            NameToken token = tokens[at + length - 1];
            if (length > 1 && token.IsApart)
            {
                return (token.Gap == " (" ? OfRegion(tokens, at, text, length) : null) ?? found;
            }

            text += (length == 1 ? "" : " ") + token.Text;
            found = LanguageNames.OfName(text) is { } tag ? new NameWord(NameWordKind.Language, tag, length) : found;
        }

        return found;
    }

    /// <summary>"English (United Kingdom)": what stands in brackets behind the name.</summary>
    private static NameWord? OfRegion(IReadOnlyList<NameToken> tokens, int at, string name, int length)
    {
        string region = tokens[at + length - 1].Text;
        for (; length <= LanguageNames.LongestName && at + length < tokens.Count && !tokens[at + length].IsApart; length++)
        {
            region += " " + tokens[at + length].Text;
        }

        return LanguageNames.TagOf(name + " (" + region + ")") is { } tag ? new NameWord(NameWordKind.Language, tag, length) : null;
    }

    /// <summary>A bare code of a language; only several in a row are languages within a name.</summary>
    private static string? CodeAt(IReadOnlyList<NameToken> tokens, int at) =>
        at < tokens.Count && tokens[at].Text.Length == 2 && tokens[at].Text.All(char.IsLetter) ? MediaLanguageCodes.Find(tokens[at].Text) : null;
}
