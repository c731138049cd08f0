using ReimagingTools.Fleet.Records;

namespace ReimagingTools.Cli.Input;

/// <summary>What one name of a JSON object is for. Compared as the object it is: every spelling of a name shares one.</summary>
internal sealed class JsonRole
{
    private JsonRole(string name)
    {
        Name = name;
        IsKnown = InventoryColumns.IsKnown(name);
        IsDotted = IsKnown && JsonRecord.OwnerOf(name) is not null;
        IsJudged = InventoryColumns.IsJudged(name, besideLicense: false);
        IsPlainName = !IsJudged && InventoryColumns.IsJudged(name, besideLicense: true);
        IsLicense = InventoryColumns.IsLicenseDetail(name);
        IsGroupKey = name.Equals("ReimageKey", StringComparison.OrdinalIgnoreCase);
        IsCount = InventoryColumns.IsDeviceCount(name);
        NameRank = InventoryColumns.RankOfName(name);
        NamesComputer = InventoryColumns.NamesComputer(name);
        Part = InventoryColumns.PartJudgedOf(name);
    }

    public string Name { get; }

    /// <summary>Whether it is read at all.</summary>
    public bool IsKnown { get; }

    /// <summary>Whether it belongs to a record of its own, "SMS_R_System.Name".</summary>
    public bool IsDotted { get; }

    /// <summary>Whether a verdict may depend on it.</summary>
    public bool IsJudged { get; }

    /// <summary>Whether it is judged beside a license only, and names the computer elsewhere.</summary>
    public bool IsPlainName { get; }

    /// <summary>Whether it makes its object a license.</summary>
    public bool IsLicense { get; }

    /// <summary>Whether it holds the key of a group of devices.</summary>
    public bool IsGroupKey { get; }

    /// <summary>Whether it holds the number of devices.</summary>
    public bool IsCount { get; }

    /// <summary>How well it names the computer, 0 best; null when it does not.</summary>
    public int? NameRank { get; }

    /// <summary>Whether it names the computer, whatever stands beside it.</summary>
    public bool NamesComputer { get; }

    /// <summary>The part of a value a verdict depends on; null where that is the whole.</summary>
    public Func<string, string>? Part { get; }

    public static JsonRole Of(string name) => new(name);
}
