namespace ReimagingTools.Activation.Reading;

/// <summary>Reads LicenseStatus of SoftwareLicensingProduct: 1 is licensed, 0 and 2 to 6 are not.</summary>
internal static class LicenseStates
{
    /// <summary>Reads a number, a name, or both ("1", "Licensed", "1 (Licensed)"); null when there is neither.</summary>
    public static bool? IsActivated(string? status)
    {
        string word = status?.Trim() ?? "";
        return word.Length == 0 || string.Equals(word, "Unknown", StringComparison.OrdinalIgnoreCase) ? null
            : char.IsDigit(word[0]) ? word[0] == '1' && (word.Length == 1 || !char.IsDigit(word[1]))
            : string.Equals(word, "Licensed", StringComparison.OrdinalIgnoreCase);
    }
}
