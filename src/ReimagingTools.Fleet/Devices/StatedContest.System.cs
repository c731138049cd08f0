namespace ReimagingTools.Fleet.Devices;

/// <content>What is stated against what runs.</content>
internal sealed partial class StatedContest
{
    private const string WindowsServer = "Windows Server";

    /// <summary>Holds what is stated against what runs.</summary>
    /// <param name="running">The system that runs and proves nothing by itself; null where none does.</param>
    /// <param name="languages">The languages it runs in, with heading and text.</param>
    public void Read(RunningWindows? running, IReadOnlyList<(Language Language, string Kind, string Text)> languages)
    {
        if (running is not null)
        {
            ReadSystem(running, claims.Editions.ToFact(), claims.Versions.ToFact());
        }

        if (
            languages.Count > 0
            && claims.Languages.ToFact() is { Value: { } language } stated
            && !languages.Any(other => language.AsChoice().Includes(other.Language))
        )
        {
            (Language runs, string kind, string text) = languages.OrderBy(each => each.Language + " " + each.Kind, StringComparer.Ordinal).First();
            if (claims.Languages.IsOfGroup)
            {
                Add(nameof(Field.LicensedLanguage), kind, runs.ToString(), language + StatedOf(Field.LicensedLanguage), Strengths.RunsUnexplained);
            }
            else if (stated.Claims[0].Evidence.Kind == nameof(Field.LicensedLanguage) && stated.Contradictions.Count == 0)
            {
                claims.Claim(claims.Languages, runs, kind, text, EvidenceText.Language, Strengths.RunsBeside);
            }
        }
    }

    private void ReadSystem(RunningWindows running, Fact<Edition> edition, Fact<ProductVersion> version)
    {
        bool isEdition = claims.Editions.IsOfGroup && edition.IsKnown,
            isVersion = claims.Versions.IsOfGroup && version.IsKnown;
        ProductFamily family = edition.Value?.Family ?? version.Value?.Family ?? ProductFamily.Unknown;
        if ((!isEdition && !isVersion) || family == ProductFamily.Office)
        {
            return;
        }

        string stated = ProductCatalogue.Describe(edition.Value, version.Value) + StatedOf(Field.LicensedProduct);
        bool isServer = false;
        foreach ((Edition? runs, ProductVersion? runsVersion) in running.Products)
        {
            string text = ProductCatalogue.Describe(runs, runsVersion)!;
            if (!RunningRights.Explain(edition.Value, version.Value, isEdition ? runs : null, isVersion ? runsVersion : null))
            {
                isServer |= (runs?.Family ?? runsVersion!.Family) == ProductFamily.WindowsServer;
                Hold(running.Kind, text, Strengths.RunsUnexplained, isEdition, isVersion);
                continue;
            }

            Hold(
                running.Kind,
                text,
                Strengths.RunsBeside,
                isEdition && runs is not null && runs.Line != edition.Value!.Line,
                isVersion && runsVersion is not null && runsVersion != version.Value
            );
        }

        foreach ((string kind, string text) in ForeignIn(running, family, isServer))
        {
            Hold(kind, text, Strengths.RunsUnexplained, isEdition, isVersion);
        }

        void Hold(string kind, string text, EvidenceStrength strength, bool isOfEdition, bool isOfVersion)
        {
            if (isOfEdition)
            {
                Add(nameof(LicensedProduct.Edition), kind, text, stated, strength);
            }

            if (isOfVersion)
            {
                Add(nameof(LicensedProduct.Version), kind, text, stated, strength);
            }
        }
    }

    /// <summary>
    /// What is not understood of what runs, and what is of a server. Of a server the product or else the type is told, and none of the numbers and
    /// names it was read of.
    /// </summary>
    private IEnumerable<(string Kind, string Text)> ForeignIn(RunningWindows running, ProductFamily family, bool isServer)
    {
        RowValue[] foreign =
        [
            .. running.Foreign(family).Where(value => !IsPartOfStated(value.Text)).OrderBy(value => value.Text, StringComparer.Ordinal),
        ];
        bool isServerType = family == ProductFamily.Windows && Array.Exists(foreign, SystemTypes.IsServer);
        foreach (RowValue value in foreign.Where(value => !(isServer || isServerType) || !IsOfServer(value)))
        {
            yield return (value.Heading.Trim(), value.Text);
        }

        if (isServerType && !isServer)
        {
            yield return (Array.Find(foreign, SystemTypes.IsServer).Heading.Trim(), WindowsServer);
        }

        static bool IsOfServer(RowValue value) =>
            SystemTypes.IsServer(value)
            || value.Column.Field is Field.BuildNumber or Field.OsVersion
            || ParsedNames.Parse(value.Text) is { Family: ProductFamily.WindowsServer, UnknownWords.Count: 0 };
    }
}
