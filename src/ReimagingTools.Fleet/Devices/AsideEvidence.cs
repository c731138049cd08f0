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
        if (rows.TrueForAll(row => row.Header.Asides.Count == 0))
        {
            return;
        }

        var asides = new AsideEvidence(windows.Versions.ToFact().Value);
        foreach (Row row in rows.Where(row => !WindowsEvidence.IsAboutOthers(row) && !row.StatesOffice() && (row.Kind & RowKind.OfficeLicense) == RowKind.None))
        {
            foreach (int place in row.Header.Asides)
            {
                if (row.TextAt(place) is { } text && !ParsedValues.IsUnknown(text) && LicenseHeadings.PartOf(text) != PerDeviceParts.Silent)
                {
                    asides.Read(row.Header.Names[place].Trim(), text);
                }
            }
        }

        windows.Take(asides._beside, RowStanding.Beside);
    }

    private void Read(string heading, string text)
    {
        if (ColumnTable.FlagOf(heading) is var (column, _))
        {
            Withhold(PurchaseWords.Affirms(text) ? column : null, heading, text);
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
