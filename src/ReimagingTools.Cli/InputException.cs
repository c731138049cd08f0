namespace ReimagingTools.Cli;

/// <summary>Input as a whole cannot be used; the message says what happened, to which item, and what to do next.</summary>
public sealed class InputException : Exception
{
    /// <summary>Makes the exception.</summary>
    public InputException()
        : this("The input cannot be read.")
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    public InputException(string message)
        : base(ProductKeys.Mask(message))
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public InputException(string message, Exception innerException)
        : base(ProductKeys.Mask(message), innerException)
    {
    }

    /// <summary>True when the user asked to stop.</summary>
    public bool IsStop { get; init; }
}
