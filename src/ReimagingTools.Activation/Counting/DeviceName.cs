namespace ReimagingTools.Activation.Counting;

/// <summary>Whom a row counts for: the name of its computer in the form names are compared in.</summary>
internal static class DeviceName
{
    /// <summary>The name; null when it names nobody.</summary>
    public static string? Read(string? text) =>
        string.IsNullOrWhiteSpace(text) || ComputerNames.IsNobody(text!) ? null : ComputerNames.Canonical(text!);

    /// <summary>The short form of a full name; null when the name is short already, or an address.</summary>
    public static string? ShortOf(string name) => ComputerNames.Short(name) is var shorter && shorter == name ? null : shorter;
}
