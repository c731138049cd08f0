using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Records.Rows;

/// <summary>
/// The machine in the line of an order around the words of its license: "Latitude 5540 i5 16GB" and ", 3Y ProSupport" of "Latitude 5540 i5 16GB
/// Windows 11 Pro, 3Y ProSupport". Its words are <c>order-machines.tsv</c> and <c>makers.tsv</c>; numbers of models and sizes are told by their
/// shape.
/// </summary>
public static class OrderedMachines
{
    /// <summary>
    /// A bare number is of a model behind the series or the maker; elsewhere it may be a number of licenses right before the Windows.
    /// </summary>
    private const string Number = "(?!365)[0-9]{2,4}";

    /// <summary>
    /// A number with letters: "T14", "U9313/N", "P214-55", "21HDCTO1WW", "21HD", "1345U". One of few digits before letters alone is a size, which is
    /// a word of the table ("16GB"), or a number or a time of licenses ("25x", "30day"). "M365" and "E3" are plans, "VL" and "SA" words of Volume
    /// Licensing.
    /// </summary>
    private const string Model =
        @"(?!(?:vl|sa|en|[mo](?=365))[0-9]|[efa][135](?![0-9a-z])|[0-9]{1,5}(?:x|er|st|pc|pk|ea|mo|yr"
        + @"|d)(?![0-9a-z]))(?:[a-z]{1,3}-)?(?:[a-z]{1,4}[0-9]{1,5}[a-z]{0,4}|[0-9]{3,5}[a-z]{1,2}|(?:1[2-9]|2[01]|30|8[123])[a-z]{2}"
        + @"|[0-9]{2}[a-z]{1,5}[0-9][0-9a-z]{0,5}|[a-z]{1,2}[0-9]{3,4}[a-z]{2,4}[0-9]{0,4}[a-z]?)"
        + @"(?:-[a-z0-9]{1,7})*(?:/[a-z]{1,2}(?:-[a-z]{1,2})?)?";

    /// <summary>The size of a screen; 10.0 is a number of Windows.</summary>
    private const string Size = @"(?!10[.,]0)[1-4][0-9][.,][0-9]{1,2}|(?<=[0-9a-z]/)[0-9]{1,4}";

    private const string Windows = @"(?:(?:microsoft\s+|ms\s+)?win(?:dows)?\s?(?:[0-9x]|server|svr)|w1[01])";

    private const string Signs = @"\s,;:/|+•·()-";

    private static readonly Regex Letters = new("[a-z]{3,}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Lazy<ILookup<string, string>> Words = new(() =>
        ColumnTable.Rows("order-machines.tsv").OrderByDescending(cells => cells[0].Length).ToLookup(cells => cells[1], cells => PatternOf(cells[0]))
    );

    private static readonly Lazy<HashSet<string>> Kinds = new(() =>
        new(
            ColumnTable
                .Rows("order-machines.tsv")
                .Where(cells => cells[1] == "part" && cells[2].StartsWith("kinds", StringComparison.Ordinal))
                .Select(cells => cells[0]),
            StringComparer.OrdinalIgnoreCase
        )
    );
    private static readonly Lazy<Regex> Before = new(LoadBefore);
    private static readonly Lazy<Regex> Behind = new(LoadBehind);

    /// <summary>True for a word of the kind of a machine, "Laptop", and nothing else.</summary>
    public static bool IsKind(string text) => Kinds.Value.Contains(text.Trim());

    /// <summary>Takes the machine away.</summary>
    /// <param name="line">The words of a line.</param>
    /// <returns>
    /// The words from the Windows on where nothing but a machine stands before it, without parts and services of the machine that a sign parts from
    /// them and sizes right behind them; else the whole line.
    /// </returns>
    public static string LicenseOf(string line)
    {
        int at = BeginOf(line, out bool isOfMachine);
        if (at <= 0 || WithoutBracket(line, at) is not { } license)
        {
            return line;
        }

        return isOfMachine ? Behind.Value.Replace(license, "") : license;
    }

