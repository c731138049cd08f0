namespace ReimagingTools.Media.Names;

/// <summary>The one architecture a name tells of.</summary>
internal static class NameArchitecture
{
    /// <summary>
    /// A name may list what the product exists for before it says what this disc holds ("32-BIT_X64_English_ISO_32bit"): the word after "iso"
    /// decides then. Two that stand side by side mean both, which is no one architecture; none at all means x86 in generations whose names
    /// only mark the other discs.
    /// </summary>
    public static Architecture Of(MediaProductName name)
    {
        if (name.Architectures.Count == 1)
        {
            return name.Architectures[0];
        }

        List<string> words = [.. name.Words];
        int after = words.IndexOf("iso") + 1;
        return name.Architectures.Count > 0
            ? after > 0 && after < words.Count
                ? ArchitectureNames.Parse(words[after])
                : Architecture.Unknown
            : words.Exists(word => word is "itanium" or "64" or "mac") || name.Version is null
                ? Architecture.Unknown
                : MediaGenerations.Unmarked(name.Version);
    }
}
