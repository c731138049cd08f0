namespace ReimagingTools.Completion;

/// <summary>Offers the purposes.</summary>
public sealed class PurposeCompleter : WordCompleter
{
    private protected override IEnumerable<string> Words => Enum.GetNames(typeof(Purpose)).Where(name => name != "Unknown");
}
