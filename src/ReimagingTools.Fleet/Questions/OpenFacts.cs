using ReimagingTools.Fleet.Entitlements;

namespace ReimagingTools.Fleet.Questions;

/// <summary>Which facts of a license together settle an open verdict, found by supposing answers and judging again.</summary>
internal sealed class OpenFacts
{
    private const int MostRounds = 8;

    /// <summary>Other images that may be meant at most.</summary>
    private const int MostImages = 24;

    private static readonly HashSet<string> Askable = new(EntitlementReader.FactFields.Select(field => field.ToString()), StringComparer.Ordinal);

    private static readonly HashSet<string> OfDevice = new(
        [FactNames.CoaProduct, FactNames.VolumeProduct, FactNames.PreinstalledProduct, FactNames.Processor],
        StringComparer.Ordinal
    );

    private static readonly string[] Languages = ["en-US", "ja-JP", "fr-FR", "de-DE", "es-ES"];

    private readonly Verdict _verdict;
    private readonly MediaImage[] _others;
    private readonly Dictionary<(Edition?, ProductVersion?), Decision> _products = [];
    private readonly Dictionary<string, (QuestionAnswer Answer, bool IsAlone)[]> _answers = new(StringComparer.Ordinal);

    private OpenFacts(Verdict verdict, IReadOnlyList<Verdict> among, List<string> names, Decision asImage)
    {
        _verdict = verdict;
        _others =
        [
            .. among
                .Where(other => other.Decision == Decision.Indeterminate && other.Facts.Licensed.Equals(verdict.Facts.Licensed))
                .Select(other => other.Facts.Media)
                .GroupBy(media => (media.Edition.Value, media.Version.Value, media.Language.Value, media.Architecture.Value, media.Channel.Value))
                .Select(same => same.First())
                .Take(MostImages),
        ];
        Names = [.. names.OrderBy(name => name, StringComparer.Ordinal)];
        AsImage = asImage;
        LicensedProduct supposed = SupposedFacts.Of(verdict, Names).Licensed;
        Product = (supposed.Edition.Value, supposed.Version.Value);
    }

    /// <summary>The facts, in the order of their names.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>True where the license under a Volume license is asked for.</summary>
    public bool AsksForBase => Names.Contains(FactNames.LicenseChannel) && SupposedFacts.IsUpgrade(_verdict.Facts.Licensed);

    /// <summary>The decision where each of them is what the image is.</summary>
    public Decision AsImage { get; }

    /// <summary>The product of the license where each of them is what the image is.</summary>
    public (Edition? Edition, ProductVersion? Version) Product { get; }

    /// <summary>The decision where the license is for another product.</summary>
    public Decision DecisionFor((Edition? Edition, ProductVersion? Version) product) =>
        _products.GetOrAdd(product, each => Best(SupposedFacts.Of(_verdict, Names, (FactNames.LicensedProduct, each))).Decision);

    /// <summary>
    /// What answers about some of the facts make of the devices, while the others are what the image is: first what the image is, then what else
    /// each may be.
    /// </summary>
    /// <param name="asked">The facts that are asked for.</param>
    /// <param name="product">Another product that the answer may be; null for none.</param>
    /// <returns>Each answer, without devices; and whether it makes the same of them while the others stay open.</returns>
    public IEnumerable<(QuestionAnswer Answer, bool IsAlone)> AnswersTo(
        IReadOnlyCollection<string> asked,
        (Edition? Edition, ProductVersion? Version)? product = null
    )
    {
        string[] names =
        [
            .. EntitlementReader.FactFields.Select(field => field.ToString()).Where(name => asked.Contains(name) && Names.Contains(name)),
        ];
        ReimagingFacts supposed = SupposedFacts.Of(_verdict, Names);
        yield return (
            new QuestionAnswer(string.Join(", ", names.Select(name => SupposedFacts.Known(supposed, name)).OfType<string>()), "", AsImage),
            IsAlone(names, default, AsImage)
        );
        if (
            product is { } other
            && other != Product
            && names.Contains(FactNames.LicensedProduct)
            && ProductCatalogue.Describe(other.Edition, other.Version) is { } text
        )
        {
            Decision decision = DecisionFor(other);
            yield return (
                new QuestionAnswer(text, FactNames.LicensedProduct, decision) { IsOfOtherProduct = true },
                IsAlone(names, (FactNames.LicensedProduct, other), decision)
            );
        }

        foreach (string name in names)
        {
            foreach ((QuestionAnswer answer, bool isAlone) in OthersOf(name, names))
            {
                yield return (answer.Answer.Length == 0 || asked.Count == 1 ? answer : answer with { Answer = name + " " + answer.Answer }, isAlone);
            }
        }
    }

