using System.Management.Automation;

namespace ReimagingTools.Live;

/// <summary>One query a computer did not answer.</summary>
/// <param name="ComputerName">The computer, or null when the host does not say which.</param>
/// <param name="Reason">Class and cause.</param>
/// <param name="Error">The host's own error.</param>
internal sealed record LiveFailure(string? ComputerName, string Reason, ErrorRecord Error);
