using System.Management.Automation.Host;
using System.Text;
using ReimagingTools.Fleet.Views;
using ReimagingTools.Output;

namespace ReimagingTools.Text;

/// <summary>
/// Lays out cells of table views by words. The shell does so itself in a few languages, for any width a table is written in; in all others it breaks
/// words by the letter, and names without blanks it breaks so everywhere.
/// </summary>
public static class TableCell
{
    private const int NarrowestHost = 80;
    private const int NarrowestSentence = 40;
    private const int ShortestEnd = 9;
    private const string Ellipsis = "\u2026";
    private const string LanguagesOfShell = "en fr de it pt es";
    private const string BreaksAfter = "_-/\\,;+";
    private const string NeverFirst = "、。，．・：；？！）」』】〕》〉ー％)]}!?.,:;";
    private const string NeverLast = "（「『【〔《〈([{";

    /// <summary>Wraps a text in a column whose width is set.</summary>
    /// <param name="text">The text, or what holds it; null is empty.</param>
    /// <param name="width">The width of the column.</param>
    /// <returns>Lines of at most that width, with line feeds between them; the text as it is where the shell wraps by words.</returns>
    public static string Wrap(object? text, int width) =>
        LanguagesOfShell.Contains(CultureInfo.CurrentCulture.TwoLetterISOLanguageName) ? text?.ToString() ?? "" : Lines(text, width);

    /// <summary>Wraps a text in the last column of a table, as wide as the host leaves it.</summary>
    /// <param name="text">The text, or what holds it; null is empty.</param>
    /// <param name="before">Width of the columns before it, with the blanks between.</param>
    /// <param name="host">The host whose width counts.</param>
    /// <returns>Lines, with line feeds between them; the text as it is where the shell wraps by words.</returns>
    public static string WrapLast(object? text, int before, PSHost host) => Wrap(text, WidthIn(host) - before);

    /// <summary>Wraps the name of a file in the last column of a table, behind its signs.</summary>
    /// <param name="name">The name; null is empty.</param>
    /// <param name="before">Width of the columns before it, with the blanks between.</param>
    /// <param name="host">The host whose width counts.</param>
    /// <returns>Lines, with line feeds between them.</returns>
    public static string WrapName(object? name, int before, PSHost host) => Lines(name, WidthIn(host) - before);

    /// <summary>Wraps the name of a file in a column whose width is set, behind its signs.</summary>
    /// <param name="name">The name; null is empty.</param>
    /// <param name="width">The width of the column.</param>
    /// <returns>Lines of at most that width, with line feeds between them.</returns>
    public static string WrapName(object? name, int width) => Lines(name, width);

    /// <summary>The name of a medium: its file, with the folders above one that many media have ("install.wim").</summary>
    /// <param name="source">The path; null is empty.</param>
    /// <returns>The last parts of the path.</returns>
    public static string Medium(object? source) => SourceNames.Telling(source?.ToString() ?? "");

    /// <summary>
    /// The product of an image, with the editions the name of a medium lists; where each comes with an N variant, "(+N)" says so once.
    /// </summary>
    /// <param name="width">The width of the column.</param>
    /// <returns>Lines of at most that width.</returns>
    public static string Product(PSObject image, int width)
    {
        string[] listed = image.BaseObject is MediaImageLine line ? [.. MediaView.ListedEditions(line.Image)] : [];
        string[] plain = [.. listed.Where(name => WithoutN(name) == name)];
        bool isPaired = plain.Length > 0 && listed.Length == 2 * plain.Length && listed.Select(WithoutN).Distinct().Count() == plain.Length;
        string editions = string.Join(", ", isPaired ? plain : listed);
        return Wrap(
            image.Properties[nameof(MediaImageLine.Product)]?.Value + (editions.Length == 0 ? "" : ": " + editions) + (isPaired ? " (+N)" : ""),
            width
        );
    }

    /// <summary>
    /// Cuts a text behind a word where it does not fit the last column of a table whose rows are lines; of a sentence few words say nothing, so a
    /// narrow column gets what is short and whole.
    /// </summary>
    /// <param name="text">The text, or what holds it; null is empty.</param>
    /// <param name="before">Width of the columns before it, with the blanks between.</param>
    /// <param name="host">The host whose width counts.</param>
    /// <param name="shorter">What says the same in short; empty for none.</param>
    public static string CutLast(object? text, int before, PSHost host, string shorter)
    {
        string line = (text?.ToString() ?? "").Replace("\r", "").Replace('\n', ' ');
        int width = WidthIn(host) - before;
        if (WidthOf(line) > width && width < NarrowestSentence && shorter.Length > 0)
        {
            line = shorter;
        }

        return WidthOf(line) <= width ? line : Cut(line, width);
    }

