using System.Text.RegularExpressions;

namespace ReimagingTools.Activation.Reading;

/// <summary>
/// Reads the activation cell of a portal export: "23/500" or "23 of 500", used out of total. Numbers may be grouped by thousands, with one
/// sign through the cell: a point beside a comma may be a decimal point. A spreadsheet turns "3/25" into a day of
/// March; such a cell says nothing any more and is never guessed at.
/// </summary>
internal sealed class PortalCount(int? used, int? total, MakIssueKind? problem)
{
    private const int LongestCell = 64;
    private const string Number = "([1-9][0-9]{0,2}(?:[,.' \u2019][0-9]{3})+|[0-9]+)";

    private static readonly Regex UsedOfTotal = new(
        "^" + Number + "(?: */ *| (?:out )?of | von | sur | de | di )" + Number + "$",
        RegexOptions.CultureInvariant
    );
    private static readonly Regex OneNumber = new("^" + Number + "$", RegexOptions.CultureInvariant);
    private static readonly Regex DateLike = new(
        "^[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}(?![0-9/.])|^[0-9]{1,2}-\\p{L}{3,}|^(?!MAK)\\p{L}{3,}[-. ][0-9]{1,4}$|[0-9]\u6708",
        RegexOptions.CultureInvariant
    );

    private static readonly string[] Blanks = ["", "-", "--", "n/a", "na", "none", "null"];

    public int? Used { get; } = used;

    public int? Total { get; } = total;

    /// <summary>Why nothing could be read, or what contradicts itself; null when all is well or the cell is blank.</summary>
    public MakIssueKind? Problem { get; } = problem;

    /// <summary>Left over for use: total less used; null when either is unknown or they contradict each other.</summary>
    public int? Remaining => Used <= Total ? Total - Used : null;

    /// <summary>True where something is counted and in a form that tells nothing: a text, a day, one number.</summary>
    public bool IsUnread => Problem is not (null or MakIssueKind.UsedExceedsTotal);

    /// <summary>True for a number this count tells too.</summary>
    public bool Holds(int number) => number == Used || number == Total || number == Remaining;

    /// <summary>A count of which used and total stand in columns of their own.</summary>
    public static PortalCount Of(int? used, int? total) =>
        used is < 0 || total is < 0
            ? new PortalCount(null, null, MakIssueKind.CountUnreadable)
            : new PortalCount(used, total, used > total ? MakIssueKind.UsedExceedsTotal : null);

    /// <summary>What stands when the same row says both: the lower total and the higher use of those that are known.</summary>
    public PortalCount Least(PortalCount other) =>
        Of(Used is null || other.Used > Used ? other.Used : Used, Total is null || other.Total < Total ? other.Total : Total);

    /// <summary>True when a number both give is not the same.</summary>
    public bool Contradicts(PortalCount other) =>
        (Used is not null && other.Used is not null && Used != other.Used) || (Total is not null && other.Total is not null && Total != other.Total);

    public static PortalCount Read(string? cell)
    {
        string text = Clean(cell ?? "");
        if (Blanks.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return new PortalCount(null, null, null);
        }

        if (text.Length > LongestCell)
        {
            return new PortalCount(null, null, MakIssueKind.CountUnreadable);
        }

        Match pair = UsedOfTotal.Match(text);
        if (pair.Success)
        {
            int? used = Digits(pair.Groups[1].Value),
                total = Digits(pair.Groups[2].Value);
            bool isMixed = (pair.Groups[1].Value + pair.Groups[2].Value).Where(sign => !char.IsDigit(sign)).Distinct().Count() > 1;
            return isMixed || used is null || total is null
                ? new PortalCount(null, null, MakIssueKind.CountUnreadable)
                : new PortalCount(used, total, used > total ? MakIssueKind.UsedExceedsTotal : null);
        }

        MakIssueKind problem =
            DateLike.IsMatch(text) ? MakIssueKind.CountIsDate
            : OneNumber.IsMatch(text) ? MakIssueKind.CountIsOneNumber
            : MakIssueKind.CountUnreadable;
        return new PortalCount(null, null, problem);
    }

    /// <summary>Full-width signs become narrow ones; the quotes, the equals sign and the spaces exports put around the text go.</summary>
    private static string Clean(string cell)
    {
        string narrow = cell.Length > LongestCell * 2 ? cell : WellFormed.Compatible(cell);
        return narrow.Trim().TrimStart('=', '\'').Trim('"', ' ');
    }

    private static int? Digits(string number)
    {
        string digits = new([.. number.Where(char.IsDigit)]);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;
    }
}
