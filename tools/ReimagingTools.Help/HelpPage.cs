namespace ReimagingTools.Help;

/// <summary>What a page says about one cmdlet.</summary>
/// <param name="Name">The cmdlet, from the first heading.</param>
/// <param name="Synopsis">The paragraph under it.</param>
/// <param name="Sections">Paragraphs by second heading, "Description".</param>
/// <param name="Parameters">Paragraphs by parameter name.</param>
/// <param name="Examples">Examples in their order.</param>
internal sealed record HelpPage(
    string Name,
    string Synopsis,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Sections,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Parameters,
    IReadOnlyList<HelpExample> Examples
)
{
    public IReadOnlyList<string> Section(string name) => Sections.TryGetValue(name, out IReadOnlyList<string>? paragraphs) ? paragraphs : [];
}
