namespace ReimagingTools.Activation.Keys;

/// <summary>
/// A product key after masking: its last five characters and, where the whole key was seen, a fingerprint that tells it from other keys.
/// The fingerprint is salted anew in every process and leaves it in no form; the key itself is held nowhere.
/// </summary>
public sealed class MaskedKey : IEquatable<MaskedKey>
{
    private readonly ulong _high;
    private readonly ulong _low;

    internal MaskedKey(string lastFive) => LastFive = lastFive;

    internal MaskedKey(string lastFive, ulong high, ulong low) => (LastFive, IsWhole, _high, _low) = (lastFive, true, high, low);

    /// <summary>The last five characters, upper case.</summary>
    public string LastFive { get; }

    /// <summary>
    /// True when the whole key was read, so that equal instances are the same key; false when only its last five characters are known.
    /// </summary>
    public bool IsWhole { get; }

    /// <summary>Masks a key the moment it is read.</summary>
    /// <param name="text">
    /// A whole key (25 letters and digits, with or without dashes), a key masked by someone else ("XXXXX-XXXXX-XXXXX-XXXXX-AB1CD", asterisks too),
    /// or the last five characters alone. Full-width characters are read as their narrow forms.
    /// </param>
    /// <returns>The masked key, or null when the text has none of these forms.</returns>
    public static MaskedKey? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text!.Length > KeyMasker.LongestText)
        {
            return null;
        }

        var masker = new KeyMasker();
        char[] characters = text.ToCharArray();
        try
        {
            return masker.Mask(characters, characters.Length);
        }
        finally
        {
            Array.Clear(characters, 0, characters.Length);
        }
    }

    /// <inheritdoc/>
    public bool Equals(MaskedKey? other) =>
        other is not null
        && IsWhole == other.IsWhole
        && _high == other._high
        && _low == other._low
        && string.Equals(LastFive, other.LastFive, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MaskedKey);

    /// <inheritdoc/>
    public override int GetHashCode() => IsWhole ? _high.GetHashCode() : StringComparer.Ordinal.GetHashCode(LastFive);

    /// <summary>The key as it may be shown.</summary>
    /// <returns>"XXXXX-XXXXX-XXXXX-XXXXX-" and the last five characters.</returns>
    public override string ToString() => ProductKeys.MaskedGroups + LastFive;
}
