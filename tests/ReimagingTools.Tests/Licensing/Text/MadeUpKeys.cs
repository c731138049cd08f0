namespace ReimagingTools.Tests.Licensing.Text;

/// <summary>Keys made up as a test runs, of the letters product keys are made of, and whether a text shows one.</summary>
internal static class MadeUpKeys
{
    private const string Letters = "BCDFGHJKMPQRTVWXY2346789";

    public static string[] Groups() =>
        [.. Enumerable.Range(0, 5).Select(_ => string.Concat(Enumerable.Range(0, 5).Select(_ => Letters[Random.Shared.Next(Letters.Length)])))];

    /// <summary>Whether more than five letters of a key stand in a row, whatever stands between them.</summary>
    public static bool Shows(string text, string[] groups)
    {
        string compact = string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant(),
            key = string.Concat(groups);
        return Enumerable.Range(0, key.Length - 7).Any(at => compact.Contains(key.Substring(at, 8), StringComparison.Ordinal));
    }
}
