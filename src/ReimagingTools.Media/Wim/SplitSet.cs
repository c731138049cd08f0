namespace ReimagingTools.Media.Wim;

/// <summary>
/// Whether all parts of a split WIM are at hand: install.swm, install2.swm, install3.swm ... The first part may be named install.wim, as on the CDs
/// of Windows Vista. Each part carries the whole XML; the parts are one set when identifier and number of parts agree.
/// </summary>
internal static class SplitSet
{
    /// <summary>Looks for the parts beside one of them.</summary>
    /// <param name="fileName">The name of the part at hand.</param>
    /// <param name="sibling">Opens a file beside it by name, or gives null when there is none.</param>
    /// <returns>Names of missing parts.</returns>
    /// <exception cref="MediaFormatException">A part belongs to another set.</exception>
    public static IReadOnlyList<string> Missing(string fileName, WimHeader header, Func<string, ByteSource?> sibling)
    {
        string stem = Stem(fileName, header.PartNumber);
        var missing = new List<string>();
        for (int part = 1; part <= Math.Min(header.PartCount, MediaBudget.WimParts); part++)
        {
            if (part == header.PartNumber)
            {
                continue;
            }

            string name = part == 1 ? stem + ".swm" : stem + Format.Number(part) + ".swm";
            ByteSource? source = sibling(name) ?? (part == 1 ? sibling(stem + ".wim") : null);
            if (source is null)
            {
                missing.Add(name);
            }
            else
            {
                Compare(header, part, WimHeader.Read(source), name);
            }
        }

        return missing;
    }

    private static string Stem(string fileName, int partNumber)
    {
        int dot = fileName.LastIndexOf('.');
        string stem = dot > 0 ? fileName.Substring(0, dot) : fileName;
        string number = Format.Number(partNumber);
        return partNumber > 1 && stem.Length > number.Length && stem.EndsWith(number, StringComparison.Ordinal)
            ? stem.Substring(0, stem.Length - number.Length)
            : stem;
    }

    private static void Compare(WimHeader header, int part, WimHeader other, string name)
    {
        if (other.SetId != header.SetId || other.PartCount != header.PartCount || other.PartNumber != part)
        {
            throw new MediaFormatException(
                MediaText.Say("Expected.Part", part, header.PartCount),
                other.SetId != header.SetId ? MediaText.Say("Found.AnotherSet") : MediaText.Say("PartOf", other.PartNumber, other.PartCount),
                name
            );
        }
    }
}