    /// <summary>
    /// What else one fact may be, those that make the same of devices together; what a product may be else is not supposed, for the decision depends
    /// on which it is.
    /// </summary>
    private (QuestionAnswer Answer, bool IsAlone)[] OthersOf(string name, string[] asked)
    {
        string key = name + " " + string.Join(" ", asked);
        if (!_answers.TryGetValue(key, out (QuestionAnswer Answer, bool IsAlone)[]? others))
        {
            MediaImage media = _verdict.Facts.Media;
            object?[] values = name switch
            {
                FactNames.LicensedLanguage => [.. OtherLanguages.Take(MostImages), AnyOther],
                FactNames.LicensedArchitecture =>
                [
                    .. new[] { Architecture.X86, Architecture.X64, Architecture.Arm64 }
                        .Where(each => each != media.Architecture.Value && MayBe(each))
                        .Cast<object>(),
                ],
                FactNames.LicenseChannel =>
                [
                    .. Enum.GetValues(typeof(LicenseChannel))
                        .Cast<LicenseChannel>()
                        .Where(each => each is not (LicenseChannel.Unknown or LicenseChannel.Oem))
                        .Cast<object>(),
                ],
                FactNames.LicenseType => [LicenseType.Upgrade],
                FactNames.SoftwareAssurance => [SoftwareAssurance.None, SoftwareAssurance.PerUser],
                FactNames.PriorVersionRight => [media.ProductText is { } product ? PriorVersionRight.Parse(product) : null],
                _ => [],
            };
            bool isOpen = SupposedFacts.Known(_verdict.Facts, name) is null || name == FactNames.LicenseChannel;
            _answers[key] = others = [
                .. values
                    .Where(value => isOpen && value is not null)
                    .GroupBy(
                        value => MadeBy(name, value!, asked),
                        value => SupposedFacts.Known(SupposedFacts.Of(_verdict, Names, (name, value!)), name)
                    )
                    .Select(same =>
                        (
                            same.Key.Answer with
                            {
                                Answer = name == FactNames.LicensedLanguage && same.Contains(AnyOther?.ToString()) ? "" : string.Join(", ", same),
                            },
                            same.Key.IsAlone
                        )
                    ),
            ];
        }

        return others;
    }

    /// <summary>The languages of the other images that may be meant.</summary>
    private IEnumerable<Language> OtherLanguages =>
        _others
            .Select(media => media.Language.Value)
            .OfType<Language>()
            .Distinct()
            .Where(language => !language.Equals(_verdict.Facts.Media.Language.Value));

    /// <summary>A language of none of them, for all others.</summary>
    private Language? AnyOther =>
        Language.Of(
            Languages.First(tag =>
                tag == Languages[Languages.Length - 1]
                || !_others
                    .Select(media => media.Language.Value)
                    .Append(_verdict.Facts.Media.Language.Value)
                    .Any(language => language?.Tags.Contains(tag) == true)
            )
        );

    /// <summary>No computer with an x86 or x64 processor was sold with a license for another.</summary>
    private bool MayBe(Architecture architecture) =>
        architecture != Architecture.Arm64 || _verdict.Facts.Licensed.Processor.Value != ProcessorFamily.Pc;

    /// <summary>The verdict on the image that fits facts best: the one that is asked about, or another that may be meant.</summary>
    private Verdict Best(ReimagingFacts facts)
    {
        Verdict best = ReimagingEngine.Judge(facts, _verdict.Brief);
        for (int i = 0; i < _others.Length && best.Decision != Decision.Eligible; i++)
        {
            Verdict other = ReimagingEngine.Judge(facts with { Media = _others[i] }, _verdict.Brief);
            best = other.Decision == Decision.Eligible || best.Decision == Decision.NotEligible ? other : best;
        }

        return best;
    }

    /// <summary>What a value of one fact makes of the devices, without its words.</summary>
    private (QuestionAnswer Answer, bool IsAlone) MadeBy(string name, object value, string[] asked)
    {
        Verdict made = Best(SupposedFacts.Of(_verdict, Names, (name, value)));
        string needs = string.Join(", ", made.MissingFacts.Where(missing => IsAskable(missing) && !asked.Contains(missing)));
        return (new QuestionAnswer("", name, made.Decision) { Needs = needs }, IsAlone(asked, (name, value), made.Decision));
    }

