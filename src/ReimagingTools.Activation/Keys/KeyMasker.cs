namespace ReimagingTools.Activation.Keys;

/// <summary>Reduces keys to <see cref="MaskedKey"/>. One instance per reader: it reuses its buffer and wipes it after every key.</summary>
internal sealed class KeyMasker
{
    /// <summary>No key, however it is spaced, is longer than this many characters.</summary>
    public const int LongestText = 64;

    private const int KeyLength = 25;
    private const int LastFiveLength = 5;

    private static readonly string[] Placeholders = ["XXXXX", "00000", "BLANK", "UNSET", "EMPTY", "*****", "#####", "?????"];

    private readonly char[] _compact = new char[KeyLength];

    /// <summary>True when the text last read stands in for a key: one that is redacted whole, "BLANK", zeros only.</summary>
    public bool WasPlaceholder { get; private set; }

    /// <summary>Masks the text in a buffer.</summary>
    /// <param name="text">The buffer; the caller wipes it.</param>
    /// <param name="length">How many characters of it are text.</param>
    /// <returns>The masked key, or null when the text is neither a key, a masked key nor the last five characters of one.</returns>
    public MaskedKey? Mask(char[] text, int length)
    {
        try
        {
            int count = Compact(text, length);
            WasPlaceholder = IsPlaceholder(count);
            return WasPlaceholder
                ? null
                : count switch
                {
                    KeyLength when IsMask() => LettersIn(KeyLength - LastFiveLength, KeyLength) ? new MaskedKey(Last(KeyLength)) : null,
                    KeyLength when LettersIn(0, KeyLength) => Fingerprint(),
                    LastFiveLength when LettersIn(0, LastFiveLength) => new MaskedKey(Last(LastFiveLength)),
                    _ => null,
                };
        }
        finally
        {
            Array.Clear(_compact, 0, KeyLength);
        }
    }

    /// <summary>Copies what is not a separator, in upper case and narrow form; returns how many, or -1 when there are too many for a key.</summary>
    private int Compact(char[] text, int length)
    {
        int count = 0;
        for (int i = 0; i < length; i++)
        {
            char character = KeyCharacters.Narrow(text[i]);
            if (character == '-' || (!KeyCharacters.IsLetterOrDigit(character) && KeyCharacters.IsSeparator(character)))
            {
                continue;
            }

            if (count == KeyLength)
            {
                return -1;
            }

            _compact[count++] = KeyCharacters.Upper(character);
        }

        return count;
    }

    private bool IsPlaceholder(int count) =>
        (count == LastFiveLength || (count == KeyLength && (IsMask() || IsOneSign()))) && Array.Exists(Placeholders, word => EndsWith(word, count));

    private bool IsOneSign() => Array.TrueForAll(_compact, character => character == _compact[0]);

    private bool EndsWith(string word, int count) => _compact.Skip(count - LastFiveLength).Take(LastFiveLength).SequenceEqual(word);

    private bool IsMask() => _compact.Take(KeyLength - LastFiveLength).All(character => character == 'X' || KeyCharacters.IsMask(character));

    private bool LettersIn(int start, int end) => _compact.Skip(start).Take(end - start).All(KeyCharacters.IsLetterOrDigit);

    private string Last(int length) => new(_compact, length - LastFiveLength, LastFiveLength);

    private MaskedKey Fingerprint()
    {
        (ulong high, ulong low) = KeyFingerprint.Of(_compact, KeyLength);
        return new MaskedKey(Last(KeyLength), high, low);
    }
}
