using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Activation.Reading;

/// <summary>One row looked at for keys: a record, or a line of a table.</summary>
/// <param name="header">Its names.</param>
/// <param name="valueAt">Its values by place.</param>
/// <param name="issues">Told of values that cannot be used.</param>
/// <param name="masker">Reduces its keys.</param>
/// <param name="nested">Records within it that are not looked at for keys themselves.</param>
internal sealed class KeyRow(RowHeader header, Func<int, object?> valueAt, IssueSink issues, KeyMasker masker, IEnumerable<Row>? nested = null)
{
    private readonly KeyCells _cells = new(header, valueAt, issues);

    public KeyColumns Columns { get; } = KeyColumns.Of(header);

    /// <summary>True for a row with the count a portal shows: in one cell, or used and total in two.</summary>
    public bool HasPortalCount =>
        Text(Field.ActivationCount) is not null || (Text(Field.ActivationsUsed) is not null && Text(Field.ActivationsTotal) is not null);

    /// <summary>
    /// A row of a portal has its key in a column of that name, or a count; other columns, such as one of VAMT that somebody added, never change what
    /// it is.
    /// </summary>
    public bool IsPortal =>
        HasPortalCount
        || (Columns.ListsKeys && !Columns.IsVamtProduct && Text(Field.KeyValue) is not null && LicenseText(Field.ProductKeyChannel) is null);

    /// <summary>
    /// True where something stands in a column of what is used, left or allowed that is no number; -1 of what is left means that nobody asked.
    /// </summary>
    public bool HasUnreadNumber => HasNone(Field.ActivationsUsed, 0) || HasNone(Field.ActivationsTotal, 0) || HasNone(Field.ActivationsLeft, -1);

    /// <summary>The value of a field of a key; null when there is none, or several that differ, which is told.</summary>
    public string? Text(Field field) => _cells.Text(field == Field.KeyValue ? PlacesOfKeys() : Columns.OfKey(field));

    /// <summary>Every value of a field of a key.</summary>
    public IEnumerable<string> Texts(Field field) => Columns.OfKey(field).Select(_cells.TextAt).OfType<string>();

    /// <summary>True when the columns of a field say different things.</summary>
    public bool Differs(Field field) => Texts(field).Distinct(StringComparer.OrdinalIgnoreCase).Skip(1).Any();

    /// <summary>Every value of a field of a key as it is written, words for nothing and what is no text too; blanks are none.</summary>
    public IEnumerable<string> TextsAsWritten(Field field) =>
        Columns
            .OfKey(field)
            .Select(place =>
                valueAt(place) switch
                {
                    string text => text.Trim(),
                    UnreadableValue or Row => header.Names[place],
                    var value => CellText.Of(value),
                }
            )
            .OfType<string>()
            .Where(text => text.Length > 0);

    /// <summary>Every value of a field of an installed license.</summary>
    public IEnumerable<string> LicenseTexts(Field field) => Columns.OfLicense(field).Select(_cells.TextAt).OfType<string>();

    /// <summary>The value of a field of an installed license; null when there is none, or several that differ, which is told.</summary>
    public string? LicenseText(Field field) => _cells.Text(Columns.OfLicense(field));

    /// <summary>The date of its count, as <see cref="CountDates.Of"/> gives it.</summary>
    public CountDate Date(string? format, CountDate stated = default) =>
        new CountDates(_cells, issues).Of(Columns.OfKey(Field.CountDate), format, stated);

    /// <summary>The key of the row: the whole one where it stands there, which knows more, else its last five characters.</summary>
    /// <param name="problem">Why there is none, where there is none.</param>
    public MaskedKey? Key(out MakIssueKind problem)
    {
        string? text = Text(Field.KeyValue) ?? LicenseText(Field.PartialProductKey);
        MaskedKey? key = Mask(text);
        problem =
            text is null ? MakIssueKind.KeyMissing
            : masker.WasPlaceholder ? MakIssueKind.KeyPlaceholder
            : MakIssueKind.KeyMalformed;
        return key;
    }

