namespace ReimagingTools.Fleet.Devices;

/// <summary>Collects claims about one licensed product and the evidence they rest on.</summary>
internal sealed partial class LicenseClaims
{
    private const int LongestValue = 200;

    /// <summary>Pieces of evidence of a common row.</summary>
    private const int CommonEvidence = 12;

    private readonly List<Evidence> _evidence = new(CommonEvidence);
    private List<Claim<LicenseChannel>>? _channelWords;
    private List<(string Kind, string Text)>? _firmwareKeys;
    private List<(Architecture Architecture, string Kind, string Text)>? _hardware;
    private (RunningWindows Running, bool? IsExplained)? _running;
    private List<(Language Language, string Kind, string Text)>? _runsIn;
    private List<(Language Other, string Text)>? _regions;
    private List<(ProductName Name, UnreadText Text)>? _openNames;

    public FactClaims<Edition> Editions { get; } = new();

    /// <summary>Editions of a key whose state is in doubt: they show nothing by themselves, and contest another one.</summary>
    public FactClaims<Edition> DoubtedEditions { get; } = new();

    public FactClaims<ProductVersion> Versions { get; } = new();

    /// <summary>The version of a name that is another product on the platform stated: it shows none, and contests another one.</summary>
    public FactClaims<ProductVersion> DoubtedVersions { get; } = new();

    public FactClaims<Language> Languages { get; } = new();

    public FactClaims<Architecture> Architectures { get; } = new();

    public FactClaims<ProcessorFamily> Processors { get; } = new();

    public FactClaims<ComponentSet> Components { get; } = new();

    public FactClaims<LicenseChannel> Channels { get; } = new() { IsApart = IsOnTop };

    public FactClaims<LicenseType> Types { get; } = new();

    public FactClaims<PriorVersionRight> PriorVersionRights { get; } = new();

    public FactClaims<VolumeLicenses> VolumeProducts { get; } = new();

    public FactClaims<Product> PreinstalledProducts { get; } = new();

    public FactClaims<Certificate> Certificates { get; } = new();

    /// <summary>What is claimed about each fact, in the order of <see cref="FactKeys.License"/>.</summary>
    private IFactClaims[] Facts =>
        [
            Editions,
            Versions,
            Languages,
            Architectures,
            Processors,
            Components,
            Channels,
            Types,
            PriorVersionRights,
            VolumeProducts,
            PreinstalledProducts,
            Certificates,
        ];

    public bool IsEmpty => _evidence.Count == 0 && _openNames is null;

    /// <summary>What marks the evidence of its claims, after the name of the column.</summary>
    public string Mark { get; init; } = "";

    /// <summary>The heading that is read, where it is another word than the column is called; null where it is that.</summary>
    public string? Written { get; set; }

    /// <summary>One value with what it says, masked and shortened.</summary>
    public static Evidence EvidenceOf(string kind, string value, string says, EvidenceStrength strength) =>
        new(kind, Scrubbed(value), says, strength);

    /// <summary>Notes a value that was looked at and proves nothing, with the reason.</summary>
    public void Note(string kind, string value, string reason) => Add(kind, value, EvidenceText.Say("Nothing", reason), EvidenceStrength.None);

    /// <summary>Claims a value of a fact; null claims nothing.</summary>
    public void Claim<T>(FactClaims<T> claims, T? value, string kind, string text, string about, EvidenceStrength strength)
        where T : notnull
    {
        if (value is not null)
        {
            Add(claims, Said<T>.Of(value, kind + Mark, text, EvidenceText.Say(about, value.ToString()!), strength));
        }
    }

    /// <summary>Claims the edition and the version a text under a heading nobody reads names; null claims nothing.</summary>
    public void ClaimProduct(Edition? edition, ProductVersion? version, string heading, string text)
    {
        Claim(Editions, edition, heading, text, EvidenceText.Edition, Strengths.Declared);
        Claim(Versions, version, heading, text, EvidenceText.Version, Strengths.Declared);
    }

    public void ClaimChannel(LicenseChannel channel, string kind, string text, EvidenceStrength strength) =>
        Add(Channels, Said<LicenseChannel>.Of(channel, kind + Mark, text, EvidenceText.Say("Channel", channel.ToString()), strength));

    /// <summary>Claims the architecture a name carries, if it does; two of them withhold it.</summary>
    public void ClaimArchitecture(ProductName name, string kind)
    {
        if (name.Architecture != Architecture.Unknown)
        {
            Claim(Architectures, name.Architecture, kind, name.Text, EvidenceText.Architecture, Strengths.Declared);
        }
        else if (name.HasOpenArchitecture)
        {
            Withhold(Architectures, kind, name.Text, Strengths.Declared);
        }
    }

    /// <summary>
    /// The word of a channel in the name of a product shows no channel by itself; beside one that is shown it agrees or disagrees.
    /// </summary>
    public void ChannelWord(LicenseChannel channel, string kind, string text)
    {
        if (channel != LicenseChannel.Unknown)
        {
            (_channelWords ??= []).Add(
                new Claim<LicenseChannel>(channel, EvidenceOf(kind, text, EvidenceText.Say("Channel", channel), Strengths.WordOfAName))
            );
        }
    }

    /// <summary>Keeps what shows a key in the firmware, which speaks of the version too, whatever else it says.</summary>
    public void FirmwareKey(string kind, string text) => (_firmwareKeys ??= []).Add((kind, text));

