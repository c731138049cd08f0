using ReimagingTools.Licensing.Catalogue;

namespace ReimagingTools.Licensing.Names;

/// <summary>Words in the name of a medium that say of which other channel than Volume Licensing it is. Table <c>contrary-words.tsv</c>.</summary>
public static class ContraryChannels
{
    private static readonly Lazy<Dictionary<string, MediaChannel>> Whole = new(() => Words("word", StringComparer.OrdinalIgnoreCase));
    private static readonly Lazy<Dictionary<string, MediaChannel>> Unspaced = new(() => Words("anywhere", StringComparer.Ordinal));

    /// <summary>Words of scripts that write no blanks between words, so that they count wherever they stand, each with its channel.</summary>
    public static IReadOnlyDictionary<string, MediaChannel> Anywhere => Unspaced.Value;

    /// <summary>The channel a word names.</summary>
    /// <param name="word">One word, in any case.</param>
    /// <returns>The channel, or <see cref="MediaChannel.Unknown"/>.</returns>
    public static MediaChannel Of(string word) => Whole.Value.TryGetValue(word, out MediaChannel channel) ? channel : MediaChannel.Unknown;

    private static Dictionary<string, MediaChannel> Words(string stands, StringComparer comparer) =>
        Table
            .Read("contrary-words.tsv")
            .Rows.Where(row => row["stands"] == stands)
            .ToDictionary(row => row["word"], row => row.Word<MediaChannel>("channel"), comparer);
}
