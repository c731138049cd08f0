namespace ReimagingTools.Help;

/// <summary>A help page and its cmdlet do not agree.</summary>
public sealed class HelpException : Exception
{
    /// <summary>Makes the exception.</summary>
    public HelpException()
        : this("The help is not complete.") { }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">Which page, and what is wrong.</param>
    public HelpException(string message)
        : base(message) { }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">Which page, and what is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public HelpException(string message, Exception innerException)
        : base(message, innerException) { }
}
