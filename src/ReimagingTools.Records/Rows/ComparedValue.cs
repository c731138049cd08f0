using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Records.Rows;

/// <summary>Values of what a computer has one of, as they are compared: two sources write one value in different words.</summary>
internal static class ComparedValue
{
    private const int EndOfKey = 5;

    private static readonly char[] BetweenLanguages = [',', ';', '|'];

    /// <summary>What a value says, whatever its words; the text itself where it is not understood.</summary>
    /// <param name="field">What it is a value of.</param>
    /// <param name="text">The value.</param>
    /// <returns>A text to compare without case.</returns>
    public static string Of(Field field, string text) =>
        field switch
        {
            Field.OsLanguage => LanguageOf(text),
            Field.MuiLanguages => string.Join(
                ",",
                text.Trim('{', '}', ' ')
                    .Split(BetweenLanguages)
                    .Select(each => LanguageOf(each.Trim()))
                    .OrderBy(each => each, StringComparer.Ordinal)
            ),
            Field.OsArchitecture => ArchitectureNames.Parse(text) is var architecture and not Architecture.Unknown ? architecture.ToString() : text,
            Field.FirmwareKeyDescription => text.StartsWith("[", StringComparison.Ordinal)
                ? text.Substring(text.IndexOf(']') + 1).Trim()
                : text.Trim(),
            Field.FirmwareKey => text.Length > EndOfKey && PerDeviceParts.LastFiveOf(text.Substring(text.Length - EndOfKey)) is { } end ? end : text,
            Field.Caption when OtherSystems.IsBareWindows(text) => nameof(ProductFamily.Windows),
            Field.ProductType when text.Equals("WorkStation", StringComparison.OrdinalIgnoreCase) => "1",
            _ => text,
        };

    private static string LanguageOf(string text) => LanguageNames.TagOf(text) ?? text;
}
