using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Licensing;

/// <summary>A device, an image and an agreement in words; empty words are unknown facts.</summary>
internal sealed record Scenario
{
    private static readonly Evidence Stated = new("Test", "", "", EvidenceStrength.Strong);

    public string Brief { get; init; } = "2011-02";

    public string Licensed { get; init; } = "Windows 7 Professional";

    public LicenseChannel Channel { get; init; } = LicenseChannel.Oem;

    public string Language { get; init; } = "en-US";

    public Architecture Architecture { get; init; } = Architecture.X64;

    public string Components { get; init; } = "";

    public string PriorVersionRight { get; init; } = "";

    public string Coa { get; init; } = "";

    public LicenseType Type { get; init; }

    public string VolumeProduct { get; init; } = "";

    public string Preinstalled { get; init; } = "";

    public string AsOf { get; init; } = "2011-06-01";

    public string Media { get; init; } = "Windows 7 Professional";

    public MediaChannel MediaChannel { get; init; } = MediaChannel.VolumeLicensing;

    public string MediaLanguage { get; init; } = "en-US";

    public Architecture MediaArchitecture { get; init; } = Architecture.X64;

    public string MediaComponents { get; init; } = "";

    public VolumeProgram Program { get; init; } = VolumeProgram.SelectLicense;

    public string? Purchased { get; init; }

    public SoftwareAssurance SoftwareAssurance { get; init; } = SoftwareAssurance.None;

    public Purpose Purpose { get; init; }

    public Verdict Judge() => ReimagingEngine.Judge(Facts(), ReimagingTools.Licensing.Briefs.Brief.Find(Brief)!);

    /// <summary>The verdict on these facts after a change no words can express, such as a conflict.</summary>
    public Verdict Judge(Func<ReimagingFacts, ReimagingFacts> change) =>
        ReimagingEngine.Judge(change(Facts()), ReimagingTools.Licensing.Briefs.Brief.Find(Brief)!);

    /// <summary>A fact two pieces of strong evidence disagree about.</summary>
    public static Fact<T> Conflict<T>(T one, T other)
        where T : notnull => Fact<T>.From([new Claim<T>(one, Stated with { Value = "one" }), new Claim<T>(other, Stated with { Value = "other" })]);

    public ReimagingFacts Facts()
    {
        ProductName licensed = ProductNames.Parse(Licensed);
        ProductName media = ProductNames.Parse(Media);
        return new ReimagingFacts
        {
            Licensed = new LicensedProduct
            {
                Edition = Of(licensed.Edition),
                Version = Of(licensed.Version),
                Language = Of(LanguageNames.Parse(Language)?.AsChoice()),
                Architecture = OfEnum(Architecture),
                Components = Of(ComponentSet.Parse(Components)),
                Channel = OfEnum(Channel),
                Type = OfEnum(Type),
                PriorVersionRight = Of(ReimagingTools.Licensing.Facts.PriorVersionRight.Parse(PriorVersionRight)),
                VolumeProduct = Of(VolumeLicenses.Parse(VolumeProduct)),
                PreinstalledProduct = Of(ProductNames.Parse(Preinstalled).Product),
                Certificate = Of(Certificate.Parse(Coa)),
            },
            Media = new MediaImage
            {
                Edition = Of(media.Edition),
                Version = Of(media.Version),
                Language = Of(LanguageNames.Parse(MediaLanguage)),
                Architecture = OfEnum(MediaArchitecture),
                Components = Of(ComponentSet.Parse(MediaComponents)),
                Channel = OfEnum(MediaChannel),
            },
            Program = Program,
            Purchased = Purchased is null ? null : [.. Purchased.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(ProductNames.Parse)],
            SoftwareAssurance = OfEnum(SoftwareAssurance),
            AsOf = CalendarDate.Parse(AsOf),
            Purpose = Purpose,
        };
    }

    private static Fact<T> Of<T>(T? value)
        where T : class => value is null ? Fact<T>.Unknown : Fact<T>.Of(value, Stated);

    private static Fact<T> OfEnum<T>(T value)
        where T : struct, Enum => EqualityComparer<T>.Default.Equals(value, default) ? Fact<T>.Unknown : Fact<T>.Of(value, Stated);
}
