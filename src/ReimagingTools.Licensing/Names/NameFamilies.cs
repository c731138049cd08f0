namespace ReimagingTools.Licensing.Names;

/// <summary>
/// Tells which family a name speaks of, so that "Standard" and "2003" can be read in their place. A name of two products has none.
/// </summary>
internal static class NameFamilies
{
    public static ProductFamily Detect(List<NameToken> tokens)
    {
        var told = new ProductFamily[tokens.Count];
        for (int at = 0; at < told.Length; at++)
        {
            told[at] = ProductWords.FamilyAt(tokens, at);
        }

        int office = Array.IndexOf(told, ProductFamily.Office);
        if (office >= 0)
        {
            return NamesWindowsToo(tokens, told, office) ? ProductFamily.Unknown : ProductFamily.Office;
        }

        bool hasServerId = tokens.Any(token => EditionIds.Read(token.Text).Edition?.Family == ProductFamily.WindowsServer);
        if (
            hasServerId
            || told.Contains(ProductFamily.WindowsServer)
            || tokens.Where((_, at) => told[at] == ProductFamily.Windows && IsServerYear(tokens, at + 1)).Any()
        )
        {
            return IsDesktopToo(tokens, told) ? ProductFamily.Unknown : ProductFamily.WindowsServer;
        }

        bool isWindows = told.Contains(ProductFamily.Windows) || tokens.Any(token => IsVersionWord(token.Text));
        return isWindows ? ProductFamily.Windows : ProductFamily.Unknown;
    }

    /// <summary>
    /// "Office 2010 for Windows" is Office; "Windows 7 Professional with Office 2010" and "Office 2010, Windows 7 Professional" are neither
    /// one nor the other.
    /// </summary>
    private static bool NamesWindowsToo(List<NameToken> tokens, ProductFamily[] told, int office) =>
        tokens
            .Where(
                (token, at) =>
                    IsVersionWord(token.Text) && ProductCatalogue.FindVersion(ProductFamily.Office, token.Text) is null
                    || (
                        told[at] == ProductFamily.Windows
                        && (at < office || IsDesktopVersion(tokens, at + 1) || IsServer(told, at + 1) || IsNt(tokens, at + 1))
                    )
            )
            .Any();

    private static bool IsDesktopToo(List<NameToken> tokens, ProductFamily[] told) =>
        tokens.Where((_, at) => told[at] == ProductFamily.Windows && IsDesktopVersion(tokens, at + 1)).Any();

    private static bool IsServer(ProductFamily[] told, int at) => at < told.Length && told[at] == ProductFamily.WindowsServer;

    private static bool IsNt(List<NameToken> tokens, int at) => at < tokens.Count && tokens[at].Text == "nt";

    /// <summary>"Windows 2012 R2 Standard": a year that is of servers alone.</summary>
    private static bool IsServerYear(List<NameToken> tokens, int at) =>
        at < tokens.Count
        && tokens[at].Text.Length == 4
        && tokens[at].Text.All(char.IsDigit)
        && !WindowsRelease.IsFeature(tokens[at].Text)
        && !IsVersion(tokens[at].Text)
        && ProductCatalogue.FindVersion(ProductFamily.WindowsServer, tokens[at].Text) is not null;

    /// <summary>"2000" names a server as well.</summary>
    private static bool IsDesktopVersion(List<NameToken> tokens, int at) =>
        at < tokens.Count && (IsVersionWord(tokens[at].Text) || (tokens[at].Text.Length < 4 && IsVersion(tokens[at].Text)));

    /// <summary>A version that is a word and no number names Windows by itself.</summary>
    private static bool IsVersionWord(string text) => char.IsLetter(text[0]) && IsVersion(text);

    private static bool IsVersion(string text) => ProductCatalogue.FindVersion(ProductFamily.Windows, text) is not null;
}
