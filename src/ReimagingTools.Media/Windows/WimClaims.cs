using ReimagingTools.Media.Wim;

namespace ReimagingTools.Media.Windows;

/// <summary>
/// What the XML of a WIM says about one image. It was written from the registry and the files of the installed system, so it is strong evidence; a
/// field that a tool has stripped leaves its fact unknown. FLAGS is a weaker second source of the edition. NAME, DISPLAYNAME and their descriptions
/// are for people: what they say otherwise is shown, and what they do not say otherwise is nothing.
/// </summary>
internal static class WimClaims
{
    private const EvidenceStrength Strength = EvidenceStrength.Strong;

    /// <summary>Runs on several users' desktops at once: a desktop edition whose registry says server.</summary>
    private const string MultiSession = "ServerRdsh";

    public static ClaimSet Read(WimImage image)
    {
        var claims = new ClaimSet();
        Edition? edition = ReadEdition(claims, image);
        ReadVersion(claims, image, edition);
        ReadArchitecture(claims, image);
        ReadLanguages(claims, image);
        ReadTexts(claims, image);
        return claims;
    }

    /// <summary>True for images that install nothing: Windows PE, and the set of setup files that begins an ESD.</summary>
    public static bool IsSetup(WimImage image) =>
        Is(image.InstallationType, "WindowsPE")
        || Is(image.EditionId, "WindowsPE")
        || (
            image.EditionId is null
            && image.Name is { } name
            && (Is(name, "Windows Setup Media") || Begins(name, "Microsoft Windows PE") || Begins(name, "Microsoft Windows Setup"))
        );

    /// <summary>The edition named by an EDITIONID, or by FLAGS where there is none, that the catalogue does not list.</summary>
    public static string? UnlistedEdition(WimImage image) =>
        (image.EditionId ?? image.Flags) is { } id && EditionIds.Read(id).Edition is null ? Quoted.Text(id) : null;

    private static Edition? ReadEdition(ClaimSet claims, WimImage image)
    {
        EditionId id = ReadId(claims, image.EditionId, "WimEditionId", Strength);
        bool isUnlisted = image.EditionId is not null && id.Edition is null;
        EditionId flags = isUnlisted ? default : ReadId(claims, image.Flags, "WimFlags", EvidenceStrength.Moderate);
        return image.EditionId is null ? flags.Edition : id.Edition;
    }

    private static EditionId ReadId(ClaimSet claims, string? text, string kind, EvidenceStrength strength)
    {
        if (text is null)
        {
            return default;
        }

        EditionId id = EditionIds.Read(text);
        claims.Edition(id.Edition, kind, text, strength);
        if (id.IsEvaluation)
        {
            claims.Channel(MediaChannel.Evaluation, kind, text, strength);
        }

        return id;
    }

    private static void ReadVersion(ClaimSet claims, WimImage image, Edition? edition)
    {
        if (image.Build is not { } build)
        {
            return;
        }

        string text = string.Join(
            ".",
            new[] { image.Major, image.Minor, build, image.ServicePackBuild }.Select(part => part is { } number ? Format.Number(number) : "?")
        );
        if (image is { Major: { } major, Minor: { } minor } && !WindowsRelease.IsBuildOf(Format.Number(major) + "." + Format.Number(minor), build))
        {
            claims.Note("WimVersion", text, MediaText.Say("Says.BuildOfAnotherVersion"));
            return;
        }

        ProductFamily[] families = [.. Families(image, edition).Distinct()];
        if (families.Length == 1)
        {
            claims.Version(WindowsRelease.Resolve(families[0], build, edition), "WimVersion", text + " " + families[0], Strength);
        }
        else
        {
            claims.Note("WimVersion", text, MediaText.Say(families.Length == 0 ? "Says.SharedBuild" : "Says.FamiliesDisagree"));
        }
    }

