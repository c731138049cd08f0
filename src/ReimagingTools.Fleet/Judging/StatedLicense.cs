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
    /// <param name="recorded">What they say.</param>
    /// <param name="headingOf">The heading nobody reads under which they probably speak of a field, or null: what is stated for all does not speak for it.</param>
    /// <returns>The two together.</returns>
    public LicensedProduct ApplyTo(LicensedProduct recorded, Func<Field, string?> headingOf)
    {
        if (IsEmpty)
        {
            return recorded;
        }

        ProductName? name = NameFor(recorded);
        return recorded with
        {
            Edition = Beside(Preinstalled(recorded, product => product.Edition, (one, other) => one.Line != other.Line), recorded.Edition, Join(recorded.Edition, name?.Edition, FactNames.LicensedProduct, headingOf(Field.LicensedProduct))),
            Version = Beside(
                Preinstalled(recorded, product => product.Version, (preinstalled, stated) => preinstalled.Order > stated.Order), recorded.Version,
                Join(recorded.Version, PlatformProducts.IsAnother(name?.Version, Architecture) ? null : name?.Version, FactNames.LicensedProduct, headingOf(Field.LicensedProduct))),
            Language = Join(recorded.Language, Language, FactNames.LicensedLanguage, headingOf(Field.LicensedLanguage)),
            Architecture = Beside(Processors(recorded), recorded.Architecture, JoinWord(recorded.Architecture, Architecture, FactNames.LicensedArchitecture, headingOf(Field.LicensedArchitecture))),
            Channel = JoinWord(recorded.Channel, Channel, FactNames.LicenseChannel, headingOf(Field.LicenseChannel)),
            Type = JoinWord(recorded.Type, Type, FactNames.LicenseType, headingOf(Field.LicenseType)),
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

    private Fact<T> JoinWord<T>(Fact<T> recorded, T stated, string name, string? heading)
        where T : struct, Enum => EqualityComparer<T>.Default.Equals(stated, default) ? recorded : JoinValue(recorded, stated, name, heading);

    private Fact<T> Join<T>(Fact<T> recorded, T? stated, string name, string? heading)
        where T : class => stated is null ? recorded : JoinValue(recorded, stated, name, heading);

    private Fact<T> JoinValue<T>(Fact<T> recorded, T stated, string name, string? heading)
        where T : notnull
    {
        var claim = new Claim<T>(stated, Evidence.First(evidence => evidence.Kind == name + Mark));
        if (recorded.State == FactState.Unknown)
        {
            bool isSilent = recorded.Unread.Count == 0 && recorded.Claims.All(each => each.Evidence.Strength == EvidenceStrength.None);
            return !isSilent ? recorded : heading is not null ? WithheldBy<T>(name, heading) : Fact<T>.From([.. recorded.Claims, claim]);
        }

        return recorded.IsKnown && !recorded.Value!.Equals(stated) ? Fact<T>.Conflict([.. recorded.Claims, claim]) : recorded;
    }

    /// <summary>What was stated for a silent row, and what something else in the row says against it: neither overrules the other.</summary>
    private static Fact<T> Beside<T>((Func<T, bool> IsAgainst, Claim<T>[] Claims) spoken, Fact<T> recorded, Fact<T> joined)
        where T : notnull => recorded.State == FactState.Unknown && joined.IsKnown && Array.FindAll(spoken.Claims, claim => !claim.Value.Equals(joined.Value!)) is { Length: > 0 } others && spoken.IsAgainst(joined.Value!)
            ? Fact<T>.Conflict([.. joined.Claims, .. others])
            : joined;

    /// <summary>Windows for another kind of processor is none the PC was licensed for.</summary>
    private static (Func<Architecture, bool> IsAgainst, Claim<Architecture>[] Claims) Processors(LicensedProduct recorded)
    {
        Claim<Architecture>[] claims = [.. recorded.Processor.Claims.Select(claim => new Claim<Architecture>(claim.Value == ProcessorFamily.Arm ? Architecture.Arm64 : Architecture.X64, claim.Evidence))];
        return (stated => Array.Exists(claims, claim => ProcessorFamilies.AreTwo(claim.Value, stated)), claims);
    }

    /// <summary>A maker delivers no other edition than it licenses, and no later version. A Windows bought at retail goes onto any PC.</summary>
    private (Func<T, bool> IsAgainst, Claim<T>[] Claims) Preinstalled<T>(LicensedProduct recorded, Func<Product, T> part, Func<T, T, bool> isOther)
        where T : notnull
    {
        bool isRetail = (recorded.Channel.IsKnown ? recorded.Channel.Value : Channel) == LicenseChannel.Fpp;
        Claim<T>[] claims = isRetail ? [] : [.. recorded.PreinstalledProduct.Claims.Where(claim => claim.Value.Version.Family == ProductFamily.Windows).Select(claim => new Claim<T>(part(claim.Value), claim.Evidence))];
        return (stated => Array.Exists(claims, claim => isOther(claim.Value, stated)), claims);
    }

    /// <summary>A fact of which a column nobody reads probably speaks.</summary>
    internal static Fact<T> WithheldBy<T>(string name, string heading)
        where T : notnull
    {
        string text = EvidenceText.Say("HeadingUnread", heading);
        return Fact<T>.NotUnderstood(new UnreadText(new Evidence(name, text, text, EvidenceStrength.Strong), null));
    }

    private static string? Word<T>(T word)
        where T : struct, Enum => EqualityComparer<T>.Default.Equals(word, default) ? null : word.ToString();
}
