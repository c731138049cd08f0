namespace ReimagingTools.Media.Channel;

/// <summary>
/// The folders of an Office source: <c>product[r].WW</c> with <c>product[r]WW.msi</c> and <c>product[r]WW.xml</c> in it, and <c>Admin</c>.
/// Product names are listed because some end in an r themselves ("Publisher.WW" is not retail, "Publisherr.WW" is).
/// </summary>
internal static class OfficeFolders
{
    private const int MostNames = 10_000;

    private static readonly Regex Shape = new(
        @"^(?<product>[A-Za-z]{2,20})\.?WW(?:\.(?:msi|xml))?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <summary>Folder names and the catalogue's edition keys; empty where the folder serves several editions.</summary>
    private static readonly Dictionary<string, string> Products = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ProPlus"] = "OfficeProPlus",
        ["Standard"] = "OfficeStandard",
        ["Enterprise"] = "OfficeEnterprise",
        ["Pro"] = "OfficeProfessional",
        ["SmallBusiness"] = "OfficeSmallBusiness",
        ["HomeStudent"] = "OfficeHomeStudent",
        ["HomeBusiness"] = "OfficeHomeBusiness",
        ["Ultimate"] = "OfficeUltimate",
        ["Basic"] = "OfficeBasic",
        ["SingleImage"] = "",
        ["PrjPro"] = "ProjectProfessional",
        ["PrjStd"] = "ProjectStandard",
        ["VisPro"] = "VisioProfessional",
        ["VisStd"] = "VisioStandard",
        ["Visio"] = "",
        ["Access"] = "Access",
        ["Excel"] = "Excel",
        ["InfoPath"] = "InfoPath",
        ["OneNote"] = "OneNote",
        ["Outlook"] = "Outlook",
        ["PowerPoint"] = "PowerPoint",
        ["Publisher"] = "Publisher",
        ["Word"] = "Word",
        ["Groove"] = "Groove",
        ["SharePointDesigner"] = "SharePointDesigner",
        ["Lync"] = "Lync",
    };

    private static readonly HashSet<string> RetailOnly = new(StringComparer.OrdinalIgnoreCase)
    {
        "Pro",
        "HomeStudent",
        "HomeBusiness",
        "Ultimate",
        "Basic",
        "SingleImage",
    };

    public static ChannelMarkerFacts Read(IEnumerable<string> names)
    {
        var reading = new ChannelMarkerFacts("OfficeFolder");
        bool hasAdmin = false;
        bool hasProduct = false;
        foreach (string name in names.Take(MostNames).Select(Last).Distinct(StringComparer.Ordinal))
        {
            hasAdmin |= name.Equals("Admin", StringComparison.OrdinalIgnoreCase);
            hasProduct |= ReadProduct(name, reading);
        }

        if (hasAdmin && hasProduct)
        {
            reading.Channel(MediaChannel.VolumeLicensing, "Admin", EvidenceStrength.Weak);
        }
        else if (hasAdmin)
        {
            reading.Note("Admin", MediaText.Say("Says.AdminAlone"));
        }

        return reading;
    }

    private static bool ReadProduct(string name, ChannelMarkerFacts reading)
    {
        Match match = Shape.Match(name);
        string product = match.Groups["product"].Value;
        bool isWhole = Products.TryGetValue(product, out string? key);
        bool isRetail =
            !isWhole
            && product.EndsWith("r", StringComparison.OrdinalIgnoreCase)
            && Products.TryGetValue(product.Substring(0, product.Length - 1), out key);
        if (!match.Success || !(isWhole || isRetail))
        {
            return false;
        }

        if (isRetail || !RetailOnly.Contains(product))
        {
            reading.Channel(isRetail ? MediaChannel.Retail : MediaChannel.VolumeLicensing, name, EvidenceStrength.Moderate);
        }
        else
        {
            reading.Note(name, MediaText.Say("Says.NeverVolumeFolder"));
        }

        if (ProductCatalogue.FindEdition(ProductFamily.Office, key!) is { } edition)
        {
            reading.Edition(edition, name, EvidenceStrength.Moderate);
        }

        return true;
    }

    private static string Last(string path) =>
        path.TrimEnd('/', '\\') is var trimmed && trimmed.LastIndexOfAny(['/', '\\']) is var cut and >= 0
            ? trimmed.Substring(cut + 1)
            : path.TrimEnd('/', '\\');
}
