using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Fleet.Devices;

/// <summary>Collects claims about one licensed product and the evidence they rest on.</summary>
internal sealed class LicenseClaims
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

    public ProductName? Certificate { get; set; }

    public bool IsEmpty => _evidence.Count == 0;

    /// <summary>Notes a value that was looked at and proves nothing, with the reason.</summary>
    public void Note(string kind, string value, string reason) => Add(kind, value, "nothing: " + reason, EvidenceStrength.None);

    /// <summary>Keeps a value with what it says and how much that weighs.</summary>
    private Evidence Add(string kind, string value, string says, EvidenceStrength strength)
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
            claims.Add(new Claim<T>(value, Add(kind, text, about + " " + value, strength)));
        }
    }

    public void ClaimChannel(LicenseChannel channel, string kind, string text, EvidenceStrength strength) =>
        Channels.Add(new Claim<LicenseChannel>(channel, Add(kind, text, "channel " + channel, strength)));

    /// <summary>Weighs the claims.</summary>
    /// <param name="notes">What else was looked at.</param>
    public LicensedProduct ToProduct(IEnumerable<Evidence> notes) => new()
    {
        Edition = Fact<Edition>.From(Editions),
        Version = Fact<ProductVersion>.From(Versions),
        Language = Fact<Language>.From(Languages),
        Architecture = Fact<Architecture>.From(Architectures),
        Components = Fact<ComponentSet>.From(Components),
        Channel = Fact<LicenseChannel>.From(Channels),
        Type = Fact<LicenseType>.From(Types),
        PriorVersionRight = Fact<PriorVersionRight>.From(PriorVersionRights),
        Certificate = Certificate,
        Evidence = [.. _evidence, .. notes],
    };
}
