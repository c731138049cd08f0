using System.Text.RegularExpressions;
using ReimagingTools.Fleet.Records;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Fleet.Weighing;

/// <summary>Reads Office licenses: license rows ("Office 16, Office16ProPlusVL_MAK edition"), Click-to-Run product ids, Windows Installer product codes.</summary>
internal static class OfficeEvidence
{
    private static readonly Regex LicenseName = new(
        @"Office(?<nn>\d\d)?(?<id>[A-Za-z0-9]+?)(?<year>2019|2021|2024)?(?<kind>VL|R|XC2RVL|MSDNR|SPLAVL)_(?<suffix>[A-Za-z_0-9]+) edition$",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    /// <summary>One book per Office product the instances show.</summary>
    public static IEnumerable<ClaimBook> Read(IReadOnlyList<Instance> instances)
    {
        foreach (Instance instance in instances)
        {
            if (LicensingProductReader.IsOffice(instance) && ReadLicense(instance) is { } licensed)
            {
                yield return licensed;
            }

            foreach (string id in instance.Texts(Fields.ProductReleaseIds))
            {
                yield return ReadClickToRun(instance, id);
            }

            if (instance.Text(Fields.OfficeProductCode) is { } code && OfficeProductCode.Parse(code) is { Edition: { } } product)
            {
                yield return ReadProductCode(product, instance.NameOf(Fields.OfficeProductCode), code);
            }
        }
    }

    private static ClaimBook? ReadLicense(Instance instance)
    {
        string name = instance.Text(Fields.Name) ?? instance.Text(Fields.ProductName) ?? "";
        if (LicensingProductReader.IsInstalled(instance) == false || LicensingProductReader.Read(instance) is not { } license || LicenseName.Match(name) is not { Success: true } match)
        {
            return null;
        }

        var book = new ClaimBook();
        (Edition? edition, ProductVersion? version) = ProductOf(name, match);
        bool isVolume = match.Groups["kind"].Value.EndsWith("VL", StringComparison.Ordinal) || license.Channel == LicenseChannel.Volume;
        bool isOem = match.Groups["suffix"].Value.StartsWith("OEM", StringComparison.OrdinalIgnoreCase);
        LicenseChannel channel = isOem ? LicenseChannel.Oem : isVolume ? LicenseChannel.Volume : license.Channel;
        if (channel is LicenseChannel.Volume or LicenseChannel.Unknown)
        {
            string why = channel == LicenseChannel.Volume ? "runs on a Volume key, which proves nothing about the original license" : "no license yet";
            book.Note(license.Kind, name, "nothing: " + why, EvidenceStrength.None);
            return book;
        }

        book.ClaimChannel(channel, license.Kind, license.Value, EvidenceStrength.Moderate);
        book.Claim(book.Editions, edition, "Name", name, "edition", EvidenceStrength.Moderate);
        book.Claim(book.Versions, version, "Name", name, "version", EvidenceStrength.Moderate);
        return book;
    }

    private static (Edition? Edition, ProductVersion? Version) ProductOf(string name, Match match)
    {
        string id = match.Groups["id"].Value;
        string year = match.Groups["year"].Value;
        bool isSubscription = id.StartsWith("O365", StringComparison.Ordinal) || id.EndsWith("Sub", StringComparison.Ordinal);
        Edition? edition = OfficeClickToRunId.Find(id + "Retail")?.Edition ?? OfficeClickToRunId.Find(id + "Volume")?.Edition;
        string? version = year.Length > 0 ? year
            : isSubscription ? "365"
            : name.Substring(0, Math.Min(9, name.Length)) switch { "Office 14" => "2010", "Office 15" => "2013", "Office 16" => "2016", "Office 19" => "2019", "Office 21" => "2021", "Office 24" => "2024", _ => null };
        return (edition, version is null ? null : ProductCatalogue.FindVersion(ProductFamily.Office, version));
    }

    private static ClaimBook ReadClickToRun(Instance instance, string id)
    {
        var book = new ClaimBook();
        OfficeClickToRunId? listed = OfficeClickToRunId.Find(id);
        if (listed is not { IsVolume: false } known)
        {
            string why = listed is null ? "not a known product" : "installed from Volume media, which proves nothing about the original license";
            book.Note("ProductReleaseIds", id, "nothing: " + why, EvidenceStrength.None);
            return book;
        }

        if (known.IsSubscription)
        {
            book.ClaimChannel(LicenseChannel.Subscription, "ProductReleaseIds", id, EvidenceStrength.Moderate);
        }

        string? reported = instance.Text(Fields.OfficeVersion);
        ProductVersion? version = known.Version ?? (reported?.StartsWith("15.", StringComparison.Ordinal) == true ? ProductCatalogue.FindVersion(ProductFamily.Office, "2013")
            : reported?.StartsWith("16.", StringComparison.Ordinal) == true ? ProductCatalogue.FindVersion(ProductFamily.Office, "2016") : null);
        book.Claim(book.Editions, known.Edition, "ProductReleaseIds", id, "edition", EvidenceStrength.Moderate);
        book.Claim(book.Versions, version, "ProductReleaseIds", id, "version", EvidenceStrength.Moderate);
        if (instance.Text(Fields.ClientCulture) is { } culture)
        {
            book.Claim(book.Languages, LanguageNames.Parse(culture), "ClientCulture", culture, "language", EvidenceStrength.Moderate);
        }

        if (ArchitectureNames.Parse(instance.Text(Fields.OfficePlatform)) is var architecture and not Architecture.Unknown)
        {
            book.Claim(book.Architectures, architecture, "Platform", architecture.ToString(), "architecture", EvidenceStrength.Moderate);
        }

        return book;
    }

    /// <summary>The release type tells Volume (0) from retail or OEM (1, 5), never retail from OEM, so the channel stays open.</summary>
    private static ClaimBook ReadProductCode(OfficeProductCode product, string kind, string code)
    {
        var book = new ClaimBook();
        if (product.ReleaseType is not ('1' or '5'))
        {
            string why = product.ReleaseType == '0' ? "installed from Volume media, which proves nothing about the original license" : "a trial";
            book.Note(kind, code, "nothing: " + why, EvidenceStrength.None);
            return book;
        }

        book.Claim(book.Editions, product.Edition, kind, code, "edition", EvidenceStrength.Moderate);
        book.Claim(book.Versions, product.Version, kind, code, "version", EvidenceStrength.Moderate);
        if (product.Lcid != 0)
        {
            book.Claim(book.Languages, LanguageNames.FromLcid(product.Lcid), kind, code, "language", EvidenceStrength.Moderate);
        }

        if (product.Architecture != Architecture.Unknown)
        {
            book.Claim(book.Architectures, product.Architecture, kind, code, "architecture", EvidenceStrength.Moderate);
        }

        return book;
    }
}