    /// <summary>Where the license begins; -1 where anything but a machine stands before it.</summary>
    private static int BeginOf(string line, out bool isOfMachine)
    {
        isOfMachine = false;
        for (Match word = Before.Value.Match(line); word.Success; word = Before.Value.Match(line, word.Index + word.Length))
        {
            if (word.Groups["windows"].Success)
            {
                return word.Index + word.Length;
            }

            if ((word.Groups["number"].Success && !isOfMachine) || (word.Groups["model"] is { Success: true } model && SpeaksOfLicense(model.Value)))
            {
                return -1;
            }

            isOfMachine |= !word.Groups["joint"].Success;
        }

        return -1;
    }

    /// <summary>"W10P", "HOME11", "U9313/DE": a part of it is a word of licenses, or a language.</summary>
    private static bool SpeaksOfLicense(string model) =>
        model.Split('-', '/').Concat(Letters.Matches(model).Cast<Match>().Select(match => match.Value)).Any(ProductNames.IsWordOfOrders);

    /// <summary>The words from the Windows on, without the other half of a bracket before them; null where it was cut off.</summary>
    private static string? WithoutBracket(string line, int at)
    {
        int open = line.Take(at).Count(sign => sign == '(') - line.Take(at).Count(sign => sign == ')');
        string license = line.Substring(at);
        int end = license.IndexOf(')'),
            other = license.IndexOf('(');
        return open == 0 ? license
            : open == 1 && end >= 0 && (other < 0 || end < other) ? license.Remove(end, 1).Insert(end, " ")
            : null;
    }

    private static Regex LoadBefore()
    {
        IEnumerable<string> makers = ColumnTable.Rows("makers.tsv").Where(cells => cells[1].Length > 0).Select(cells => PatternOf(cells[0]));
        string ofNumber = string.Join("|", Words.Value["series"].Concat(makers));
        return Pattern(
            $@"\G[{Signs}]*(?:(?<windows>(?={Windows}))|(?:(?<joint>{AnyOf("joint")})(?=[{Signs}]+{Windows})|(?:{ofNumber})(?:[\s-]+{Number})?"
                + $@"|{AnyOf("part", "mark", "name")}|(?<model>{Model})|{Size}|(?<number>[0-9]{{1,4}})(?=[{Signs}]+(?!{Windows})))(?:[{Signs}]+|$))"
        );
    }

    private static Regex LoadBehind()
    {
        const string Apart = @"\s*[,;/|+]\s*|\s+[–-]\s+",
            End = @"(?=\s*(?:[,;/|+]|\s[–-]\s|$))";
        string terms = $@"(?:(?:{AnyOf("term", "mark")})[\s-]*)?",
            part = AnyOf("part", "mark"),
            between = @"[\s:()-]+";
        string parts = $"(?:{part})(?:{between}(?:{part}))*",
            services = $@"{terms}(?:{AnyOf("service")})(?:[\s-]+{terms}(?:{AnyOf("service")}))*";
        return Pattern($@"(?>(?:{Apart})(?:{parts}|{services})\)?{End}|\s+(?:{AnyOf("mark")})(?:\s+(?:{part}|{services}))*{End})");
    }

    private static string AnyOf(params string[] kinds) =>
        string.Join("|", kinds.SelectMany(kind => Words.Value[kind]).OrderByDescending(word => word.Length));

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>
    /// "# GB" is "16GB", "16 GB" and "16-GB": # stands for a number, @ for letters behind one, a blank for none, one or a hyphen; "*" is a word of
    /// letters.
    /// </summary>
    private static string PatternOf(string word) =>
        Regex.Escape(word).Replace(@"\#", "[0-9]{1,5}(?:[.,][0-9])?").Replace("@", "[a-z]{0,3}").Replace(@"\*", @"\p{L}+").Replace(@"\ ", @"[\s-]?");
}
