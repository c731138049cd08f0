namespace ReimagingTools.Media.Names;

/// <summary>A file name without its path, cleaned of what copying and quoting leave behind, taken apart into stem and extension.</summary>
internal sealed class MediaName(string text, string stem, string extension)
{
    private static readonly Regex ExtensionPattern = new(
        @"\.(?<extension>[a-z][a-z0-9]{1,7})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );
    private static readonly Regex CopyPattern = new(@"\s*\([0-9]{1,3}\)$", RegexOptions.CultureInvariant);

    /// <summary>The name as given, without its path.</summary>
    public string Text { get; } = text;

    /// <summary>The name without its extension and without the number a browser appends to a second copy.</summary>
    public string Stem { get; } = stem;

    /// <summary>The extension in lower case without its dot; empty where there is none, as for a folder.</summary>
    public string Extension { get; } = extension;

    /// <summary>True for the files discs come in, and for a name without an extension.</summary>
    public bool IsDisc => Extension is "" or "iso" or "img";

    public static MediaName Of(string given)
    {
        // Lists copied out of Markdown escape underscores; a backslash before one is no path separator.
        string text = given.Replace("\\_", "_").Trim().Trim('"', '\'');
        int cut = text.LastIndexOfAny(['/', '\\']);
        text = cut >= 0 ? text.Substring(cut + 1) : text;
        Match extension = ExtensionPattern.Match(text);
        string stem = extension.Success ? text.Substring(0, extension.Index) : text;
        return new MediaName(text, CopyPattern.Replace(stem.Trim(), ""), extension.Groups["extension"].Value.ToLowerInvariant());
    }
}
