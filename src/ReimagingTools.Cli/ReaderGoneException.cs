namespace ReimagingTools.Cli;

/// <summary>The program that read standard output has ended, as <c>head</c> does once it has its lines: there is nobody to answer, and nothing to tell.</summary>
public sealed class ReaderGoneException : IOException
{
    /// <summary>Makes the exception.</summary>
    public ReaderGoneException()
        : this("The program that reads the output has ended.")
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened.</param>
    public ReaderGoneException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">The cause.</param>
    public ReaderGoneException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
