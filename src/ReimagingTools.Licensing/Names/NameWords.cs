namespace ReimagingTools.Licensing.Names;

/// <summary>What is asked of the words of a name, and nothing made where there is none to give.</summary>
internal static class NameWords
{
    public static bool Has(this IReadOnlyList<NameWord> words, NameWordKind kind)
    {
        int at = 0;
        while (at < words.Count && words[at].Kind != kind)
        {
            at++;
        }

        return at < words.Count;
    }

    /// <summary>The values of the words of a kind, in order.</summary>
    public static string[] ValuesOf(this IReadOnlyList<NameWord> words, NameWordKind kind)
    {
        string[] values = [];
        for (int at = 0; at < words.Count; at++)
        {
            values = words[at].Kind == kind ? [.. values, words[at].Value] : values;
        }

        return values;
    }
}
