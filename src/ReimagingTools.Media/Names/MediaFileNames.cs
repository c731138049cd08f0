using ReimagingTools.Licensing.Facts;
using ReimagingTools.Media.Facts;
using ReimagingTools.Media.Text;

namespace ReimagingTools.Media.Names;

/// <summary>Reads the names Microsoft gives its installation media. A name outside every known pattern says nothing: users rename files as they like.</summary>
public static class MediaFileNames
{
    /// <summary>A name longer than this is nobody's media name and is not taken apart.</summary>
    private const int LongestName = 1024;

    /// <summary>Reads one file name.</summary>
    /// <param name="fileName">A file or folder name; a path before it is ignored. The file itself is never touched.</param>
    /// <returns>What the name says; nothing it says is stronger than <see cref="EvidenceStrength.Weak"/>.</returns>
    public static MediaNameFacts Read(string fileName)
    {
        var name = MediaName.Of(fileName.Length > LongestName ? fileName.Substring(0, LongestName) : fileName);
        var reading = new NameReading(name.Text, "FileName", EvidenceStrength.Weak);
        if (fileName.Length <= LongestName)
        {
            _ = VolumeLicensingName.Read(name, reading)
                || BuildStringName.Read(name, reading)
                || PublicDownloadName.Read(name, reading)
                || SubscriberName.Read(name, reading)
                || OfficeProductIdName.Read(name, reading);
            ContraryWords.Claim(name, reading);
        }

        return IsNameOfOtherKind(name.Text, reading.Grammar) ? OfOtherKind(name) : reading.ToFacts();
    }

    /// <summary>Names of discs say nothing of other kinds of files; a name without the extension of any file is taken as it is.</summary>
    private static bool IsNameOfOtherKind(string name, MediaNameGrammar grammar)
    {
        string extension = name.Substring(Math.Max(0, name.LastIndexOf('.')));
        return grammar != MediaNameGrammar.Unknown && MediaName.IsExtension(extension) && !NameWitness.SpeaksFor(grammar, extension, isDisc: null);
    }

    private static MediaNameFacts OfOtherKind(MediaName name)
    {
        var silent = new NameReading(name.Text, "FileName", EvidenceStrength.Weak);
        silent.Note(MediaText.Say("Says.NameOfOtherKind"));
        return silent.ToFacts();
    }
}
