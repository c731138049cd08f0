namespace ReimagingTools.Licensing.Catalogue;

/// <summary>
/// How descriptions of volume keys begin ("Win 10", "Windows Server 12 R2", "Office19"), and which version that is; a few name a group of editions
/// besides, or one otherwise than its release id does. Table <c>key-descriptions.tsv</c>, with a source for each row.
/// </summary>
public sealed class DescribedKeys
{
    private static readonly Lazy<IReadOnlyList<DescribedKeys>> Rows = new(() =>
        [.. Table.Read("key-descriptions.tsv").Rows.Select(row => new DescribedKeys(row))]
    );

    private readonly string _start;

    private DescribedKeys(TableRow row)
    {
        _start = row["start"];
        Version = row.Version();
        EditionKeys = row.List("editions");
    }

    /// <summary>The version.</summary>
    public ProductVersion Version { get; }

    /// <summary>The editions, by the keys of the catalogue; empty where the source lists them beside the description.</summary>
    public IReadOnlyList<string> EditionKeys { get; }

    /// <summary>Finds what a description begins with; the longest beginning counts.</summary>
    /// <param name="description">"Win 10 RTM Enterprise Volume:MAK", "Office16_ProPlusVL_MAK".</param>
    public static DescribedKeys? Find(string description)
    {
        string plain = string.Join(" ", description.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Rows.Value.Where(row => row.Begins(plain)).OrderByDescending(row => row._start.Length).FirstOrDefault();
    }

    private bool Begins(string text) =>
        text.StartsWith(_start, StringComparison.OrdinalIgnoreCase) && (text.Length == _start.Length || text[_start.Length] is ' ' or '_');
}
