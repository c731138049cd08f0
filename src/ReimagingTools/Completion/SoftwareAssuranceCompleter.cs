namespace ReimagingTools.Completion;

/// <summary>Offers the kinds of Software Assurance.</summary>
public sealed class SoftwareAssuranceCompleter : WordCompleter
{
    private protected override IEnumerable<string> Words => Enum.GetNames(typeof(SoftwareAssurance)).Where(name => name != "Unknown");
}
