namespace ReimagingTools.Fleet.Judging;

/// <summary>Media as its user declares it in words, for when it is not at hand to be read.</summary>
public static class DeclaredMedia
{
    /// <summary>
    /// Makes an image of what is declared; what is not understood stays unknown with the words kept as evidence. The name speaks beside the other
    /// words: where it says otherwise ("Evaluation" of media declared as Volume Licensing, "x64" of media declared as x86), the fact is conflicting.
    /// </summary>
    /// <param name="product">For instance "Windows 7 Professional".</param>
    /// <param name="language">One or more languages as <see cref="LanguageNames"/> reads them, or null.</param>
    /// <param name="architecture">The architecture, or Unknown; a name that carries it speaks when this is silent.</param>
    /// <param name="channel">The channel, or Unknown; a name that says "Evaluation" speaks when this is silent.</param>
    public static MediaImage Of(string product, Language? language, Architecture architecture, ComponentSet? components, MediaChannel channel)
    {
        ProductName name = ProductNames.Parse(product);
        Evidence evidence = Declared("MediaProduct", product, name.ToString());
        bool isAnother = PlatformProducts.IsAnother(name.Version, architecture),
            isNone = name.Version is { } version && PlatformProducts.IsForeign(version, architecture);
        return new MediaImage
        {
            Name = product,
            Edition = Of(name.Edition, evidence),
            Version = isAnother || isNone ? Fact<ProductVersion>.Unknown : Of(name.Version, evidence),
            Language = language is null
                ? Fact<Language>.Unknown
                : Fact<Language>.Of(language, Declared("MediaLanguage", language.ToString(), "language " + language)),
            Architecture = ArchitectureOf(architecture, name),
            Components = ComponentsOf(components),
            Channel = ChannelOf(channel, name),
            OwnEvidence =
                isAnother ? [evidence, Noted("NoVersionOnPlatform")]
                : isNone ? [evidence, Noted("NoSuchPlatform")]
                : [evidence],
        };

        Evidence Noted(string says) => new("MediaProduct", product, EvidenceText.Say(says, architecture), EvidenceStrength.None);
    }

    /// <summary>
    /// What is declared beside media that was read. Where the media is silent the declaration is taken, as evidence "declared"; where the media
    /// speaks, or already contradicts itself, a declaration that says otherwise is a conflict, never a correction.
    /// </summary>
    /// <param name="image">The image as it was read.</param>
    /// <param name="language">The language declared, or null.</param>
    /// <param name="architecture">The architecture declared, or Unknown.</param>
    /// <param name="components">Component products declared, or null.</param>
    /// <param name="channel">The channel declared, or Unknown.</param>
    /// <returns>The image with the declarations weighed in; the same one where nothing is declared.</returns>
    public static MediaImage Beside(MediaImage image, Language? language, Architecture architecture, ComponentSet? components, MediaChannel channel)
    {
        var declared = new List<Evidence>();
        MediaImage with = image with
        {
            Language = Beside(image.Language, language, "MediaLanguage", declared),
            Architecture = Beside(image.Architecture, architecture == Architecture.Unknown ? [] : [architecture], "MediaArchitecture", declared),
            Components = Beside(image.Components, components?.Readings ?? [], "MediaComponent", declared),
            Channel = Beside(image.Channel, channel == MediaChannel.Unknown ? [] : [channel], "MediaChannel", declared),
        };
        return declared.Count == 0 ? image : with with { OwnEvidence = [.. image.OwnEvidence, .. declared] };
    }

    private static Fact<Language> Beside(Fact<Language> read, Language? declared, string kind, List<Evidence> evidence) =>
        Beside(read, declared is null ? [] : [declared], kind, evidence);

    private static Fact<T> Beside<T>(Fact<T> read, IEnumerable<T> declared, string kind, List<Evidence> evidence)
        where T : notnull
    {
        Claim<T>[] claims = [.. declared.Select(value => new Claim<T>(value, Declared(kind, value.ToString()!, "declared: " + value)))];
        if (claims.Length == 0)
        {
            return read;
        }

        evidence.AddRange(claims.Select(claim => claim.Evidence));
        Claim<T>[] speaking = [.. read.Claims.Where(claim => claim.Evidence.Strength != EvidenceStrength.None)];
        Claim<T>[] all = [.. read.Claims, .. claims];
        bool agrees = Array.TrueForAll(speaking, claim => Array.Exists(claims, said => said.Value.Equals(claim.Value)));
        bool isContested =
            read.State == FactState.Conflicting
            || (!agrees && (read.State == FactState.Unknown || !Array.Exists(claims, said => said.Value.Equals(read.Value!))));
        return isContested ? Fact<T>.Conflict(all) : Fact<T>.From(all);
    }

    private static Fact<Architecture> ArchitectureOf(Architecture declared, ProductName name)
    {
        var claims = new List<Claim<Architecture>>();
        if (declared != Architecture.Unknown)
        {
            claims.Add(new Claim<Architecture>(declared, Declared("MediaArchitecture", declared.ToString(), "architecture " + declared)));
        }

        if (name.Architecture != Architecture.Unknown)
        {
            claims.Add(new Claim<Architecture>(name.Architecture, Declared("MediaProduct", name.Text, "architecture " + name.Architecture)));
        }

        return Fact<Architecture>.From(claims);
    }

    private static Fact<ComponentSet> ComponentsOf(ComponentSet? components) =>
        Fact<ComponentSet>.From(
            (components?.Readings ?? []).Select(reading => new Claim<ComponentSet>(
                reading,
                Declared("MediaComponent", components!.ToString(), "components " + reading)
            ))
        );

    /// <summary>
    /// "OEM" or "VL" in a name speaks only against a declared channel, where one of the two is Volume Licensing: names of licenses carry such words
    /// too.
    /// </summary>
    private static Fact<MediaChannel> ChannelOf(MediaChannel declared, ProductName name)
    {
        var claims = new List<Claim<MediaChannel>>();
        if (declared != MediaChannel.Unknown)
        {
            claims.Add(new Claim<MediaChannel>(declared, Declared("MediaChannel", declared.ToString(), "channel " + declared)));
            claims.AddRange(
                name.Channels.Distinct().Where(channel => IsVolume(channel) != IsVolume(declared)).Select(channel => Named(channel, name))
            );
        }

        if (name.IsEvaluation)
        {
            claims.Add(Named(MediaChannel.Evaluation, name));
        }

        return Fact<MediaChannel>.From(claims);
    }

    private static bool IsVolume(MediaChannel channel) => channel == MediaChannel.VolumeLicensing;

    private static Claim<MediaChannel> Named(MediaChannel channel, ProductName name) =>
        new(channel, Declared("MediaProduct", name.Text, EvidenceText.Say("Channel", channel)));

    private static Fact<T> Of<T>(T? value, Evidence evidence)
        where T : class => value is null ? Fact<T>.Unknown : Fact<T>.Of(value, evidence);

    private static Evidence Declared(string kind, string value, string says) => new(kind, value, says, EvidenceStrength.Strong);
}
