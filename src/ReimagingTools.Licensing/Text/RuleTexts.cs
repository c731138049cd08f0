using System.Reflection;
using System.Resources;

namespace ReimagingTools.Licensing.Text;

/// <summary>Sentences of findings, remedies, obligations and advisories (<c>RuleTexts.resx</c>, <c>RuleTexts.ja.resx</c>).</summary>
internal static class RuleTexts
{
    private static readonly ResourceManager Resources = new("ReimagingTools.Licensing.Text.RuleTexts", typeof(RuleTexts).GetTypeInfo().Assembly);

    public static string Get(string key, CultureInfo culture) =>
        Find(key, culture) ?? throw new InvalidOperationException("No text for " + key + ".");

    public static string? Find(string key, CultureInfo culture) => Resources.GetString(key, culture);

    public static string Format(string key, CultureInfo culture, params object?[] arguments) => string.Format(culture, Get(key, culture), arguments);
}
