namespace ReimagingTools.Licensing.Catalogue;

/// <summary>
/// What an activation id (the ID of SoftwareLicensingProduct) proves: edition and product-key channel. Windows 10 and 11 share their ids, so it
/// proves no version. Source: the product key configuration shipped with Windows and Office.
/// </summary>
public sealed class ActivationId
{
    private static readonly Lazy<Dictionary<string, ActivationId>> Ids = new(Load);
    private static readonly Lazy<Dictionary<string, ActivationId[]>> Descriptions = new(() =>
        Ids
            .Value.Values.GroupBy(id => id.Description, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.ToArray(), StringComparer.OrdinalIgnoreCase)
    );

    private ActivationId(TableRow row)
    {
        Description = row["description"];
        EditionIdText = row["edition_id"];
        ProductKeyChannel = row["channel"];
        EulaTypes = row["eula_types"].Split('|');
        IsOffice = row["family"] == "office";
        Release = row.Text("release");
    }

    /// <summary>The description Microsoft gives the license: "Win 10 RTM Professional OEM:DM".</summary>
    public string Description { get; }

    /// <summary>The EditionID as listed; a few ids stand for several, separated by semicolons.</summary>
    public string EditionIdText { get; }

    /// <summary>The edition, or null when the id stands for several or for one the catalogue does not list.</summary>
    public Edition? Edition => IsOffice || EditionIdText.Contains(';') ? null : EditionIds.Read(EditionIdText).Edition;

    /// <summary>The product-key channel: "OEM:DM", "Retail", "Volume:MAK".</summary>
    public string ProductKeyChannel { get; }

    /// <summary>License kinds behind the channel: "OEM", "Retail", "MSDN", "Retail:WAU..." (an upgrade bought on top of another edition).</summary>
    public IReadOnlyList<string> EulaTypes { get; }

    /// <summary>True for Office licenses.</summary>
    public bool IsOffice { get; }

    /// <summary>The long-term servicing release, where several share one description and the id alone tells them apart; else null.</summary>
    public string? Release { get; }

    /// <summary>Finds an activation id.</summary>
    /// <param name="id">The GUID as text, any case, with or without braces.</param>
    public static ActivationId? Find(string id) => Ids.Value.TryGetValue(id.Trim().Trim('{', '}'), out ActivationId? found) ? found : null;

    /// <summary>The entries that are described by a text, as tools show it where they keep no id.</summary>
    /// <param name="description">The description, any case.</param>
    /// <returns>The entries; empty when there is none.</returns>
    public static IReadOnlyList<ActivationId> FindByDescription(string description) =>
        Descriptions.Value.TryGetValue(description.Trim(), out ActivationId[]? found) ? found : [];

    private static Dictionary<string, ActivationId> Load()
    {
        var table = Table.Read("activation-ids.tsv");
        var ids = new Dictionary<string, ActivationId>(table.Rows.Count, StringComparer.OrdinalIgnoreCase);
        foreach (TableRow row in table.Rows)
        {
            ids[row["activation_id"]] = new ActivationId(row);
        }

        return ids;
    }
}
