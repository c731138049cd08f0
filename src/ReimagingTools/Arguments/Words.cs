using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Arguments;

/// <summary>Reads the words users give as parameters; one that is not understood is an error, never a guess.</summary>
internal static class Words
{
    /// <exception cref="WordException">The word is not understood.</exception>
    public static Architecture Architecture(string parameter, string? word)
    {
        if (string.IsNullOrWhiteSpace(word))
        {
            return Licensing.Products.Architecture.Unknown;
        }

        return ArchitectureNames.Parse(word) is var known and not Licensing.Products.Architecture.Unknown ? known : throw new WordException(parameter, word!, "x86, x64, arm64");
    }

    /// <exception cref="WordException">The word is not understood.</exception>
    public static Language? Language(string parameter, IReadOnlyCollection<string> words)
    {
        if (words.Count == 0)
        {
            return null;
        }

        string text = string.Join(";", words);
        return LanguageNames.Parse(text) ?? throw new WordException(parameter, text, "en-US, 1033, English, MUI");
    }

    /// <exception cref="WordException">The word is not understood.</exception>
    public static MediaChannel MediaChannel(string parameter, string? word) =>
        string.IsNullOrWhiteSpace(word)
            ? Licensing.Products.MediaChannel.Unknown
            : ChannelNames.ParseMedia(word) ?? throw new WordException(parameter, word!, string.Join(", ", Enum.GetNames(typeof(MediaChannel))));

    /// <summary>Component products given one by one or joined.</summary>
    public static ComponentSet? Components(IReadOnlyCollection<string> words) => ComponentSet.Parse(string.Join(";", words));
}
