namespace ReimagingTools.Records.Rows;

/// <summary>FNV-1a over UTF-16, 64 bits, finished so that every bit counts; the same in every process.</summary>
internal static class StableHash
{
    public const ulong Start = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    public static ulong Of(string text) => Mixed(Add(Start, text));

    /// <summary>Adds a text and its end, so that no two lists of texts run into one.</summary>
    public static ulong Add(ulong hash, string text)
    {
        unchecked
        {
            foreach (char character in text)
            {
                hash = (hash ^ character) * Prime;
            }

            return (hash ^ 0x1FFFF) * Prime;
        }
    }

    private static ulong Mixed(ulong hash)
    {
        unchecked
        {
            hash ^= hash >> 33;
            hash *= 0xff51afd7ed558ccd;
            return hash ^ (hash >> 29);
        }
    }
}
