namespace ReimagingTools.Licensing.Catalogue;

/// <summary>
/// A code within the volume labels of installation discs, table <c>media-labels.tsv</c>. Labels have three eras with a shape each: classic
/// (Windows 2000 to Server 2003), vista (Vista to Server 2008 R2), modern (since Windows 8). A code is a milestone, an edition, or the
/// release that tells the channel.
/// </summary>
public sealed class MediaLabelCode
{
    /// <summary>The mark of a milestone or edition whose volume discs subscribers got as well, so that they prove nothing.</summary>
    public const string Subscriber = "subscriber";

    /// <summary>The mark of an edition whose volume mark proves Volume Licensing.</summary>
    public const string Volume = "volume";

    /// <summary>The mark of an edition made for consumers only.</summary>
    public const string Consumer = "consumer";

    /// <summary>The mark of what was never finished.</summary>
    public const string Preview = "preview";

    private static readonly Lazy<MediaLabelCode[]> Codes = new(() =>
        [.. Table.Read("media-labels.tsv").Rows.Select(row => new MediaLabelCode(row))]
    );

    private MediaLabelCode(TableRow row)
    {
        Era = row["era"];
        Part = row["part"];
        Code = row["code"];
        Family = row.Text("family") is null ? ProductFamily.Unknown : row.Word<ProductFamily>("family");
        string[] names = row["version"].Split(';');
        Version = ProductCatalogue.FindVersion(Family, names[0]);
        LongTerm = names.Length > 1 ? ProductCatalogue.FindVersion(Family, names[0], names[1]) : null;
        ServicePack = row.Number("service_pack");
        Editions = [.. row.List("editions").Select(key => ProductCatalogue.FindEdition(Family, key)).OfType<Edition>()];
        Channel = row.Text("channel") is null ? MediaChannel.Unknown : row.Word<MediaChannel>("channel");
        Mark = row["mark"];
    }

    /// <summary>The code as labels spell it; a star at its end stands for any more letters.</summary>
    public string Code { get; }

    /// <summary>The family, or Unknown of a release.</summary>
    public ProductFamily Family { get; }

    /// <summary>The version, or null where the code does not tell it.</summary>
    public ProductVersion? Version { get; }

    /// <summary>The long-term servicing release of a milestone, where it had one of its own.</summary>
    public ProductVersion? LongTerm { get; }

    /// <summary>The service pack, or null.</summary>
    public int? ServicePack { get; }

    /// <summary>The editions on the disc; empty where the disc is a product of its own.</summary>
    public IReadOnlyList<Edition> Editions { get; }

    /// <summary>The channel of a release; Unknown where it proves nothing.</summary>
    public MediaChannel Channel { get; }

    /// <summary>One of the marks above, or an empty string.</summary>
    public string Mark { get; }

    private string Era { get; }

    private string Part { get; }

    /// <summary>The codes of a part, the longest first, for the pattern of an era.</summary>
    /// <param name="era">"classic", "vista" or "modern".</param>
    /// <param name="part">"milestone", "edition" or "release".</param>
    /// <returns>Each code once.</returns>
    public static IReadOnlyList<string> Spellings(string era, string part) =>
        [
            .. Codes
                .Value.Where(code => code.Era == era && code.Part == part)
                .Select(code => code.Code)
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(code => code.Length),
        ];

    /// <summary>What a code of a label stands for; several where families or versions share it.</summary>
    /// <param name="era">"classic", "vista" or "modern".</param>
    /// <param name="part">"milestone", "edition" or "release".</param>
    /// <param name="code">The code as it stands in the label, upper case.</param>
    /// <returns>The rows of this very code, else those of the longest code with a star it begins with.</returns>
    public static IReadOnlyList<MediaLabelCode> Find(string era, string part, string code)
    {
        MediaLabelCode[] rows = [.. Codes.Value.Where(row => row.Era == era && row.Part == part && row.Stands(code))];
        int longest = rows.Length == 0 ? 0 : rows.Max(row => row.Weight(code));
        return [.. rows.Where(row => row.Weight(code) == longest)];
    }

    /// <summary>The first of what a code stands for, or null.</summary>
    /// <param name="era">"classic", "vista" or "modern".</param>
    /// <param name="part">"milestone", "edition" or "release".</param>
    /// <param name="code">The code as it stands in the label, upper case.</param>
    public static MediaLabelCode? FindFirst(string era, string part, string code) => Find(era, part, code) is { Count: > 0 } found ? found[0] : null;

    private bool Stands(string code) =>
        Code == code || (Code.EndsWith("*", StringComparison.Ordinal) && code.StartsWith(Code.TrimEnd('*'), StringComparison.Ordinal));

    private int Weight(string code) => Code == code ? int.MaxValue : Code.Length;
}
