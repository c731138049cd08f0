namespace ReimagingTools.Activation;

/// <summary>A source could not be read any further. The message says what was expected, what was found and where, and never quotes a key.</summary>
/// <param name="issue">What is wrong with it.</param>
public sealed class MakSourceException(MakIssue issue) : Exception(issue.ToString())
{
    /// <summary>What is wrong, which can be said in other languages too.</summary>
    public MakIssue Issue { get; } = issue;
}
