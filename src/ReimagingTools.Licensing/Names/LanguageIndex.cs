namespace ReimagingTools.Licensing.Names;

/// <summary>The rows of <c>languages.tsv</c> and <c>language-names.tsv</c> by what is asked of them.</summary>
internal sealed class LanguageIndex
{
    public Dictionary<string, string> ByName { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names in languages other than English and their own; they are no words of longer texts.</summary>
    public Dictionary<string, string> Elsewhere { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names as the words of a longer text.</summary>
    public Dictionary<string, string> ByWords { get; } = new(StringComparer.Ordinal);

    public Dictionary<int, string> ByLcid { get; } = [];

    /// <summary>
    /// Codes of languages that in capitals are what lists of sites write for a country or a region of other languages: "UK" is hardly Ukrainian.
    /// </summary>
    public HashSet<string> Countries { get; } = new(StringComparer.Ordinal);

    /// <summary>Names that the products call the first of several regions by ("English"), and people the others too.</summary>
    public HashSet<string> OfAnyRegion { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static LanguageIndex Load()
    {
        var content = new LanguageIndex();
        foreach (TableRow row in Table.Read("languages.tsv").Rows)
        {
            string product = row["product_language"];
            content.ByName[row["tag"]] = product;
            foreach (string lcid in row.List("lcids"))
            {
                content.ByLcid[int.Parse(lcid, CultureInfo.InvariantCulture)] = product;
            }

            content.Countries.UnionWith(row.List("country_code"));
            content.OfAnyRegion.UnionWith(row.List("names_of_any_region"));
            foreach (string name in row.List("names").Concat(row.List("names_of_any_region")))
            {
                content.ByName[name.Replace('_', '-')] = product;
                if (!IsTag(name))
                {
                    content.ByWords[string.Join(" ", NameTokenizer.Words(name))] = product;
                }
            }
        }

        foreach (TableRow row in Table.Read("language-names.tsv").Rows)
        {
            content.Elsewhere[row["name"]] = row["language"];
            if (row.IsYes("of_any_region"))
            {
                _ = content.OfAnyRegion.Add(row["name"]);
            }
        }

        content.AddBareTags();
        return content;
    }

    /// <summary>
    /// A bare tag ("ja") stands for the one product language it has; those of several ("en", "fr") stand among the names of one.
    /// </summary>
    private void AddBareTags()
    {
        var byPrimary = ByName
            .Values.Where(tag => tag.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .GroupBy(tag => tag.Split('-')[0], StringComparer.Ordinal)
            .ToList();
        foreach (var group in byPrimary.Where(group => group.Count() == 1 && !ByName.ContainsKey(group.Key)))
        {
            ByName[group.Key] = group.First();
        }
    }

    /// <summary>"no" and "zh-CHS" are tags; as words of a longer text they would be something else.</summary>
    private static bool IsTag(string name)
    {
        string first = name.Split('-')[0];
        return first.Length < 4 && first.All(c => c < '\u0080');
    }
}
