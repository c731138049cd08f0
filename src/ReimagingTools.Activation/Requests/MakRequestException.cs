namespace ReimagingTools.Activation.Requests;

/// <summary>A request cannot be written. The message names the field and never quotes what it holds.</summary>
/// <param name="field">The name of the member at fault.</param>
/// <param name="message">What is wrong with it.</param>
public sealed class MakRequestException(string field, string message) : Exception(message)
{
    /// <summary>The name of the member at fault.</summary>
    public string Field { get; } = field;
}
