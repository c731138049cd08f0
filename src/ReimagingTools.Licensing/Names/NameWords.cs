using System.Text;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Licensing.Names;

/// <summary>Splits names into plain words and looks phrases up in the embedded table <c>product-words.tsv</c>.</summary>
internal static class NameWords
{
    private static readonly Lazy<Dictionary<string, NameWord>> Phrases = new(Load);

    /// <summary>Lower-case text without trademark signs, full-width letters made narrow.</summary>
    public static string Plain(string text) => WellFormed.Compatible(RemoveMarks(text)).ToLowerInvariant();

    /// <summary>Lower-case words without punctuation; a dot stays between digits ("8.1"), digits part from the letters before them ("win7").</summary>
    public static string[] Split(string text)
    {
        string plain = Plain(text);
        var words = new StringBuilder(plain.Length + 8);
        for (int i = 0; i < plain.Length; i++)
        {
            char c = plain[i];
            bool isInnerDot = c == '.' && i > 0 && i + 1 < plain.Length && char.IsDigit(plain[i - 1]) && char.IsDigit(plain[i + 1]);
            bool isWord = char.IsLetterOrDigit(c) || isInnerDot;
            if (isWord && BreaksBefore(plain, i))
            {
                words.Append(' ');
            }

            words.Append(isWord ? c : ' ');
        }

        return words.ToString().Split([' '], StringSplitOptions.RemoveEmptyEntries);
    }

    public static NameWord? Find(ProductFamily family, string phrase) =>
        Phrases.Value.TryGetValue(family + "\t" + phrase, out NameWord? word) || Phrases.Value.TryGetValue("*\t" + phrase, out word) ? word : null;

    /// <summary>The architecture the words name; Unknown where they name none, or two.</summary>
    public static Architecture ArchitectureIn(string[] words)
    {
        Architecture found = Architecture.Unknown;
        for (int i = 0; i < words.Length; i++)
        {
            string next = i + 1 < words.Length ? words[i + 1] : "";
            bool isBits = words[i] is "32" or "64" && (next.StartsWith("bit", StringComparison.Ordinal) || next is "位" or "ビット" or "разрядная");
            if (isBits || words[i] is "x64" or "x86" or "amd64" or "arm64" or "ia64" or "64bit" or "32bit")
            {
                Architecture named = ArchitectureNames.Parse(words[i]);
                if (found != Architecture.Unknown && named != found)
                {
                    return Architecture.Unknown;
                }

                found = named;
            }
        }

        return found;
    }

    /// <summary>Trademark signs, drawn or typed as "(R)", say nothing; they go before compatibility forms would turn them into letters.</summary>
    private static string RemoveMarks(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is '®' or '™' or '©')
            {
                kept.Append(' ');
            }
            else if (text[i] == '(' && TypedMarkAt(text, i) is var length and > 0)
            {
                kept.Append(' ');
                i += length - 1;
            }
            else
            {
                kept.Append(text[i]);
            }
        }

        return kept.ToString();
    }

    private static int TypedMarkAt(string text, int at)
    {
        foreach (string mark in new[] { "(R)", "(TM)", "(C)" })
        {
            if (string.Compare(text, at, mark, 0, mark.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return mark.Length;
            }
        }

        return 0;
    }

    private static bool BreaksBefore(string text, int at)
    {
        if (at == 0)
        {
            return false;
        }

        foreach (string stem in new[] { "windows", "win", "office", "server", "svr", "visio", "project" })
        {
            bool endsHere = at >= stem.Length && string.CompareOrdinal(text, at - stem.Length, stem, 0, stem.Length) == 0
                && (at == stem.Length || !char.IsLetter(text[at - stem.Length - 1]));
            if (endsHere && char.IsDigit(text[at]))
            {
                return true;
            }
        }

        // "2008r2" is two words.
        return text[at] == 'r' && at >= 4 && char.IsDigit(text[at - 1]) && at + 1 < text.Length && text[at + 1] == '2';
    }

    private static Dictionary<string, NameWord> Load()
    {
        var table = Table.Read("product-words.tsv");
        int phrase = table.Column("phrase"), family = table.Column("family"), kind = table.Column("kind"), value = table.Column("value");
        var phrases = new Dictionary<string, NameWord>(StringComparer.Ordinal);
        foreach (string[] row in table.Rows)
        {
            phrases.Add(row[family] + "\t" + row[phrase], new NameWord(row[kind], row[value]));
        }

        return phrases;
    }
}
