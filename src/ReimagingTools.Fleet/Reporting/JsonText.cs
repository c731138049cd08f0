namespace ReimagingTools.Fleet.Reporting;

/// <summary>Text inside a JSON string inside a script element: neither a quote nor "&lt;/script&gt;" nor "&lt;!--" can end it.</summary>
internal static class JsonText
{
    /// <summary>Appends a text.</summary>
    /// <returns>How many bytes more than characters the text takes in UTF-8.</returns>
    public static int Append(StringBuilder output, string text)
    {
        int wide = 0;
        foreach (char at in text)
        {
            if (at < ' ' || at is '"' or '\\' or '<' or '>' or '&' or '\u007f' or '\u2028' or '\u2029')
            {
                output.Append("\\u").Append(((int)at).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                output.Append(at);
                wide +=
                    at < '\u0080' ? 0
                    : at < '\u0800' ? 1
                    : 2;
            }
        }

        return wide;
    }
}
