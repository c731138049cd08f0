namespace ReimagingTools.Fleet.Plans;

/// <summary>Devices licensed alike, as far as the choice of an image goes.</summary>
/// <param name="Product">The licensed product in words; blank where it is not known.</param>
/// <param name="Language">Its language or languages; blank where not known.</param>
internal readonly record struct PlanGroup(string Product, string Language)
{
    public static PlanGroup Of(LicensedProduct licensed) =>
        new(licensed.ProductText ?? "", licensed.Language.State == FactState.Unknown ? "" : licensed.Language.ToString());
}
