using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Media.Bytes;
using ReimagingTools.Media.Channel;
using ReimagingTools.Media.Facts;
using ReimagingTools.Media.Wim;

namespace ReimagingTools.Media.Windows;

/// <summary>
/// What the XML of a WIM says about one image. It was written from the registry and the files of the installed system, so it is strong evidence; a field that
/// a tool has stripped leaves its fact unknown. The NAME field is for people: it names no product reliably ("Windows Longhorn SERVERSTANDARD") and is not read.
/// </summary>
internal static class WimClaims
{
    private const EvidenceStrength Strength = EvidenceStrength.Strong;

    public static ClaimSet Read(WimImage image)
    {
        var claims = new ClaimSet();
        EditionId id = image.EditionId is { } text ? EditionIds.Read(text) : default;
        if (image.EditionId is { } given)
        {
            claims.Edition(id.Edition, "WimEditionId", given, Strength);
            claims.Channels.AddRange(ChannelMarkers.EditionId(given).Channels);
            claims.Note(claims.Channels.Select(claim => claim.Evidence));
        }

        ReadVersion(claims, image, id.Edition);
        ReadArchitecture(claims, image);
        ReadLanguages(claims, image);
        return claims;
    }

    /// <summary>True for images that install nothing: Windows PE, and the set of setup files that begins an ESD.</summary>
    public static bool IsSetup(WimImage image) =>
        Is(image.InstallationType, "WindowsPE") || Is(image.EditionId, "WindowsPE")
        || (image.EditionId is null && image.Name is { } name && (Is(name, "Windows Setup Media") || Begins(name, "Microsoft Windows PE") || Begins(name, "Microsoft Windows Setup")));

    private static void ReadVersion(ClaimSet claims, WimImage image, Edition? edition)
    {
        if (image.Build is not { } build)
        {
            return;
        }

        string text = string.Join(".", new[] { image.Major, image.Minor, build, image.ServicePackBuild }.Select(part => part is { } number ? Format.Number(number) : "?"));
        ProductFamily[] families = [.. Families(image, edition).Distinct()];
        if (families.Length == 1)
        {
            claims.Version(WindowsRelease.Resolve(families[0], build, edition), "WimVersion", text + " " + families[0], Strength);
        }
        else
        {
            claims.Note("WimVersion", text, families.Length == 0 ? "nothing: client and server share builds" : "nothing: fields disagree about client and server");
        }
    }

    private static IEnumerable<ProductFamily> Families(WimImage image, Edition? edition)
    {
        if (edition is not null)
        {
            yield return edition.Family;
        }

        if (image.ProductType is { } type)
        {
            yield return Is(type, "WinNT") ? ProductFamily.Windows : Is(type, "ServerNT") || Is(type, "LanmanNT") ? ProductFamily.WindowsServer : ProductFamily.Unknown;
        }

        if (image.InstallationType is { } installation)
        {
            yield return Is(installation, "Client") ? ProductFamily.Windows
                : Is(installation, "Server") || Is(installation, "Server Core") || Is(installation, "Nano Server") ? ProductFamily.WindowsServer : ProductFamily.Unknown;
        }
    }

    private static void ReadArchitecture(ClaimSet claims, WimImage image)
    {
        if (image.Architecture is { } number)
        {
            Architecture architecture = number switch
            {
                0 => Architecture.X86,
                5 => Architecture.Arm,
                6 => Architecture.Ia64,
                9 => Architecture.X64,
                12 => Architecture.Arm64,
                _ => Architecture.Unknown,
            };
            claims.Architecture(architecture, "WimArchitecture", Format.Number(number), Strength);
        }
    }

    private static void ReadLanguages(ClaimSet claims, WimImage image)
    {
        if (image.Languages.Count > 0)
        {
            string text = string.Join(";", image.Languages);
            claims.Language(LanguageNames.Parse(text), "WimLanguages", text, Strength);
        }
    }

    private static bool Is(string? text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);

    private static bool Begins(string text, string words) => text.StartsWith(words, StringComparison.OrdinalIgnoreCase);
}
