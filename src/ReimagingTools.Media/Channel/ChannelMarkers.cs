namespace ReimagingTools.Media.Channel;

/// <summary>
/// Reads the markers that tell what channel media was made for. Marker files are plain text anybody can edit, so none of them is stronger than
/// <see cref="EvidenceStrength.Moderate"/>, values only hand-made media carries claim nothing, and a marker that is missing says nothing.
/// </summary>
public static class ChannelMarkers
{
    private static readonly string[] EiCfgSections = ["EditionID", "Channel", "VL"];

    private static readonly HashSet<string> HandMade = new(StringComparer.OrdinalIgnoreCase) { "_Default", "NoKeyChannel", "Default" };

    /// <summary>Reads the text of <c>sources\ei.cfg</c>.</summary>
    /// <param name="text">The whole file.</param>
    /// <returns>
    /// Channel "Volume" or [VL] 1 claim Volume Licensing, "Retail", "OEM" and "Eval" their channels; values that contradict each other claim both
    /// sides. The edition is claimed where [EditionID] names one. A value, a line or a section that such a file never has leaves it not understood,
    /// and so do two editions. Source: Microsoft, Windows Setup edition configuration and product ID files.
    /// </returns>
    public static ChannelMarkerFacts EiCfg(string text)
    {
        var sections = SectionedValues.Read(text);
        var reading = new ChannelMarkerFacts("EiCfg");
        IReadOnlyList<string> channels = sections.Of("Channel");
        foreach (string channel in channels)
        {
            ReadEiChannel(channel, reading);
        }

        foreach (string flag in sections.Of("VL"))
        {
            ReadVolumeFlag(flag, channels, reading);
        }

        foreach (string id in sections.Of("EditionID"))
        {
            ReadEditionId(id, EvidenceStrength.Moderate, reading);
            reading.IsUnderstood &= EditionIds.Read(id).Edition is not null;
        }

        foreach (string stray in sections.Strays(EiCfgSections))
        {
            reading.Note(stray, MediaText.Say("Says.NotOfEiCfg"));
            reading.IsUnderstood = false;
        }

        reading.IsUnderstood &= sections.Of("EditionID").Distinct(StringComparer.OrdinalIgnoreCase).Count() <= 1;
        if (channels.Count == 0 && sections.Of("VL").Count == 0)
        {
            reading.Note(MediaText.Say("Value.NoChannelSections"), MediaText.Say("Says.ChannelSilent"));
        }

        return reading;
    }

    /// <summary>
    /// Records that <c>sources\PID.txt</c> is there. Its content is a product key and is neither read nor shown, and any channel can carry one.
    /// </summary>
    /// <returns>Evidence without claims.</returns>
    public static ChannelMarkerFacts PidTxt()
    {
        var reading = new ChannelMarkerFacts("PidTxt");
        reading.Note(MediaText.Say("Value.Present"), MediaText.Say("Says.KeyOfAnyChannel"));
        return reading;
    }

    /// <summary>Reads the text of <c>I386\SETUPP.INI</c> (Windows 2000, XP, Server 2003).</summary>
    /// <param name="text">The whole file.</param>
    /// <returns>
    /// The last three characters of Pid tell the channel: 270 volume, OEM, 335 boxed retail, 000 retail; 69763000 is the trial of Server 2003.
    /// Anything else claims nothing. Source: the values of real discs in public media tables.
    /// </returns>
    public static ChannelMarkerFacts SetuppIni(string text)
    {
        var reading = new ChannelMarkerFacts("SetuppIni");
        foreach (string line in SectionedValues.Read(text).Of("Pid"))
        {
            Match match = Regex.Match(
                line,
                @"^Pid\s*=\s*""?(?<product>[0-9]{5})(?<channel>[0-9]{3}|OEM)""?\s*$",
                RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
            );
            if (match.Success)
            {
                ReadPid(match.Groups["product"].Value, match.Groups["channel"].Value.ToUpperInvariant(), reading);
            }
        }

        return reading;
    }

    /// <summary>Reads an EditionID of the registry or of a WIM.</summary>
    /// <param name="editionId">"ServerStandardEval", "Enterprise".</param>
    /// <returns>The edition; the suffix Eval claims <see cref="MediaChannel.Evaluation"/>, strongly, because it is built into the image. Other ids
    /// claim no channel.</returns>
    public static ChannelMarkerFacts EditionId(string editionId)
    {
        var reading = new ChannelMarkerFacts("EditionId");
        ReadEditionId(editionId, EvidenceStrength.Strong, reading);
        return reading;
    }

