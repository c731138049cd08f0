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
    private const int LongestValue = 4096;

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
    public string? Text(Field field) => Text(field == Field.KeyValue ? PlacesOfKeys() : Columns.OfKey(field));

    /// <summary>Every value of a field of a key.</summary>
    public IEnumerable<string> Texts(Field field) => Columns.OfKey(field).Select(TextAt).OfType<string>();

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
    public IEnumerable<string> LicenseTexts(Field field) => Columns.OfLicense(field).Select(TextAt).OfType<string>();

    /// <summary>The value of a field of an installed license; null when there is none, or several that differ, which is told.</summary>
    public string? LicenseText(Field field) => Text(Columns.OfLicense(field));

    /// <summary>
    /// The date of a count, in its own form where the source keeps it as a date. Columns that disagree give none that is sure, and none after the
    /// latest.
    /// </summary>
    /// <param name="format">How the source writes dates, or null.</param>
    /// <param name="stated">The date of the whole source: of a row that says none, and of one that says to be newer than it.</param>
    public CountDate Date(string? format, CountDate stated = default)
    {
        if (!Columns.OfKey(Field.CountDate).Any(place => valueAt(place) is DateTime or DateTimeOffset || TextAt(place) is not null))
        {
            return stated;
        }

        CountDate date = default;
        foreach (int place in Columns.OfKey(Field.CountDate))
        {
            CountDate other = DateAt(place, format);
            if (date != default && other != default && date != other)
            {
                issues.Warn(MakIssueKind.ValuesDisagree, header.Names[place]);
                date = date.Or(other);
            }
            else if (other != default)
            {
                date = other;
            }
        }

        if (stated.Basis == MakDateBasis.Stated && date.AsOf?.Date > stated.AsOf)
        {
            issues.Warn(
                MakIssueKind.DateAfterSource,
                date.AsOf.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                    + " / "
                    + stated.AsOf.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            );
            return date.Or(stated);
        }

        return date;
    }

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
        header.Names.Where((_, place) => TextAt(place) is { } text && ProductKeys.Mask(text) != text).ToArray() is { Length: > 0 } keyed
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
            string? text = meaning == PurchaseHeading.None && valueAt(place) is UnreadableValue ? null : TextAt(place);
            if (text is null ? meaning != PurchaseHeading.None && valueAt(place) is UnreadableValue : KeyStates.TakesBack(meaning, text, asOf))
            {
                issues.Warn(MakIssueKind.KeyTakenBack, header.Names[place].Trim() + " \"" + text + "\"");
                return true;
            }
        }

        int found = Columns
            .Remarks.Where(place => TextAt(place) is { } text && KeyStates.TellsLeft(text))
            .Concat(Columns.Counting.Where(place => TextAt(place) is { } text && IsAnother(text, isTold)))
            .DefaultIfEmpty(-1)
            .First();
        string? told =
            found >= 0
                ? header.Names[found].Trim() + " \"" + TextAt(found) + "\""
                : nested?.Select(row => OtherCount(row, isTold)).FirstOrDefault(other => other is not null);
        if (told is not null)
        {
            issues.Warn(MakIssueKind.KeyTakenBack, told);
        }

        return told is not null;
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
        Columns.Remarks.Where(place => TextAt(place) is { } text && !NoneWords.IsUnknown(text)).Select(place => header.Names[place]);

    /// <summary>What tells the machine of the row from others of its name.</summary>
    public IEnumerable<string> MachineKeys() =>
        Columns
            .Machines.Select(each =>
                valueAt(each.Place) is not UnreadableValue && TextAt(each.Place) is { } text ? RowIdentity.KeyOf(each.Column, text) : null
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
                : Array.FindAll(places, place => TextAt(place) is { } text && (Mask(text) is not null || masker.WasPlaceholder));
        return keyed.Length > 0 ? keyed : places;
    }

    private bool HasNone(Field field, int least) => Texts(field).Any(text => !NoneWords.IsUnknown(text) && !(Numbers.Integer(text) >= least));

    private CountDate DateAt(int place, string? format) =>
        valueAt(place) switch
        {
            DateTime date => CountDate.Of(date),
            DateTimeOffset moment => CountDate.Of(moment.DateTime),
            _ => TextAt(place) is { } text ? Read(text, format) : default,
        };

    private int? Number(Field field, string text)
    {
        int? number = Numbers.Integer(text);
        if (number is null)
        {
            issues.Warn(MakIssueKind.CountUnreadable, field + " \"" + text + "\"");
        }

        return number;
    }

    private string? Text(int[] places)
    {
        string? first = null;
        foreach (int place in places)
        {
            string? text = TextAt(place);
            if (first is not null && text is not null && !string.Equals(first, text, StringComparison.OrdinalIgnoreCase))
            {
                issues.Warn(MakIssueKind.ValuesDisagree, header.Names[place]);
                return null;
            }

            first ??= text;
        }

        return first;
    }

    private string? TextAt(int place)
    {
        object? value = valueAt(place);
        if (value is UnreadableValue)
        {
            issues.Warn(MakIssueKind.ValueUnreadable, header.Names[place]);
            return null;
        }

        string? text = CellText.Of(value);
        return text is null || text.Length > LongestValue || string.Equals(text, "NULL", StringComparison.OrdinalIgnoreCase) ? null : text;
    }

    private CountDate Read(string text, string? format)
    {
        if (!CountDate.Read(text, format, out CountDate date))
        {
            issues.Warn(MakIssueKind.DateUnreadable, text);
        }

        return date;
    }
}
