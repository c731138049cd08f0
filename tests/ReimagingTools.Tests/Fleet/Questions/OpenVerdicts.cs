using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Fleet.Questions;

/// <summary>
/// Verdicts on an image of Windows 11 Pro in English of devices whose product, with its channel, or language may not be known; one for each pair.
/// </summary>
internal sealed class OpenVerdicts
{
    private static readonly Evidence Stated = new("LicensedProduct", "x", "x", EvidenceStrength.Strong);
    private readonly Dictionary<string, Verdict> _verdicts = [];

    public Verdict Of(string? product, string? language)
    {
        if (!_verdicts.TryGetValue(product + language, out Verdict? verdict))
        {
            ProductName? name = product is null ? null : ProductNames.Parse(product);
            var facts = new ReimagingFacts
            {
                Licensed = new LicensedProduct
                {
                    Edition = name is null ? Fact<Edition>.Unknown : Fact<Edition>.Of(name.Edition!, Stated),
                    Version = name is null ? Fact<ProductVersion>.Unknown : Fact<ProductVersion>.Of(name.Version!, Stated),
                    Language = language is null ? Fact<Language>.Unknown : Fact<Language>.Of(Language.Of(language)!, Stated),
                    Architecture = Fact<Architecture>.Of(Architecture.X64, Stated),
                    Channel = name is null ? Fact<LicenseChannel>.Unknown : Fact<LicenseChannel>.Of(LicenseChannel.Oem, Stated),
                },
                Media = Image(),
                Program = VolumeProgram.EnterpriseAgreement,
            };
            _verdicts.Add(product + language, verdict = ReimagingEngine.Judge(facts, Brief.Default));
        }

        return verdict;
    }

    private static MediaImage Image()
    {
        ProductName name = ProductNames.Parse("Windows 11 Pro");
        return new MediaImage
        {
            Edition = Fact<Edition>.Of(name.Edition!, Stated),
            Version = Fact<ProductVersion>.Of(name.Version!, Stated),
            Language = Fact<Language>.Of(Language.Of("en-US")!, Stated),
            Architecture = Fact<Architecture>.Of(Architecture.X64, Stated),
            Channel = Fact<MediaChannel>.Of(MediaChannel.VolumeLicensing, Stated),
        };
    }
}
