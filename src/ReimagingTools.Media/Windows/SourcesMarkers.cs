namespace ReimagingTools.Media.Windows;

/// <summary>The small files beside the images in a folder <c>sources</c>: read once, weighed into every image.</summary>
internal sealed class SourcesMarkers
{
    private ChannelMarkerFacts? _eiCfg;
    private string? _unreadable;
    private string? _offered;
    private Language? _languages;
    private bool _hasPid;

    private SourcesMarkers() { }

    /// <summary>What the files say whatever image it is about.</summary>
    public ClaimSet Evidence { get; } = new();

    /// <summary>
    /// Reads <c>ei.cfg</c> and <c>lang.ini</c> ([Available UI Languages] with <c>en-US = 3</c>). <c>PID.txt</c> holds a product key: that it is
    /// there is all that is learned, it is never opened. A file that cannot be read, a link that leads nowhere, takes the others not with it.
    /// </summary>
    public static SourcesMarkers Read(MediaFolder sources)
    {
        var markers = new SourcesMarkers { _hasPid = sources.File("PID.txt") is not null };
        if (markers.Text(sources.File("ei.cfg")) is { } eiCfg)
        {
            markers._eiCfg = ChannelMarkers.EiCfg(eiCfg);
        }

        bool isEiCfgRead = markers._unreadable is null;
        markers._offered = markers.Text(sources.File("lang.ini")) is { } languages ? Offered(languages) : null;
        markers._languages = LanguageNames.Parse(markers._offered);
        markers._unreadable = isEiCfgRead ? null : "ei.cfg";
        markers.NoteAll();
        return markers;
    }

    /// <summary>Weighs the files into one image.</summary>
    /// <param name="vouches">False for an image they are not known to be about: they only speak against it.</param>
    /// <param name="fileName">The file that holds the image.</param>
    public void Apply(ClaimSet image, bool vouches, string fileName)
    {
        image.IsVouchedFor &= _unreadable is null;
        if (_languages is { } languages)
        {
            ApplyLanguages(_offered!, languages, image);
        }

        if (_eiCfg is { } eiCfg)
        {
            ApplyEiCfg(eiCfg, image, vouches, fileName);
        }
    }

    /// <summary>
    /// False where ei.cfg names an edition that is on none of the images: it is the file of another medium, and so may be its name and its label.
    /// </summary>
    /// <param name="images">The images it lies beside.</param>
    public bool IsOfAny(IReadOnlyList<FoundImage> images) =>
        _eiCfg is not { Editions.Count: > 0 } eiCfg || images.Any(image => Offers(eiCfg, image.Claims));

    private static bool Offers(ChannelMarkerFacts eiCfg, ClaimSet image) =>
        eiCfg.Editions.Any(offered => image.Editions.Exists(own => own.Value == offered.Value));

    private void NoteAll()
    {
        if (_unreadable is { } unreadable)
        {
            Evidence.Note("EiCfg", unreadable, MediaText.Say("Says.MarkerUnreadable"));
        }

        if (_eiCfg is { } eiCfg)
        {
            Evidence.Note(eiCfg.Evidence);
            if (!eiCfg.IsUnderstood)
            {
                Evidence.Note("EiCfg", "ei.cfg", MediaText.Say("Says.MarkerNotUnderstood"));
            }
        }

        if (_offered is { } offered && _languages is null)
        {
            Evidence.Note("LangIni", offered, MediaText.Say("Says.LanguagesOffered"));
        }

        if (_hasPid)
        {
            Evidence.Note(ChannelMarkers.PidTxt().Evidence);
        }
    }

    private static string Offered(string text) =>
        string.Join(";", IniText.Section(text, "Available UI Languages").Select(pair => pair.Key).Take(MediaBudget.QuotedCharacters));

    private string? Text(MediaFile? file)
    {
        try
        {
            return file?.ReadText(MediaBudget.TextBytes);
        }
        catch (MediaFormatException)
        {
            _unreadable ??= file!.Name;
            return null;
        }
    }

    /// <summary>
    /// lang.ini lists what the medium offers, so it supports the image's own languages or contradicts them and never stands in for them.
    /// </summary>
    private static void ApplyLanguages(string offered, Language languages, ClaimSet image)
    {
        Language? own = image.Languages.Count == 1 ? image.Languages[0].Value : null;
        if (own is null)
        {
            image.Note("LangIni", offered, MediaText.Say("Says.LanguagesOffered"));
        }
        else
        {
            image.Language(own.Tags.All(languages.Tags.Contains) ? own : languages, "LangIni", offered, EvidenceStrength.Moderate);
        }
    }

    /// <summary>
    /// Where ei.cfg names an edition, setup offers that one alone, so the file vouches for no other image; one not understood whole may say
    /// otherwise.
    /// </summary>
    private static void ApplyEiCfg(ChannelMarkerFacts eiCfg, ClaimSet image, bool vouches, string fileName)
    {
        image.IsVouchedFor &= eiCfg.IsUnderstood;
        bool isOfAnother = eiCfg.Editions.Count > 0 && !Offers(eiCfg, image);
        if (isOfAnother)
        {
            image.Note("EiCfg", string.Join(", ", eiCfg.Editions.Select(edition => edition.Value.Key)), MediaText.Say("Says.AnotherEditionOffered"));
        }
        else if (!vouches)
        {
            image.Note("EiCfg", fileName, MediaText.Say("Says.MarkerOfInstallFile"));
        }

        image.Channels.AddRange(
            isOfAnother || !vouches ? eiCfg.Channels.Where(claim => claim.Value != MediaChannel.VolumeLicensing) : eiCfg.Channels
        );
    }
}
