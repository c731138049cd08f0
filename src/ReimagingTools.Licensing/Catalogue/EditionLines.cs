namespace ReimagingTools.Licensing.Catalogue;

/// <summary>The line of an edition parted into the line proper and its regional variant: "ProfessionalKN" is "Professional" and "KN".</summary>
internal static class EditionLines
{
    private static readonly string[] Variants = ["KN", "N", "K"];

    /// <summary>The line without its variant.</summary>
    public static string LineOf(Edition edition) => edition.Line.Substring(0, edition.Line.Length - VariantOf(edition).Length);

    /// <summary>"N", "K", "KN", or an empty string.</summary>
    public static string VariantOf(Edition edition) =>
        edition.Family == ProductFamily.Windows
            ? Array.Find(Variants, variant => edition.Line.EndsWith(variant, StringComparison.Ordinal)) ?? ""
            : "";
}
