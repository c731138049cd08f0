namespace ReimagingTools.Fleet.Devices;

/// <summary>The years in a list of components ("Word 2010; Access 2007"): those of a suite are all of its own.</summary>
internal static class ComponentYears
{
    private static readonly Regex Year = new("(?<![0-9])20[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant);

    /// <summary>Tells whether a component is of another year than a suite it is said to be in.</summary>
    /// <param name="text">The list.</param>
    /// <param name="suites">The versions stated beside it.</param>
    public static bool Disagree(string text, IEnumerable<ProductVersion?> suites)
    {
        string[] years = [.. Year.Matches(WellFormed.Compatible(text)).Cast<Match>().Select(match => match.Value)];
        return years.Length > 0
            && suites.Any(suite =>
                suite is { Family: ProductFamily.Office, Name: { } name } && Year.IsMatch(name) && Array.Exists(years, year => year != name)
            );
    }
}
