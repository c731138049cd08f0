using ReimagingTools.Fleet.Weighing;

namespace ReimagingTools.Fleet.Records;

/// <summary>Tells the columns of an inventory the tools read from those they ignore.</summary>
public static class InventoryColumns
{
    private static readonly Lazy<HashSet<string>> Known = new(() =>
        new HashSet<string>(Fields.All.SelectMany(field => field.Names).SelectMany(name => new[] { name, name + "0" }), StringComparer.OrdinalIgnoreCase));

    private static readonly Dictionary<string, int> NameRanks = RanksOfNames();

    private static readonly HashSet<string> LicenseDetails = new(
        new[] { Fields.Description, Fields.ProductKeyChannel, Fields.LicenseFamily, Fields.PartialProductKey, Fields.ApplicationId, Fields.ProductKeyId }
            .SelectMany(field => field.Names).SelectMany(name => new[] { name, name + "0" }),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Our own columns, in the order a template lists them.</summary>
    public static IReadOnlyList<string> Canonical { get; } =
    [
        "ComputerName", "LicensedProduct", "LicensedLanguage", "LicensedArchitecture", "LicensedComponents", "LicenseChannel", "LicenseType", "CoaProduct",
        "SoftwareAssurance", "PriorVersionRight", "VolumeProduct", "PreinstalledProduct", "DeviceCount",
    ];

    /// <summary>True when a column of this name is read. Names ending in a nested part ("SMS_R_System.Name") are known by that part.</summary>
    /// <param name="name">The column name, any case.</param>
    /// <returns>Whether it is read.</returns>
    public static bool IsKnown(string name) => Known.Value.Contains(Leaf(name));

    /// <summary>True when a column tells devices apart but plays no part in a verdict.</summary>
    /// <param name="name">The column name, any case.</param>
    /// <returns>Whether devices that differ in it alone are judged alike.</returns>
    public static bool IsIdentity(string name) => NamesComputer(name) || IsDeviceCount(name) || IsGroup(name);

    /// <summary>True for a column that names the computer, whatever stands beside it; Name does so only in some records.</summary>
    /// <param name="name">The column name, any case.</param>
    /// <returns>Whether it does.</returns>
    public static bool NamesComputer(string name) => NameRanks.ContainsKey(Leaf(name));

    /// <summary>True for the column that says how many devices a row stands for.</summary>
    /// <param name="name">The column name, any case.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsDeviceCount(string name)
    {
        string leaf = Leaf(name);
        return leaf.Equals(Fields.DeviceCount.Name, StringComparison.OrdinalIgnoreCase) || leaf.Equals(Fields.DeviceCount.Name + "0", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>True when verdicts may depend on a column. Name belongs to a license where license columns stand beside it, else to the computer.</summary>
    /// <param name="name">The column name, any case.</param>
    /// <param name="besideLicense">Whether a column for which <see cref="IsLicenseDetail"/> holds stands beside it.</param>
    /// <returns>Whether it is judged.</returns>
    public static bool IsJudged(string name, bool besideLicense) => IsKnown(name) && !IsIdentity(name) && (besideLicense || !IsPlainName(Leaf(name)));

    /// <summary>True for the column whose emptiness says something: a license without a key is not installed.</summary>
    /// <param name="name">The column name, any case.</param>
    /// <returns>Whether it is PartialProductKey.</returns>
    public static bool ShowsInstallation(string name) => Array.Exists(Fields.PartialProductKey.Spellings, spelling => spelling.Equals(Leaf(name), StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Gives the part of a column's values that verdicts depend on, where that is not the whole: product ids and ends of product keys differ on nearly every device.
    /// Records whose values agree in these parts, and in all others, are judged alike, with the same evidence.
    /// </summary>
    /// <param name="name">The column name, any case.</param>
    /// <returns>The part of a value, or null for a column whose values count as they are.</returns>
    public static Func<string, string>? PartJudgedOf(string name) => PerDeviceValues.PartOf(Leaf(name));

    /// <summary>Tells how well a column names the computer, as records are read: 0 is asked first.</summary>
    /// <param name="name">The column name, any case.</param>
    /// <returns>The rank, or null for a column that names no computer.</returns>
    public static int? RankOfName(string name)
    {
        string leaf = Leaf(name);
        return NameRanks.TryGetValue(leaf, out int rank) ? rank : IsPlainName(leaf) ? NameRanks.Count : null;
    }

    /// <summary>The computer's name in a column that <see cref="RankOfName"/> ranks.</summary>
    /// <param name="name">The column name, any case, without what stands before its last point.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The name, or null when the value is blank or plainly something else.</returns>
    public static string? ComputerNameIn(string name, string value) =>
        Instance.TextOf(value) is { } text && (!IsPlainName(name) || DeviceBuilder.LooksLikeHost(text)) ? text : null;

    /// <summary>True for the columns that identify a group of devices, and are not judged themselves.</summary>
    /// <param name="name">The column name, any case.</param>
    /// <returns>Whether it is ReimageKey or ReimageColumns.</returns>
    public static bool IsGroup(string name) => Leaf(name) is { } leaf
        && (leaf.Equals(Fields.GroupKey.Name, StringComparison.OrdinalIgnoreCase) || leaf.Equals(Fields.GroupColumns.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>True for columns of license rows, beside which Name holds the name of a license rather than of a computer.</summary>
    /// <param name="name">The column name, any case.</param>
    /// <returns>Whether the column belongs to a license row.</returns>
    public static bool IsLicenseDetail(string name) => LicenseDetails.Contains(Leaf(name));

    /// <summary>The last part of a dotted column name: "Caption" of "SMS_G_System_OPERATING_SYSTEM.Caption".</summary>
    /// <param name="name">The column name.</param>
    /// <returns>Its last part, trimmed.</returns>
    public static string Leaf(string name)
    {
        string trimmed = name.Trim();
        int dot = trimmed.LastIndexOf('.');
        return dot < 0 ? trimmed : trimmed.Substring(dot + 1);
    }

    private static bool IsPlainName(string leaf) => leaf.Equals("Name", StringComparison.OrdinalIgnoreCase) || leaf.Equals("Name0", StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, int> RanksOfNames()
    {
        var ranks = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (string name in Fields.ComputerName.Names)
        {
            int rank = ranks.Count;
            ranks[name] = rank;
            ranks[name + "0"] = rank;
        }

        return ranks;
    }
}
