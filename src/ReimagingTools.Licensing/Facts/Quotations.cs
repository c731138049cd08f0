using System.Text;

namespace ReimagingTools.Licensing.Facts;

/// <summary>
/// The texts that the facts of one device quote: what speaks against a fact, what nobody understood, the wording of a label. A verdict quotes them
/// and never looks into them; it only sees which of them are equal. So facts that differ in nothing else are judged once, with a mark in place of
/// each text, and every device's sentences get its own texts.
/// </summary>
public sealed class Quotations
{
    /// <summary>Unicode's sign for something that stands in the place of text; a letter after it says for which.</summary>
    private const char Mark = '\uFFFC';

    private const char FirstLetter = 'A';
    private const int Most = 26;

    private readonly List<string> _texts = new(4);

    private Quotations() { }

    /// <summary>Collects what facts quote.</summary>
    /// <returns>The texts; null where nothing is quoted, and where there are more than marks.</returns>
    public static Quotations? Of(LicensedProduct licensed, Fact<SoftwareAssurance> assurance)
    {
        Quotations? quoted = null;
        for (int i = 0; i < FactKeys.License.Count; i++)
        {
            FactKeys.License[i].Of(licensed).Quote(ref quoted);
        }

        assurance.Quote(ref quoted);
        return quoted is { _texts.Count: > Most } ? null : quoted;
    }

    /// <summary>True where a text holds what marks a quotation.</summary>
    public static bool IsMarked(string text) => text.IndexOf(Mark) >= 0;

    /// <summary>Puts the texts where their marks stand.</summary>
    /// <param name="text">A sentence about facts with marks.</param>
    /// <returns>The sentence about these facts; the very same text where there is no mark in it.</returns>
    public string Fill(string text)
    {
        if (!IsMarked(text))
        {
            return text;
        }

        var filled = new StringBuilder(text.Length + 64);
        Fill(text, filled);
        return filled.ToString();
    }

    /// <summary>Puts the texts where their marks stand.</summary>
    /// <param name="text">A sentence about facts with marks.</param>
    /// <param name="filled">Takes the sentence about these facts.</param>
    /// <param name="encode">Writes a text as what it is put into asks for; null to put it in as it is.</param>
    public void Fill(string text, StringBuilder filled, Func<string, string>? encode = null)
    {
        int from = 0;
        for (int mark = text.IndexOf(Mark); mark >= 0; mark = text.IndexOf(Mark, from))
        {
            string own = _texts[text[mark + 1] - FirstLetter];
            _ = filled.Append(text, from, mark - from).Append(encode is null ? own : encode(own));
            from = mark + 2;
        }

        _ = filled.Append(text, from, text.Length - from);
    }

    internal static void Add(ref Quotations? quoted, string text)
    {
        quoted ??= new Quotations();
        if (quoted.NumberOf(text) < 0)
        {
            quoted._texts.Add(text);
        }
    }

    internal string MarkOf(string text) => new([Mark, (char)(FirstLetter + NumberOf(text))]);

    /// <summary>The place of a text among them.</summary>
    internal int NumberOf(string text)
    {
        int at = _texts.Count - 1;
        while (at >= 0 && !string.Equals(_texts[at], text, StringComparison.Ordinal))
        {
            at--;
        }

        return at;
    }
}
