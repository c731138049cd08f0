using ReimagingTools.Fleet.Questions;

namespace ReimagingTools.Fleet.Entitlements;

/// <summary>Which devices a row names, and whether that is clear.</summary>
internal sealed class RowSelection
{
    private readonly Row _row;

    public RowSelection(Row row)
    {
        _row = row;
        Patterns =
        [
            .. Selector.Fields.Select(field =>
                field == Field.ComputerName ? SelectorPattern.OfName(TextOf(row, field)) : SelectorPattern.Of(TextOf(row, field))
            ),
        ];
        IsOfNone = Array.TrueForAll(Patterns, pattern => pattern is null);
        NamesAny = Selector.Fields.Any(field => TextOf(row, field) is { Length: > 0 });
    }

    /// <summary>What each of <see cref="Selector.Fields"/> selects by; null for one that stands in no column.</summary>
    public SelectorPattern?[] Patterns { get; }

    /// <summary>True where no selector selects by anything.</summary>
    public bool IsOfNone { get; }

    /// <summary>True where a selector holds a text, also one that selects by nothing ("*").</summary>
    public bool NamesAny { get; }

    /// <summary>True where one of the selectors names a single device.</summary>
    public bool IsOfOneDevice => Array.FindIndex(Patterns, 0, Selector.OfOneDevice, pattern => pattern is { IsExact: true }) >= 0;

    /// <summary>
    /// True where a row lost a selector and would entitle too many: what stands within it, beside another value or for none makes it speak of
    /// nobody.
    /// </summary>
    public bool IsUnclear => SpeakingIn(_row).Any() || NamesAnother || Selector.Fields.Any(IsUnclearBy);

    /// <summary>What tells the computer the row names from others of that name.</summary>
    public IdentityKey[] Keys
    {
        get
        {
            string[] names =
            [
                .. _row.Values(Field.ComputerName)
                    .Where(value => value.Unreadable is null)
                    .Select(value => value.Text)
                    .Append(Patterns[0]?.Written)
                    .OfType<string>(),
            ];
            IEnumerable<IdentityKey?> keys = _row
                .Cells.Where(cell => IdentityKey.IsColumn(cell.Column))
                .Select(cell => IdentityKey.Of(cell.Column!, cell.Heading, cell.Text, names));
            return [.. keys.Concat(names.Select(IdentityKey.OfName)).OfType<IdentityKey>()];
        }
    }

    /// <summary>
    /// True where a heading people write for the name of a computer ("For Device") stands over one that is numbered like the name of the row, and
    /// another.
    /// </summary>
    private bool NamesAnother =>
        TextOf(_row, Field.ComputerName) is { } name
        && _row.Header.Meant[Field.ComputerName]
            .Select(_row.TextAt)
            .OfType<string>()
            .Any(other =>
                WithoutDigits(other) is { Length: > 0 } letters
                && letters.Length < other.Length
                && letters == WithoutDigits(name)
                && AreOfSeveral([ComputerNames.Canonical(name), ComputerNames.Canonical(other)])
            );

    /// <summary>The first text of a row that stands for a field and selects by it; null where there is none.</summary>
    /// <param name="field">A selector, or any other field, which is its own.</param>
    public static string? TextOf(Row row, Field field) =>
        Selector
            .SourcesOf(field)
            .SelectMany(source => ValuesOf(row, source))
            .Where(value => value.Unreadable is null && Selector.Selects(value.Column, value.Heading, value.Text))
            .Select(value => value.Text)
            .FirstOrDefault();

    /// <summary>
    /// The rows that may select devices or state something: a question given back as it was put out holds what answers would make of devices, and
    /// that is neither.
    /// </summary>
    public static IEnumerable<NestedRow> SpeakingIn(Row row) =>
        row.Nested.Where(nested => !nested.Name.Equals(nameof(ReimageQuestion.Answers), StringComparison.OrdinalIgnoreCase));

    /// <summary>That the row selects nothing; of the headings that are not read one may name the device.</summary>
    public EntitlementIssue NothingSelected()
    {
        string[] unread =
        [
            .. _row
                .Header.Unread.Where(EntitlementReader.IsUnknown)
                .Concat(_row.Values(Field.StandInName).Select(value => value.Heading.Trim()))
                .Distinct(StringComparer.Ordinal),
        ];
        return new EntitlementIssue(EntitlementIssueKind.NothingSelected, _row.Place, unread.Length == 0 ? null : string.Join(", ", unread))
        {
            Headings = unread,
        };
    }

    private bool IsUnclearBy(Field field)
    {
        RowValue[] values =
        [
            .. Selector
                .SourcesOf(field)
                .SelectMany(source =>
                    ValuesOf(_row, source)
                        .Where(value =>
                            !value.Column.IsOfSeller && (value.Unreadable is not null || Selector.IsValue(source, value.Heading, value.Text))
                        )
                ),
        ];
        return Array.Exists(values, value =>
                value.Unreadable is not null
                || value.Text == StatedFacts.Open
                || (field == Field.DeviceSerial ? IsFiller(value) : Selector.IsFiller(field, value.Text))
            )
            || (
                field == Field.ComputerName
                    ? AreOfSeveral([.. values.Select(value => ComputerNames.Canonical(value.Text))])
                    : values.Select(value => value.Text).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1
            );
    }

    private static IReadOnlyList<RowValue> ValuesOf(Row row, Field field) =>
        field == Field.ComputerName ? RowIdentity.NamingIn(row) : row.Values(field);

    private static string WithoutDigits(string name) => new([.. ComputerNames.Canonical(name).Where(character => !char.IsDigit(character))]);

    private static bool AreOfSeveral(string[] names) =>
        Array.Exists(names, name => Array.Exists(names, other => !ComputerNames.MayBeOne(name, other)));

    /// <summary>What makers leave in place of a serial number joins no rows, and selects no device.</summary>
    private static bool IsFiller(RowValue value) => value.Text.IndexOfAny(['*', '?']) < 0 && RowIdentity.KeyOf(value.Column, value.Text) is null;
}
