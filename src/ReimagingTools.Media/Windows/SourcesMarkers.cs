using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Media.Bytes;
using ReimagingTools.Media.Channel;
using ReimagingTools.Media.Facts;
using ReimagingTools.Media.Trees;

namespace ReimagingTools.Media.Windows;

/// <summary>The small files beside the images in a folder <c>sources</c>: read once, weighed into every image.</summary>
internal sealed class SourcesMarkers
{
    private ChannelMarkerFacts? _eiCfg;
    private string? _offered;
    private bool _hasPid;

    private SourcesMarkers()
    {
    }

    /// <summary>
    /// Reads <c>ei.cfg</c> and <c>lang.ini</c> ([Available UI Languages] with <c>en-US = 3</c>). <c>PID.txt</c> holds a product key: that it is there is all
    /// that is learned, it is never opened.
    /// </summary>
    /// <exception cref="MediaFormatException">A file is damaged or beyond the budget.</exception>
    public static SourcesMarkers Read(MediaFolder sources) => new()
    {
        _eiCfg = sources.File("ei.cfg") is { } eiCfg ? ChannelMarkers.EiCfg(eiCfg.ReadText(MediaBudget.TextBytes)) : null,
        _offered = sources.File("lang.ini") is { } languages ? Offered(languages.ReadText(MediaBudget.TextBytes)) : null,
        _hasPid = sources.File("PID.txt") is not null,
    };

    public void Apply(ClaimSet image)
    {
        if (_offered is { } offered)
        {
            ApplyLanguages(offered, image);
        }

        if (_eiCfg is { } eiCfg)
        {
            ApplyEiCfg(eiCfg, image);
        }

        if (_hasPid)
        {
            image.Note(ChannelMarkers.PidTxt().Evidence);
        }
    }

    private static string Offered(string text) =>
        string.Join(";", IniText.Section(text, "Available UI Languages").Select(pair => pair.Key).Take(MediaBudget.QuotedCharacters));

    /// <summary>lang.ini lists what the medium offers, so it supports the image's own languages or contradicts them and never stands in for them.</summary>
    private static void ApplyLanguages(string offered, ClaimSet image)
    {
        Language? language = LanguageNames.Parse(offered);
        Language? own = image.Languages.Count == 1 ? image.Languages[0].Value : null;
        if (language is null || own is null)
        {
            image.Note("LangIni", offered, "nothing: it lists what the medium offers, not what the image holds");
        }
        else
        {
            image.Language(own.Tags.All(language.Tags.Contains) ? own : language, "LangIni", offered, EvidenceStrength.Moderate);
        }
    }

    /// <summary>Where ei.cfg names an edition, setup offers that one alone, so the file vouches for no other image.</summary>
    private static void ApplyEiCfg(ChannelMarkerFacts eiCfg, ClaimSet image)
    {
        bool isOfAnother = image.Editions.Count > 0 && eiCfg.Editions.Count > 0
            && !eiCfg.Editions.Any(offered => image.Editions.Any(own => own.Value == offered.Value));
        image.Note(eiCfg.Evidence);
        if (isOfAnother)
        {
            image.Note("EiCfg", string.Join(", ", eiCfg.Editions.Select(edition => edition.Value.Key)), "nothing: setup offers another edition than this one");
        }

        image.Channels.AddRange(isOfAnother ? eiCfg.Channels.Where(claim => claim.Value != MediaChannel.VolumeLicensing) : eiCfg.Channels);
    }
}
