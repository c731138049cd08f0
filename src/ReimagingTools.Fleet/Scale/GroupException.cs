namespace ReimagingTools.Fleet.Scale;

/// <summary>Columns cannot be grouped by, or a group cannot be read. The message says which and what to do.</summary>
public sealed class GroupException : Exception
{
    /// <summary>Makes the exception.</summary>
    public GroupException()
        : this("The group cannot be read.")
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    public GroupException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public GroupException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
