namespace ReimagingTools.Fleet.Questions;

/// <summary>Facts of a device as they would be if what is asked about its license were answered, and what is known of them already.</summary>
internal static class SupposedFacts
{
    private static readonly Evidence Evidence = new("Question", "", "supposed", EvidenceStrength.Strong);

    /// <summary>What is known of a fact by its public name; null where it is open.</summary>
    public static string? Known(ReimagingFacts facts, string name)
    {
        IFact[] all = [.. FactKeys.Of(facts).Where(fact => fact.Name == name).Select(fact => fact.Fact)];
        return name == FactNames.LicensedProduct ? (all.All(fact => fact.Known is not null) ? facts.Licensed.ProductText : null)
            : all.Length != 1 ? null
            : all[0].Known is Architecture architecture ? architecture.ToString().ToLowerInvariant()
            : all[0].Known?.ToString();
    }

    /// <summary>What is known of a fact, in the words of a sentence.</summary>
    public static string? Say(ReimagingFacts facts, string name, CultureInfo culture) =>
        Known(facts, name) is { } known ? FleetTexts.Find("Value." + name + "." + known, culture) ?? known : null;

    /// <summary>True where nothing speaks of a fact, or nothing against what is known.</summary>
    public static bool IsSilent(ReimagingFacts facts, string name) =>
        FactKeys
            .Of(facts)
            .Where(fact => fact.Name == name)
            .All(fact => fact.Fact.Known is not null ? !fact.Fact.IsContested : fact.Fact.State == FactState.Unknown && fact.Fact.Unread.Count == 0);

    /// <summary>The facts with those that are named as the image is, but for one that may be something else.</summary>
    public static ReimagingFacts Of(Verdict verdict, IReadOnlyList<string> names, (string Name, object Value) other = default)
    {
        LicensedProduct licensed = verdict.Facts.Licensed;
        MediaImage media = verdict.Facts.Media;
        bool asksProduct = names.Contains(FactNames.LicensedProduct);
        (Edition? edition, ProductVersion? version) =
            other.Name == FactNames.LicensedProduct
                ? ((Edition?, ProductVersion?))other.Value!
                : (QualifyingSystems.BaseOf(media.Edition.Value, media.Version.Value) ?? media.Edition.Value, media.Version.Value);
        return verdict.Facts with
        {
            Licensed = licensed with
            {
                Edition = asksProduct ? Filled(licensed.Edition, edition is null ? Fact<Edition>.Unknown : Supposed(edition)) : licensed.Edition,
                Version = asksProduct
                    ? Filled(licensed.Version, version is null ? Fact<ProductVersion>.Unknown : Supposed(version))
                    : licensed.Version,
                Language = Asked(FactNames.LicensedLanguage, licensed.Language, media.Language),
                Architecture = Asked(FactNames.LicensedArchitecture, licensed.Architecture, media.Architecture),
                Components = Asked(FactNames.LicensedComponents, licensed.Components, media.Components),
                Channel = Asked(
                    FactNames.LicenseChannel,
                    IsUpgrade(licensed) && names.Contains(FactNames.LicenseChannel) ? Fact<LicenseChannel>.Unknown : licensed.Channel,
                    Supposed(LicenseChannel.Oem)
                ),
                Type = Asked(FactNames.LicenseType, licensed.Type, Supposed(LicenseType.Full)),
                PriorVersionRight = Asked(
                    FactNames.PriorVersionRight,
                    licensed.PriorVersionRight,
                    PriorVersionRight.Parse("None") is { } none ? Supposed(none) : Fact<PriorVersionRight>.Unknown
                ),
            },
            SoftwareAssurance = Asked(FactNames.SoftwareAssurance, verdict.Facts.SoftwareAssurance, Supposed(SoftwareAssurance.PerDevice)),
        };

        Fact<T> Asked<T>(string name, Fact<T> own, Fact<T> image)
            where T : notnull => !names.Contains(name) ? own : Filled(own, other.Name == name ? Supposed((T)other.Value!) : image);
    }

    private static Fact<T> Supposed<T>(T value)
        where T : notnull => Fact<T>.Of(value, Evidence);

    /// <summary>True for a Volume license: where its channel is asked for, it is that of the license under it.</summary>
    public static bool IsUpgrade(LicensedProduct licensed) => licensed.Channel is { IsKnown: true, Value: LicenseChannel.Volume };

    private static Fact<T> Filled<T>(Fact<T> own, Fact<T> supposed)
        where T : notnull =>
        own.IsKnown ? own
        : supposed.IsKnown ? Fact<T>.Of(supposed.Value!, Evidence)
        : own;
}
