using System.Resources;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Activation.Text;

/// <summary>The sentences of this assembly, English and Japanese (<c>Strings.resx</c>, <c>Strings.ja.resx</c>).</summary>
internal static class Strings
{
    private static readonly ResourceManager Resources = new("ReimagingTools.Activation.Text.Strings", typeof(Strings).Assembly);

    public static string Get(string name, CultureInfo culture) =>
        Resources.GetString(name, culture) ?? throw new InvalidOperationException("The sentence " + name + " is missing.");

    public static string Format(string name, CultureInfo culture, params object?[] arguments) =>
        CountedText.Format(culture, Get(name, culture), arguments);
}
