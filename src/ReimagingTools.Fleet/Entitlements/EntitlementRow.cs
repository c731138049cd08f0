namespace ReimagingTools.Fleet.Entitlements;

/// <summary>A row of an entitlement file, as it is read: what it states, of which devices, and what there is to tell of it.</summary>
internal sealed class EntitlementRow
{
    /// <summary>Columns that tell devices apart and select none here: a row that has one is about a device of its own.</summary>
    private static readonly Field[] OtherIdentities = [.. RowIdentity.KeyFields.Except([Field.DeviceSerial]), Field.RoadName];

    private readonly Row _row;
    private readonly EntitlementContents _contents;
    private readonly CalendarDate? _asOf;
    private readonly RowSelection _selection;
    private readonly Dictionary<Field, List<string>> _stated;
    private string? _line;
    private OrderLineKind _kind = OrderLineKind.None;
    private string? _unread;

    /// <param name="row">The row.</param>
    /// <param name="contents">Gives what rows that state the same share.</param>
    /// <param name="asOf">The day that is asked about, or null.</param>
    private EntitlementRow(Row row, EntitlementContents contents, CalendarDate? asOf)
    {
        (_row, _contents, _asOf) = (row, contents, asOf);
        _selection = new RowSelection(row);
        _stated = StatedFacts.Of(row);
    }

    /// <summary>Reads a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="contents">Gives what rows that state the same share.</param>
    /// <param name="asOf">The day that is asked about, or null.</param>
    /// <param name="number">Its place among the rows that entitle.</param>
    /// <param name="issue">What there is to tell of it, or null.</param>
    /// <returns>What it states: one entitlement; where its columns, or its line and a column, disagree one for each of what they say, which
    /// conflict; none where it entitles nobody.</returns>
    public static IReadOnlyList<Entitlement> Read(
        Row row,
        EntitlementContents contents,
        CalendarDate? asOf,
        int number,
        out EntitlementIssue? issue
    ) => new EntitlementRow(row, contents, asOf).Read(number, out issue);

    private IReadOnlyList<Entitlement> Read(int number, out EntitlementIssue? issue)
    {
        if (OtherProducts.NameIn(_row) is { } other)
        {
            issue = Issue(EntitlementIssueKind.NoLicense, other.Text);
            return [];
        }

        if (SaysHowToRead(out string words))
        {
            issue =
                _stated.Count == 0 ? Issue(EntitlementIssueKind.NothingStated)
                : _contents.Say(words, _stated, _row.Place) ? null
                : Issue(EntitlementIssueKind.NotUnderstood, words);
            return [];
        }

        ReadLines();
        bool speaks = _stated.Count > 0 || (_line is null && SpeaksOfDevice());
        (string Heading, string Text, bool IsUnknown)? obstacle = speaks ? PurchaseState.Obstacle(_row, _asOf) : null;
        issue = !speaks ? Issue(_line is null ? EntitlementIssueKind.NothingStated : EntitlementIssueKind.NoLicense, _line) : RefusalOf(obstacle);
        bool isWithdrawn = issue?.Kind == EntitlementIssueKind.Withdrawn;
        if (issue is not null && (!isWithdrawn || _selection.IsUnclear || _selection.IsOfNone))
        {
            return [];
        }

        Doubt? doubt =
            isWithdrawn || _selection.IsOfOneDevice
                ? null
                : NarrowingColumns.Find(_row, namesModel: _selection.Patterns[Selector.Model] is not null);
        issue = isWithdrawn ? issue : RemarkOn(doubt);
        return Entitlements(number, doubt, isWithdrawn, obstacle);
    }

    /// <summary>The text of the line of an order, where the row is about it alone and says how it is read.</summary>
    private bool SaysHowToRead(out string words)
    {
        words = IsOfLine() ? _row.Values(Field.OrderLine)[0].Text : "";
        return words.Length > 0
            && (_stated.Count == 0 ? EntitlementReader.IsQuestion(_row.Header) : OrderLine.Read(words, []) == OrderLineKind.Unread);
    }

