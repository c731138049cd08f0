namespace ReimagingTools.Licensing.Names;

/// <summary>
/// Where a name stands. Words that mean something in one place only ("DELL" on a certificate, "SNGL OLP NL" in a price list) are unknown in
/// every other.
/// </summary>
public enum NameContext
{
    /// <summary>The name of a license or of a product, by itself.</summary>
    License = 0,

    /// <summary>The wording of a Certificate of Authenticity, with makers' names and regions.</summary>
    Certificate,

    /// <summary>What was bought in Volume Licensing, as price lists and orders word it.</summary>
    Purchase,

    /// <summary>A maker's order line: product, bitness and languages in one text.</summary>
    OrderLine,

    /// <summary>A part of the name of installation media, with its abbreviations.</summary>
    Media,
}
