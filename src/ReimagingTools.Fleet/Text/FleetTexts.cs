using System.Reflection;
using System.Resources;

namespace ReimagingTools.Fleet.Text;

/// <summary>Sentences about devices and the choice of images (<c>FleetTexts.resx</c>, <c>FleetTexts.ja.resx</c>).</summary>
internal static class FleetTexts
{
    private static readonly ResourceManager Resources = new("ReimagingTools.Fleet.Text.FleetTexts", typeof(FleetTexts).GetTypeInfo().Assembly);

    public static string Get(string key, CultureInfo culture) =>
        Resources.GetString(key, culture) ?? throw new InvalidOperationException("No text for " + key + ".");

    /// <summary>A text that need not be there.</summary>
    public static string? Find(string key, CultureInfo culture) => Resources.GetString(key, culture);

    /// <summary>The first names of several: "Q1, Q2 and 5 others".</summary>
    public static string List(IReadOnlyCollection<string> first, long all, CultureInfo culture)
    {
        string names = string.Join(Get("Comma", culture), first);
        return all > first.Count ? Format("AndOthers", culture, names, all - first.Count) : names;
    }

    /// <summary>A sentence in the language of the session; numbers are written without groups.</summary>
    public static string Say(string key, params object[] arguments)
    {
        string text = Get(key, CultureInfo.CurrentUICulture);
        return arguments.Length == 0 ? text : CountedText.Format(CultureInfo.InvariantCulture, text, arguments);
    }

    public static string Format(string key, CultureInfo culture, params object?[] arguments) =>
        CountedText.Format(culture, Get(key, culture), arguments);
}
