namespace ReimagingTools.Fleet.Entitlements;

/// <content>What is told with the rows it stands in, and nowhere else.</content>
public sealed partial class EntitlementBook
{
    /// <summary>Headings and values that are told with the rows they stand in.</summary>
    private readonly HashSet<string> _told = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for a heading nobody reads that is told with the rows it is about.</summary>
    internal bool Tells(string heading) => _told.Contains(heading);

    /// <summary>True for a value that is told with the rows it speaks against.</summary>
    /// <param name="value">What a verdict quotes.</param>
    public bool Tells(UnreadText value) => _told.Contains(value.ToString());

    private void Tell(EntitlementIssue issue)
    {
        _told.UnionWith(issue.Headings);
        if (issue.Kind is EntitlementIssueKind.Withdrawn or EntitlementIssueKind.Narrowed)
        {
            _ = _told.Add(issue.Text!);
        }
    }
}
