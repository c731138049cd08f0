namespace ReimagingTools.Fleet.Entitlements;

/// <summary>An entitlement file cannot be read whole. The message is for people: file, line, and what to do.</summary>
/// <param name="message">What is wrong, where, and what to do.</param>
/// <param name="cause">The cause, or null.</param>
public sealed class EntitlementFileException(string message, Exception? cause = null) : Exception(message, cause);
