using System.Resources;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Text;

/// <summary>Sentences of errors, warnings and progress (<c>Messages.resx</c>, <c>Messages.ja.resx</c>), in the language of the session.</summary>
internal static class Messages
{
    private static readonly ResourceManager Resources = new("ReimagingTools.Text.Messages", typeof(Messages).Assembly);

    public static string Format(string key, params object?[] arguments)
    {
        CultureInfo culture = CultureInfo.CurrentUICulture;
        string text = Resources.GetString(key, culture) ?? throw new InvalidOperationException("No text for " + key + ".");
        return arguments.Length == 0 ? text : CountedText.Format(culture, text, arguments);
    }
}