    /// <summary>Adds what lines of an order say to what columns state.</summary>
    private void ReadLines()
    {
        foreach (RowValue text in _row.Values(Field.OrderLine).Where(value => value.Unreadable is null))
        {
            OrderLineKind read = _contents.AddLine(text.Text, _stated, ref _unread);
            (_line, _kind) = _line is null || read > _kind ? (text.Text, read) : (_line, _kind);
        }

        // Where no column states a product, the row of a purchase may describe what was bought.
        if (
            _line is null
            && !_stated.ContainsKey(Field.LicensedProduct)
            && EntitlementReader.IsOfPurchase(_row)
            && (RowSelection.TextOf(_row, Field.Description) ?? RowSelection.TextOf(_row, Field.ProductText)) is { } description
            && _contents.AddLine(description, _stated, ref _unread) is var described and not OrderLineKind.None
        )
        {
            (_line, _kind) = (description, described);
        }
    }

    /// <summary>Why a row that speaks entitles nobody: it was taken back, or does not say whom it is about; null for any other.</summary>
    private EntitlementIssue? RefusalOf((string Heading, string Text, bool IsUnknown)? obstacle) =>
        obstacle is var (against, said, isUnknown)
            ? Issue(EntitlementIssueKind.Withdrawn, Quoted(against, said)) with
            {
                Headings = isUnknown ? [against] : [],
            }
        : _selection.IsUnclear ? Issue(EntitlementIssueKind.Unclear)
        : _selection.IsOfNone && !_selection.NamesAny && !MayBeOfAll() ? _selection.NothingSelected()
        : null;

    /// <summary>What there is to tell of a row that entitles.</summary>
    private EntitlementIssue? RemarkOn(Doubt? doubt) =>
        _stated.Count == 0 ? Issue(EntitlementIssueKind.Beside) with { Named = NamedLicenses() }
        : doubt is not null ? Issue(EntitlementIssueKind.Narrowed, Quoted(doubt.Heading, doubt.Text)) with { Headings = [doubt.Heading] }
        : _kind is OrderLineKind.Unread or OrderLineKind.NoWindows
            ? Issue(EntitlementIssueKind.NotUnderstood, _line) with
            {
                Line = _kind == OrderLineKind.Unread ? _contents.LineOf(_unread!) : null,
            }
        : _selection.IsOfNone && !_selection.NamesAny && Selector.Fields.Any(_row.Has) ? Issue(EntitlementIssueKind.SelectsAll)
        : null;

