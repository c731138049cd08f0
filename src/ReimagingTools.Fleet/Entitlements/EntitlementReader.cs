using ReimagingTools.Fleet.Questions;

namespace ReimagingTools.Fleet.Entitlements;

/// <summary>Reads rows of entitlement files, of questions that were filled in, and of makers' order lists.</summary>
public static class EntitlementReader
{
    private const string Open = "?";

    /// <summary>Columns of a file of questions that are passed over when it comes back.</summary>
    private static readonly string[] OfQuestions = ["Question", "Known", "DeviceCount", "Settles", "Example", "Answers"];

    /// <summary>The columns that state facts, in the order of the contract.</summary>
    public static IReadOnlyList<Field> FactFields { get; } =
    [
        Field.LicensedProduct,
        Field.LicensedLanguage,
        Field.LicensedArchitecture,
        Field.LicensedComponents,
        Field.LicenseChannel,
        Field.LicenseType,
        Field.CoaProduct,
        Field.SoftwareAssurance,
        Field.PriorVersionRight,
        Field.VolumeProduct,
        Field.PreinstalledProduct,
    ];

    /// <summary>Columns that tell devices apart and select none here: a row that has one is about a device of its own.</summary>
    private static readonly Field[] OtherIdentities = [.. RowIdentity.KeyFields.Except([Field.DeviceSerial]), Field.RoadName];

    /// <summary>Columns that say more of what is stated.</summary>
    internal static readonly Field[] OfStatement =
    [
        Field.Proof,
        Field.OrderLine,
        Field.OrderQuantity,
        Field.OrderStatus,
        Field.LicenseStatus,
        Field.DeviceCount,
    ];

    /// <summary>Tells a column that may have meant something from one of a file of questions that is passed over.</summary>
    /// <param name="heading">A heading nobody reads.</param>
    /// <returns>True when it is worth telling of.</returns>
    public static bool IsUnknown(string heading) => !Array.Exists(OfQuestions, known => HeadingName.Plain(known) == HeadingName.Plain(heading));

