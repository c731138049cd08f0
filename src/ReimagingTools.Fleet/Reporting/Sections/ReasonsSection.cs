namespace ReimagingTools.Fleet.Reporting.Sections;

/// <summary>What blocks: the conditions that fail, with the clause, what was found and what to do.</summary>
internal static class ReasonsSection
{
    public static void Write(ReportModel model, HtmlWriter html)
    {
        html.Open("blocks", model.Texts);
        if (model.Summary.Count(Decision.NotEligible) == 0)
        {
            html.Nothing(model.Texts["Nothing.blocks"]);
        }

        ReasonList.Write(model, html, Decision.NotEligible);
        html.Close();
    }
}
