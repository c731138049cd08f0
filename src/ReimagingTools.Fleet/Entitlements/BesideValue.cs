namespace ReimagingTools.Fleet.Entitlements;

/// <summary>A value that stands in the row of a purchase beside what it states.</summary>
/// <param name="Fact">The fact it is about.</param>
/// <param name="Heading">The heading it is read under.</param>
/// <param name="Text">The value.</param>
/// <param name="Written">The heading it stands under.</param>
internal readonly record struct BesideValue(Field Fact, string Heading, string Text, string Written);
