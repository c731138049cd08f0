using ReimagingTools.Fleet.Entitlements;

namespace ReimagingTools.Fleet.Questions;

/// <summary>Which facts of a license together settle an open verdict, found by supposing answers and judging again.</summary>
internal sealed class OpenFacts
{
    private const int MostRounds = 8;

    private static readonly Evidence Supposed = new("Question", "", "supposed", EvidenceStrength.Strong);
    private static readonly HashSet<string> Askable = new(EntitlementReader.FactFields.Select(field => field.ToString()), StringComparer.Ordinal);

    private static readonly HashSet<string> OfDevice = new([FactNames.CoaProduct, FactNames.VolumeProduct, FactNames.PreinstalledProduct, FactNames.Processor], StringComparer.Ordinal);

    private readonly Verdict _verdict;
    private Decision? _otherwise;

    private OpenFacts(Verdict verdict, List<string> names, Decision asImage)
    {
        _verdict = verdict;
        Names = [.. names.OrderBy(name => name, StringComparer.Ordinal)];
        AsImage = asImage;
    }

    /// <summary>The facts, in the order of their names.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>True where the license under a Volume license is asked for.</summary>
    public bool AsksForBase => Names.Contains(FactNames.LicenseChannel) && IsUpgrade(_verdict.Facts.Licensed);

    /// <summary>The decision where each of them is what the image is.</summary>
    public Decision AsImage { get; }

    /// <summary>The decision where those that may differ do.</summary>
    public Decision Otherwise => _otherwise ??= Suppose(_verdict, Names, isImage: false).Decision;

    /// <summary>Finds the facts.</summary>
    /// <param name="verdict">An open verdict.</param>
    /// <returns>
    /// The facts and what they make of the devices; null where no answer about the license settles it: a fact is contested or was not understood, the medium or the
    /// agreement is what is open, or the brief itself leaves the question open.
    /// </returns>
    public static OpenFacts? Of(Verdict verdict)
    {
        (List<string> names, Verdict supposed, string[] stops) = Search(verdict);
        return stops.Length > 0 || supposed.Decision == Decision.Indeterminate ? null : new OpenFacts(verdict, names, supposed.Decision);
    }

    /// <summary>The facts of the agreement or the medium that nobody gave and that keep an open verdict from being asked about: one answer stands for every device.</summary>
    /// <param name="verdict">An open verdict.</param>
    /// <returns>Their names; empty where something else keeps it.</returns>
    public static IReadOnlyList<string> SameForAll(Verdict verdict)
    {
        string[] stops = Search(verdict).Stops;
        return stops.All(name => IsSilent(verdict.Facts, name)) ? [.. stops.Where(name => !IsAskable(name) && !OfDevice.Contains(name))] : [];
    }

    /// <summary>Supposes the facts that are missing until the verdict is settled, or something is missing that no answer about the license tells.</summary>
    private static (List<string> Names, Verdict Supposed, string[] Stops) Search(Verdict verdict)
    {
        var names = new List<string>();
        Verdict supposed = verdict;
        for (int round = 0; round < MostRounds && supposed.Decision == Decision.Indeterminate; round++)
        {
            string[] missing = [.. supposed.MissingFacts.Except(names)];
            if (missing.Length == 0 || !missing.All(IsAskable) || missing.Any(name => !IsSilent(verdict.Facts, name)))
            {
                return (names, supposed, missing);
            }

            names.AddRange(missing);
            supposed = Suppose(verdict, names, isImage: true);
        }

        return (names, supposed, []);
    }

    /// <summary>True for a fact of a license, which purchase records may tell.</summary>
    public static bool IsAskable(string name) => Askable.Contains(name);

    /// <summary>What is known of a fact by its public name; null where it is open.</summary>
    public static string? Known(ReimagingFacts facts, string name)
    {
        IFact[] all = [.. FactKeys.Of(facts).Where(fact => fact.Name == name).Select(fact => fact.Fact)];
        return name == FactNames.LicensedProduct ? (all.All(fact => fact.Known is not null) ? facts.Licensed.ProductText : null)
            : all.Length != 1 ? null
            : all[0].Known is Architecture architecture ? architecture.ToString().ToLowerInvariant() : all[0].Known?.ToString();
    }

