using System.Globalization;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Licensing.Briefs;

/// <summary>One sentence of a brief that decides or informs, under its public id.</summary>
public sealed class Clause
{
    internal Clause(string briefId, string name, string? informationReason)
    {
        BriefId = briefId;
        Name = name;
        Id = briefId + "/" + name;
        InformationReason = informationReason;
    }

    /// <summary>Full id, "2011-02/eligibility/different-languages". Never renamed, never reused.</summary>
    public string Id { get; }

    /// <summary>The brief the clause stands in.</summary>
    public string BriefId { get; }

    /// <summary>Section and name, "eligibility/different-languages"; the same in every brief that has the clause.</summary>
    public string Name { get; }

    /// <summary>Why no rule decides by this clause, or null when one does.</summary>
    public string? InformationReason { get; }

    /// <summary>What the clause says, in the project's own words.</summary>
    /// <param name="culture">English and Japanese are there; others read English.</param>
    /// <returns>One or two sentences.</returns>
    public string GetText(CultureInfo culture) => ClauseTexts.Get(Id, culture);

    /// <inheritdoc/>
    public override string ToString() => Id;
}
