namespace ReimagingTools.Cli;

/// <summary>Input as a whole cannot be used; the message says what happened, to which item, and what to do next.</summary>
/// <param name="message">The sentence; product keys in it are masked.</param>
public sealed class InputException(string message, Exception? cause = null) : Exception(ProductKeys.Mask(message), cause)
{
    /// <summary>True when the user asked to stop.</summary>
    public bool IsStop { get; init; }
}
