using System.Net;

namespace ReimagingTools.Activation.Counting;

/// <summary>The name of a computer as sources write it: "PC1", "pc1.contoso.example", "CONTOSO\PC1", "PC1$".</summary>
internal static class DeviceName
{
    private static readonly HashSet<string> OfTheRoad = new(StringComparer.OrdinalIgnoreCase) { ".", "localhost", "127.0.0.1", "::1" };

    /// <summary>The name without the domain before it and the sign of an account; null when it names nobody.</summary>
    public static string? Read(string? text)
    {
        string name = (text ?? "").Trim().TrimEnd('.');
        name = name.Substring(name.LastIndexOf('\\') + 1);
        name = name.EndsWith("$", StringComparison.Ordinal) ? name.Substring(0, name.Length - 1) : name;
        return name.Length == 0 || OfTheRoad.Contains(name) ? null : name;
    }

    /// <summary>The part before the first dot; null when there is none, as in an address.</summary>
    public static string? ShortOf(string name)
    {
        int dot = name.IndexOf('.');
        return dot <= 0 || IPAddress.TryParse(name, out _) ? null : name.Substring(0, dot);
    }
}
