using System.Text;

namespace ReimagingTools.Licensing.Text;

/// <summary>
/// The one masker. Keeps product keys and what drives a terminal out of everything that is kept or shown: a text goes through here when it becomes a
/// fact, a location or a message.
/// </summary>
public static class ProductKeys
{
    /// <summary>
    /// What is left of a key may make another with what stands beside it; texts made to do so over and over are masked whole in the end.
    /// </summary>
    private const int MostPasses = 16;

    /// <summary>What stands in place of all but the last five characters of a key.</summary>
    public const string MaskedGroups = "XXXXX-XXXXX-XXXXX-XXXXX-";

    /// <summary>Tells whether a text holds a whole product key. A masked key ("XXXXX-XXXXX-XXXXX-XXXXX-AB1CD") is none.</summary>
    /// <returns>True when a whole key stands in it, however its groups are joined.</returns>
    public static bool ContainsWholeKey(string? text) =>
        text is not null && (KeyText.Find(text, isStrong: true).Count > 0 || KeyText.Find(text, isStrong: false).Count > 0);

    /// <summary>Tells whether a text holds a key, whole, parted within its groups or nearly whole.</summary>
    /// <returns>True when the text taken apart would show pieces of a key.</returns>
    public static bool ContainsPart(string text) => ContainsWholeKey(text) || CutKeys.Mask(text) != text;

    /// <summary>Masks a text that may be missing, as <see cref="Mask"/> does.</summary>
    public static string? MaskOrNull(string? text) => text is null ? null : Mask(text);

    /// <summary>
    /// Masks every product key in a text down to its last five characters, whole, parted within its groups or nearly whole, and replaces control
    /// characters other than tabs and line ends, and marks that turn the writing direction, by U+FFFD. What is masked once stays as it is.
    /// </summary>
    /// <returns>The text with "XXXXX-XXXXX-XXXXX-XXXXX-AB1CD" for each key; the very same text when there is nothing to mask.</returns>
    public static string Mask(string text)
    {
        string masked = TerminalText.Of(text);
        for (int pass = 0; pass < MostPasses; pass++)
        {
            string next = CutKeys.Mask(MaskIn(MaskIn(masked, isStrong: true), isStrong: false));
            if (next == masked)
            {
                return masked;
            }

            masked = next;
        }

        return MaskedGroups;
    }

    private static string MaskIn(string text, bool isStrong)
    {
        IReadOnlyList<KeySpan> keys = KeyText.Find(text, isStrong);
        if (keys.Count == 0)
        {
            return text;
        }

        var masked = new StringBuilder(text.Length);
        int at = 0;
        foreach (KeySpan key in keys)
        {
            masked.Append(text, at, key.Start - at).Append(MaskedGroups).Append(key.LastGroup);
            at = key.End;
        }

        return masked.Append(text, at, text.Length - at).ToString();
    }
}
