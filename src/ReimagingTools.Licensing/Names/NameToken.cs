namespace ReimagingTools.Licensing.Names;

/// <summary>A word of a name, or a sign that parts nothing.</summary>
/// <param name="Text">Lower case; a sign outside the allow-list stands alone ("?", "+", "&amp;").</param>
/// <param name="Gap">The separators before it: empty at the beginning and where letters and digits part.</param>
public readonly record struct NameToken(string Text, string Gap)
{
    private static readonly char[] Breaks = ['/', ',', '(', ')'];

    /// <summary>
    /// True when what stands before the word parts it from the one before: a slash, a comma or a bracket, not a blank, a hyphen or a quote.
    /// </summary>
    public bool IsApart => Gap.Length > 0 && Gap.IndexOfAny(Breaks) >= 0;
}