    private static IEnumerable<ProductFamily> Families(WimImage image, Edition? edition)
    {
        if (edition is not null)
        {
            yield return edition.Family;
        }

        if (image.ProductType is { } type && !(edition?.Key == MultiSession && Is(type, "ServerNT")))
        {
            yield return Is(type, "WinNT") ? ProductFamily.Windows
            : Is(type, "ServerNT") || Is(type, "LanmanNT") ? ProductFamily.WindowsServer
            : ProductFamily.Unknown;
        }

        if (image.InstallationType is { } installation)
        {
            yield return Is(installation, "Client") ? ProductFamily.Windows
            : Is(installation, "Server") || Is(installation, "Server Core") || Is(installation, "Nano Server") ? ProductFamily.WindowsServer
            : ProductFamily.Unknown;
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

    /// <summary>
    /// The language the system was installed in must be among those it has; where it is not, one of the two is wrong and nobody knows which.
    /// </summary>
    private static void ReadLanguages(ClaimSet claims, WimImage image)
    {
        string text = string.Join(";", image.Languages);
        Language? languages = LanguageNames.Parse(text);
        if (image.Languages.Count > 0)
        {
            claims.Language(languages, "WimLanguages", text, Strength);
        }

        if (image.DefaultLanguage is not { } given)
        {
            return;
        }

        bool isAmong = LanguageNames.Parse(given) is { } single && languages is not null && single.Tags.All(languages.Tags.Contains);
        if (isAmong || languages is null)
        {
            claims.Note("WimDefaultLanguage", given, MediaText.Say(isAmong ? "Says.DefaultLanguage" : "Says.DefaultLanguageAlone"));
        }
        else
        {
            claims.Language(LanguageNames.Parse(given), "WimDefaultLanguage", given, Strength);
        }
    }

    private static void ReadTexts(ClaimSet claims, WimImage image)
    {
        (string Kind, string? Text)[] texts =
        [
            ("WimName", image.Name),
            ("WimDisplayName", image.DisplayName),
            ("WimDescription", image.Description),
            ("WimDisplayDescription", image.DisplayDescription),
        ];
        foreach ((string kind, string? text) in texts)
        {
            if (text is not null)
            {
                claims.Take(ContraryText.Read(kind, text));
            }
        }

        foreach ((string kind, string? text) in texts)
        {
            ShowOtherProduct(claims, kind, text);
        }
    }

    /// <summary>
    /// A name that is a whole product name, with or without its edition, of another product than the image; one of an edition that never came on
    /// Volume Licensing media whatever stands beside it.
    /// </summary>
    private static void ShowOtherProduct(ClaimSet claims, string kind, string? text)
    {
        if (text is not { Length: > 0 and <= MediaBudget.QuotedCharacters })
        {
            return;
        }

        ProductName name = ProductNames.Parse(text);
        bool isWhole = name.UnknownWords.Count == 0;
        Edition? own = claims.Editions.Count > 0 ? claims.Editions[0].Value : null;
        Edition? other =
            own is null ? null
            : isWhole && name.Product is { } product ? product.Edition
            : OfConsumers(text, own);
        if (other is not null && other != own)
        {
            claims.Edition(other, kind, text, ProductCatalogue.IsNeverOnVolumeMedia(other, null) ? Strength : EvidenceStrength.Weak);
        }

        if (isWhole && name.Version is { } version && claims.Versions.Count > 0 && !NameWitness.SameVersion(claims.Versions[0].Value, version))
        {
            claims.Version(version, kind, text, EvidenceStrength.Weak);
        }
    }

    /// <summary>The edition in a text that never came on Volume Licensing media, beside one that did.</summary>
    private static Edition? OfConsumers(string text, Edition own) =>
        ProductCatalogue.IsNeverOnVolumeMedia(own, null)
            ? null
            : MediaProductNames
                .Read(text)
                .EditionPhrases.SelectMany(phrase => phrase.Candidates)
                .FirstOrDefault(edition => edition.Family == own.Family && ProductCatalogue.IsNeverOnVolumeMedia(edition, null));

    private static bool Is(string? text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);

    private static bool Begins(string text, string words) => text.StartsWith(words, StringComparison.OrdinalIgnoreCase);
}
