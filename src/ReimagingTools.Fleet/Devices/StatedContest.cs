namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// A license that is stated for all devices or for a group is of this one as long as nothing says otherwise. Where it does not explain what runs here, it settles nothing of this device: the statement may
/// be about others. What it explains and is another product or language all the same is told.
/// </summary>
internal sealed class StatedContest(LicenseClaims claims)
{
    /// <summary>Holds what is stated against what runs.</summary>
    /// <param name="running">The system that runs and proves nothing by itself; null where none does.</param>
    /// <param name="languages">The languages it runs in, with heading and text.</param>
    public void Read(RunningWindows? running, IReadOnlyList<(Language Language, string Kind, string Text)> languages)
    {
        if (running is not null)
        {
            ReadSystem(running, claims.Editions.ToFact(), claims.Versions.ToFact());
        }

        if (claims.Languages.IsOfGroup && languages.Count > 0 && claims.Languages.ToFact().Value is { } language && !languages.Any(other => language.Includes(other.Language)))
        {
            (Language runs, string kind, _) = languages.OrderBy(each => each.Language + " " + each.Kind, StringComparer.Ordinal).First();
            Add(nameof(Field.LicensedLanguage), kind, runs.ToString(), language + StatedOf(Field.LicensedLanguage), Strengths.RunsBeside);
        }
    }

    /// <summary>A license that was written down earlier does not repeat what runs, nor what machine it is: nothing that is stated of others too can be held against these.</summary>
    public void ReadWritten(IReadOnlyList<Row> rows)
    {
        if (!rows.Any(IsWritten))
        {
            return;
        }

        Leave(claims.Editions.IsOfGroup, nameof(LicensedProduct.Edition), FactNames.LicensedProduct);
        Leave(claims.Versions.IsOfGroup, nameof(LicensedProduct.Version), FactNames.LicensedProduct);
        Leave(claims.Channels.IsOfGroup, nameof(Field.LicenseChannel), FactNames.LicenseChannel);

        void Leave(bool isOfGroup, string fact, string name)
        {
            if (isOfGroup)
            {
                claims.Contest(fact, new UnreadText(LicenseClaims.EvidenceOf(name, nameof(Field.Conflicts), EvidenceText.Say("RunsBeside"), Strengths.RunsUnexplained), null) { Kind = UnreadKind.Verdict });
            }
        }
    }

    private static bool IsWritten(Row row) => row.Header.Has(Field.Conflicts) && row.Header.Has(Field.LicensedLanguage) && row.Header.Has(Field.LicenseChannel);

    /// <summary>
    /// Holds an OEM license against machines no maker sells with one; a thin client with a Windows of PCs is as good as a PC. One that is stated of others too is left open by it; beside one of the device
    /// itself it is told.
    /// </summary>
    public void ReadMachine(IReadOnlyList<Row> rows)
    {
        if (claims.Channels.ToFact() is not { IsKnown: true, Value: LicenseChannel.Oem })
        {
            return;
        }

        if (MachineOf(rows) is var (thing, heading, name))
        {
            Add(nameof(Field.LicenseChannel), heading, name, LicenseChannel.Oem + StatedOf(Field.LicenseChannel), claims.Channels.IsOfGroup ? Strengths.RunsUnexplained : Strengths.RunsBeside, EvidenceText.Say("Machine." + thing));
        }
    }

    /// <summary>What the machine is where it is none that is sold with a license, with what tells it; null for PCs.</summary>
    internal static (string Thing, string Heading, string Name)? MachineOf(IReadOnlyList<Row> rows)
    {
        RowValue[] makers = [.. OfMachine(Field.Manufacturer)], models = [.. OfMachine(Field.Model)];
        foreach (RowValue? maker in makers.Cast<RowValue?>().DefaultIfEmpty())
        {
            foreach (RowValue? model in models.Cast<RowValue?>().DefaultIfEmpty())
            {
                if (MachineNames.ThingOf(maker?.Text ?? "", model?.Text ?? "") is { } thing && !(thing == "ThinClient" && RunsClient()))
                {
                    RowValue shown = model ?? maker!.Value;
                    return (thing, shown.Heading.Trim(), maker is null || model is null ? shown.Text : maker.Value.Text + " " + model.Value.Text);
                }
            }
        }

        return null;

        IEnumerable<RowValue> OfMachine(Field field) => rows.Where(row => !WindowsEvidence.IsAboutOthers(row)).SelectMany(row => row.Values(field)).Where(value => value.Unreadable is null)
            .OrderBy(value => value.Text, StringComparer.Ordinal);

        bool RunsClient() => RunningWindows.Read(rows) is { } running
            && (running.Editions.Any(each => each.Family == ProductFamily.Windows) || running.Versions.Any(each => each.Family == ProductFamily.Windows));
    }

