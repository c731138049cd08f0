namespace ReimagingTools.Licensing.Briefs;

/// <summary>Where a clause was read.</summary>
/// <param name="Title">The publication and how much of it was read.</param>
/// <param name="Published">Its month, "2011-02".</param>
/// <param name="Confidence">How sure the reading is, and so how far it may go.</param>
public sealed record ClauseSource(string Title, string Published, Confidence Confidence);
