using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Media.Bytes;
using ReimagingTools.Media.Channel;
using ReimagingTools.Media.Facts;
using ReimagingTools.Media.Trees;

namespace ReimagingTools.Media.Windows;

/// <summary>
/// Media of Windows Vista and later: <c>sources\install.wim</c>, .esd or .swm with its markers beside it. Media for several architectures hold one such
/// folder under <c>x86</c>, <c>x64</c> and <c>arm64</c> each.
/// </summary>
internal static class WindowsSources
{
    private static readonly string[] ImageFiles = ["install.wim", "install.esd", "install.swm"];

    /// <summary>The installable images.</summary>
    /// <param name="root">The top folder.</param>
    /// <param name="medium">Gets what concerns the medium as a whole.</param>
    public static IEnumerable<FoundImage> Read(MediaFolder root, ClaimSet medium)
    {
        foreach (MediaFolder? place in new[] { root, root.Folder("x86"), root.Folder("x64"), root.Folder("arm64") })
        {
            if (place?.Folder("sources") is { } sources && ImageFiles.Select(name => sources.File(name)).FirstOrDefault(file => file is not null) is { } file)
            {
                foreach (FoundImage image in ReadSources(sources, file, medium))
                {
                    yield return image;
                }
            }
        }
    }

    private static IReadOnlyList<FoundImage> ReadSources(MediaFolder sources, MediaFile file, ClaimSet medium)
    {
        IReadOnlyList<FoundImage> images = WimFile.Read(file.Open(), file.Name, name => sources.File(name)?.Open(), medium);
        foreach (FoundImage image in images)
        {
            ReadLanguages(sources, image.Claims);
            ReadMarkers(sources, image.Claims);
        }

        return images;
    }

    /// <summary>
    /// <c>lang.ini</c>: [Available UI Languages] with <c>en-US = 3</c>. It lists what the medium offers, not what one image holds, so it supports the image's
    /// own languages or contradicts them and never stands in for them.
    /// </summary>
    private static void ReadLanguages(MediaFolder sources, ClaimSet claims)
    {
        if (sources.File("lang.ini") is not { } file)
        {
            return;
        }

        string[] offered = [.. IniText.Section(file.ReadText(MediaBudget.TextBytes), "Available UI Languages").Select(pair => pair.Key).Take(MediaBudget.QuotedCharacters)];
        string text = string.Join(";", offered);
        Language? language = LanguageNames.Parse(text);
        Language? own = claims.Languages.Count == 1 ? claims.Languages[0].Value : null;
        bool isOffered = language is not null && own is not null && own.Tags.All(language.Tags.Contains);
        if (language is null || own is null)
        {
            claims.Note("LangIni", text, "nothing: it lists what the medium offers, not what the image holds");
        }
        else
        {
            claims.Language(isOffered ? own : language, "LangIni", text, EvidenceStrength.Moderate);
        }
    }

    /// <summary>
    /// <c>ei.cfg</c> and <c>PID.txt</c>. Where ei.cfg names an edition, setup offers that one alone, so the file vouches for no other image. PID.txt holds a
    /// product key: that it is there is all that is learned, it is never opened.
    /// </summary>
    private static void ReadMarkers(MediaFolder sources, ClaimSet claims)
    {
        if (sources.File("ei.cfg") is { } file)
        {
            ChannelMarkerFacts marker = ChannelMarkers.EiCfg(file.ReadText(MediaBudget.TextBytes));
            bool isOfAnother = claims.Editions.Count > 0 && marker.Editions.Count > 0
                && !marker.Editions.Any(offered => claims.Editions.Any(own => own.Value == offered.Value));
            if (isOfAnother)
            {
                claims.Note("EiCfg", string.Join(", ", marker.Editions.Select(edition => edition.Value.Key)), "nothing: setup offers another edition than this one");
                claims.Channels.AddRange(marker.Channels.Where(claim => claim.Value != MediaChannel.VolumeLicensing));
            }
            else
            {
                claims.Channels.AddRange(marker.Channels);
            }

            claims.Note(marker.Evidence);
        }

        if (sources.File("PID.txt") is not null)
        {
            claims.Note(ChannelMarkers.PidTxt().Evidence);
        }
    }
}