    /// <summary>True for the header of a file of questions.</summary>
    internal static bool IsQuestion(RowHeader header) =>
        Array.TrueForAll(["Question", "Known", "Settles"], name => header.Names.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>True for a question in which a fact is filled in.</summary>
    internal static bool IsAnswered(Row row) => StatedBy(row).Count > 0;

    /// <summary>Reads a row.</summary>
    /// <param name="contents">Gives what rows that state the same share.</param>
    /// <param name="asOf">The day that is asked about, or null.</param>
    /// <param name="number">Its place among the rows that entitle.</param>
    /// <param name="issue">What there is to tell of it, or null.</param>
    /// <returns>What it states: one entitlement; where its columns, or its line and a column, disagree one for each of what they say, which
    /// conflict; none where it entitles nobody.</returns>
    internal static IReadOnlyList<Entitlement> Read(
        Row row,
        EntitlementContents contents,
        CalendarDate? asOf,
        int number,
        out EntitlementIssue? issue
    )
    {
        SelectorPattern?[] selectors =
        [
            .. Selector.Fields.Select(field =>
                field == Field.ComputerName ? SelectorPattern.OfName(TextOf(row, field)) : SelectorPattern.Of(TextOf(row, field))
            ),
        ];
        Dictionary<Field, List<string>> stated = StatedBy(row);
        if (OtherProducts.NameIn(row) is { } other)
        {
            issue = new EntitlementIssue(EntitlementIssueKind.NoLicense, row.Place, other.Text);
            return [];
        }

        if (
            IsOfLine(row)
            && row.Values(Field.OrderLine)[0].Text is var words
            && (stated.Count == 0 ? IsQuestion(row.Header) : OrderLine.Read(words, []) == OrderLineKind.Unread)
        )
        {
            issue =
                stated.Count == 0 ? new EntitlementIssue(EntitlementIssueKind.NothingStated, row.Place, null)
                : contents.Say(words, stated, row.Place) ? null
                : new EntitlementIssue(EntitlementIssueKind.NotUnderstood, row.Place, words);
            return [];
        }

        (string? line, OrderLineKind kind, string? unread) = (null, OrderLineKind.None, null);
        foreach (RowValue text in row.Values(Field.OrderLine).Where(value => value.Unreadable is null))
        {
            OrderLineKind read = contents.AddLine(text.Text, stated, ref unread);
            (line, kind) = line is null || read > kind ? (text.Text, read) : (line, kind);
        }

        // Where no column states a product, the row of a purchase may describe what was bought.
        if (
            line is null
            && !stated.ContainsKey(Field.LicensedProduct)
            && IsOfPurchase(row)
            && (TextOf(row, Field.Description) ?? TextOf(row, Field.ProductText)) is { } description
            && contents.AddLine(description, stated, ref unread) is var described and not OrderLineKind.None
        )
        {
            (line, kind) = (description, described);
        }

        bool speaks = stated.Count > 0 || (line is null && SpeaksOfDevice(row, asOf));
        (string Heading, string Text, bool IsUnknown)? obstacle = speaks ? PurchaseState.Obstacle(row, asOf) : null;
        issue =
            !speaks ? new EntitlementIssue(line is null ? EntitlementIssueKind.NothingStated : EntitlementIssueKind.NoLicense, row.Place, line)
            : obstacle is var (against, said, isUnknown)
                ? new EntitlementIssue(EntitlementIssueKind.Withdrawn, row.Place, against + " \"" + said + "\"")
                {
                    Headings = isUnknown ? [against] : [],
                }
            : IsUnclear(row) ? new EntitlementIssue(EntitlementIssueKind.Unclear, row.Place, null)
            : Array.TrueForAll(selectors, pattern => pattern is null) && !NamesAll(row) && !MayBeOfAll(row, line is not null) ? NothingSelected(row)
            : null;
        bool isWithdrawn = issue?.Kind == EntitlementIssueKind.Withdrawn;
        if (issue is not null && (!isWithdrawn || IsUnclear(row) || Array.TrueForAll(selectors, pattern => pattern is null)))
        {
            return [];
        }

        Doubt? doubt =
            isWithdrawn || Array.FindIndex(selectors, 0, Selector.OfOneDevice, pattern => pattern is { IsExact: true }) >= 0
                ? null
                : NarrowingColumns.Find(row, namesModel: selectors[Selector.Model] is not null);
        issue =
            isWithdrawn ? issue
            : stated.Count == 0 ? new EntitlementIssue(EntitlementIssueKind.Beside, row.Place, null) { Named = NamedIn(row) }
            : doubt is not null
                ? new EntitlementIssue(EntitlementIssueKind.Narrowed, row.Place, doubt.Heading + " \"" + doubt.Text + "\"")
                {
                    Headings = [doubt.Heading],
                }
            : kind is OrderLineKind.Unread or OrderLineKind.NoWindows
                ? new EntitlementIssue(EntitlementIssueKind.NotUnderstood, row.Place, line)
                {
                    Line = kind == OrderLineKind.Unread ? contents.LineOf(unread!) : null,
                }
            : Array.TrueForAll(selectors, pattern => pattern is null) && !NamesAll(row) && Selector.Fields.Any(row.Has)
                ? new EntitlementIssue(EntitlementIssueKind.SelectsAll, row.Place, null)
            : null;
        IdentityKey[] keys = KeysOf(row, selectors[0]?.Written);
        return
        [
            .. Enumerable
                .Range(0, stated.Values.Select(texts => texts.Count).DefaultIfEmpty(1).Max())
                .Select(at => stated.ToDictionary(fact => fact.Key, fact => fact.Value[Math.Min(at, fact.Value.Count - 1)]))
                .Select(
                    (facts, at) =>
                        new Entitlement(
                            selectors,
                            contents.Of(
                                facts,
                                field => HeadingOf(row, field, facts[field]),
                                isOffice => at == 0 ? BesideOf(row, isOffice, stated, isWithdrawn ? obstacle : null) : [],
                                unread
                            ),
                            TextOf(row, Field.Proof),
                            row.Place,
                            number + at,
                            isWithdrawn
                        )
                        {
                            IsSecond = at > 0,
                            Doubt = doubt,
                            Keys = keys,
                        }
                ),
        ];
    }

    /// <summary>The heading under which a fact stands in a row; the name of the fact where it was read of words.</summary>
    private static string HeadingOf(Row row, Field fact, string text) =>
        row.Values(fact)
            .Concat(row.Values(Field.OrderLine))
            .Where(value => value.Column.Field == fact ? value.Text == text : value.Text.Contains(text))
            .Select(value => value.Heading)
            .Concat(row.Cells.Where(cell => cell.Text == text).Select(cell => cell.Heading))
            .FirstOrDefault()
        ?? fact.ToString();

    /// <summary>
    /// What stands beside what a row states; of one that was taken back nothing but that, where nobody knows the column it stands in.
    /// </summary>
    private static IReadOnlyList<BesideValue> BesideOf(
        Row row,
        bool isOffice,
        Dictionary<Field, List<string>> stated,
        (string Heading, string Text, bool IsUnknown)? obstacle
    ) =>
        obstacle is not var (heading, text, isUnknown)
            ? BesideColumns.Of(row, isOffice, stated.TryGetValue(Field.LicensedProduct, out List<string>? products) ? products : [])
        : isUnknown ? [new BesideValue(Field.LicensedProduct, nameof(Field.LicensedProduct), text, heading)]
        : [];

    /// <summary>
    /// True for a row that states nothing and speaks of its devices all the same, like another row of them that was split off: with what was taken
    /// back, or what stands beside a statement. A row of other goods speaks of these.
    /// </summary>
    private static bool SpeaksOfDevice(Row row, CalendarDate? asOf) =>
        !row.Cells.Any(IsOfGoods) && (PurchaseState.Obstacle(row, asOf) is not null || BesideColumns.Of(row, isOffice: false, []).Count > 0);

    /// <summary>True for a row with a number, a day, a price or a state of an order.</summary>
    internal static bool IsOfPurchase(Row row) =>
        row.Cells.Any(cell =>
            cell.Column?.Field is Field.Proof or Field.OrderQuantity or Field.OrderStatus
            || PurchaseState.HeadingOf(cell.Heading)
                is PurchaseHeading.OfPurchase
                    or PurchaseHeading.OfQuote
                    or PurchaseHeading.OfBuyer
                    or PurchaseHeading.Number
        );

    /// <summary>The columns that name a license and say of it what runs, or nothing; in a list of purchases they may be what was bought.</summary>
    private static KeyValuePair<string, string>[] NamedIn(Row row) =>
        !IsOfPurchase(row)
            ? []
            :
            [
                .. row
                    .Cells.Where(cell =>
                        cell.Column is null or { Field: Field.Caption or Field.ProductText or Field.ProgramName or Field.None }
                        && PurchaseState.HeadingOf(cell.Heading) != PurchaseHeading.OfOther
                        && !LicenseHeadings.IsOfPlan(cell.Heading)
                        && OrderLine.Read(cell.Text, []) == OrderLineKind.License
                    )
                    .Select(cell => new KeyValuePair<string, string>(cell.Heading.Trim(), cell.Text)),
            ];

    private static bool IsOfGoods(RowCell cell) =>
        cell.Column is null or { Field: Field.None or Field.Description or Field.ProductText }
        && PurchaseState.HeadingOf(cell.Heading) == PurchaseHeading.OfGoods
        && ParsedNames.Parse(cell.Text) is not { Family: ProductFamily.Windows };

    /// <summary>
    /// A row that names no device is about every device. Not so where a column of the file is not understood, which may have named them, where the
    /// account of one stands, nor in an order list: a line without a serial number is about no PC one knows.
    /// </summary>
    private static bool MayBeOfAll(Row row, bool hasOrderLine) =>
        !hasOrderLine
        && !row.Header.Unread.Any(IsUnknown)
        && !Array.Exists(OtherIdentities, row.Has)
        && row.Values(Field.Collection).All(value => Selector.IsValue(Field.Collection, value.Heading, value.Text))
        && row.Cells.All(IsOfStatement);

    /// <summary>
    /// True for a row that names no device and holds the text of a line of an order with what it states, and nothing else: it says of every row with
    /// that line how it is read.
    /// </summary>
    private static bool IsOfLine(Row row) =>
        row.Values(Field.OrderLine).Count == 1
        && !NamesAll(row)
        && !Speaking(row).Any()
        && row.Cells.All(cell =>
            cell.Column is { Field: not Field.None and var field }
                ? field == Field.OrderLine || FactFields.Contains(field) || (field is Field.Proof or Field.DeviceCount && IsQuestion(row.Header))
                : !IsUnknown(cell.Heading)
        );

    /// <summary>Whatever else a cell holds, a department, a date, a note, may have told which devices are meant.</summary>
    private static bool IsOfStatement(RowCell cell) =>
        cell.Column is { Field: not Field.None and var field }
            ? Array.IndexOf(OfStatement, field) >= 0 || FactFields.Contains(field)
            : !IsUnknown(cell.Heading);

    /// <summary>
    /// The rows that may select devices or state something: a question given back as it was put out holds what answers would make of devices, and
    /// that is neither.
    /// </summary>
    internal static IEnumerable<NestedRow> Speaking(Row row) =>
        row.Nested.Where(nested => !nested.Name.Equals(nameof(ReimageQuestion.Answers), StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// A row that lost a selector would entitle too many: what stands within it, beside another value or for none makes it speak of nobody.
    /// </summary>
    private static bool IsUnclear(Row row) => Speaking(row).Any() || NamesAnother(row) || Selector.Fields.Any(field => IsUnclear(field, row));

    /// <summary>
    /// True where a heading people write for the name of a computer ("For Device") stands over one that is numbered like the name of the row, and
    /// another.
    /// </summary>
    private static bool NamesAnother(Row row) =>
        TextOf(row, Field.ComputerName) is { } name
        && row.Header.Meant[Field.ComputerName]
            .Select(row.TextAt)
            .OfType<string>()
            .Any(other =>
                WithoutDigits(other) is { Length: > 0 } letters
                && letters.Length < other.Length
                && letters == WithoutDigits(name)
                && AreOfSeveral([ComputerNames.Canonical(name), ComputerNames.Canonical(other)])
            );

    private static string WithoutDigits(string name) => new([.. ComputerNames.Canonical(name).Where(character => !char.IsDigit(character))]);

    private static bool IsUnclear(Field field, Row row)
    {
        RowValue[] values =
        [
            .. Selector
                .SourcesOf(field)
                .SelectMany(source =>
                    ValuesOf(row, source)
                        .Where(value =>
                            !value.Column.IsOfSeller && (value.Unreadable is not null || Selector.IsValue(source, value.Heading, value.Text))
                        )
                ),
        ];
        return Array.Exists(values, value =>
                value.Unreadable is not null
                || value.Text == Open
                || (field == Field.DeviceSerial ? IsFiller(value) : Selector.IsFiller(field, value.Text))
            )
            || (
                field == Field.ComputerName
                    ? AreOfSeveral([.. values.Select(value => ComputerNames.Canonical(value.Text))])
                    : values.Select(value => value.Text).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1
            );
    }

    private static bool AreOfSeveral(string[] names) =>
        Array.Exists(names, name => Array.Exists(names, other => !ComputerNames.MayBeOne(name, other)));

    /// <summary>What makers leave in place of a serial number joins no rows, and selects no device.</summary>
    private static bool IsFiller(RowValue value) => value.Text.IndexOfAny(['*', '?']) < 0 && RowIdentity.KeyOf(value.Column, value.Text) is null;

    /// <summary>Of the headings that are not read one may name the device.</summary>
    private static EntitlementIssue NothingSelected(Row row)
    {
        string[] unread =
        [
            .. row
                .Header.Unread.Where(IsUnknown)
                .Concat(row.Values(Field.StandInName).Select(value => value.Heading.Trim()))
                .Distinct(StringComparer.Ordinal),
        ];
        return new EntitlementIssue(EntitlementIssueKind.NothingSelected, row.Place, unread.Length == 0 ? null : string.Join(", ", unread))
        {
            Headings = unread,
        };
    }

    private static bool NamesAll(Row row) => Selector.Fields.Any(field => TextOf(row, field) is { Length: > 0 });

    /// <summary>What the columns say, each text of a fact once; what cannot be read is stated all the same, and understood by nobody.</summary>
    private static Dictionary<Field, List<string>> StatedBy(Row row)
    {
        var stated = new Dictionary<Field, List<string>>();
        foreach (Field field in FactFields)
        {
            List<string> texts =
            [
                .. row.Values(field)
                    .Where(value => value.Text != Open)
                    .Select(value => value.Text.Length > 0 ? value.Text : value.Unreadable!)
                    .Distinct(StringComparer.Ordinal),
            ];
            if (texts.Count > 0)
            {
                stated.Add(field, texts);
            }
        }

        if (stated.TryGetValue(Field.LicensedProduct, out List<string>? products))
        {
            products.AddRange(OthersNamed(row, products));
        }

        return stated;
    }

    /// <summary>Another product that a cell nobody reads names beside the one that is stated: the row disagrees with itself.</summary>
    private static List<string> OthersNamed(Row row, List<string> stated) =>
        [
            .. row
                .Cells.Where(cell =>
                    MayNameProduct(row.Header, cell.Place)
                    && ProductNames.Parse(cell.Text, NameContext.OrderLine).Product is { } product
                    && !stated.Exists(known => BesideColumns.MayBeOf(cell.Heading, product, known))
                )
                .Select(cell => cell.Text)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>
    /// True for a column that states nothing and selects nothing; what an operating system is called is for the reader of devices.
    /// </summary>
    internal static bool MayNameProduct(RowHeader header, int place) =>
        header.Columns[place] is { } column ? MayNameProduct(column.Field) : !header.IsConcluded[place] && IsUnknown(header.Names[place]);

    private static bool MayNameProduct(Field field) =>
        field is Field.None or Field.KeyProduct or Field.DeviceType or Field.ProductText
        || (
            FieldTraits.IsJudged(field)
            && field
                is not (
                    Field.Name
                    or Field.Caption
                    or Field.OrderLine
                    or Field.OrderStatus
                    or Field.OrderQuantity
                    or Field.FirmwareKeyDescription
                    or Field.Conflicts
                )
            && !FactFields.Contains(field)
        );

    /// <summary>What tells the computer a row names from others of that name.</summary>
    private static IdentityKey[] KeysOf(Row row, string? name)
    {
        string[] names =
        [
            .. row.Values(Field.ComputerName).Where(value => value.Unreadable is null).Select(value => value.Text).Append(name).OfType<string>(),
        ];
        IEnumerable<IdentityKey?> keys = row
            .Cells.Where(cell => IdentityKey.IsColumn(cell.Column))
            .Select(cell => IdentityKey.Of(cell.Column!, cell.Heading, cell.Text, names));
        return [.. keys.Concat(names.Select(IdentityKey.OfName)).OfType<IdentityKey>()];
    }

    private static IReadOnlyList<RowValue> ValuesOf(Row row, Field field) =>
        field == Field.ComputerName ? RowIdentity.NamingIn(row) : row.Values(field);

    private static string? TextOf(Row row, Field field) =>
        Selector
            .SourcesOf(field)
            .SelectMany(source => ValuesOf(row, source))
            .Where(value => value.Unreadable is null && Selector.Selects(value.Column, value.Heading, value.Text))
            .Select(value => value.Text)
            .FirstOrDefault();
}
