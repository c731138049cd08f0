namespace ReimagingTools.Records.Rows;

/// <summary>FNV-1a over UTF-16, 64 bits, finished so that every bit counts; the same in every process.</summary>
public static class StableHash
{
    /// <summary>The hash of nothing yet.</summary>
    public const ulong Start = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a text.</summary>
    /// <param name="start">The hash of what stands before it.</param>
    public static ulong Of(string text, ulong start = Start)
    {
        ulong hash = start;
        foreach (char character in text)
        {
            hash = Next(hash, character);
        }

        return End(hash);
    }

    /// <summary>Adds a character, for texts that are not at hand as one.</summary>
    /// <param name="hash">The hash of what stands before it; <see cref="Start"/> for nothing.</param>
    /// <returns>A hash for <see cref="End"/>.</returns>
    public static ulong Next(ulong hash, char character) => unchecked((hash ^ character) * Prime);

    /// <summary>The hash of the characters that were added.</summary>
    /// <param name="hash">What adding the last one gave.</param>
    public static ulong End(ulong hash)
    {
        unchecked
        {
            hash = (hash ^ 0x1FFFF) * Prime;
            hash ^= hash >> 33;
            hash *= 0xff51afd7ed558ccd;
            return hash ^ (hash >> 29);
        }
    }
}
