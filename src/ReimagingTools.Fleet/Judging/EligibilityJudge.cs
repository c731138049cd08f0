using ReimagingTools.Fleet.Devices;

namespace ReimagingTools.Fleet.Judging;

/// <summary>
/// Judges devices against images under one agreement. A fleet has millions of devices but few distinct facts, so every distinct tuple is judged once
/// and looked up afterwards. Safe for use by several threads.
/// </summary>
public sealed class EligibilityJudge
{
    /// <summary>
    /// Distinct tuples remembered, by this judge and by whoever keeps something for each verdict; past it the memory starts over, so that no input
    /// can fill it.
    /// </summary>
    public const int CacheLimit = 8_000;

    private readonly Agreement _agreement;
    private readonly BoundedCache<FactTuple, Verdict?> _verdicts = new(CacheLimit);
    private readonly Fact<SoftwareAssurance> _assurance;
    private readonly BoundedCache<VerdictSet, ImageVerdict[]> _answers = new(CacheLimit);
    private readonly object _gate = new();
    private readonly bool _isPerImage;
    private readonly Row? _stated;
    private long _lookUps;
    private long _judgements;

    /// <summary>Makes a judge.</summary>
    /// <param name="images">The images; a device is judged against each.</param>
    /// <param name="isPerImage">True for a verdict on every image; otherwise the image that fits a device best answers for it.</param>
    public EligibilityJudge(Agreement agreement, IReadOnlyList<MediaImage> images, bool isPerImage = false)
    {
        _agreement = agreement;
        _isPerImage = isPerImage;
        _assurance =
            agreement.SoftwareAssurance == SoftwareAssurance.Unknown
                ? Fact<SoftwareAssurance>.Unknown
                : Fact<SoftwareAssurance>.Of(
                    agreement.SoftwareAssurance,
                    new Evidence(
                        "SoftwareAssurance",
                        agreement.SoftwareAssurance.ToString(),
                        EvidenceText.Say("OfAgreement"),
                        EvidenceStrength.Strong
                    )
                );
        Images = images;
        _stated = agreement.Stated.ToRow();
    }

    /// <summary>The images.</summary>
    public IReadOnlyList<MediaImage> Images { get; }

    /// <summary>True when a device gets a verdict on every image, false when the one that fits best answers for it.</summary>
    public bool IsPerImage => _isPerImage;

    /// <summary>Verdicts asked for so far.</summary>
    public long LookUps => Interlocked.Read(ref _lookUps);

    /// <summary>Verdicts worked out so far; the rest were remembered.</summary>
    public long Judgements => Interlocked.Read(ref _judgements);

    /// <summary>Judges one device.</summary>
    /// <returns>The verdict on the image that fits it best, or one verdict per image in the order of the images.</returns>
    public DeviceVerdict[] Judge(Device device)
    {
        Fact<SoftwareAssurance> recorded = device.AssuranceOn(_agreement.AsOf);
        Fact<SoftwareAssurance> assurance =
            _assurance.IsKnown
            && recorded.State == FactState.Unknown
            && StatedContest.HeadingOf(device.Rows, nameof(SoftwareAssurance)) is { } heading
                ? Fact<SoftwareAssurance>.NotUnderstood(heading)
                : recorded;
        Device stated = _stated is null || device.Rows.Count == 0 ? device.On(_agreement.AsOf) : device.Beside(_stated).On(_agreement.AsOf);
        var licensed = new LicensedProduct[Images.Count];
        for (int i = 0; i < licensed.Length; i++)
        {
            licensed[i] = stated.ProductFor(Images[i]);
        }

        Quotations? quoted = IsOne(licensed) ? Quotations.Of(licensed[0], assurance) : null;
        ImageVerdict[]? shared = quoted is null ? null : SharedBy(licensed, assurance, quoted);
        ImageVerdict[] images = shared ?? AnswersTo(licensed, assurance);
        var answers = new DeviceVerdict[images.Length];
        for (int i = 0; i < answers.Length; i++)
        {
            LicensedProduct own = licensed[images[i].Number - 1];
            BesideStated? beside = images[i].IsAnswer ? BesideStated.Of(device, own, isOfAll: _stated is not null) : null;
            bool isOpen = images[i] is { IsAnswer: true, Verdict.Decision: Decision.Indeterminate },
                isAsked = isOpen && !(own.Edition.IsKnown && own.Version.IsKnown && own.Channel.IsKnown);
            answers[i] = (
                shared is null
                    ? new DeviceVerdict(device.ComputerName, device.DeviceCount, own, images[i])
                    : new DeviceVerdict(device.ComputerName, device.DeviceCount, own, images[i], quoted!, this, assurance)
            ) with
            {
                BesideStated = beside,
                Shown = isAsked ? SystemShown.Of(device.Rows) : null,
                RunsIn = isOpen && !own.Language.IsKnown ? RunningLanguages.TextOf(device.Rows) : null,
            };
        }

        return answers;
    }

