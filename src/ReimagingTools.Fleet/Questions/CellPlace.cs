namespace ReimagingTools.Fleet.Questions;

/// <summary>Where devices are, by what a selector can name; blank for what is not known.</summary>
/// <param name="Manufacturer">The maker.</param>
/// <param name="NamePrefix">How their names begin, as a pattern: <c>TYO-*</c>.</param>
internal readonly record struct CellPlace(string Manufacturer, string Model, string Collection, string NamePrefix)
{
    /// <summary>The dimensions that tell it.</summary>
    public Dimensions Told =>
        (Manufacturer.Length > 0 ? Dimensions.Manufacturer : 0)
        | (Model.Length > 0 ? Dimensions.Model : 0)
        | (Collection.Length > 0 ? Dimensions.Collection : 0)
        | (NamePrefix.Length > 0 ? Dimensions.NamePrefix : 0);

    /// <summary>True for the place of a single device, which its name alone tells.</summary>
    public bool IsOfDevice => NamePrefix.Length > 0 && NamePrefix[NamePrefix.Length - 1] != '*';

    /// <summary>The place as far as some dimensions tell it.</summary>
    public CellPlace Along(Dimensions dimensions) =>
        new(
            (dimensions & Dimensions.Manufacturer) != 0 ? Manufacturer : "",
            (dimensions & Dimensions.Model) != 0 ? Model : "",
            (dimensions & Dimensions.Collection) != 0 ? Collection : "",
            (dimensions & Dimensions.NamePrefix) != 0 ? NamePrefix : ""
        );

    /// <summary>What tells it, in words.</summary>
    public override string ToString() =>
        string.Join(
            " ",
            new[] { Model.StartsWith(Manufacturer, StringComparison.OrdinalIgnoreCase) ? "" : Manufacturer, Model, Collection, NamePrefix }.Where(
                text => text.Length > 0
            )
        );

    /// <summary>True when nothing is blank along some dimensions, so that a row can select the place.</summary>
    public bool IsNamed(Dimensions dimensions) =>
        ((dimensions & Dimensions.Manufacturer) == 0 || Manufacturer.Length > 0)
        && ((dimensions & Dimensions.Model) == 0 || Model.Length > 0)
        && ((dimensions & Dimensions.Collection) == 0 || Collection.Length > 0)
        && ((dimensions & Dimensions.NamePrefix) == 0 || NamePrefix.Length > 0);
}
