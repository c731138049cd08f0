using System.Globalization;
using System.Reflection;
using System.Resources;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Licensing.Text;

/// <summary>Sentences of findings, remedies, obligations and advisories (<c>RuleTexts.resx</c>, <c>RuleTexts.ja.resx</c>).</summary>
internal static class RuleTexts
{
    private const int LongestWord = 32;

    private static readonly ResourceManager Resources = new("ReimagingTools.Licensing.Text.RuleTexts", typeof(RuleTexts).GetTypeInfo().Assembly);

    public static string Get(string key, CultureInfo culture) =>
        Find(key, culture) ?? throw new InvalidOperationException("No text for " + key + ".");

    public static string? Find(string key, CultureInfo culture) => Resources.GetString(key, culture);

    public static string Format(string key, CultureInfo culture, params object?[] arguments) => Fill(Get(key, culture), culture, arguments);

    /// <summary>Fills a sentence; words of the contract ("Oem", "EnterpriseAgreement") read as people write them.</summary>
    public static string Fill(string sentence, CultureInfo culture, object?[] arguments) => string.Format(culture, sentence, Array.ConvertAll(arguments, argument => Worded(argument, culture)));

    private static object? Worded(object? argument, CultureInfo culture) => argument switch
    {
        VolumeProgram program => VolumePrograms.NameOf(program, culture),
        Enum word => Find("Word." + word, culture) ?? word.ToString(),
        string text when text.Length <= LongestWord && text.All(char.IsLetterOrDigit) => Find("Word." + text, culture) ?? text,
        _ => argument,
    };
}
