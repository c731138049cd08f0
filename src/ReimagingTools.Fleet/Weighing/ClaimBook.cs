using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Fleet.Weighing;

/// <summary>Collects claims about one licensed product and the evidence they rest on.</summary>
internal sealed class ClaimBook
{
    private readonly List<Evidence> _evidence = [];

    public List<Claim<Edition>> Editions { get; } = [];

    public List<Claim<ProductVersion>> Versions { get; } = [];

    public List<Claim<Language>> Languages { get; } = [];

    public List<Claim<Architecture>> Architectures { get; } = [];

    public List<Claim<ComponentSet>> Components { get; } = [];

    public List<Claim<LicenseChannel>> Channels { get; } = [];

    public List<Claim<LicenseType>> Types { get; } = [];

    public List<Claim<PriorVersionRight>> PriorVersionRights { get; } = [];

    public List<Claim<VolumeLicenses>> VolumeProducts { get; } = [];

    public List<Claim<Product>> PreinstalledProducts { get; } = [];

    public List<Claim<Certificate>> Certificates { get; } = [];

    public bool IsEmpty => _evidence.Count == 0;

    /// <summary>Notes a value that was looked at, with what it says and how much that weighs.</summary>
    public Evidence Note(string kind, string value, string says, EvidenceStrength strength)
    {
        string scrubbed = ProductKeys.Mask(value);
        string shown = scrubbed.Length > 200 ? scrubbed.Substring(0, 200) + "..." : scrubbed;
        var evidence = new Evidence(kind, shown, says, strength);
        _evidence.Add(evidence);
        return evidence;
    }

    public void Claim<T>(List<Claim<T>> claims, T? value, string kind, string text, string about, EvidenceStrength strength)
        where T : notnull
    {
        if (value is not null)
        {
            claims.Add(new Claim<T>(value, Note(kind, text, about + " " + value, strength)));
        }
    }

    public void ClaimChannel(LicenseChannel channel, string kind, string text, EvidenceStrength strength) =>
        Channels.Add(new Claim<LicenseChannel>(channel, Note(kind, text, "channel " + channel, strength)));

    public LicensedProduct ToProduct() => new()
    {
        Edition = Fact<Edition>.From(Editions),
        Version = Fact<ProductVersion>.From(Versions),
        Language = Fact<Language>.From(Languages),
        Architecture = Fact<Architecture>.From(Architectures),
        Components = Fact<ComponentSet>.From(Components),
        Channel = Fact<LicenseChannel>.From(Channels),
        Type = Fact<LicenseType>.From(Types),
        PriorVersionRight = Fact<PriorVersionRight>.From(PriorVersionRights),
        VolumeProduct = Fact<VolumeLicenses>.From(VolumeProducts),
        PreinstalledProduct = Fact<Product>.From(PreinstalledProducts),
        Certificate = Fact<Certificate>.From(Certificates),
        Evidence = [.. _evidence],
    };
}
