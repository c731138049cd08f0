namespace ReimagingTools.Fleet.Files;

/// <summary>A file cannot be written where the user says; the faces put it into words.</summary>
/// <param name="fault">Why.</param>
/// <param name="path">The file, as the user named it.</param>
/// <param name="cause">What the system says, or null.</param>
public sealed class OutputFileException(OutputFault fault, string path, Exception? cause = null)
    : IOException(cause?.Message ?? fault.ToString(), cause)
{
    /// <summary>Why.</summary>
    public OutputFault Fault { get; } = fault;

    /// <summary>The file, as the user named it.</summary>
    public string Path { get; } = path;

    /// <summary>Where the whole result lies when it could not be put in its place; otherwise null.</summary>
    public string? Kept { get; internal init; }
}
