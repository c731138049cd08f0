namespace ReimagingTools.Fleet.Reporting;

/// <summary>A shape, a word and a color for each decision, so that none of them has to be told by color alone.</summary>
internal static class Icons
{
    /// <summary>The shapes, drawn once, and the textures of the bar.</summary>
    public const string Definitions = """
        <svg class="defs" aria-hidden="true" focusable="false"><defs>
        <symbol id="i-yes" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8"/><path d="M4.5 8.3 7 10.8 11.6 5.6"/></symbol>
        <symbol id="i-no" viewBox="0 0 16 16">
        <path class="s" d="M4.7 0h6.6L16 4.7v6.6L11.3 16H4.7L0 11.3V4.7z"/><path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2"/></symbol>
        <symbol id="i-ask" viewBox="0 0 16 16">
        <path class="s" d="M8 0l8 8-8 8-8-8z"/><path d="M6.1 6.4c0-2.6 3.9-2.6 3.9-.2 0 1.6-2 1.5-2 3.2m0 2v.1"/></symbol>
        <pattern id="t-no" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2" height="7"/></pattern>
        <pattern id="t-ask" width="7" height="7" patternUnits="userSpaceOnUse">
        <circle cx="2" cy="2" r="1.1"/><circle cx="5.5" cy="5.5" r="1.1"/></pattern>
        </defs></svg>

        """;

    /// <summary>The class of a decision.</summary>
    public static string Class(Decision decision) =>
        decision switch
        {
            Decision.Eligible => "yes",
            Decision.NotEligible => "no",
            _ => "ask",
        };

    /// <summary>The shape of a decision.</summary>
    public static string Shape(Decision decision) =>
        "<svg class=\"i " + Class(decision) + "\" aria-hidden=\"true\"><use href=\"#i-" + Class(decision) + "\"/></svg>";

    /// <summary>Writes shape and word.</summary>
    public static HtmlWriter Decided(this HtmlWriter html, Decision decision, ReportTexts texts) =>
        html.Raw("<span class=\"d ").Raw(Class(decision)).Raw("\">").Raw(Shape(decision)).Text(texts["Decision." + decision]).Raw("</span>");
}
