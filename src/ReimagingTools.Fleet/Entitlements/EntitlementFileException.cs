namespace ReimagingTools.Fleet.Entitlements;

/// <summary>An entitlement file cannot be read whole. The message is for people: file, line, and what to do.</summary>
public sealed class EntitlementFileException : Exception
{
    /// <summary>Makes one without a message.</summary>
    public EntitlementFileException()
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    public EntitlementFileException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with its cause.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public EntitlementFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
