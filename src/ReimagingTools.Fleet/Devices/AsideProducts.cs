namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// Reads the names of products, editions, types and channels under headings of a license that nobody reads. A product that names its family is one
/// under any of them, and so is an edition beside a channel ("Home OEM"); a word of an edition, a type or a channel alone, under one that is of
/// nothing else.
/// </summary>
/// <param name="beside">Takes what they claim.</param>
/// <param name="version">The version that is licensed; null where nobody says.</param>
/// <param name="isOffice">True beside an Office.</param>
internal sealed class AsideProducts(LicenseClaims beside, ProductVersion? version, bool isOffice)
{
    /// <summary>
    /// What stands before an edition alone: Home of Windows 11 and of Windows XP are two, and Standard is one of servers and of Office.
    /// </summary>
    private readonly string[] _before = VersionWords.Before(version, isOffice);

    /// <summary>Reads a text.</summary>
    /// <param name="heading">The heading it stands under.</param>
    /// <param name="text">The text.</param>
    /// <returns>True for the name of a product, or of a version alone; what else is read may mean more.</returns>
    public bool Read(string heading, string text)
    {
        bool isAlone = LicenseHeadings.AreAlone(heading, isOffice);
        ProductName named = ParsedNames.Parse(text);
        if (isAlone && named.Family == ProductFamily.Unknown && LicenseHeadings.NameVersion(heading) && VersionIn(text) is { } bare)
        {
            beside.ClaimProduct(null, bare, heading, text);
            return true;
        }

        ProductName name = named.Family == ProductFamily.Unknown ? Completed(named, text, isAlone) : named;
        if ((isAlone || LicenseHeadings.NameLicense(heading)) && TypeOf(text, name) is var type and not LicenseType.Unknown)
        {
            beside.Claim(beside.Types, type, heading, text, EvidenceText.LicenseType, Strengths.Declared);
        }

        if (
            name.UnknownWords.Count == 0
            && (isOffice ? name.Family == ProductFamily.Office : name.Family is ProductFamily.Windows or ProductFamily.WindowsServer)
            && (name.Edition is not null || name.HasOpenEdition || name == named)
        )
        {
            ReadName(name, name == named ? name.Version : null, heading, text);
            return true;
        }

        if (isAlone)
        {
            ReadKind(heading, text);
        }

        return false;
    }

    /// <summary>A name of no family as one of what is licensed, or may be.</summary>
    private ProductName Completed(ProductName named, string text, bool isAlone)
    {
        ProductName[] names = [.. _before.Select(before => ParsedNames.Parse(before + text))];
        return isAlone ? names.FirstOrDefault(each => each.UnknownWords.Count == 0) ?? names[names.Length - 1]
            : names[0] is { Edition: not null, Channels.Count: > 0 } ? names[0]
            : named;
    }

    private ProductVersion? VersionIn(string text) =>
        _before
            .Skip(1)
            .Select(before => ParsedNames.Parse(before + text))
            .FirstOrDefault(each => each is { UnknownWords.Count: 0, Edition: null, Version: not null })
            ?.Version;

    private void ReadName(ProductName name, ProductVersion? told, string heading, string text)
    {
        beside.ClaimProduct(name.Edition, told, heading, text);
        beside.ClaimArchitecture(name, heading);
        beside.OpenName(name, heading);
        if (
            (name.Edition is null && (name.HasOpenEdition || (isOffice && name.Version is not null)))
            || (name.Version is null && name.HasOpenVersion)
        )
        {
            beside.Withhold(beside.Editions, heading, text, Strengths.Declared);
        }

        if (name.IsEvaluation)
        {
            beside.ClaimChannel(LicenseChannel.Evaluation, heading, text, Strengths.Declared);
        }

        foreach (MediaChannel sold in isOffice ? name.Channels.Where(channel => channel != MediaChannel.VolumeLicensing) : [])
        {
            beside.ChannelElsewhere(heading, sold.ToString());
        }
    }

    private void ReadKind(string heading, string text)
    {
        if (PurchaseWords.IsKind(heading) && !SaysNothing(text))
        {
            beside.Written = heading;
            DeclaredChannels.ReadType(text, beside);
            beside.Written = null;
        }
        else if (ParsedValues.Channel(text) is { } channel and not (LicenseChannel.Unknown or LicenseChannel.Volume))
        {
            beside.ClaimChannel(channel, heading, text, Strengths.Declared);
        }
    }

    /// <summary>True for what is no kind of a license: a yes or no, a state, a number, and that it is of Windows.</summary>
    private static bool SaysNothing(string text) =>
        OtherSystems.IsBareWindows(text)
        || PurchaseWords.Affirms(text)
        || PurchaseWords.Stands(text)
        || PurchaseWords.IsEndless(text)
        || PurchaseWords.IsSome(text) is not null;

    /// <summary>The type a text names, or the first word of it: "Upgrade (from 10)".</summary>
    private static LicenseType TypeOf(string text, ProductName name) =>
        ParsedValues.Type(text)
        ?? (
            name is { IsUpgrade: true, UnknownWords.Count: 0 } || ParsedValues.Type(text.Split(' ')[0]) == LicenseType.Upgrade
                ? LicenseType.Upgrade
                : LicenseType.Unknown
        );
}