    /// <summary>The names of its columns; of those alone in which a whole key stands, where one does.</summary>
    public IReadOnlyList<string> HeadingsOfKeys() =>
        header.Names.Where((_, place) => _cells.TextAt(place) is { } text && ProductKeys.Mask(text) != text).ToArray() is { Length: > 0 } keyed
            ? keyed
            : header.Names;

    /// <summary>True, and told, when the row names two keys: the whole one ends in other characters than its last five are said to be.</summary>
    public bool KeysDiffer()
    {
        string[] texts = [.. Texts(Field.KeyValue), .. LicenseTexts(Field.PartialProductKey)];
        string[] ends =
            texts.Length < 2
                ? []
                :
                [
                    .. texts
                        .Select(Mask)
                        .OfType<MaskedKey>()
                        .Select(key => key.LastFive)
                        .Distinct(StringComparer.Ordinal)
                        .OrderBy(end => end, StringComparer.Ordinal),
                ];
        if (ends.Length > 1)
        {
            issues.Warn(MakIssueKind.KeysDisagree, string.Join(" / ", ends));
        }

        return ends.Length > 1;
    }

    /// <summary>True, and told, when something beside the key says that it cannot be used, or speaks of that and is not understood.</summary>
    /// <param name="day">The day of the count, or null.</param>
    /// <param name="isTold">Whether the count of the row tells a number too.</param>
    public bool IsTakenBack(DateTime? day, Func<int, bool> isTold)
    {
        CalendarDate? asOf = day is { } moment ? CalendarDate.Of(moment) : null;
        foreach ((int place, PurchaseHeading meaning) in Columns.Asides)
        {
            string? text = meaning == PurchaseHeading.None && valueAt(place) is UnreadableValue ? null : _cells.TextAt(place);
            if (text is null ? meaning != PurchaseHeading.None && valueAt(place) is UnreadableValue : KeyStates.TakesBack(meaning, text, asOf))
            {
                issues.Warn(MakIssueKind.KeyTakenBack, header.Names[place].Trim() + " \"" + text + "\"");
                return true;
            }
        }

        string? told = ToldBeside(isTold);
        if (told is not null)
        {
            issues.Warn(MakIssueKind.KeyTakenBack, told);
        }

        return told is not null;
    }

    /// <summary>The remark, or the number beside the count, that tells how many are left otherwise than the count; or null.</summary>
    private string? ToldBeside(Func<int, bool> isTold)
    {
        int found = Columns
            .Remarks.Where(place => _cells.TextAt(place) is { } text && KeyStates.TellsLeft(text))
            .Concat(Columns.Counting.Where(place => _cells.TextAt(place) is { } text && IsAnother(text, isTold)))
            .DefaultIfEmpty(-1)
            .First();
        return found >= 0
            ? header.Names[found].Trim() + " \"" + _cells.TextAt(found) + "\""
            : nested?.Select(row => OtherCount(row, isTold)).FirstOrDefault(other => other is not null);
    }

    /// <summary>What a record within the row counts otherwise, or null.</summary>
    private static string? OtherCount(Row row, Func<int, bool> isTold) =>
        Enumerable
            .Range(0, row.Header.Names.Count)
            .Where(at => KeyStates.Counts(row.Header.Names[at]) && row.TextAt(at) is { } text && IsAnother(text, isTold))
            .Select(at => row.Header.Names[at].Trim() + " \"" + row.TextAt(at) + "\"")
            .FirstOrDefault();

    /// <summary>True for a number, and no day, that a count does not tell; -1 means that nobody asked.</summary>
    private static bool IsAnother(string text, Func<int, bool> isTold) =>
        Numbers.Integer(text) is { } number ? number != -1 && !isTold(number) : text.Any(char.IsDigit) && CalendarDate.EarliestOf(text) is null;

