using ReimagingTools.Fleet.Entitlements;

namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// Reads what stands under headings that nobody reads and that speak of a license by their words. It shows nothing, for nobody knows what is meant; where it names another Windows or channel than is
/// licensed, it contests that.
/// </summary>
internal sealed class AsideEvidence
{
    private readonly LicenseClaims _beside = new();

    /// <summary>What stands before an edition alone: Home of Windows 11 and of Windows XP are two.</summary>
    private readonly string _windows;

    private AsideEvidence(ProductVersion? version) => _windows = version is { Family: ProductFamily.Windows } ? "Windows " + version.Name + " " : "Windows ";

    /// <summary>Contests what is claimed of a Windows.</summary>
    /// <param name="rows">The rows of a device.</param>
    /// <param name="windows">What is claimed.</param>
    public static void Contest(IReadOnlyList<Row> rows, LicenseClaims windows)
    {
        ContestOwn(rows, windows);
        if (rows.TrueForAll(row => row.Header.Asides.Count == 0))
        {
            return;
        }

        var asides = new AsideEvidence(windows.Versions.ToFact().Value);
        bool isOnVolume = !windows.VolumeProducts.IsSilent;
        foreach ((string heading, string text) in In(rows))
        {
            if (LicenseHeadings.SubjectOf(heading) is not var (subject, rest) || (subject == Field.VolumeProduct && !isOnVolume))
            {
                asides.Read(heading, text);
            }
            else if (subject == Field.VolumeProduct && (AsideCoverage.Denies(rest, text) || IsOtherVolume(windows, text) || (PurchaseState.HeadingOf(rest) == PurchaseHeading.Ends && !PurchaseWords.IsEndless(text))))
            {
                windows.Withhold(windows.VolumeProducts, heading, text, Strengths.Declared);
            }
        }

        if (!asides._beside.IsEmpty)
        {
            windows.Take(asides._beside, RowStanding.Beside);
        }
    }

    /// <summary>Under any other heading that nobody reads a text that is the name of a Windows, and nothing else, contests another edition; what is to be installed, and what a Volume license explains, does not.</summary>
    private static void ContestOwn(IReadOnlyList<Row> rows, LicenseClaims windows)
    {
        if (rows.TrueForAll(row => row.Header.Heard.Count == 0) || windows.Editions.IsOfGroup || windows.Editions.ToFact().Value is not { } licensed)
        {
            return;
        }

        LicenseClaims? beside = null;
        foreach ((string heading, string text) in HeardIn(rows))
        {
            if (PurchaseState.HeadingOf(heading) != PurchaseHeading.OfOther && HeardSystem.Of(heading, text) is { IsWhole: true } heard && heard.Products[0].Edition is { } edition && !RunningRights.Explain(licensed, null, edition, null))
            {
                beside ??= new LicenseClaims();
                beside.Claim(beside.Editions, edition, heading, text, EvidenceText.Edition, Strengths.Declared);
            }
        }

        if (beside is not null)
        {
            windows.Take(beside, RowStanding.Beside);
        }
    }

    /// <summary>Texts that speak of a Windows or an architecture under headings that nobody reads, other than those of what is to be installed.</summary>
    /// <param name="rows">The rows of a device.</param>
    internal static IEnumerable<(string Heading, string Text)> HeardIn(IReadOnlyList<Row> rows)
    {
        foreach (Row row in rows)
        {
            if (row.Header.Heard.Count == 0 || row.Standing != RowStanding.Own || WindowsEvidence.IsAboutOthers(row))
            {
                continue;
            }

            foreach (int place in row.Header.Heard)
            {
                bool isHeard = row.Header.Columns[place] is null or { Field: Field.StandInName }
                    || (row.Header.Columns[place] is { Field: Field.Name } && (row.Kind & (RowKind.License | RowKind.OfficeLicense)) == RowKind.None);
                if (isHeard && row.TextAt(place) is { } text && row.Header.PartAt(place)!(text).Length > 0 && !LicenseHeadings.IsOfPlan(row.Header.Names[place]))
                {
                    yield return (row.Header.Names[place].Trim(), text);
                }
            }
        }
    }

