namespace ReimagingTools.Media.Bytes;

/// <summary>Reads one section of the INI files on media: <c>key = value</c> or <c>key = "value"</c>, a semicolon begins a comment line.</summary>
internal static class IniText
{
    /// <summary>The keys and values of every section of that name, in order; a line without an equals sign is a key with an empty value.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Section(string text, string name)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        using var lines = new StringReader(text);
        bool isInside = false;
        while (lines.ReadLine() is { } raw)
        {
            string line = raw.Trim();
            if (line.StartsWith("[", StringComparison.Ordinal))
            {
                isInside = string.Equals(line.Trim('[', ']', ' '), name, StringComparison.OrdinalIgnoreCase);
            }
            else if (isInside && line.Length > 0 && line[0] != ';')
            {
                pairs.Add(Pair(line));
            }
        }

        return pairs;
    }

    private static KeyValuePair<string, string> Pair(string line)
    {
        int equals = line.IndexOf('=');
        return equals < 0
            ? new KeyValuePair<string, string>(line, "")
            : new KeyValuePair<string, string>(line.Substring(0, equals).Trim().Trim('"'), line.Substring(equals + 1).Trim().Trim('"').Trim());
    }
}