    private IReadOnlyList<Entitlement> Entitlements(
        int number,
        Doubt? doubt,
        bool isWithdrawn,
        (string Heading, string Text, bool IsUnknown)? obstacle
    )
    {
        IdentityKey[] keys = _selection.Keys;
        return
        [
            .. Enumerable
                .Range(0, _stated.Values.Select(texts => texts.Count).DefaultIfEmpty(1).Max())
                .Select(at => _stated.ToDictionary(fact => fact.Key, fact => fact.Value[Math.Min(at, fact.Value.Count - 1)]))
                .Select(
                    (facts, at) =>
                        new Entitlement(
                            _selection.Patterns,
                            _contents.Of(
                                facts,
                                field => HeadingOf(field, facts[field]),
                                isOffice => at == 0 ? Beside(isOffice, isWithdrawn ? obstacle : null) : [],
                                _unread
                            ),
                            RowSelection.TextOf(_row, Field.Proof),
                            _row.Place,
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

    private EntitlementIssue Issue(EntitlementIssueKind kind, string? text = null) => new(kind, _row.Place, text);

    private static string Quoted(string heading, string text) => heading + " \"" + text + "\"";

    /// <summary>The heading under which a fact stands in the row; the name of the fact where it was read of words.</summary>
    private string HeadingOf(Field fact, string text) =>
        _row.Values(fact)
            .Concat(_row.Values(Field.OrderLine))
            .Where(value => value.Column.Field == fact ? value.Text == text : value.Text.Contains(text))
            .Select(value => value.Heading)
            .Concat(_row.Cells.Where(cell => cell.Text == text).Select(cell => cell.Heading))
            .FirstOrDefault()
        ?? fact.ToString();

    /// <summary>
    /// What stands beside what the row states; of one that was taken back nothing but that, where nobody knows the column it stands in.
    /// </summary>
    private IReadOnlyList<BesideValue> Beside(bool isOffice, (string Heading, string Text, bool IsUnknown)? obstacle) =>
        obstacle is not var (heading, text, isUnknown)
            ? BesideColumns.Of(_row, isOffice, _stated.TryGetValue(Field.LicensedProduct, out List<string>? products) ? products : [])
        : isUnknown ? [new BesideValue(Field.LicensedProduct, nameof(Field.LicensedProduct), text, heading)]
        : [];

    /// <summary>
    /// True for a row that states nothing and speaks of its devices all the same, like another row of them that was split off: with what was taken
    /// back, or what stands beside a statement. A row of other goods speaks of these.
    /// </summary>
    private bool SpeaksOfDevice() =>
        !_row.Cells.Any(IsOfGoods) && (PurchaseState.Obstacle(_row, _asOf) is not null || BesideColumns.Of(_row, isOffice: false, []).Count > 0);

    private static bool IsOfGoods(RowCell cell) =>
        cell.Column is null or { Field: Field.None or Field.Description or Field.ProductText }
        && PurchaseState.HeadingOf(cell.Heading) == PurchaseHeading.OfGoods
        && ParsedNames.Parse(cell.Text) is not { Family: ProductFamily.Windows };

    /// <summary>The columns that name a license and say of it what runs, or nothing; in a list of purchases they may be what was bought.</summary>
    private KeyValuePair<string, string>[] NamedLicenses() =>
        !EntitlementReader.IsOfPurchase(_row)
            ? []
            :
            [
                .. _row
                    .Cells.Where(cell =>
                        cell.Column is null or { Field: Field.Caption or Field.ProductText or Field.ProgramName or Field.None }
                        && PurchaseState.HeadingOf(cell.Heading) != PurchaseHeading.OfOther
                        && !LicenseHeadings.IsOfPlan(cell.Heading)
                        && OrderLine.Read(cell.Text, []) == OrderLineKind.License
                    )
                    .Select(cell => new KeyValuePair<string, string>(cell.Heading.Trim(), cell.Text)),
            ];

    /// <summary>
    /// A row that names no device is about every device. Not so where a column of the file is not understood, which may have named them, where the
    /// account of one stands, nor in an order list: a line without a serial number is about no PC one knows.
    /// </summary>
    private bool MayBeOfAll() =>
        _line is null
        && !_row.Header.Unread.Any(EntitlementReader.IsUnknown)
        && !Array.Exists(OtherIdentities, _row.Has)
        && _row.Values(Field.Collection).All(value => Selector.IsValue(Field.Collection, value.Heading, value.Text))
        && _row.Cells.All(IsOfStatement);

    /// <summary>
    /// True for a row that names no device and holds the text of a line of an order with what it states, and nothing else: it says of every row with
    /// that line how it is read.
    /// </summary>
    private bool IsOfLine() =>
        _row.Values(Field.OrderLine).Count == 1
        && !_selection.NamesAny
        && !RowSelection.SpeakingIn(_row).Any()
        && _row.Cells.All(cell =>
            cell.Column is { Field: not Field.None and var field }
                ? field == Field.OrderLine
                    || EntitlementReader.FactFields.Contains(field)
                    || (field is Field.Proof or Field.DeviceCount && EntitlementReader.IsQuestion(_row.Header))
                : !EntitlementReader.IsUnknown(cell.Heading)
        );

    /// <summary>Whatever else a cell holds, a department, a date, a note, may have told which devices are meant.</summary>
    private static bool IsOfStatement(RowCell cell) =>
        cell.Column is { Field: not Field.None and var field }
            ? Array.IndexOf(EntitlementReader.OfStatement, field) >= 0 || EntitlementReader.FactFields.Contains(field)
            : !EntitlementReader.IsUnknown(cell.Heading);
}
