namespace ReimagingTools.Records.Rows;

/// <summary>What a record states, without its words: enough to tell whether a second record of a computer says the same.</summary>
/// <param name="Hash">A hash of everything it states, apart from whose it is.</param>
/// <param name="IsOffice">True when somebody states a license of Office in it. Windows and Office of one computer are often rows of their own, and
/// do not disagree.</param>
public readonly record struct RecordContent(uint Hash, bool IsOffice)
{
    private const string OfOffice = "\u0001";

    /// <summary>The name under which records that must agree are found.</summary>
    internal string SeenName(string canonical) => IsOffice ? OfOffice + canonical : canonical;

    /// <summary>Every name under which a record of a computer may be found.</summary>
    internal static IEnumerable<string> SeenNames(string canonical) => [canonical, OfOffice + canonical];
}
