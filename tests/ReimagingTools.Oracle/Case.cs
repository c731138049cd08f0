using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Oracle;

/// <summary>
/// A device and an image about which everything but the license itself is in order: same language, same platform, Volume Licensing media, a program
/// of every brief.
/// </summary>
internal sealed record Case(Product License, Product Image, LicenseChannel Channel, SoftwareAssurance Assurance, string Brief, CalendarDate AsOf)
{
    private static readonly Evidence Stated = new("Oracle", "", "", EvidenceStrength.Strong);
    private static readonly Language English = LanguageNames.Parse("en-US")!;

    /// <summary>True to state a right to the very product on the media.</summary>
    public bool StatesRight { get; init; }

    public MediaChannel MediaChannel { get; init; } = MediaChannel.VolumeLicensing;

    public Verdict Judge() => ReimagingEngine.Judge(Facts(), ReimagingTools.Licensing.Briefs.Brief.Find(Brief)!);

    private ReimagingFacts Facts() =>
        new()
        {
            Licensed = new LicensedProduct
            {
                Edition = Of(License.Edition),
                Version = Of(License.Version),
                Language = Of(English),
                Architecture = Of(Architecture.X64),
                Channel = Channel == LicenseChannel.Unknown ? Fact<LicenseChannel>.Unknown : Of(Channel),
                Type = Of(LicenseType.Full),
                PriorVersionRight = StatesRight ? Of(PriorVersionRight.Parse(Image.Name)!) : Fact<PriorVersionRight>.Unknown,
            },
            Media = new MediaImage
            {
                Edition = Of(Image.Edition),
                Version = Of(Image.Version),
                Language = Of(English),
                Architecture = Of(Architecture.X64),
                Channel = Of(MediaChannel),
            },
            Program = VolumeProgram.EnterpriseAgreement,
            SoftwareAssurance = Assurance == SoftwareAssurance.Unknown ? Fact<SoftwareAssurance>.Unknown : Of(Assurance),
            AsOf = AsOf,
        };

    private static Fact<T> Of<T>(T value)
        where T : notnull => Fact<T>.Of(value, Stated);
}