    /// <summary>What stands under such headings of the rows that may be about a Windows.</summary>
    /// <param name="rows">The rows of a device.</param>
    internal static IEnumerable<(string Heading, string Text)> In(IReadOnlyList<Row> rows)
    {
        foreach (Row row in rows.Where(row => row.Header.Asides.Count > 0 && !WindowsEvidence.IsAboutOthers(row) && !row.StatesOffice() && (row.Kind & RowKind.OfficeLicense) == RowKind.None))
        {
            foreach (int place in row.Header.Asides)
            {
                if (row.TextAt(place) is { } text && !ParsedValues.IsUnknown(text) && LicenseHeadings.PartOf(text) != PerDeviceParts.Silent)
                {
                    yield return (row.Header.Names[place].Trim(), text);
                }
            }
        }
    }

    /// <summary>A product that is none of those the Volume license is said to be for.</summary>
    private static bool IsOtherVolume(LicenseClaims windows, string text) =>
        ParsedNames.Parse(text) is { Family: ProductFamily.Windows, Product: { } product } && !windows.VolumeProducts.Any(licenses => licenses.Lists(product));

    private void Read(string heading, string text)
    {
        if (ColumnTable.FlagOf(heading) is var (column, _))
        {
            Withhold(PurchaseWords.Affirms(text) ? column : null, heading, text);
        }
        else if (IsDenied(heading, text))
        {
            _beside.Withhold(_beside.Editions, heading, text, Strengths.Declared);
        }
        else if (FirmwareKeyDescription.Read(text) is { } keys)
        {
            _beside.ClaimChannel(LicenseChannel.Oem, heading, text, Strengths.Declared);
            foreach ((Edition edition, ProductVersion? version) in keys)
            {
                Claim(edition, version, heading, text);
            }
        }
        else if (PurchaseState.HeadingOf(heading) != PurchaseHeading.OfOther && !ReadProduct(heading, text) && OrderLine.DeniesWindows(text))
        {
            _beside.Withhold(_beside.Editions, heading, text, Strengths.Declared);
        }
    }

    /// <summary>That there is no such license, or no more: by what the heading asks and a text answers.</summary>
    private static bool IsDenied(string heading, string text) => PurchaseState.HeadingOf(heading) switch
    {
        PurchaseHeading.TakenBack => !PurchaseWords.Denies(text),
        PurchaseHeading.Stands => PurchaseWords.Denies(text) || PurchaseWords.TakesBack(text),
        PurchaseHeading.Ends => !PurchaseWords.IsEndless(text),
        PurchaseHeading.Number => PurchaseWords.IsSome(text) == false,
        PurchaseHeading.OfOther or PurchaseHeading.OfPurchase or PurchaseHeading.OfQuote => false,
        _ => LicenseHeadings.AreOfWindowsAlone(heading) && (PurchaseWords.TakesBack(text) || (LicenseHeadings.AreOfLicenseItself(heading) && (PurchaseWords.Denies(text) || LicenseStates.IsReportedActivated(text) == false))),
    };

    /// <summary>A product that names Windows is one under any of these headings; a word of an edition or a channel alone, under one that is of nothing else.</summary>
    private bool ReadProduct(string heading, string text)
    {
        bool isAlone = LicenseHeadings.AreOfWindowsAlone(heading);
        ProductName named = ParsedNames.Parse(text), name = isAlone && named.Family == ProductFamily.Unknown ? ParsedNames.Parse(_windows + text) : named;
        if (name.UnknownWords.Count == 0 && name.Family is ProductFamily.Windows or ProductFamily.WindowsServer && (name.Edition is not null || name == named))
        {
            Claim(name.Edition, name == named ? name.Version : null, heading, text);
            return true;
        }

        if (isAlone && ParsedValues.Channel(text) is { } channel and not (LicenseChannel.Unknown or LicenseChannel.Volume))
        {
            _beside.ClaimChannel(channel, heading, text, Strengths.Declared);
        }

        return false;
    }

    private void Claim(Edition? edition, ProductVersion? version, string heading, string text)
    {
        _beside.Claim(_beside.Editions, edition, heading, text, EvidenceText.Edition, Strengths.Declared);
        _beside.Claim(_beside.Versions, version, heading, text, EvidenceText.Version, Strengths.Declared);
    }

    private void Withhold(string? column, string heading, string text)
    {
        switch (column)
        {
            case FactNames.LicensedProduct:
                _beside.Withhold(_beside.Editions, heading, text, Strengths.Declared);
                break;
            case FactNames.LicenseChannel:
                _beside.Withhold(_beside.Channels, heading, text, Strengths.Declared);
                break;
            case FactNames.LicensedLanguage:
                _beside.Withhold(_beside.Languages, heading, text, Strengths.Declared);
                break;
        }
    }
}
