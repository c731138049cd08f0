namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// The words of a version before an edition that stands alone: Home of Windows 11 and of Windows XP are two, and Standard is one of servers and of
/// Office.
/// </summary>
internal static class VersionWords
{
    /// <summary>The type of any Windows that is none of servers.</summary>
    private const string Client = "Client";

    /// <summary>An edition that stands alone, with the version that is licensed before it: "Datacenter" in the text of an order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="version">The version, or null.</param>
    /// <returns>The name; the text itself where it is no edition.</returns>
    public static string With(string text, ProductVersion? version) =>
        version is not null
        && ParsedNames.Parse(text).Family == ProductFamily.Unknown
        && Before(version, isOffice: false)[0] + text is var whole
        && ParsedNames.Parse(whole) is var name
        && ((name.UnknownWords.Count == 0 && (name.Edition is not null || name.HasOpenEdition)) || ParsedNames.IsServerOfOtherVersion(name))
            ? whole
            : text;

    /// <summary>
    /// "Pro", "11", "24H2" or "Client" beside a license of Windows 11 Pro: the name of what is licensed, or of its version, edition or kind, and
    /// nothing else.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="edition">The edition that is licensed.</param>
    /// <param name="version">The version that is licensed.</param>
    public static bool Agree(string text, Edition edition, ProductVersion version) =>
        (edition.Family == ProductFamily.Windows && text.Trim().Equals(Client, StringComparison.OrdinalIgnoreCase))
        || new[] { text, Before(version, version.Family == ProductFamily.Office)[0] + text }
            .Select(ParsedNames.Parse)
            .Any(name =>
                name
                    is {
                        UnknownWords.Count: 0,
                        Channels.Count: 0,
                        Architecture: Architecture.Unknown,
                        HasOpenArchitecture: false,
                        IsEvaluation: false,
                        IsUpgrade: false
                    }
                && name.Version == version
                && (name.Edition == edition || (name.Edition is null && char.IsDigit(text[0])))
            );

    /// <summary>What stands before an edition alone: its family with the version that is licensed, then with less.</summary>
    /// <param name="version">The version, or null.</param>
    /// <param name="isOffice">True for an Office.</param>
    public static string[] Before(ProductVersion? version, bool isOffice) =>
        version switch
        {
            null when isOffice => ["Office "],
            { Family: ProductFamily.Office } => ["Office " + version.Name + " ", "Office "],
            { Family: ProductFamily.Windows } => ["Windows " + version.Name + " ", "Windows "],
            { Family: ProductFamily.WindowsServer } => ["Windows Server " + version.Name + " ", "Windows Server ", "Windows "],
            _ => ["Windows "],
        };
}
