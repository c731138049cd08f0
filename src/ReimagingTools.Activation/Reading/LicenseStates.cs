namespace ReimagingTools.Activation.Reading;

/// <summary>Reads LicenseStatus of SoftwareLicensingProduct: 1 is licensed, 0 and 2 to 6 are not. Words that are not known say nothing.</summary>
internal static class LicenseStates
{
    private static readonly string[] Names =
        ["Unlicensed", "Licensed", "OOBGrace", "OOTGrace", "NonGenuineGrace", "Notification", "ExtendedGrace"];

    /// <summary>Reads a number, a name, or both ("1", "Licensed", "1 (Licensed)"); null when there is neither.</summary>
    public static bool? IsActivated(string? status)
    {
        string word = status?.Trim() ?? "";
        string number = word.IndexOf(' ') is var space and > 0 ? word.Substring(0, space) : word;
        int state = Numbers.Integer(number) ?? Array.FindIndex(Names, name => string.Equals(name, word, StringComparison.OrdinalIgnoreCase));
        return state < 0 || state >= Names.Length ? null : state == 1;
    }
}
