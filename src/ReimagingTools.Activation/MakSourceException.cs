namespace ReimagingTools.Activation;

/// <summary>A source could not be read any further. The message says what was expected, what was found and where, and never quotes a key.</summary>
public sealed class MakSourceException : Exception
{
    /// <summary>Creates the exception for a source that could not be read.</summary>
    public MakSourceException()
        : this("The source could not be read.")
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    /// <param name="message">The message.</param>
    public MakSourceException(string message)
        : this(message, null)
    {
    }

    /// <summary>Creates the exception with a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause; it must quote nothing of the source.</param>
    public MakSourceException(string message, Exception? innerException)
        : base(message, innerException)
    {
        Issue = new MakIssue(MakIssueKind.Unreadable, MakSeverity.Error, "", null, "");
    }

    /// <summary>Creates the exception for an issue.</summary>
    /// <param name="issue">The issue.</param>
    public MakSourceException(MakIssue issue)
        : base(issue.ToString()) => Issue = issue;

    /// <summary>The issue, which can be said in other languages too.</summary>
    public MakIssue Issue { get; }
}