    /// <summary>Reads the names of folders and packages of an Office source that installs with Windows Installer (2007 to 2016).</summary>
    /// <param name="names">Names in any order: "ProPlus.WW", "ProPlusrWW.msi", "Admin". Paths before them are ignored.</param>
    /// <returns>
    /// A lower-case r before WW makes retail media, its absence Volume Licensing media; a folder Admin is found on Volume Licensing media only but
    /// can be copied in or left out. Source: Microsoft KB 931401 and its 2010 edition.
    /// </returns>
    public static ChannelMarkerFacts OfficeFolder(IEnumerable<string> names) => OfficeFolders.Read(names);

    /// <summary>Reads what identifies a Click-to-Run source.</summary>
    /// <param name="ffnRoot">The update channel's GUID (FFNRoot of VersionDescriptor.xml), or null.</param>
    /// <param name="channel">The Channel attribute of configuration.xml ("PerpetualVL2021"), or null.</param>
    /// <param name="productIds">Product ids of configuration.xml ("ProPlus2021Volume"); empty when there is none.</param>
    /// <param name="hasVolumeKey">True where configuration.xml gives the product a key (PIDKEY), which only Volume Licensing products take.</param>
    /// <returns>
    /// The perpetual volume channels and ids that end in Volume claim Volume Licensing, ids that end in Retail do not. The other update channels
    /// serve every product and claim nothing. Source: Microsoft, deployment of Office LTSC; update channel GUIDs of the Office content delivery
    /// network.
    /// </returns>
    public static ChannelMarkerFacts ClickToRun(string? ffnRoot, string? channel, IEnumerable<string> productIds, bool hasVolumeKey = false) =>
        ClickToRunMarkers.Read(ffnRoot, channel, productIds, hasVolumeKey);

    private static void ReadEiChannel(string value, ChannelMarkerFacts reading)
    {
        MediaChannel channel = value.ToUpperInvariant() switch
        {
            var word when word.Contains("EVAL") => MediaChannel.Evaluation,
            "VOLUME" => MediaChannel.VolumeLicensing, // "Volume:GVLK" is what a license is called, no value of this file.
            var word when word.StartsWith("OEM", StringComparison.Ordinal) => MediaChannel.Oem,
            "RETAIL" => MediaChannel.Retail,
            _ => MediaChannel.Unknown,
        };
        if (channel != MediaChannel.Unknown)
        {
            reading.Channel(channel, "[Channel] " + value, EvidenceStrength.Moderate);
        }
        else
        {
            bool isHandMade = HandMade.Contains(value);
            reading.Note("[Channel] " + value, MediaText.Say(isHandMade ? "Says.HandMadeValue" : "Says.NoChannel"));
            reading.IsUnderstood &= isHandMade;
        }
    }

    private static void ReadVolumeFlag(string flag, IReadOnlyList<string> channels, ChannelMarkerFacts reading)
    {
        bool isHandMade = channels.Any(HandMade.Contains);
        bool saysVolume = channels.Contains("Volume", StringComparer.OrdinalIgnoreCase);
        if (flag == "1" && !isHandMade)
        {
            reading.Channel(MediaChannel.VolumeLicensing, "[VL] 1", EvidenceStrength.Moderate);
        }
        else if (flag == "0" && saysVolume)
        {
            reading.Channel(MediaChannel.Retail, MediaText.Say("Says.VolumeFlagOff"), EvidenceStrength.Moderate);
        }
        else
        {
            reading.Note("[VL] " + flag, MediaText.Say(isHandMade ? "Says.BesideHandMade" : "Says.AsChannel"));
            reading.IsUnderstood &= flag is "0" or "1";
        }
    }

    private static void ReadPid(string product, string channel, ChannelMarkerFacts reading)
    {
        MediaChannel found = (product, channel) switch
        {
            ("69763", _) => MediaChannel.Evaluation,
            (_, "270") => MediaChannel.VolumeLicensing,
            (_, "OEM") => MediaChannel.Oem,
            (_, "335" or "000") => MediaChannel.Retail,
            _ => MediaChannel.Unknown,
        };
        string value = "Pid=" + product + channel;
        if (found == MediaChannel.Unknown)
        {
            reading.Note(value, MediaText.Say("Says.ChannelNumberUnknown"));
        }
        else
        {
            reading.Channel(found, value, EvidenceStrength.Moderate);
        }
    }

    private static void ReadEditionId(string value, EvidenceStrength strength, ChannelMarkerFacts reading)
    {
        EditionId id = EditionIds.Read(value);
        if (id.IsEvaluation)
        {
            reading.Channel(MediaChannel.Evaluation, value, strength);
        }

        if (id.Edition is not null)
        {
            reading.Edition(id.Edition, value, strength);
        }
        else if (!id.IsEvaluation)
        {
            reading.Note(value, MediaText.Say("Says.EditionUnlisted"));
        }
    }
}
