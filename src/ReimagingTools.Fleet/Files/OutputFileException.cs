namespace ReimagingTools.Fleet.Files;

/// <summary>A file cannot be written where the user says; the faces put it into words.</summary>
public sealed class OutputFileException : IOException
{
    /// <summary>Makes the exception.</summary>
    public OutputFileException()
        : this("The file cannot be written.")
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">The system's words.</param>
    public OutputFileException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">The system's words.</param>
    /// <param name="innerException">The cause.</param>
    public OutputFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal OutputFileException(OutputFault fault, string path, Exception? cause = null)
        : base(cause?.Message ?? fault.ToString(), cause) => (Fault, Path) = (fault, path);

    /// <summary>Why.</summary>
    public OutputFault Fault { get; }

    /// <summary>The file, as the user named it.</summary>
    public string Path { get; } = "";

    /// <summary>Where the whole result lies when it could not be put in its place; otherwise null.</summary>
    public string? Kept { get; internal init; }
}
