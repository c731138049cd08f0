namespace ReimagingTools.Records.Text;

/// <summary>
/// Tells, of text that is not UTF-8, which of two encodings it is probably in: Excel saves "CSV" in the code page of Windows, Shift_JIS in Japan and
/// 1252 in the west. It chooses what a sentence advises, and nothing is read by it.
/// </summary>
public static class LegacyEncoding
{
    /// <summary>The name of the code page of Japanese Windows.</summary>
    public const string ShiftJis = "shift_jis";

    /// <summary>The name of the code page of Windows in the languages of western Europe.</summary>
    public const string Western = "windows-1252";

    private const char Lost = '\uFFFD';

    /// <summary>Looks at bytes.</summary>
    /// <param name="bytes">Bytes of the text, not all UTF-8.</param>
    /// <returns>The encoding they are probably in.</returns>
    public static string Of(byte[] bytes)
    {
        int japanese = 0,
            other = 0;
        for (int at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] < 0x80)
            {
                continue;
            }

            // Kana and the common half of the kanji begin below 0x98, where code page 1252 has hardly a letter; what begins above it are letters
            // with accents there.
            bool isCommon = bytes[at] is > 0x80 and < 0x98 && at + 1 < bytes.Length && IsTrail(bytes[at + 1]);
            bool isHalfWidth = IsHalfWidth(bytes, at) && (IsHalfWidth(bytes, at - 1) || IsHalfWidth(bytes, at + 1));
            japanese += isCommon || isHalfWidth ? 1 : 0;
            other += isCommon || isHalfWidth ? 0 : 1;
            at += isCommon ? 1 : 0;
        }

        return japanese > other ? ShiftJis : Western;
    }

    /// <summary>Looks at text that was read as UTF-8 by another program, so that its letters are lost.</summary>
    /// <param name="texts">Headings.</param>
    /// <returns>The encoding they were probably in; null where no letter is lost.</returns>
    public static string? OfLost(IEnumerable<string> texts)
    {
        int foreign = 0,
            plain = 0;
        foreach (string text in texts.Where(text => text.IndexOf(Lost) >= 0))
        {
            int signs = text.Count(sign => sign > '\x7F');
            foreign += signs;
            plain += text.Length - signs;
        }

        return foreign == 0 ? null
            : foreign >= plain ? ShiftJis
            : Western;
    }

    private static bool IsTrail(byte value) => value is >= 0x40 and <= 0xFC and not 0x7F;

    private static bool IsHalfWidth(byte[] bytes, int at) => at >= 0 && at < bytes.Length && bytes[at] is >= 0xA1 and <= 0xDF;
}
