namespace ReimagingTools.Fleet.Scale;

/// <summary>Columns cannot be grouped by, or a group cannot be read. The message says which and what to do.</summary>
/// <param name="message">What is wrong and what to do.</param>
public sealed class GroupException(string message) : Exception(message);