    /// <summary>The verdict on one licensed product and one image.</summary>
    /// <param name="licensed">What the device is licensed for.</param>
    /// <param name="image">Index into <see cref="Images"/>.</param>
    /// <param name="recorded">Software Assurance as the records of the device have it; that of the agreement counts where they are silent.</param>
    public Verdict VerdictFor(LicensedProduct licensed, int image, Fact<SoftwareAssurance> recorded)
    {
        Interlocked.Increment(ref _lookUps);
        return Remembered(_verdicts, new FactTuple(licensed, image, AssuranceBeside(recorded)), static (judge, tuple) => judge.Judge(tuple))!;
    }

    /// <summary>True where every image is compared with the same product.</summary>
    private static bool IsOne(LicensedProduct[] licensed)
    {
        int same = 0;
        while (same < licensed.Length && ReferenceEquals(licensed[same], licensed[0]))
        {
            same++;
        }

        return same > 0 && same == licensed.Length;
    }

    private Fact<SoftwareAssurance> AssuranceBeside(Fact<SoftwareAssurance> recorded) =>
        recorded.State == FactState.Unknown && recorded.Unread.Count == 0 ? _assurance : recorded;

    /// <summary>The answers for a device that is licensed for one product, whatever the image.</summary>
    internal ImageVerdict[] AnswersTo(LicensedProduct licensed, Fact<SoftwareAssurance> assurance) =>
        AnswersTo([.. Images.Select(_ => licensed)], assurance);

    private ImageVerdict[] AnswersTo(LicensedProduct[] licensed, Fact<SoftwareAssurance> assurance)
    {
        var verdicts = new Verdict[licensed.Length];
        for (int i = 0; i < verdicts.Length; i++)
        {
            verdicts[i] = VerdictFor(licensed[i], i, assurance);
        }

        return verdicts.Length == 0 ? [] : AnswersOf(new VerdictSet(verdicts));
    }

    /// <summary>
    /// The answers that devices share whose facts differ in the texts they quote alone; null where they cannot be told without the texts.
    /// </summary>
    private ImageVerdict[]? SharedBy(LicensedProduct[] licensed, Fact<SoftwareAssurance> assurance, Quotations quoted)
    {
        var verdicts = new Verdict[licensed.Length];
        for (int i = 0; i < verdicts.Length; i++)
        {
            Interlocked.Increment(ref _lookUps);
            if (
                Remembered(_verdicts, new FactTuple(licensed[i], i, AssuranceBeside(assurance), quoted), static (judge, tuple) => judge.Judge(tuple))
                is not { } verdict
            )
            {
                return null;
            }

            verdicts[i] = verdict;
        }

        ImageVerdict[] answers = AnswersOf(new VerdictSet(verdicts));
        return Array.TrueForAll(answers, answer => answer.Answering.Count == 1) ? answers : null;
    }

    /// <summary>Judges facts, or those with marks for what they quote; null for such facts where marks cannot stand for it.</summary>
    private Verdict? Judge(FactTuple tuple)
    {
        ReimagingFacts facts = FactsOf(tuple.Licensed, Images[tuple.Image], tuple.Assurance);
        if ((tuple.Quoted is null ? facts : facts.Marked(tuple.Quoted)) is not { } judged)
        {
            return null;
        }

        Interlocked.Increment(ref _judgements);
        return ReimagingEngine.Judge(judged, _agreement.Brief);
    }

    private ImageVerdict[] AnswersOf(VerdictSet set) => Remembered(_answers, set, static (judge, each) => judge.Answer(each.Verdicts));

    /// <summary>Other threads look up while one works; what was remembered first stands, so that equal facts share one verdict.</summary>
    private TValue Remembered<TKey, TValue>(BoundedCache<TKey, TValue> values, TKey key, Func<EligibilityJudge, TKey, TValue> work)
        where TKey : notnull
    {
        lock (_gate)
        {
            if (values.TryGet(key, out TValue known))
            {
                return known;
            }
        }

        TValue worked = work(this, key);
        lock (_gate)
        {
            return values.Get(key, _ => worked);
        }
    }

    private ImageVerdict[] Answer(Verdict[] verdicts)
    {
        if (verdicts.Length == 1)
        {
            return [new ImageVerdict(verdicts[0], 1, isAnswer: true, choice: null) { Stated = _agreement.Stated }];
        }

        if (!_isPerImage)
        {
            return [ImageChoice.Of(verdicts).Answer(_agreement.Stated)];
        }

        int best = ImageChoice.Best(verdicts);
        return [.. verdicts.Select((verdict, i) => new ImageVerdict(verdict, i + 1, i == best, choice: null) { Stated = _agreement.Stated })];
    }

    private ReimagingFacts FactsOf(LicensedProduct licensed, MediaImage media, Fact<SoftwareAssurance> assurance) =>
        new()
        {
            Licensed = licensed,
            Media = media,
            Program = _agreement.Program,
            Purchased = _agreement.Purchased,
            SoftwareAssurance = assurance,
            Purpose = _agreement.Purpose,
            AsOf = _agreement.AsOf,
        };
}
