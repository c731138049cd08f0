using ReimagingTools.Fleet.Devices;

namespace ReimagingTools.Fleet.Judging;

/// <summary>
/// What somebody states about the licenses of all devices at once. It speaks where a device's own records are silent, and never against them: where they say
/// otherwise the fact is conflicting, and where they hold a text nobody understood it stays open.
/// </summary>
public sealed record StatedLicense
{
    /// <summary>What marks its evidence, after the name of the fact, in the language of the session.</summary>
    public static string Mark => EvidenceText.Say("StatedForAll");

    /// <summary>The product in words, or null.</summary>
    public string? Product { get; init; }

    /// <summary>Its language, or null.</summary>
    public Language? Language { get; init; }

    /// <summary>Its architecture, or Unknown.</summary>
    public Architecture Architecture { get; init; }

    /// <summary>How it was bought, or Unknown.</summary>
    public LicenseChannel Channel { get; init; }

    /// <summary>Full or upgrade, or Unknown.</summary>
    public LicenseType Type { get; init; }

    /// <summary>True when nothing is stated.</summary>
    public bool IsEmpty => Product is null && Language is null && Architecture == Architecture.Unknown && Channel == LicenseChannel.Unknown && Type == LicenseType.Unknown;

    /// <summary>What is stated, one piece of evidence for each fact.</summary>
    public IReadOnlyList<Evidence> Evidence =>
    [
        .. new (string Name, string? Value)[]
        {
            (FactNames.LicensedProduct, Product), (FactNames.LicensedLanguage, Language?.ToString()), (FactNames.LicensedArchitecture, Word(Architecture)?.ToLowerInvariant()),
            (FactNames.LicenseChannel, Word(Channel)), (FactNames.LicenseType, Word(Type)),
        }.Where(fact => fact.Value is not null).Select(fact => new Evidence(fact.Name + Mark, fact.Value!, fact.Value!, EvidenceStrength.Strong)),
    ];

    /// <summary>Adds what is stated to what a device's records say.</summary>
    /// <param name="device">The device. Of a fact that probably stands under a heading nobody reads, or that a verdict of an earlier run does not repeat, nothing that is stated for all speaks.</param>
    /// <param name="image">The image it is compared with.</param>
    /// <returns>The two together.</returns>
    internal LicensedProduct ApplyTo(Device device, MediaImage image)
    {
        LicensedProduct recorded = device.ProductFor(image);
        if (IsEmpty && !device.IsOfVerdict)
        {
            return recorded;
        }

        ProductName? name = NameFor(recorded);
        LicensedProduct declared = DeclaredBy(device, recorded, name) is { } row ? device.Beside(row).ProductFor(image) : recorded;
        return recorded with
        {
            Edition = Weighed(recorded.Edition, declared.Edition, Join(recorded.Edition, name?.Edition, FactNames.LicensedProduct, device.Withholding(Field.LicensedProduct))),
            Version = Weighed(recorded.Version, declared.Version, Join(recorded.Version, VersionOf(name), FactNames.LicensedProduct, device.Withholding(Field.LicensedProduct))),
            Language = Told(declared.Language, Join(recorded.Language, Language, FactNames.LicensedLanguage, device.Withholding(Field.LicensedLanguage))),
            Architecture = Weighed(
                recorded.Architecture, declared.Architecture, JoinWord(recorded.Architecture, Architecture, FactNames.LicensedArchitecture, device.Withholding(Field.LicensedArchitecture))),
            Channel = Channel == LicenseChannel.Unknown
                ? NotRepeated(recorded.Channel, device.Withholding(Field.LicenseChannel))
                : Weighed(recorded.Channel, declared.Channel, JoinValue(recorded.Channel, Channel, FactNames.LicenseChannel, device.Withholding(Field.LicenseChannel))),
            Type = JoinWord(recorded.Type, Type, FactNames.LicenseType, device.Withholding(Field.LicenseType)),
            Evidence = [.. recorded.Evidence, .. Evidence],
        };
    }

    /// <summary>What is stated, by the names of the facts.</summary>
    /// <returns>"LicensedArchitecture x64; LicenseChannel Oem", or an empty string.</returns>
    public override string ToString() => string.Join("; ", Evidence.Select(evidence => evidence.Kind.Substring(0, evidence.Kind.Length - Mark.Length) + " " + evidence.Value));

    /// <summary>The product name, unless the records speak of a license of another kind: Office beside Windows is no contradiction.</summary>
    private ProductName? NameFor(LicensedProduct recorded)
    {
        ProductName? name = Product is null ? null : ProductNames.Parse(Product);
        bool isOfOther = name is not null && recorded.Family != ProductFamily.Unknown && (recorded.Family == ProductFamily.Office) != (name.Family == ProductFamily.Office);
        return isOfOther ? null : name;
    }

