namespace ReimagingTools.Fleet.Entitlements;

/// <summary>Distinguished names of a directory (RFC 4514): <c>CN=PC-1,OU=Lab,OU=Berlin,DC=contoso,DC=com</c>.</summary>
internal static class DirectoryNames
{
    private static readonly Regex Separator = new(@"(?<!\\),", RegexOptions.CultureInvariant);

    private static readonly Regex Blanks = new(@"\s*(?<!\\)([,=])\s*", RegexOptions.CultureInvariant);

    /// <summary>A distinguished name without the blanks some write behind commas; any other text as it is.</summary>
    /// <returns>The text as it is compared.</returns>
    public static string Plain(string text) => text.IndexOf('=') > 0 && text.IndexOf(',') > 0 ? Blanks.Replace(text, "$1") : text;

    /// <summary>The organizational unit, or other container, in which an account stands.</summary>
    /// <param name="text">The distinguished name of an account.</param>
    /// <returns>Its container; null for a text that names no account.</returns>
    public static string? ContainerOf(string text) =>
        text.StartsWith("CN=", StringComparison.OrdinalIgnoreCase) && Separator.Split(text, 2) is { Length: 2 } parts && parts[1].IndexOf('=') > 0
            ? parts[1].Trim()
            : null;

    /// <summary>
    /// What a container may be called: its distinguished name, the first part of it ("OU=Berlin") and what stands in that ("Berlin"), and those of
    /// every unit around it.
    /// </summary>
    /// <param name="container">A container, or any other text.</param>
    /// <returns>The names; the text alone where it is none of a directory.</returns>
    public static IEnumerable<string> Around(string container)
    {
        yield return container;
        string[] parts = Separator.Split(container);
        for (int i = 0; i < parts.Length && parts[i].Trim() is var part && IsUnit(part); i++)
        {
            yield return string.Join(",", parts.Skip(i));
            yield return part;
            yield return part.Substring(part.IndexOf('=') + 1);
        }
    }

    private static bool IsUnit(string part) =>
        part.StartsWith("OU=", StringComparison.OrdinalIgnoreCase) || part.StartsWith("CN=", StringComparison.OrdinalIgnoreCase);
}
