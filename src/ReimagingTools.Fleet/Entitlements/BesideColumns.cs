using ReimagingTools.Fleet.Devices;
using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Fleet.Entitlements;

/// <summary>
/// What stands in the row of a purchase beside what it states: every other column that is read in the row of a device, and every heading that was
/// probably meant for one. It is handed to the reader of devices as it is, each value with the fact it is about.
/// </summary>
internal static class BesideColumns
{
    private const string Windows = "Windows ";
    private const int Headings = 1_000;

    private static readonly Regex Day = new(@"^[0-9]{1,4}([./-])[0-9]{1,2}\1[0-9]{1,4}([T ]|$)", RegexOptions.CultureInvariant);

    /// <summary>What headings nobody reads were meant for: rows of a list have the same ones.</summary>
    [ThreadStatic]
    private static BoundedCache<string, (string Heading, Field Field)[]>? _meant;

    /// <summary>Columns read for something else in the row of a purchase.</summary>
    private static readonly Field[] OfPurchase =
    [
        .. EntitlementReader.OfStatement.Except([Field.DeviceCount]),
        Field.Name,
        Field.Description,
        Field.ProgramName,
        Field.ProductText,
        Field.MissingFacts,
        Field.ContestedFacts,
        Field.Decision,
    ];

    /// <summary>Takes what stands beside.</summary>
    /// <param name="isOffice">True for a license of Office: what is said of a Windows is not about it.</param>
    /// <param name="stated">The texts that name the product in the row.</param>
    /// <returns>The values, in the order of the columns.</returns>
    public static IReadOnlyList<BesideValue> Of(Row row, bool isOffice, IReadOnlyList<string> stated)
    {
        List<BesideValue>? beside = null;
        foreach ((int place, string name, Column? column, string text) in row.Cells.Where(cell => !ParsedValues.IsUnknown(cell.Text)))
        {
            (string Heading, Field Field, string Text)? read =
                !isOffice && IsKindOfLicense(column, name, text) ? (nameof(Field.LicenseChannel), Field.LicenseChannel, text)
                : column is not null ? (IsRead(column.Field) && !IsSelector(column, name, text) ? (name, column.Field, text) : null)
                : Flagged(name, text) ?? Meant(name, text);
            if (
                read is var (heading, field, words)
                && !(ColumnTable.FlagOf(name) is null && IsSilent(field, text, stated))
                && (!isOffice || EntitlementReader.FactFields.Contains(field) || field == Field.Conflicts)
            )
            {
                (beside ??= []).Add(new BesideValue(FactOf(field), heading, words, name));
            }

            if (!isOffice && read?.Field is not (Field.LicensedProduct or Field.Caption) && StatedFacts.MayNameProduct(row.Header, place))
            {
                IEnumerable<string> others = ProductsInText
                    .Of(text)
                    .Where(product => !stated.Any(known => MayBeOf(name, product, known)))
                    .Select(product => product.ToString());
                others = OtherVersion(name, text, stated) is { } version ? others.Append(version) : others;
                others =
                    NamesServer(name, text) && !stated.Any(known => ProductNames.Parse(known).Family == ProductFamily.WindowsServer)
                        ? others.Append(text)
                        : others;
                others = OrderLine.DeniesWindows(text) && !PurchaseWords.IsRemark(name) ? others.Append(text) : others;
                (beside ??= []).AddRange(others.Select(other => new BesideValue(Field.LicensedProduct, nameof(Field.LicensedProduct), other, name)));
            }
        }

        return beside ?? (IReadOnlyList<BesideValue>)[];
    }

    /// <summary>True for a field that is read beside what a row states.</summary>
    public static bool IsRead(Field field) =>
        FieldTraits.IsRead(field) && !EntitlementReader.FactFields.Contains(field) && Array.IndexOf(OfPurchase, field) < 0;

    /// <summary>
    /// True for what says nothing beside what is stated: it is of another thing than the heading sounds like, or a part of the same product.
    /// </summary>
    private static bool IsSilent(Field field, string text, IReadOnlyList<string> stated) =>
        field switch
        {
            Field.LicenseChannel => LicenseHeadings.IsOfOther(text),
            Field.LicensedLanguage => NoneWords.IsNone(text),
            Field.LicensedProduct or Field.Caption => (
                field == Field.Caption ? Day.IsMatch(text) && CalendarDate.EarliestOf(text) is not null : LicenseHeadings.IsOfOther(text)
            )
                || stated
                    .Select(each => ProductNames.Parse(each, NameContext.OrderLine).Product)
                    .OfType<Product>()
                    .Any(product => VersionWords.Agree(text, product.Edition, product.Version)),
            _ => false,
        };

    private static bool IsSelector(Column column, string heading, string text) =>
        column.Field == Field.ProductId && Selector.IsValue(Field.ProductId, heading, text);

    /// <summary>True where the kind of what was bought is a license that is none to keep: an evaluation, a subscription.</summary>
    private static bool IsKindOfLicense(Column? column, string heading, string text) =>
        (
            column is null
            || !(EntitlementReader.FactFields.Contains(column.Field) || column.Field is Field.OrderLine or Field.OrderStatus or Field.OrderQuantity)
        )
        && PurchaseWords.IsKind(heading)
        && (
            ColumnTable.FlagOf(text) is (nameof(Field.LicenseChannel), _)
            || ParsedValues.Channel(text) is LicenseChannel.Evaluation or LicenseChannel.Subscriber or LicenseChannel.Subscription
        );

