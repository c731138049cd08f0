namespace ReimagingTools.Completion;

/// <summary>Offers the channels a license was bought through.</summary>
public sealed class LicenseChannelCompleter : WordCompleter
{
    private protected override IEnumerable<string> Words => Enum.GetNames(typeof(LicenseChannel)).Where(name => name != nameof(LicenseChannel.Unknown));
}
