namespace ReimagingTools.Media.Acpi;

/// <summary>The computer this runs on.</summary>
internal static class ThisComputer
{
    /// <summary>Its name; null in Windows PE, which makes up a name that names nobody (MININT-...).</summary>
    public static string? Name =>
        Environment.MachineName is { Length: > 0 } name && !name.StartsWith("MININT-", StringComparison.OrdinalIgnoreCase) ? name : null;
}
