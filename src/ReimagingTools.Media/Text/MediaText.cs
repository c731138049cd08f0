using System.Resources;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Media.Text;

/// <summary>
/// The sentences of this assembly (<c>MediaTexts.resx</c>, <c>MediaTexts.ja.resx</c>) in the language of the session: what evidence says, what a
/// medium was refused for, what its user has to know.
/// </summary>
internal static class MediaText
{
    private static readonly ResourceManager Resources = new("ReimagingTools.Media.Text.MediaTexts", typeof(MediaText).Assembly);

    /// <summary>One sentence or phrase.</summary>
    /// <param name="name">Its name in the resources.</param>
    /// <param name="arguments">What it speaks of; numbers are written without groups.</param>
    /// <returns>The text; English where the language of the session has none.</returns>
    public static string Say(string name, params object[] arguments)
    {
        string text = Resources.GetString(name, CultureInfo.CurrentUICulture)
            ?? throw new InvalidOperationException("The text " + name + " is missing.");
        return arguments.Length == 0 ? text : CountedText.Format(CultureInfo.InvariantCulture, text, arguments);
    }
}
