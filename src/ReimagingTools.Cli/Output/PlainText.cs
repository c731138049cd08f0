using System.Buffers;

namespace ReimagingTools.Cli.Output;

/// <summary>Tells text that needs no quoting or escaping in any format.</summary>
internal static class PlainText
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    /// <summary>True for letters, digits and the marks of host names, begun by a letter or digit.</summary>
    public static bool IsPlain(string text) => text.Length > 0 && char.IsAsciiLetterOrDigit(text[0]) && !text.AsSpan().ContainsAnyExcept(Plain);
}
