namespace ReimagingTools.Media.Names;

/// <summary>
/// Reads the volume identifiers Microsoft gives its installation discs from Windows 2000 to Windows 11 and Server 2025. A label that is also found
/// on discs of another channel claims no channel, and the absence of a volume mark proves nothing: Business and Education discs of Windows 10 and 11
/// carry none. Source: the labels of public disc dumps beside their file names; lists of label codes kept by collectors.
/// </summary>
public static class VolumeLabels
{
    /// <summary>ISO 9660 has room for 32 characters.</summary>
    private const int LongestLabel = 64;

    /// <summary>Reads one label.</summary>
    /// <param name="volumeId">The volume identifier as found, any case; blanks at the ends are ignored.</param>
    /// <returns>What the label says, with strength <see cref="EvidenceStrength.Moderate"/>.</returns>
    public static MediaNameFacts Read(string volumeId)
    {
        string given = volumeId.Trim(' ', '\0');
        var reading = new NameReading(given, "VolumeLabel", EvidenceStrength.Moderate) { Grammar = MediaNameGrammar.VolumeLabel };
        if (given.Length is > 0 and <= LongestLabel)
        {
            string label = given.ToUpperInvariant();
            _ = ModernLabel.Read(label, reading) || VistaLabel.Read(label, reading) || ClassicLabel.Read(label, reading);
        }

        return reading.ToFacts();
    }

    /// <summary>True for the code of consumer media alone, as it is left of a label that was cut: "CCCOMA".</summary>
    internal static bool IsConsumerCode(string word) =>
        MediaLabelCode.FindFirst("modern", "edition", word) is { } code
        && (code.Mark == MediaLabelCode.Consumer || code.Editions.Any(edition => ProductCatalogue.IsNeverOnVolumeMedia(edition, null)));
}