    /// <summary>The headings of remarks in which something stands.</summary>
    public IEnumerable<string> Remarks() =>
        Columns.Remarks.Where(place => _cells.TextAt(place) is { } text && !NoneWords.IsUnknown(text)).Select(place => header.Names[place]);

    /// <summary>What tells the machine of the row from others of its name.</summary>
    public IEnumerable<string> MachineKeys() =>
        Columns
            .Machines.Select(each =>
                valueAt(each.Place) is not UnreadableValue && _cells.TextAt(each.Place) is { } text ? RowIdentity.KeyOf(each.Column, text) : null
            )
            .OfType<string>();

    /// <summary>
    /// Used and total, in one cell, in columns of their own, or in both; where they disagree the lower number stands and it is told.
    /// </summary>
    public PortalCount StatedCount(out bool isContested)
    {
        string? cell = Text(Field.ActivationCount);
        PortalCount apart = PortalCount.Of(Count(Field.ActivationsUsed), Count(Field.ActivationsTotal));
        PortalCount together = cell is null ? apart : PortalCount.Read(cell);
        isContested = Differs(Field.ActivationCount) || Differs(Field.ActivationsUsed) || Differs(Field.ActivationsTotal);
        if (!Disagree(together.Contradicts(apart), cell + " / " + apart.Used + " / " + apart.Total))
        {
            return together;
        }

        isContested = true;
        return together.Least(apart);
    }

    /// <summary>
    /// What a column says is left beside used and total, where that is another number and the lower one; null where it changes nothing.
    /// </summary>
    public int? LeftBeside(PortalCount count, ref bool isContested)
    {
        int? left = Left(ref isContested);
        if (left is not >= 0 || left == count.Remaining || (count.Remaining is null && count.Problem is not null))
        {
            return null;
        }

        isContested |= Disagree(count.Remaining is not null, count.Remaining + " / " + left);
        return count.Remaining is { } other && other < left ? null : left;
    }

    /// <summary>What columns say is left: the lowest where they disagree, which is told; null where none does.</summary>
    public int? Left(ref bool isContested)
    {
        int[] numbers = [.. Texts(Field.ActivationsLeft).Select(text => Number(Field.ActivationsLeft, text)).OfType<int>().Distinct()];
        isContested |= Disagree(numbers.Length > 1, string.Join(" / ", numbers));
        return numbers.Length == 0 ? null : numbers.Min();
    }

    /// <summary>A number; null when there is none, or one that cannot be read, which is told.</summary>
    public int? Count(Field field) => Text(field) is { } text ? Number(field, text) : null;

    /// <summary>Tells of counts that disagree.</summary>
    public bool Disagree(bool differ, string detail)
    {
        if (differ)
        {
            issues.Warn(MakIssueKind.CountsDisagree, detail);
        }

        return differ;
    }

    /// <summary>Reduces a key, whole or in part.</summary>
    public MaskedKey? Mask(string? text)
    {
        if (text is null || text.Length > KeyMasker.LongestText)
        {
            return null;
        }

        char[] characters = text.ToCharArray();
        MaskedKey? key = masker.Mask(characters, characters.Length);
        Array.Clear(characters, 0, characters.Length);
        return key;
    }

    /// <summary>The columns of keys; of several those in which a key stands, where one does: "Key #" counts them.</summary>
    private int[] PlacesOfKeys()
    {
        int[] places = Columns.OfKey(Field.KeyValue);
        int[] keyed =
            places.Length < 2
                ? places
                : Array.FindAll(places, place => _cells.TextAt(place) is { } text && (Mask(text) is not null || masker.WasPlaceholder));
        return keyed.Length > 0 ? keyed : places;
    }

    private bool HasNone(Field field, int least) => Texts(field).Any(text => !NoneWords.IsUnknown(text) && !(Numbers.Integer(text) >= least));

    private int? Number(Field field, string text)
    {
        int? number = Numbers.Integer(text);
        if (number is null)
        {
            issues.Warn(MakIssueKind.CountUnreadable, field + " \"" + text + "\"");
        }

        return number;
    }
}
