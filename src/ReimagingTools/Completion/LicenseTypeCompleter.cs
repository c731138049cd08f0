namespace ReimagingTools.Completion;

/// <summary>Offers the types of a license.</summary>
public sealed class LicenseTypeCompleter : WordCompleter
{
    private protected override IEnumerable<string> Words => Enum.GetNames(typeof(LicenseType)).Where(name => name != nameof(LicenseType.Unknown));
}