    /// <summary>True where answers make the same of devices while the facts that are not asked for stay open.</summary>
    private bool IsAlone(string[] asked, (string Name, object Value) other, Decision decision) =>
        asked.Length == Names.Count || Best(SupposedFacts.Of(_verdict, asked, other)).Decision == decision;

    /// <summary>Finds the facts.</summary>
    /// <param name="verdict">An open verdict.</param>
    /// <param name="among">The verdicts on all images for the same device: an answer that fits another of them settles the device too.</param>
    /// <returns>
    /// The facts and what they make of the devices; null where no answer about the license settles it: a fact is contested or was not understood,
    /// the medium or the agreement is what is open, or the brief itself leaves the question open.
    /// </returns>
    public static OpenFacts? Of(Verdict verdict, IReadOnlyList<Verdict> among)
    {
        (List<string> names, Verdict supposed, string[] stops) = Search(verdict);
        if (stops.Length > 0 || supposed.Decision == Decision.Indeterminate)
        {
            return null;
        }

        foreach (
            string name in EntitlementReader
                .FactFields.Select(field => field.ToString())
                .Reverse()
                .Where(name => supposed.Decision == Decision.Eligible && names.Contains(name))
                .ToArray()
        )
        {
            string[] rest = [.. names.Where(each => each != name)];
            if (ReimagingEngine.Judge(SupposedFacts.Of(verdict, rest), verdict.Brief).Decision == Decision.Eligible)
            {
                _ = names.Remove(name); // With the others answered nothing hangs on it.
            }
        }

        return new OpenFacts(verdict, among, names, supposed.Decision);
    }

    /// <summary>
    /// The facts of the agreement or the medium that nobody gave and that keep an open verdict from being asked about: one answer stands for every
    /// device.
    /// </summary>
    /// <param name="verdict">An open verdict.</param>
    /// <returns>Their names; empty where something else keeps it.</returns>
    public static IReadOnlyList<string> SameForAll(Verdict verdict)
    {
        string[] stops = Search(verdict).Stops;
        return stops.All(name => SupposedFacts.IsSilent(verdict.Facts, name))
            ? [.. stops.Where(name => !IsAskable(name) && !OfDevice.Contains(name))]
            : [];
    }

    /// <summary>What a device may have of Software Assurance that settles it, where it stays open with what the image needs.</summary>
    /// <param name="verdict">An open verdict that is not asked about.</param>
    /// <returns>"None: NotEligible"; empty where nobody misses it, or nothing of it settles the device.</returns>
    public static string WithoutCoverage(Verdict verdict) =>
        !verdict.MissingFacts.Contains(FactNames.SoftwareAssurance) || !SupposedFacts.IsSilent(verdict.Facts, FactNames.SoftwareAssurance)
            ? ""
            : string.Join(
                "; ",
                new[] { SoftwareAssurance.None, SoftwareAssurance.PerUser }
                    .Select(value =>
                        (
                            value,
                            ReimagingEngine
                                .Judge(SupposedFacts.Of(verdict, [FactNames.SoftwareAssurance], (FactNames.SoftwareAssurance, value)), verdict.Brief)
                                .Decision
                        )
                    )
                    .Where(each => each.Decision != Decision.Indeterminate)
                    .Select(each => each.value + ": " + each.Decision)
            );

    /// <summary>True where facts that are as the image has them settle a verdict.</summary>
    public static bool Settle(Verdict verdict, IReadOnlyList<string> names) =>
        ReimagingEngine.Judge(SupposedFacts.Of(verdict, names), verdict.Brief).Decision != Decision.Indeterminate;

    /// <summary>
    /// Supposes the facts that are missing until the verdict is settled, or something is missing that no answer about the license tells.
    /// </summary>
    private static (List<string> Names, Verdict Supposed, string[] Stops) Search(Verdict verdict)
    {
        var names = new List<string>();
        Verdict supposed = verdict;
        for (int round = 0; round < MostRounds && supposed.Decision == Decision.Indeterminate; round++)
        {
            string[] missing = [.. supposed.MissingFacts.Except(names)];
            if (missing.Length == 0 || !missing.All(IsAskable) || missing.Any(name => !SupposedFacts.IsSilent(verdict.Facts, name)))
            {
                return (names, supposed, missing);
            }

            names.AddRange(missing);
            supposed = ReimagingEngine.Judge(SupposedFacts.Of(verdict, names), verdict.Brief);
        }

        return (names, supposed, []);
    }

    /// <summary>True for a fact of a license, which purchase records may tell.</summary>
    public static bool IsAskable(string name) => Askable.Contains(name);
}
