using ReimagingTools.Fleet.Entitlements;

namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// Reads what stands under headings that nobody reads and that speak of a license by their words. It shows nothing, for nobody knows what is meant;
/// where it names another product or channel than is licensed, it contests that.
/// </summary>
internal sealed class AsideEvidence
{
    private static readonly Regex OfficeWord = new(@"\b(?:microsoft |ms )?office[ -]?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private readonly LicenseClaims _beside = new();

    private readonly bool _isOffice;
    private readonly AsideProducts _products;

    private AsideEvidence(ProductVersion? version, bool isOffice = false)
    {
        _isOffice = isOffice;
        _products = new AsideProducts(_beside, version, isOffice);
    }

    /// <summary>Contests what is claimed of a Windows.</summary>
    /// <param name="rows">The rows of a device.</param>
    /// <param name="windows">What is claimed.</param>
    public static void Contest(IReadOnlyList<Row> rows, LicenseClaims windows)
    {
        HeardEvidence.Contest(rows, windows);
        if (rows.TrueForAll(row => row.Header.Asides.Count + row.Header.LicenseNames.Count == 0))
        {
            return;
        }

        var asides = new AsideEvidence(windows.Versions.ToFact().Value);
        bool isOnVolume = !windows.VolumeProducts.IsSilent;
        foreach ((string heading, string text) in AsideTexts.In(rows).Concat(AsideTexts.NamesIn(rows)))
        {
            bool isOfRight = LicenseHeadings.SubjectOf(heading)?.Subject switch
            {
                null => false,
                Field.VolumeProduct => isOnVolume && !LicenseHeadings.AreOfUpgrade(heading),
                Field.AssuranceEnd => !LicenseHeadings.AreOfWindowsAlone(heading),
                _ => true,
            };
            if (!isOfRight)
            {
                asides.Read(heading, text);
            }
        }

        (string Heading, string Text)[] ofVolume = isOnVolume
            ? [.. AsideRights.Against(rows, Field.VolumeProduct, text => NamesVolume(windows, text))]
            : [];
        foreach ((string heading, string text) in ofVolume)
        {
            windows.Withhold(windows.VolumeProducts, heading, text, Strengths.Declared);
        }

        foreach ((string heading, string text) in AsideRights.Against(rows, Field.PriorVersionRight, text => NamesPrior(windows, text)).ToList())
        {
            windows.Withhold(windows.PriorVersionRights, heading, text, Strengths.Declared);
        }

        if (!asides._beside.IsEmpty)
        {
            windows.Take(asides._beside, RowStanding.Beside);
        }
    }

    /// <summary>
    /// Contests what is claimed of an Office, by texts of a license that are not of a Windows: a label or a key of that may stand in the row of an
    /// Office.
    /// </summary>
    /// <param name="rows">The rows of a device.</param>
    /// <param name="office">What is claimed.</param>
    public static void ContestOffice(IReadOnlyList<Row> rows, LicenseClaims office)
    {
        var asides = new AsideEvidence(office.Versions.ToFact().Value, isOffice: true);
        Product? licensed = ProductCatalogue.Find(office.Editions.ToFact().Value, office.Versions.ToFact().Value);
        foreach ((string heading, string text) in AsideTexts.OfOffice(rows, licensed).Where(each => !SpeaksOfWindows(each.Text)))
        {
            asides.Read(heading, text);
        }

        foreach ((string heading, string text) in AsideTexts.RemarksOfOffice(rows))
        {
            asides.ReadRemark(heading, text, licensed);
        }

        foreach (
            (string heading, string text) in AsideRights.Against(
                rows,
                Field.VolumeProduct,
                text => NamesProgram(text) || (licensed is not null && ParsedNames.Parse(text).Product == licensed),
                isOffice: true
            )
        )
        {
            asides._beside.Withhold(asides._beside.Channels, heading, text, Strengths.Declared);
        }

        if (!asides._beside.IsEmpty)
        {
            office.Take(asides._beside, RowStanding.Beside);
        }
    }

    /// <summary>True for a text that is of a Windows, or denies one, and of no Office.</summary>
    private static bool SpeaksOfWindows(string text) =>
        (
            HeardTexts.NamesSystem(text)
            || OrderLine.DeniesWindows(text)
            || FirmwareKeyDescription.Read(text) is not null
            || ParsedNames.Parse(text).Family is ProductFamily.Windows or ProductFamily.WindowsServer
        ) && !ProductsInText.OfOffice(text).Any();

    /// <summary>
    /// What somebody wrote of a device denies a license, is the name of another product, or names one beside words of a license; what else it names
    /// may be installed.
    /// </summary>
    private void ReadRemark(string heading, string text, Product? licensed)
    {
        if (RemarkWords.DenyLicense(OfficeWord.Replace(text, "")) && !SpeaksOfWindows(text))
        {
            _beside.Withhold(_beside.Editions, heading, text, Strengths.Declared, unread: UnreadKind.Contest);
        }
        else if (ParsedNames.Parse(text) is { Family: ProductFamily.Office, Edition: not null, UnknownWords.Count: 0 })
        {
            _products.Read(heading, text);
        }
        else if (
            LicenseHeadings.NameRight(text)
            && ProductsInText.OfOffice(text).ToArray() is { Length: > 0 } products
            && !products.Contains(licensed)
        )
        {
            _beside.ClaimProduct(products[0].Edition, products[0].Version, heading, text);
        }
    }

    /// <summary>The product the Volume license is said to be for, or how it was bought.</summary>
    private static bool NamesVolume(LicenseClaims windows, string text) =>
        ParsedNames.Parse(text).Product is { } product ? windows.VolumeProducts.Any(licenses => licenses.Lists(product)) : NamesProgram(text);

    /// <summary>A channel or a program of Volume Licensing.</summary>
    private static bool NamesProgram(string text) => ParsedValues.Channel(text) == LicenseChannel.Volume || VolumePrograms.Parse(text) is not null;

    /// <summary>A Windows the right is said to be to, or any where nobody says which.</summary>
    private static bool NamesPrior(LicenseClaims windows, string text) =>
        ParsedNames.Parse(text) is { Product: { } product, UnknownWords.Count: 0 }
        && (windows.PriorVersionRights.IsSilent || windows.PriorVersionRights.Any(right => right.Lists(product)));

    private void Read(string heading, string text)
    {
        if (LicenseHeadings.FactOf(heading) is { } fact)
        {
            ReadFact(fact, heading, text);
        }
        else if (ColumnTable.FlagOf(heading) is var (column, _) && !HeardTexts.NamesSystem(text))
        {
            Withhold(
                PurchaseWords.Affirms(text) || (column == FactNames.LicenseType && ParsedValues.Type(text) == LicenseType.Upgrade) ? column : null,
                heading,
                text
            );
        }
        else if (IsDenied(heading, text))
        {
            _beside.Withhold(_beside.Editions, heading, text, Strengths.Declared);
        }
        else if (_isOffice && OfficeEvidence.NamedBy(text) is var (edition, version, channel))
        {
            _beside.ClaimProduct(edition, version, heading, text);
            _beside.ChannelElsewhere(heading, channel.ToString());
        }
        else if (
            !HeardEvidence.ReadKey(heading, text, _beside)
            && PurchaseState.HeadingOf(heading) != PurchaseHeading.OfOther
            && !_products.Read(heading, text)
        )
        {
            bool isOfOrder = LicenseHeadings.AreOfOrder(heading);
            if (
                OrderLine.DeniesWindows(text)
                || (IsAlone(heading) && NamesProduct(text))
                || (
                    isOfOrder
                    && ParsedNames.Parse(text) is { Family: not ProductFamily.Unknown, UnknownWords: var words }
                    && words.Any(PurchaseWords.IsOtherKind)
                )
            )
            {
                _beside.Withhold(_beside.Editions, heading, text, Strengths.Declared);
            }
            else if (
                isOfOrder && (_isOffice ? ProductsInText.OfOffice(text) : ProductsInText.Of(text)).Distinct().ToArray() is { Length: 1 } products
            )
            {
                _beside.ClaimProduct(products[0].Edition, products[0].Version, heading, text);
            }
        }
    }

    private bool IsAlone(string heading) => LicenseHeadings.AreAlone(heading, _isOffice);

    /// <summary>True for what names a product, whatever else it says.</summary>
    private bool NamesProduct(string text) =>
        _isOffice ? ParsedNames.Parse(text).Family == ProductFamily.Office || LicenseTexts.NamesOffice(text) : HeardTexts.NamesSystem(text);

    private void ReadFact(Field fact, string heading, string text)
    {
        if (DeclaredCopy.IsAnswer(fact, text))
        {
            return;
        }

        _beside.Written = heading;
        if (fact == Field.LicensedLanguage)
        {
            DeclaredCopy.ReadLanguage(text, _beside);
        }
        else
        {
            DeclaredCopy.ReadArchitecture(text, _beside);
        }

        _beside.Written = null;
    }

    /// <summary>That there is no such license, or no more: by what the heading asks and a text answers.</summary>
    private bool IsDenied(string heading, string text) =>
        PurchaseState.HeadingOf(heading) switch
        {
            _ when IsAlone(heading) && PurchaseWords.IsOtherKind(text) => true,
            PurchaseHeading.TakenBack => !PurchaseWords.Denies(text),
            PurchaseHeading.Stands => PurchaseWords.Denies(text) || PurchaseWords.TakesBack(text),
            PurchaseHeading.Ends => !PurchaseWords.IsEndless(text),
            PurchaseHeading.Number => PurchaseWords.IsSome(text) == false,
            PurchaseHeading.OfOther or PurchaseHeading.OfPurchase or PurchaseHeading.OfQuote or PurchaseHeading.OfBuyer => false,
            _ => IsAlone(heading)
                && (
                    PurchaseWords.TakesBack(text)
                    || PurchaseWords.TakesBack(heading, text)
                    || (
                        LicenseHeadings.AreOfLicenseItself(heading, _isOffice)
                        && (PurchaseWords.Denies(text) || RemarkWords.DenyLicense(text) || LicenseStates.IsReportedActivated(text) == false)
                    )
                ),
        };

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
            case FactNames.LicenseType:
                _beside.Withhold(_beside.Types, heading, text, Strengths.Declared);
                break;
            case FactNames.VolumeProduct:
                _beside.Withhold(_beside.VolumeProducts, heading, text, Strengths.Declared);
                break;
        }
    }
}
