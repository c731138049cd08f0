using ReimagingTools.Media;

namespace ReimagingTools.Arguments;

/// <summary>
/// Piped texts that can be no paths, kept until the input ends: lines that DISM or wimlib printed about a medium, "Details for image :
/// D:\sources\install.wim". Labels of any language end in a colon.
/// </summary>
internal sealed class PrintedLines
{
    private readonly List<string> _lines = [];

    /// <summary>The lines, in the order they came.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>True once a line had a label: a tool printed them.</summary>
    public bool IsOfTool => _lines.Exists(line => ValueOf(line).Length > 0);

    /// <summary>What labels say that is the name of a medium.</summary>
    public IEnumerable<string> Named => _lines.Select(ValueOf).Where(MediaReader.HasFileExtension).Distinct(StringComparer.Ordinal);

    /// <summary>True for a text that is the name of nothing.</summary>
    public static bool IsOne(string text) =>
        !text.Any(char.IsLetterOrDigit)
        || ValueOf(text).Length > 0
        || (text.Trim().IndexOf(' ') > 0 && text.IndexOfAny(['/', '\\', '*']) < 0 && !MediaReader.HasFileExtension(text));

    /// <summary>Keeps a line.</summary>
    public void Add(string line) => _lines.Add(line);

    private static string ValueOf(string line)
    {
        int colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon > 1 ? line.Substring(colon + 1).Trim() : "";
    }
}
