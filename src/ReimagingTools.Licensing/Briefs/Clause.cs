namespace ReimagingTools.Licensing.Briefs;

/// <summary>One sentence of a brief that decides or informs, under its public id, with where it was read and how sure that is.</summary>
public sealed class Clause
{
    internal Clause(string briefId, string name, bool isInformation, ClauseSource source, string? textId = null)
    {
        BriefId = briefId;
        Name = name;
        Id = briefId + "/" + name;
        IsInformation = isInformation;
        Source = source;
        TextId = textId ?? Id;
    }

    /// <summary>Full id, "2011-02/eligibility/different-languages". Never renamed, never reused.</summary>
    public string Id { get; }

    /// <summary>The brief the clause was read in. A partial brief cites the older one for what was not read in it.</summary>
    public string BriefId { get; }

    /// <summary>Section and name, "eligibility/different-languages"; the same in every brief that has the clause.</summary>
    public string Name { get; }

    /// <summary>The last part of the name, "different-languages"; no two clauses of a brief share one.</summary>
    public string ShortName => Name.Substring(Name.LastIndexOf('/') + 1);

    /// <summary>True when no rule decides by this clause.</summary>
    public bool IsInformation { get; }

    /// <summary>Where it was read.</summary>
    public ClauseSource Source { get; }

    /// <summary>Where the text stands; a clause that did not change from brief to brief has one text.</summary>
    internal string TextId { get; }

    /// <summary>What the clause says, in the project's own words.</summary>
    public string GetText(CultureInfo culture) => ClauseTexts.Get(TextId, culture);

    /// <summary>Why no rule decides by this clause, or null when one does.</summary>
    /// <returns>One or two sentences, or null.</returns>
    public string? GetInformationReason(CultureInfo culture) => IsInformation ? ClauseTexts.Get("because/" + Name, culture) : null;

    /// <summary>Tells whether people mean this clause: by its id, its name or the last part of it.</summary>
    /// <param name="isMeant">Holds a name against what they wrote.</param>
    /// <returns>Whether one of its names is meant.</returns>
    public bool IsCalled(Func<string, bool> isMeant) => isMeant(Id) || isMeant(Name) || isMeant(ShortName);

    /// <inheritdoc/>
    public override string ToString() => Id;

    /// <summary>The clause as a later brief that was read whole repeats it, word for word.</summary>
    internal Clause RepeatedIn(string briefId, ClauseSource source) => new(briefId, Name, IsInformation, source, TextId);
}
