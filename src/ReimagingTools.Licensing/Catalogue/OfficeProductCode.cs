namespace ReimagingTools.Licensing.Catalogue;

/// <summary>
/// A Windows Installer product code of Office 2007 to 2016, <c>{BRMMmmmm-PPPP-LLLL-p000-D000000FF1CE}</c>: B release, R release type, MM major
/// version, mmmm minor, PPPP product, LLLL language (LCID, hexadecimal, 0000 neutral), p 0 for x86 and 1 for x64, D 1 for debug. Source: Microsoft
/// KB928516, KB2186281, KB2786054.
/// </summary>
public sealed class OfficeProductCode
{
    private const string Tail = "000000FF1CE";
    private static readonly Lazy<Dictionary<string, string>> Products = new(() =>
        Table
            .Read("office-msi-codes.tsv")
            .Rows.ToDictionary(row => row["version"] + "\t" + row["code"], row => row["edition_key"], StringComparer.OrdinalIgnoreCase)
    );

    private OfficeProductCode(Edition? edition, ProductVersion? version, char releaseType, int lcid, Architecture architecture, bool isReleased) =>
        (Edition, Version, ReleaseType, Lcid, Architecture, IsReleased) = (edition, version, releaseType, lcid, architecture, isReleased);

    /// <summary>The edition, or null for components and tools.</summary>
    public Edition? Edition { get; }

    /// <summary>The version, or null for a major version that is not Office 2007 to 2016.</summary>
    public ProductVersion? Version { get; }

    /// <summary>The release type digit: '0' volume, '1' retail or OEM, '2' trial, '5' download.</summary>
    public char ReleaseType { get; }

    /// <summary>The language as LCID, 0 when neutral.</summary>
    public int Lcid { get; }

    /// <summary>The architecture.</summary>
    public Architecture Architecture { get; }

    /// <summary>False for a release before the one to manufacturing (B below 9) and for a debug build.</summary>
    public bool IsReleased { get; }

    /// <summary>Reads a product code.</summary>
    /// <param name="text">The GUID, with or without braces.</param>
    /// <returns>The parts, or null when it is not an Office product code.</returns>
    public static OfficeProductCode? Parse(string text)
    {
        string code = text.Trim().Trim('{', '}').ToUpperInvariant();
        if (
            code.Length != 36
            || !code.EndsWith(Tail, StringComparison.Ordinal)
            || code[8] != '-'
            || code[13] != '-'
            || code[18] != '-'
            || code[23] != '-'
        )
        {
            return null;
        }

        string? version = code.Substring(2, 2) switch
        {
            "12" => "2007",
            "14" => "2010",
            "15" => "2013",
            "16" => "2016",
            _ => null,
        };
        if (version is null || !int.TryParse(code.Substring(14, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int lcid))
        {
            return null;
        }

        Edition? edition =
            Products.Value.TryGetValue(version + "\t" + code.Substring(9, 4), out string? key) && key.Length > 0
                ? ProductCatalogue.FindEdition(ProductFamily.Office, key)
                : null;
        Architecture architecture = code[19] switch
        {
            '0' => Architecture.X86,
            '1' => Architecture.X64,
            _ => Architecture.Unknown,
        };
        return new OfficeProductCode(
            edition,
            ProductCatalogue.FindVersion(ProductFamily.Office, version),
            code[1],
            lcid,
            architecture,
            code[0] >= '9' && code[24] == '0'
        );
    }
}
