namespace ReimagingTools.Fleet.Reporting;

/// <summary>Writes markup. What is not markup of the report itself goes through <see cref="Text"/>, which escapes it.</summary>
internal sealed class HtmlWriter(TextWriter output)
{
    /// <summary>Longer texts are cut: a page is read by people, and evidence can be any text.</summary>
    private const int LongestText = 1_000;

    /// <summary>Writes markup of the report itself.</summary>
    public HtmlWriter Raw(string markup)
    {
        output.Write(markup);
        return this;
    }

    /// <summary>Writes text of any origin, fit for content and for values in double quotes; product keys masked.</summary>
    public HtmlWriter Text(string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Escape(Fit(text!));
        }

        return this;
    }

    /// <summary>Writes an element that holds text.</summary>
    public HtmlWriter Element(string name, string? text, string? attributes = null) =>
        Raw("<" + name + (attributes is null ? ">" : " " + attributes + ">")).Text(text).Raw("</" + name + ">");

    /// <summary>Writes names with what they name, as the columns of a description list; leaves out what has no text.</summary>
    public HtmlWriter Described(string term, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Raw("<div>").Element("dt", term).Element("dd", text).Raw("</div>\n");
        }

        return this;
    }

    /// <summary>Writes the inside of a JSON string; the caller writes the quotes.</summary>
    public HtmlWriter Json(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        JsonText.Append(escaped, SafeText.Clean(text));
        return Raw(escaped.ToString());
    }

    /// <summary>Writes what a group keeps of its names.</summary>
    public void Names(NameStore names) => names.WriteTo(output);

    private static string Fit(string text) => SafeText.Cut(SafeText.Clean(ProductKeys.Mask(text)), LongestText);

    private void Escape(string text)
    {
        int written = 0;
        for (int i = 0; i < text.Length; i++)
        {
            string? entity = text[i] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ => null,
            };
            if (entity is not null)
            {
                output.Write(text.Substring(written, i - written));
                output.Write(entity);
                written = i + 1;
            }
        }

        output.Write(written == 0 ? text : text.Substring(written));
    }
}
