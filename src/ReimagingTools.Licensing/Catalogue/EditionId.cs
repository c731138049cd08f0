namespace ReimagingTools.Licensing.Catalogue;

/// <summary>An EditionID taken apart.</summary>
/// <param name="Edition">The edition, or null where the catalogue does not list it.</param>
/// <param name="IsEvaluation">True when the id names a time-limited evaluation of the edition.</param>
/// <param name="IsSubscription">True when the id names a subscription to the edition ("EnterpriseSubscription").</param>
public readonly record struct EditionId(Edition? Edition, bool IsEvaluation, bool IsSubscription);
