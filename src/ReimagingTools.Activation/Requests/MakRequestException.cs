namespace ReimagingTools.Activation.Requests;

/// <summary>A request cannot be written. The message names the field and never quotes what it holds.</summary>
public sealed class MakRequestException : Exception
{
    /// <summary>Creates the exception for a request that cannot be written.</summary>
    public MakRequestException()
        : this("The request cannot be written.")
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    /// <param name="message">The message.</param>
    public MakRequestException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public MakRequestException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception for a field.</summary>
    /// <param name="field">The name of the member at fault.</param>
    /// <param name="message">The message.</param>
    public MakRequestException(string field, string message)
        : base(message) => Field = field;

    /// <summary>The name of the member at fault; empty when it is none in particular.</summary>
    public string Field { get; } = "";
}
