namespace ReimagingTools.Media.Office;

/// <summary>
/// An Office source for Windows Installer (2007 to 2016): a folder <c>ProPlus.WW</c> for each suite, with <c>setup.xml</c> and its product code, and
/// folders <c>Word.en-us</c> for the language. Discs for both architectures hold two such sources, in <c>x86</c> and <c>x64</c>.
/// </summary>
internal static class OfficeMsiSource
{
    private const string SuiteExtension = ".WW";

    /// <summary>One image for each suite or application found.</summary>
    public static IEnumerable<FoundImage> Read(MediaFolder root)
    {
        foreach (MediaFolder source in new[] { root, root.Folder("x86"), root.Folder("x64") }.OfType<MediaFolder>())
        {
            var languages = new Lazy<ClaimSet>(() => Languages(source), isThreadSafe: false);
            foreach (MediaFolder folder in source.Folders)
            {
                if (Suite(folder, source, languages) is { } image)
                {
                    yield return image;
                }
            }
        }
    }

    private static FoundImage? Suite(MediaFolder folder, MediaFolder source, Lazy<ClaimSet> languages)
    {
        if (!folder.Name.EndsWith(SuiteExtension, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        OfficeSetupXml? setup = folder.File("setup.xml") is { } file
            ? OfficeSetupXml.Read(file.ReadText(MediaBudget.TextBytes), file.Name, file.Open().Meter)
            : null;
        ChannelMarkerFacts marker = ChannelMarkers.OfficeFolder(MarkerNames(folder, source, setup?.Id));
        KeyValuePair<string, OfficeProductCode>? code = setup?.Code;
        if (marker.Editions.Count == 0 && marker.Channels.Count == 0 && code is null)
        {
            return null;
        }

        var claims = new ClaimSet();
        claims.Take(marker);
        if (code is { } found)
        {
            claims.Edition(found.Value.Edition, "OfficeProductCode", found.Key, EvidenceStrength.Strong);
            claims.Version(found.Value.Version, "OfficeProductCode", found.Key, EvidenceStrength.Strong);
            claims.Architecture(found.Value.Architecture, "OfficeProductCode", found.Key, EvidenceStrength.Strong);
            if (marker.Editions.Any(ofFolder => ofFolder.Value != found.Value.Edition))
            {
                claims.Note("OfficeProductCode", found.Key, MediaText.Say("Says.CodeOfAnotherFolder"));
                claims.IsVouchedFor = false;
            }

            ReadReleaseType(found.Key, found.Value, claims);
        }

        claims.Languages.AddRange(languages.Value.Languages);
        return new FoundImage(null, Quoted.Text(folder.Name), claims) { Beside = languages.Value };
    }

    /// <summary>
    /// The second digit of the code: 0 volume, 1 retail or OEM, 2 trial. Others are downloads and unknown ones, and then the folders do not vouch
    /// either; nor do they for what was never released. Source: Microsoft, numbering scheme for product code GUIDs in Office.
    /// </summary>
    private static void ReadReleaseType(string code, OfficeProductCode parts, ClaimSet claims)
    {
        MediaChannel channel = parts.ReleaseType switch
        {
            _ when !parts.IsReleased => MediaChannel.Unknown,
            '0' => MediaChannel.VolumeLicensing,
            '1' => MediaChannel.Retail,
            '2' => MediaChannel.Evaluation,
            _ => MediaChannel.Unknown,
        };
        if (channel == MediaChannel.Unknown)
        {
            claims.Note("OfficeReleaseType", code, MediaText.Say("Says.ReleaseTypeUnknown"));
            claims.IsVouchedFor = false;
        }
        else
        {
            claims.Channel(channel, "OfficeReleaseType", code, EvidenceStrength.Moderate);
        }
    }

    /// <summary>
    /// The names that tell the channel: of the folder, of the suite and the packages in it, and of the folder for administrators beside it.
    /// </summary>
    private static IEnumerable<string> MarkerNames(MediaFolder folder, MediaFolder source, string? id)
    {
        IEnumerable<string> packages = folder
            .Files.Select(file => file.Name)
            .Where(name =>
                name.EndsWith("WW.msi", StringComparison.OrdinalIgnoreCase) || name.EndsWith("WW.xml", StringComparison.OrdinalIgnoreCase)
            );
        return
        [
            folder.Name,
            .. packages,
            .. id is null ? [] : new[] { id + SuiteExtension },
            .. source.Folder("Admin") is { } admin ? [admin.Name] : Array.Empty<string>(),
        ];
    }

    /// <summary>The languages of a source. Proofing tools come in companion languages and say nothing about the language of the suite.</summary>
    private static ClaimSet Languages(MediaFolder source)
    {
        var claims = new ClaimSet();
        string[] tags =
        [
            .. source
                .Folders.Where(folder => folder.Name.IndexOf('.') > 0 && !folder.Name.StartsWith("Proofing.", StringComparison.OrdinalIgnoreCase))
                .Select(folder => folder.Name.Substring(folder.Name.IndexOf('.') + 1))
                .Where(tag => tag.Length >= 5 && tag.IndexOf('-') > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .OrderBy(tag => tag, StringComparer.OrdinalIgnoreCase),
        ];
        if (tags.Length > 0)
        {
            string text = string.Join(";", tags);
            claims.Language(LanguageNames.Parse(text), "OfficeLanguageFolders", text, EvidenceStrength.Strong);
        }

        return claims;
    }
}