    private Fact<T> JoinWord<T>(Fact<T> recorded, T stated, string name, UnreadText? withholding)
        where T : struct, Enum => EqualityComparer<T>.Default.Equals(stated, default) ? recorded : JoinValue(recorded, stated, name, withholding);

    private Fact<T> Join<T>(Fact<T> recorded, T? stated, string name, UnreadText? withholding)
        where T : class => stated is null ? NotRepeated(recorded, withholding) : JoinValue(recorded, stated, name, withholding);

    /// <summary>What a verdict of an earlier run keeps to itself is not missing: nobody has to find it out.</summary>
    private static Fact<T> NotRepeated<T>(Fact<T> recorded, UnreadText? withholding)
        where T : notnull => IsSilent(recorded) && withholding is { Kind: UnreadKind.Verdict } ? Fact<T>.NotUnderstood(withholding) : recorded;

    private static bool IsSilent<T>(Fact<T> recorded)
        where T : notnull => recorded.State == FactState.Unknown && recorded.Unread.Count == 0 && recorded.Claims.All(each => each.Evidence.Strength == EvidenceStrength.None);

    private Fact<T> JoinValue<T>(Fact<T> recorded, T stated, string name, UnreadText? withholding)
        where T : notnull
    {
        var claim = new Claim<T>(stated, Evidence.First(evidence => evidence.Kind == name + Mark));
        if (recorded.State == FactState.Unknown)
        {
            return !IsSilent(recorded) ? recorded : withholding is not null ? Fact<T>.NotUnderstood(withholding) : Fact<T>.From([.. recorded.Claims, claim]);
        }

        return recorded.IsKnown && !recorded.Value!.Equals(stated) ? Fact<T>.Conflict([.. recorded.Claims, claim]) : recorded;
    }

    /// <summary>The row that would declare what is stated, of facts the device's own are silent about; null where they speak of all.</summary>
    private Row? DeclaredBy(Device device, LicensedProduct recorded, ProductName? name)
    {
        var values = new List<KeyValuePair<string, object?>>();
        if (name is not null && (recorded.Edition.State == FactState.Unknown || recorded.Version.State == FactState.Unknown))
        {
            values.Add(new(FactNames.LicensedProduct, Product));
        }

        if (recorded.Language.State == FactState.Unknown && Language is not null)
        {
            values.Add(new(FactNames.LicensedLanguage, Language.ToString()));
        }

        if (recorded.Architecture.State == FactState.Unknown && Word(Architecture) is { } architecture)
        {
            values.Add(new(FactNames.LicensedArchitecture, architecture));
        }

        if (recorded.Channel.State == FactState.Unknown && Word(Channel) is { } channel)
        {
            values.Add(new(FactNames.LicenseChannel, channel));
        }

        return values.Count == 0 || device.Rows.Count == 0 ? null : new RowBuilder(ColumnTable.Default).Of(values);
    }

    private ProductVersion? VersionOf(ProductName? name) => PlatformProducts.IsAnother(name?.Version, Architecture) ? null : name?.Version;

    /// <summary>What contests a license that a row of its own declares contests one that is stated for all.</summary>
    /// <param name="recorded">What the records say.</param>
    /// <param name="declared">What they would say with such a row.</param>
    /// <param name="joined">What they say together with what is stated.</param>
    private static Fact<T> Weighed<T>(Fact<T> recorded, Fact<T> declared, Fact<T> joined)
        where T : notnull
    {
        if (recorded.State != FactState.Unknown || !joined.IsKnown)
        {
            return joined;
        }

        Claim<T>[] others = [.. declared.Claims.Where(claim => claim.Evidence.Strength != EvidenceStrength.None && !claim.Value.Equals(joined.Value!))];
        return declared.State == FactState.Conflicting && others.Length > 0 ? Fact<T>.Conflict([.. joined.Claims, .. others]) : Fact<T>.From([.. joined.Claims, .. others], declared.Unread);
    }

    /// <summary>What is told beside a fact that a row of its own declares is told beside one that is stated for all.</summary>
    private static Fact<T> Told<T>(Fact<T> declared, Fact<T> joined)
        where T : notnull => joined.IsKnown && joined.Unread.Count == 0 && declared.Unread.Any(text => text.IsBeside) ? Fact<T>.From(joined.Claims, declared.Unread.Where(text => text.IsBeside)) : joined;

    private static string? Word<T>(T word)
        where T : struct, Enum => EqualityComparer<T>.Default.Equals(word, default) ? null : word.ToString();
}
