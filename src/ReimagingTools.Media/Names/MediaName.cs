using System.Text.RegularExpressions;

namespace ReimagingTools.Media.Names;

/// <summary>A file name without path and extension, cleaned of what copying and quoting leave behind.</summary>
internal sealed class MediaName
{
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        "iso", "img", "wim", "esd", "swm", "ffu", "vhd", "vhdx", "dmg", "exe", "zip", "7z", "rar", "cab", "dvp", "torrent", "txt", "sha1", "sha256",
    };

    private MediaName(string text, string stem)
    {
        Text = text;
        Stem = stem;
    }

    /// <summary>The name as given, without its path.</summary>
    public string Text { get; }

    /// <summary>The name without extensions and without the number a browser appends to a second copy.</summary>
    public string Stem { get; }

    /// <summary>True for the extension of a file one might take for media, dot included.</summary>
    public static bool IsExtension(string extension) => extension.Length > 1 && Extensions.Contains(extension.Substring(1));

    public static MediaName Of(string given)
    {
        // Lists copied out of Markdown escape underscores; a backslash before one is no path separator.
        string text = given.Replace("\\_", "_").Trim().Trim('"', '\'');
        int cut = text.LastIndexOfAny(['/', '\\']);
        text = cut >= 0 ? text.Substring(cut + 1) : text;
        string stem = text;
        for (int dot = stem.LastIndexOf('.'); dot > 0 && Extensions.Contains(stem.Substring(dot + 1)); dot = stem.LastIndexOf('.'))
        {
            stem = stem.Substring(0, dot);
        }

        return new MediaName(text, Regex.Replace(stem.Trim(), @"\s*\([0-9]{1,3}\)$", "", RegexOptions.CultureInvariant));
    }
}
