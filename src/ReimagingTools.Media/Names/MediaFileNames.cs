using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Media.Names;

/// <summary>
/// Reads the names Microsoft gives its installation media. A name outside every known pattern says nothing: users rename files as they like.
/// </summary>
public static class MediaFileNames
{
    /// <summary>A name longer than this is nobody's media name and is not taken apart.</summary>
    private const int LongestName = 1024;

    /// <summary>Words that are added to a name at most, and words a name has.</summary>
    private const int MostAdded = 4,
        MostWords = 40;

    private static readonly Regex Word = new("[^ _-]+", RegexOptions.CultureInvariant);

    /// <summary>True for a text that reads as the name of a medium: it ends or begins as such names do, or follows a known pattern.</summary>
    /// <param name="text">A text; a path before the name is ignored.</param>
    public static bool IsName(string text) =>
        MediaReader.HasFileExtension(text)
        || Path.GetFileName(text).StartsWith("SW_", StringComparison.OrdinalIgnoreCase)
        || Read(text).Grammar != MediaNameGrammar.Unknown;

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

        return reading.Grammar == MediaNameGrammar.Unknown && NameWithin(name) is { } within
            ? reading.ToFacts() with
            {
                NameWithin = within,
                Evidence = [new Evidence("FileName", reading.Text, MediaText.Say("Says.NameOfCopy", within), EvidenceStrength.None)],
            }
            : reading.ToFacts();
    }

    /// <summary>
    /// The name of a medium that a name holds between words somebody added ("Copy of ... (1).iso", "... - Kopie.iso"); null where there is none.
    /// </summary>
    private static string? NameWithin(MediaName name)
    {
        Match[] words = name.IsDisc && name.Text.Length < LongestName ? [.. Word.Matches(name.Stem).Cast<Match>().Take(MostWords + 1)] : [];
        string ending = name.Extension.Length == 0 ? "" : "." + name.Extension;
        IEnumerable<string> parts =
            from cut in Enumerable.Range(1, words.Length > MostWords ? 0 : Math.Max(0, Math.Min(MostAdded, words.Length - 1)))
            from start in Enumerable.Range(0, cut + 1)
            let last = words[words.Length - 1 - (cut - start)]
            select name.Stem.Substring(words[start].Index, last.Index + last.Length - words[start].Index) + ending;
        return parts.FirstOrDefault(part => Read(MediaName.Of(part)).Grammar == MediaNameGrammar.VolumeLicensingDownload);
    }

    private static NameReading Read(MediaName name)
    {
        var reading = new NameReading(name.Text, "FileName", EvidenceStrength.Weak);
        if (name.Text.Length < LongestName && name.Text == WellFormed.Compatible(name.Text))
        {
            _ =
                VolumeLicensingName.Read(name, reading)
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