    /// <summary>What is known of a fact, in the words of a sentence.</summary>
    public static string? Say(ReimagingFacts facts, string name, CultureInfo culture) =>
        Known(facts, name) is { } known ? FleetTexts.Find("Value." + name + "." + known, culture) ?? known : null;

    private static bool IsSilent(ReimagingFacts facts, string name) =>
        FactKeys.Of(facts).Where(fact => fact.Name == name).All(fact => fact.Fact.Known is not null ? !fact.Fact.IsContested : fact.Fact.State == FactState.Unknown && fact.Fact.Unread.Count == 0);

    private static Verdict Suppose(Verdict verdict, IReadOnlyList<string> names, bool isImage)
    {
        LicensedProduct licensed = verdict.Facts.Licensed;
        MediaImage media = verdict.Facts.Media;
        bool asksProduct = names.Contains(FactNames.LicensedProduct);
        ReimagingFacts facts = verdict.Facts with
        {
            Licensed = licensed with
            {
                Edition = asksProduct ? Filled(licensed.Edition, media.Edition) : licensed.Edition,
                Version = asksProduct ? Filled(licensed.Version, media.Version) : licensed.Version,
                Language = names.Contains(FactNames.LicensedLanguage) ? LanguageOf(licensed, media, isImage) : licensed.Language,
                Architecture = names.Contains(FactNames.LicensedArchitecture) ? Filled(licensed.Architecture, media.Architecture) : licensed.Architecture,
                Components = names.Contains(FactNames.LicensedComponents) ? Filled(licensed.Components, media.Components) : licensed.Components,
                Channel = names.Contains(FactNames.LicenseChannel) ? BaseOf(licensed) : licensed.Channel,
                Type = names.Contains(FactNames.LicenseType) ? Filled(licensed.Type, Fact<LicenseType>.Of(LicenseType.Full, Supposed)) : licensed.Type,
                PriorVersionRight = names.Contains(FactNames.PriorVersionRight) && PriorVersionRight.Parse("None") is { } none
                    ? Filled(licensed.PriorVersionRight, Fact<PriorVersionRight>.Of(none, Supposed))
                    : licensed.PriorVersionRight,
            },
            SoftwareAssurance = names.Contains(FactNames.SoftwareAssurance)
                ? Filled(verdict.Facts.SoftwareAssurance, Fact<SoftwareAssurance>.Of(isImage ? SoftwareAssurance.PerDevice : SoftwareAssurance.None, Supposed))
                : verdict.Facts.SoftwareAssurance,
        };
        return ReimagingEngine.Judge(facts, verdict.Brief);
    }

    /// <summary>True for a Volume license: where its channel is asked for, it is that of the license under it.</summary>
    private static bool IsUpgrade(LicensedProduct licensed) => licensed.Channel is { IsKnown: true, Value: LicenseChannel.Volume };

    private static Fact<LicenseChannel> BaseOf(LicensedProduct licensed)
    {
        Fact<LicenseChannel> oem = Fact<LicenseChannel>.Of(LicenseChannel.Oem, Supposed);
        return IsUpgrade(licensed) ? oem : Filled(licensed.Channel, oem);
    }

    private static Fact<Language> LanguageOf(LicensedProduct licensed, MediaImage media, bool isImage)
    {
        Language? other = media.Language.Value is { } language && language.Tags.Contains("en-US") ? Language.Of("ja-JP") : Language.Of("en-US");
        return Filled(licensed.Language, isImage ? media.Language : Fact<Language>.Of(other!, Supposed));
    }

    private static Fact<T> Filled<T>(Fact<T> own, Fact<T> supposed)
        where T : notnull => own.IsKnown ? own : supposed.IsKnown ? Fact<T>.Of(supposed.Value!, Supposed) : own;
}