    /// <summary>
    /// Cuts the name of a file behind a sign in the middle, where it does not fit a column whose width is set: its ends tell names apart.
    /// </summary>
    /// <param name="name">The name; null is empty.</param>
    /// <param name="width">The width of the column.</param>
    /// <returns>One line of at most that width.</returns>
    public static string CutName(object? name, int width)
    {
        string line = name?.ToString() ?? "";
        if (WidthOf(line) <= width)
        {
            return line;
        }

        int[] signs = [.. Enumerable.Range(1, line.Length - 1).Where(at => line[at - 1] == ' ' || BreaksAfter.IndexOf(line[at - 1]) >= 0)];
        int tail = signs.LastOrDefault(at => line.Length - at >= ShortestEnd && WidthOf(line.Substring(at)) < width);
        return tail == 0
            ? Cut(line, width)
            : line.Substring(0, signs.LastOrDefault(at => at < tail && WidthOf(line.Substring(0, at) + line.Substring(tail)) < width))
                + Ellipsis
                + line.Substring(tail);
    }

    private static string Cut(string line, int width) => Lines(line, width - 1).Split('\n')[0] + Ellipsis;

    private static string WithoutN(string edition) => (edition + " ").Replace(" N ", " ").TrimEnd();

    private static string Lines(object? text, int width)
    {
        var lines = new List<string>();
        foreach (string paragraph in (text?.ToString() ?? "").Split('\n'))
        {
            var line = new StringBuilder();
            int used = 0;
            foreach (string word in Words(paragraph.TrimEnd('\r'), width))
            {
                int size = WidthOf(word.TrimEnd());
                if (used > 0 && used + size > width)
                {
                    lines.Add(line.ToString().TrimEnd());
                    line.Clear();
                    used = 0;
                }

                line.Append(word);
                used += WidthOf(word);
            }

            lines.Add(line.ToString().TrimEnd());
        }

        return string.Join("\n", lines);
    }

    /// <summary>Consoles keep their last column free.</summary>
    private static int WidthIn(PSHost host)
    {
        try
        {
            return Math.Max(host.UI?.RawUI?.BufferSize.Width ?? 0, NarrowestHost) - 1;
        }
        catch (Exception cause) when (cause is HostException or NotImplementedException or InvalidOperationException or IOException)
        {
            return NarrowestHost - 1; // Nothing is shown there, so nothing has a width.
        }
    }

    /// <summary>
    /// What stays together: words with the blanks behind them, letters that take two columns each with the signs that cling to them, and parts of
    /// names that are too long.
    /// </summary>
    private static IEnumerable<string> Words(string text, int width)
    {
        int start = 0;
        for (int i = 1; i <= text.Length; i++)
        {
            bool isEnd = i == text.Length || IsBreak(text[i - 1], text[i]);
            if (isEnd)
            {
                foreach (string part in Parts(text.Substring(start, i - start), width))
                {
                    yield return part;
                }

                start = i;
            }
        }
    }

    private static bool IsBreak(char before, char after) =>
        after != ' ' && NeverFirst.IndexOf(after) < 0 && NeverLast.IndexOf(before) < 0 && (before == ' ' || IsWide(before) || IsWide(after));

    private static IEnumerable<string> Parts(string word, int width)
    {
        while (WidthOf(word.TrimEnd()) > width)
        {
            int length = Math.Max(
                1,
                Enumerable.Range(1, word.Length).TakeWhile(count => WidthOf(word.Substring(0, count)) <= width).LastOrDefault()
            );
            int sign = Enumerable
                .Range(1, length)
                .LastOrDefault(at => BreaksAfter.IndexOf(word[at - 1]) >= 0 || (char.IsLower(word[at - 1]) && char.IsUpper(word[at])));
            length = sign > 1 && !word.Substring(length).TrimEnd().All(rest => NeverFirst.IndexOf(rest) >= 0) ? sign : length;
            yield return word.Substring(0, length);
            word = word.Substring(length);
        }

        yield return word;
    }

    private static int WidthOf(string text) => text.Sum(letter => IsWide(letter) ? 2 : 1);

    private static bool IsWide(char letter) =>
        letter
            is (>= '\u1100' and <= '\u115f')
                or (>= '\u2e80' and <= '\ua4cf')
                or (>= '\uac00' and <= '\ud7a3')
                or (>= '\uf900' and <= '\ufaff')
                or (>= '\ufe30' and <= '\ufe6f')
                or (>= '\uff00' and <= '\uff60')
                or (>= '\uffe0' and <= '\uffe6');
}
