using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Fleet.Records;

/// <summary>A record holds a value that cannot be read. The message names field, value and the values it may take.</summary>
public sealed class RecordException : Exception
{
    /// <summary>Makes the exception.</summary>
    public RecordException()
        : this("The record cannot be read.")
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    public RecordException(string message)
        : base(ProductKeys.Mask(message))
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public RecordException(string message, Exception innerException)
        : base(ProductKeys.Mask(message), innerException)
    {
    }
}
