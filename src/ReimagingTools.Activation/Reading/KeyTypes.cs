using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Activation.Reading;

/// <summary>
/// Tells Multiple Activation Keys from other keys, in the words of each source. Numbers and names of key types: the key type table of VAMT's database;
/// channel names: the Software Protection Platform.
/// </summary>
internal static class KeyTypes
{
    public static readonly char[] EditionSeparators = [';', ','];

    private const string WindowsApplication = "55c92734-d682-4d71-983e-d6ec3f16059f";
    private const string OfficeApplication = "0ff1ce15-a989-479d-af46-f275c6370663";
    private const string Office2010Application = "59a52881-a989-479d-af46-f275c6370663";

    /// <summary>Reads a key type: number or name. Null when nothing follows from it, as from "Unknown".</summary>
    public static bool? IsMak(string? type)
    {
        string word = type?.Trim() ?? "";
        return word.Length == 0 || word == "0" || Same(word, "Unknown") ? null
            : word == "7" || Same(word, "Mak") || Same(word, "Volume:MAK") || Same(word, "Multiple Activation Key");
    }

    /// <summary>Whether a key or license describes itself as a MAK: "... Volume:MAK", "RTM_ProPlus_MAK", "VOLUME_MAK channel", "RETAIL(MAK) channel".</summary>
    public static bool DescribesMak(string? description) => HasWord(description, "MAK");

    /// <summary>Whether a name speaks of Extended Security Updates: "Windows(R), Client-ESU-Year1 add-on", "Windows 7 Extended Security Updates 2020".</summary>
    public static bool IsExtendedSecurityUpdates(string? name) =>
        name is not null && (HasWord(name, "ESU") || name.IndexOf("Extended Security Update", StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>The product a VAMT description names ("Win 10 RTM Enterprise Volume:MAK" is Windows 10 Enterprise), or null when the catalogue knows none.</summary>
    public static string? ProductOf(string? description)
    {
        if (string.IsNullOrWhiteSpace(description))
        {
            return null;
        }

        string name = description!.Replace("Volume:MAK", " ").Replace(" RTM ", " ").Trim();
        return ProductNames.Parse(name).Product?.Name;
    }

    /// <summary>Whether an application id is Office's; null when it is neither that nor Windows'.</summary>
    public static bool? IsOfficeApplication(string? applicationId)
    {
        string id = applicationId?.Trim().Trim('{', '}') ?? "";
        return Same(id, OfficeApplication) || Same(id, Office2010Application) ? true : Same(id, WindowsApplication) ? false : null;
    }

    /// <summary>Whether an activation id is one of Office's; null when the catalogue does not list it.</summary>
    public static bool? IsOfficeSku(string? activationId) =>
        string.IsNullOrWhiteSpace(activationId) ? null : ActivationId.Find(activationId!)?.IsOffice;

    private static bool HasWord(string? text, string word)
    {
        if (text is null)
        {
            return false;
        }

        for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            int end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
