using System.Security.Cryptography;

namespace ReimagingTools.Fuzz;

/// <summary>Values that must never be seen again.</summary>
internal static class MadeUp
{
    private const string Letters = "BCDFGHJKMPQRTVWXY2346789";

    /// <summary>Five groups that look like a product key, another in every run.</summary>
    public static string Key { get; } =
        string.Join(
            '-',
            Enumerable.Range(0, 5).Select(group => RandomNumberGenerator.GetString(Letters, 3) + "7" + RandomNumberGenerator.GetString(Letters, 1))
        );
}
