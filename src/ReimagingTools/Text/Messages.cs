using System.Resources;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Text;

/// <summary>Sentences of errors, warnings and progress (<c>Messages.resx</c>, <c>Messages.ja.resx</c>), in the language of the session.</summary>
internal static class Messages
{
    private static readonly ResourceManager Resources = new("ReimagingTools.Text.Messages", typeof(Messages).Assembly);

    /// <param name="key">The name of the sentence.</param>
    /// <param name="arguments">What stands in its places; texts are masked here, wherever they come from.</param>
    /// <returns>The sentence.</returns>
    public static string Format(string key, params object?[] arguments)
    {
        CultureInfo culture = CultureInfo.CurrentUICulture;
        string text = Resources.GetString(key, culture) ?? throw new InvalidOperationException("No text for " + key + ".");
        return arguments.Length == 0
            ? text
            : CountedText.Format(
                culture,
                text,
                Array.ConvertAll(arguments, argument => argument is string given ? ProductKeys.Mask(given) : argument)
            );
    }
}
