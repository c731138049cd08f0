namespace ReimagingTools.Fleet.Devices;

/// <content>What speaks against a fact by its name.</content>
internal sealed partial class LicenseClaims
{
    /// <summary>Leaves open what no row about this device alone shows.</summary>
    /// <param name="against">What speaks against a fact of a name; null where nothing does.</param>
    /// <param name="isOfSilent">True to leave open also what nothing at all shows.</param>
    public void ContestStated(Func<string, UnreadText?> against, bool isOfSilent = false)
    {
        IFactClaims[] facts = Facts;
        for (int i = 0; i < facts.Length; i++)
        {
            if ((facts[i].IsOfGroup || (isOfSilent && facts[i].IsSilent)) && against(FactKeys.License[i].Name) is { } text)
            {
                Contest(FactKeys.License[i].Id, text);
            }
        }
    }

    /// <summary>Keeps what speaks against a fact of a license that was written down.</summary>
    /// <param name="id">The fact, as <see cref="FactKeys"/> calls it.</param>
    /// <param name="text">What was written of it.</param>
    public void Contest(string id, UnreadText text)
    {
        _evidence.Add(text.Evidence);
        Facts.Where((_, place) => FactKeys.License[place].Id == id).FirstOrDefault()?.Add(text);
    }

    /// <summary>
    /// Keeps a name that leaves the edition open: others may tell it, where the name may mean theirs. "Windows" alone may mean any.
    /// </summary>
    public void OpenName(ProductName name, string kind)
    {
        if (name is { Edition: null } and not { Family: ProductFamily.Windows, Version: null, Line: "", Variant: "" })
        {
            Evidence evidence = AsWritten(EvidenceOf(kind, name.Text, EvidenceText.Say("NotUnderstood"), Strengths.Declared));
            (_openNames ??= []).Add((name, new UnreadText(evidence, null) { Kind = UnreadKind.Contest }));
        }
    }

    /// <summary>An edition that a name without one cannot mean is of another product.</summary>
    private void ContestOpenNames()
    {
        foreach ((ProductName _, UnreadText text) in _openNames?.Where(open => Editions.Any(edition => !open.Name.MayBe(edition))) ?? [])
        {
            Contest(nameof(LicensedProduct.Edition), text);
        }
    }

    /// <summary>A processor the licensed version was never made for: one of the two was misread.</summary>
    private void ContestPlatforms()
    {
        if (Versions.ToFact().Value is not { } version || !Architectures.Any(architecture => PlatformProducts.IsForeign(version, architecture)))
        {
            return;
        }

        foreach (Claim<Architecture> claim in Architectures.ToFact().Claims.Where(claim => PlatformProducts.IsForeign(version, claim.Value)))
        {
            Evidence evidence = claim.Evidence with { Says = EvidenceText.Say("NoSuchPlatform", claim.Value) };
            var text = new UnreadText(evidence, null) { Kind = UnreadKind.Contest };
            Architectures.Add(text);
            Contest(nameof(LicensedProduct.Version), text);
        }
    }

    /// <summary>
    /// Where every statement names a language without its region and Windows runs in another one of that name, nobody knows which was bought.
    /// </summary>
    private void ContestRegions()
    {
        if (
            _regions is null
            || _runsIn is null
            || Languages
                .ToFact()
                .Claims.Any(claim =>
                    claim.Evidence.Strength >= Strengths.Declared && !_regions.Exists(region => region.Text == claim.Evidence.Value)
                )
        )
        {
            return;
        }

        foreach (
            (Language language, string kind, string text) in _runsIn.Where(runs => _regions.Exists(region => region.Other.Equals(runs.Language)))
        )
        {
            Claim(Languages, language, kind, text, EvidenceText.Language, Strengths.Declared);
        }
    }
}
