using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Media.Names;

/// <summary>Reads the names Microsoft gives its installation media. A name outside every known pattern says nothing: users rename files as they like.</summary>
public static class MediaFileNames
{
    /// <summary>A name longer than this is nobody's media name and is not taken apart.</summary>
    private const int LongestName = 1024;

    /// <summary>True for a text that reads as the name of a medium: it ends or begins as such names do, or follows a known pattern.</summary>
    /// <param name="text">A text; a path before the name is ignored.</param>
    public static bool IsName(string text) =>
        MediaReader.HasFileExtension(text) || Path.GetFileName(text).StartsWith("SW_", StringComparison.OrdinalIgnoreCase) || Read(text).Grammar != MediaNameGrammar.Unknown;

    /// <summary>Reads one file name.</summary>
    /// <param name="fileName">A file or folder name; a path before it is ignored. The file itself is never touched.</param>
    /// <returns>What the name says; nothing it says is stronger than <see cref="EvidenceStrength.Weak"/>.</returns>
    public static MediaNameFacts Read(string fileName)
    {
        var name = MediaName.Of(fileName.Length > LongestName ? fileName.Substring(0, LongestName) : fileName);
        NameReading reading = Read(name);
        if (reading.Grammar == MediaNameGrammar.Unknown && name.Extension.Length > 0 && !name.IsDisc)
        {
            // Names of discs say nothing of other kinds of files.
            bool isDiscName = Read(MediaName.Of(name.Stem + ".iso")).Grammar != MediaNameGrammar.Unknown;
            reading = isDiscName ? OfOtherKind(name) : reading;
        }

        return reading.ToFacts();
    }

    private static NameReading Read(MediaName name)
    {
        var reading = new NameReading(name.Text, "FileName", EvidenceStrength.Weak);
        if (name.Text.Length < LongestName && name.Text == WellFormed.Compatible(name.Text))
        {
            _ = VolumeLicensingName.Read(name, reading)
                || BuildStringName.Read(name, reading)
                || PublicDownloadName.Read(name, reading)
                || SubscriberName.Read(name, reading)
                || OfficeProductIdName.Read(name, reading);
            ContraryWords.Claim(name, reading);
        }

        return reading;
    }

    private static NameReading OfOtherKind(MediaName name)
    {
        var silent = new NameReading(name.Text, "FileName", EvidenceStrength.Weak);
        silent.Note(MediaText.Say("Says.NameOfOtherKind"));
        return silent;
    }
}