    private void ReadSystem(RunningWindows running, Fact<Edition> edition, Fact<ProductVersion> version)
    {
        bool isEdition = claims.Editions.IsOfGroup && edition.IsKnown, isVersion = claims.Versions.IsOfGroup && version.IsKnown;
        ProductFamily family = edition.Value?.Family ?? version.Value?.Family ?? ProductFamily.Unknown;
        if ((!isEdition && !isVersion) || family == ProductFamily.Office)
        {
            return;
        }

        string stated = ProductCatalogue.Describe(edition.Value, version.Value) + StatedOf(Field.LicensedProduct);
        foreach (RowValue foreign in running.Foreign(family).OrderBy(value => value.Text, StringComparer.Ordinal))
        {
            Hold(foreign.Heading.Trim(), foreign.Text);
        }

        foreach ((Edition? runs, ProductVersion? runsVersion) in ProductsOf(running))
        {
            string text = ProductCatalogue.Describe(runs, runsVersion)!;
            if (!RunningRights.Explain(edition.Value, version.Value, isEdition ? runs : null, isVersion ? runsVersion : null))
            {
                Hold(running.Kind, text);
                continue;
            }

            if (isEdition && runs is not null && runs.Line != edition.Value!.Line)
            {
                Add(nameof(LicensedProduct.Edition), running.Kind, text, stated, Strengths.RunsBeside);
            }

            if (isVersion && runsVersion is not null && runsVersion != version.Value)
            {
                Add(nameof(LicensedProduct.Version), running.Kind, text, stated, Strengths.RunsBeside);
            }
        }

        void Hold(string kind, string text)
        {
            if (isEdition)
            {
                Add(nameof(LicensedProduct.Edition), kind, text, stated, Strengths.RunsUnexplained);
            }

            if (isVersion)
            {
                Add(nameof(LicensedProduct.Version), kind, text, stated, Strengths.RunsUnexplained);
            }
        }
    }

    /// <summary>The products that run, each reading of the edition with each of the version.</summary>
    internal static IEnumerable<(Edition? Edition, ProductVersion? Version)> ProductsOf(RunningWindows running)
    {
        IEnumerable<Edition?> editions = running.Editions.Cast<Edition?>().DefaultIfEmpty();
        IEnumerable<ProductVersion?> versions = running.Versions.Cast<ProductVersion?>().DefaultIfEmpty();
        return editions.SelectMany(_ => versions, (runs, runsVersion) => (runs, runsVersion)).Where(each => each is not (null, null)).OrderBy(each => ProductCatalogue.Describe(each.runs, each.runsVersion), StringComparer.Ordinal);
    }

    /// <summary>Of whom something is stated that no row about this device alone says: the groups, or all.</summary>
    private string StatedOf(Field field) => string.Concat(claims.Groups.Where(row => row.Values(field).Count > 0)
        .Select(row => row.Group is { } group ? EvidenceText.Say("StatedForGroup", group) : EvidenceText.Say("StatedForAll")).Distinct(StringComparer.Ordinal).OrderBy(each => each, StringComparer.Ordinal));

    private void Add(string fact, string kind, string text, string stated, EvidenceStrength strength, string? machine = null) => claims.Contest(
        fact, new UnreadText(LicenseClaims.EvidenceOf(kind, text, EvidenceText.Say("RunsBeside"), strength), machine) { Kind = machine is null ? UnreadKind.Running : UnreadKind.Machine, Beside = stated });
}