    /// <summary>Keeps the processor, which contests an architecture of the other kind, whenever that is claimed.</summary>
    public void Processor(Architecture architecture, string kind, string text)
    {
        if (ProcessorFamilies.Of(architecture) is var family and not ProcessorFamily.Unknown)
        {
            Claim(Processors, family, kind, text, EvidenceText.Processor, Strengths.Processor);
            (_hardware ??= []).Add((architecture, kind, text));
        }
    }

    /// <summary>Keeps what runs; where it proves nothing by itself it may say that one of the two is wrong beside a license.</summary>
    /// <param name="running">What runs.</param>
    /// <param name="isExplained">True when a volume key or a subscription is why another edition runs than is licensed; null where what runs speaks
    /// of the license itself.</param>
    public void Runs(RunningWindows running, bool? isExplained) => _running = (running, isExplained);

    /// <summary>The rows about groups it is of, and about all.</summary>
    public IReadOnlyList<Row> Groups { get; set; } = [];

    /// <summary>Keeps a language Windows runs in; it may be the one that was meant by a name without a region.</summary>
    public void RunsIn(Language language, string kind, string text) => (_runsIn ??= []).Add((language, kind, text));

    /// <summary>Claims a language that may be meant by the name of another: en-GB by "English".</summary>
    public void ClaimRegion(Language other, string kind, string text)
    {
        Claim(Languages, other, kind, text, EvidenceText.Language, Strengths.OtherRegion);
        (_regions ??= []).Add((other, text));
    }

    /// <summary>
    /// A channel written where it does not belong: an evaluation and a subscription are none of the licenses that may be reimaged, and a word nobody
    /// understands may be another of these; any other channel agrees or disagrees with the one that is shown.
    /// </summary>
    public void ChannelElsewhere(string kind, string text)
    {
        switch (ParsedValues.Channel(text))
        {
            case null:
                Withhold(Channels, kind, text, Strengths.Declared);
                break;
            case { } channel when channel is LicenseChannel.Evaluation or LicenseChannel.Subscriber or LicenseChannel.Subscription:
                ClaimChannel(channel, kind, text, Strengths.Declared);
                break;
            case { } channel:
                ChannelWord(channel, kind, text);
                break;
        }
    }

    /// <summary>True for a Volume license on top of another one, of which it says nothing.</summary>
    private static bool IsOnTop(Claim<LicenseChannel> claim) =>
        claim.Value == LicenseChannel.Volume && claim.Evidence.Strength == Strengths.DeclaredVolume;

    /// <summary>Keeps a text that says something about a fact and is not understood: it withholds.</summary>
    public void Withhold<T>(
        FactClaims<T> claims,
        string kind,
        string text,
        EvidenceStrength strength,
        string? nearest = null,
        UnreadKind unread = UnreadKind.Text
    )
        where T : notnull =>
        claims.Add(
            new UnreadText(Add(kind, text, EvidenceText.Say("NotUnderstood"), strength), nearest)
            {
                Kind =
                    unread == UnreadKind.Text && OtherSystems.OfSystem(text) is { } thing && OtherSystems.IsSystem(thing)
                        ? UnreadKind.OtherSystem
                        : unread,
            }
        );

    /// <summary>
    /// Claims the channel of an installed key. One with which Windows is not activated, or of which nobody knows, anybody may have typed: it shows
    /// no channel, and beside one that is shown it agrees or disagrees.
    /// </summary>
    /// <param name="strength">How much its channel weighs.</param>
    /// <param name="doubted">How much its state does.</param>
    public void ClaimKey(InstalledLicense license, EvidenceStrength strength, EvidenceStrength doubted)
    {
        if (license.Doubt is not { } status)
        {
            ClaimChannel(license.Channel, license.Kind, license.Value, strength);
            return;
        }

        bool isKnown = LicenseStates.IsReportedActivated(status.Text) is not null;
        Evidence evidence = Add(status.Column.Heading, status.Text, EvidenceText.Say(isKnown ? "NotActivated" : "NotUnderstood"), doubted);
        Channels.Add(new UnreadText(evidence, null) { Kind = isKnown ? UnreadKind.State : UnreadKind.Text });
        ChannelWord(license.Channel, license.Kind, license.Value);
    }

    /// <summary>One entry of a list that is not understood, or that is doubtful, leaves the list open.</summary>
    public void WithholdUnread<T>(T? list, FactClaims<T> claims, string kind, string text, Func<ProductName, bool> isDoubtful)
        where T : StatedProducts
    {
        if (list is null)
        {
            Withhold(claims, kind, text, Strengths.Declared);
        }
        else if (
            list.Products.FirstOrDefault(name => name.UnknownWords.Count > 0 || name.Family == ProductFamily.Unknown || isDoubtful(name)) is
            { } entry
        )
        {
            Withhold(claims, kind, text, Strengths.Declared, ProductNames.Nearest(entry.Text)?.Name);
        }
    }

    private static string Scrubbed(string value)
    {
        string masked = ProductKeys.Mask(value);
        return masked.Length > LongestValue ? masked.Substring(0, LongestValue) + "..." : masked;
    }

    private void Add<T>(FactClaims<T> claims, Said<T> said)
        where T : notnull
    {
        said = Written is null ? said : Said<T>.Of(said.Claim.Value, AsWritten(said.Claim.Evidence));
        claims.Add(said);
        _evidence.Add(said.Claim.Evidence);
    }

    /// <summary>Keeps a value with what it says and how much that weighs.</summary>
    private Evidence Add(string kind, string value, string says, EvidenceStrength strength)
    {
        Evidence evidence = AsWritten(EvidenceOf(kind, value, says, strength));
        _evidence.Add(evidence);
        return evidence;
    }

    private Evidence AsWritten(Evidence evidence) => Written is null ? evidence : evidence with { Heading = Written + Mark };
}