    /// <summary>True for the name of a server, and nothing else, that is not to be installed.</summary>
    private static bool NamesServer(string heading, string text) =>
        ParsedNames.Parse(text) is { Family: ProductFamily.WindowsServer, UnknownWords.Count: 0, Version: not null }
        && !LicenseHeadings.IsOfPlan(heading)
        && PurchaseState.HeadingOf(heading) != PurchaseHeading.OfOther;

    /// <summary>True for a heading people write for a column that is read here.</summary>
    public static bool IsMeant(string heading) => MeantBy(heading).Length > 0 || ColumnTable.FlagOf(heading) is not null;

    /// <summary>What a column says by anything but a no: under "Trial", that the channel is an evaluation.</summary>
    private static (string Heading, Field Field, string Text)? Flagged(string heading, string text) =>
        ColumnTable.FlagOf(heading) is var (column, says) && !PurchaseWords.IsEndless(text)
            ? (column, ColumnTable.Default.Find(column)[0].Field, says)
            : null;

    /// <summary>A heading people write for one of ours, with its text; of several that it may be, the one whose words the text is of.</summary>
    private static (string Heading, Field Field, string Text)? Meant(string heading, string text)
    {
        // That there is a label, or that a system came with the PC, does not tell which.
        if (ColumnTable.FlagOf(heading) is not null)
        {
            return null;
        }

        (string Heading, Field Field, string Text)? first = null;
        foreach (
            (string meant, Field field) in MeantBy(heading)
                .Where(each => !PurchaseWords.Affirms(text) || (each.Field == Field.LicensedLanguage && ParsedValues.Language(text) is not null))
        )
        {
            string words = field is Field.LicensedProduct or Field.Caption ? ProductOf(text) : text;
            first ??= (meant, field, words);
            if (IsOf(field, words))
            {
                return (meant, field, words);
            }
        }

        return first;
    }

    private static (string Heading, Field Field)[] MeantBy(string heading) =>
        (_meant ??= new BoundedCache<string, (string Heading, Field Field)[]>(Headings, StringComparer.Ordinal)).Get(heading, static written =>
            LicenseHeadings.FactOf(written) is { } fact
                ? [(fact.ToString(), fact)]
                :
                [
                    .. ColumnTable
                        .Default.MeantBy(written)
                        .Select(meant => (meant, ColumnTable.Default.Find(meant)[0].Field))
                        .Where(meant => EntitlementReader.FactFields.Contains(meant.Item2) || IsRead(meant.Item2)),
                    .. LicenseHeadings.AreOfSystem(written) ? [(nameof(Field.Caption), Field.Caption)] : Array.Empty<(string, Field)>(),
                ]
        );

    /// <summary>"Pro" and "11" under such a heading are parts of a name.</summary>
    private static string ProductOf(string text) =>
        IsOf(Field.LicensedProduct, text) || !IsOf(Field.LicensedProduct, Windows + text) ? text : Windows + text;

    /// <summary>
    /// True where a heading may hold a product beside one that is stated: the same, and under one for what ran before, the same edition of another
    /// version.
    /// </summary>
    public static bool MayBeOf(string heading, Product product, string stated) =>
        ProductNames.Parse(stated, NameContext.OrderLine).Product is { } known
        && (known == product || (known.Edition == product.Edition && PurchaseState.HeadingOf(heading) == PurchaseHeading.OfOther));

    /// <summary>A version that stands alone under a heading of Windows, as "Windows Version" 10, and is none of those stated; or null.</summary>
    private static string? OtherVersion(string heading, string text, IReadOnlyList<string> stated)
    {
        if (
            !HeadingName.Plain(heading).StartsWith("WIN", StringComparison.Ordinal)
            || VersionOf(text) is not { Family: ProductFamily.Windows } version
        )
        {
            return null;
        }

        ProductVersion[] versions = [.. stated.Select(each => ProductNames.Parse(each, NameContext.OrderLine).Version).OfType<ProductVersion>()];
        return versions.Length == 0 || Array.IndexOf(versions, version) >= 0 ? null : "Windows " + version.Name;
    }

    private static ProductVersion? VersionOf(string text) =>
        new[] { text, Windows + text }
            .Select(each => ProductNames.Parse(each))
            .FirstOrDefault(name => name is { Version: not null, Edition: null, UnknownWords.Count: 0 })
            ?.Version;

    private static bool IsOf(Field field, string text) =>
        field switch
        {
            Field.LicensedProduct => ProductNames.Parse(text) is { UnknownWords.Count: 0 } name
                && (name.Edition is not null || name.Version is not null || name.HasOpenEdition || name.HasOpenVersion),
            Field.LicenseChannel => ParsedValues.Channel(text) is not null,
            _ => true,
        };

    /// <summary>The fact a value is about; where a narrower row states that, it is not asked.</summary>
    private static Field FactOf(Field field) =>
        field switch
        {
            Field.OsLanguage or Field.MuiLanguages or Field.ClientCulture => Field.LicensedLanguage,
            Field.OsArchitecture or Field.HardwareArchitecture or Field.OfficePlatform or Field.DeviceType => Field.LicensedArchitecture,
            Field.AssuranceEnd => Field.SoftwareAssurance,
            Field.ProductKeyChannel or Field.ProductId or Field.ProductKeyId => Field.LicenseChannel,
            _ => EntitlementReader.FactFields.Contains(field) ? field : Field.LicensedProduct,
        };
}
