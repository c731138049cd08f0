using System.Globalization;
using System.Reflection;
using System.Resources;

namespace ReimagingTools.Fleet.Text;

/// <summary>Sentences about devices and the choice of images (<c>FleetTexts.resx</c>, <c>FleetTexts.ja.resx</c>).</summary>
internal static class FleetTexts
{
    private static readonly ResourceManager Resources = new("ReimagingTools.Fleet.Text.FleetTexts", typeof(FleetTexts).GetTypeInfo().Assembly);

    public static string Get(string key, CultureInfo culture) =>
        Resources.GetString(key, culture) ?? throw new InvalidOperationException("No text for " + key + ".");

    public static string Format(string key, CultureInfo culture, params object?[] arguments) => string.Format(culture, Get(key, culture), arguments);
}
