namespace ReimagingTools.Media.Windows;

/// <summary>
/// Media of Windows 2000, XP and Server 2003. One platform folder (I386, AMD64, IA64) holds <c>TXTSETUP.SIF</c>, whose [Strings] name the product,
/// <c>PRODSPEC.INI</c>, whose [Product Specification] names product and language, and <c>SETUPP.INI</c>, whose [Pid] carries the channel.
/// A disc for x64 or Itanium has an I386 folder too, for what it shares with x86.
/// </summary>
internal static class SetupInformation
{
    private const EvidenceStrength Strength = EvidenceStrength.Strong;

    private static readonly string[] ProductKeys = ["productname", "wkscd", "srvcd", "entcd", "dtccd"];

    private static readonly Regex DiscWords = new(
        @"(?<!\s)\s+(Setup\s+)?(CD|CD-ROM|Compact Disc)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <summary>The image such media install, or null for other media.</summary>
    public static FoundImage? Read(MediaFolder root)
    {
        (string Name, Architecture Architecture)[] platforms =
        [
            ("AMD64", Architecture.X64),
            ("IA64", Architecture.Ia64),
            ("I386", Architecture.X86),
        ];
        foreach ((string name, Architecture architecture) in platforms)
        {
            if (root.File(name, "TXTSETUP.SIF") is { } information && root.Folder(name) is { } folder)
            {
                var claims = new ClaimSet();
                claims.Architecture(architecture, "PlatformFolder", name, Strength);
                string? product = ReadInformation(information, architecture, claims);
                ReadSpecification(folder, architecture, claims);
                if (folder.File("SETUPP.INI") is { } pid)
                {
                    claims.Take(ChannelMarkers.SetuppIni(pid.ReadText(MediaBudget.TextBytes)));
                }

                return new FoundImage(null, product, claims);
            }
        }

        return null;
    }

    private static string? ReadInformation(MediaFile file, Architecture architecture, ClaimSet claims)
    {
        if (file.Open().Length > MediaBudget.SetupInformationBytes)
        {
            claims.Note("SetupInformation", file.Name, MediaText.Say("Says.SetupInformationTooLong"));
            return null;
        }

        string? product = null;
        foreach (KeyValuePair<string, string> pair in IniText.Section(file.ReadText(MediaBudget.SetupInformationBytes), "Strings"))
        {
            string key = pair.Key.ToLowerInvariant();
            if (ProductKeys.Contains(key) && pair.Value.Length > 0)
            {
                product ??= Quoted.Text(pair.Value);
                Product(pair.Value, "SetupInformation", architecture, claims);
            }
            else if (key == "spcdname")
            {
                claims.Note("SetupInformation", pair.Value, MediaText.Say("Says.ServicePack"));
            }
        }

        return product;
    }

    private static void ReadSpecification(MediaFolder folder, Architecture architecture, ClaimSet claims)
    {
        if (folder.File("PRODSPEC.INI") is not { } file)
        {
            return;
        }

        foreach (KeyValuePair<string, string> pair in IniText.Section(file.ReadText(MediaBudget.TextBytes), "Product Specification"))
        {
            if (pair.Value.Length == 0)
            {
                continue;
            }

            if (string.Equals(pair.Key, "Localization", StringComparison.OrdinalIgnoreCase))
            {
                claims.Language(LanguageNames.Parse(pair.Value), "ProductSpecification", pair.Value, Strength);
            }
            else if (string.Equals(pair.Key, "Product", StringComparison.OrdinalIgnoreCase))
            {
                Product(pair.Value, "ProductSpecification", architecture, claims);
            }
        }
    }

    private static void Product(string text, string kind, Architecture architecture, ClaimSet claims)
    {
        var name = ProductNames.Parse(
            DiscWords.Replace(text.Length <= MediaBudget.QuotedCharacters ? text : text.Substring(0, MediaBudget.QuotedCharacters), "")
        );
        claims.Edition(name.Edition, kind, text, Strength);
        claims.Version(PlatformProducts.IsAnother(name.Version, architecture) ? null : name.Version, kind, text, Strength);
    }
}
