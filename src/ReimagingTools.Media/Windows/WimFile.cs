using ReimagingTools.Licensing.Facts;
using ReimagingTools.Media.Bytes;
using ReimagingTools.Media.Facts;
using ReimagingTools.Media.Wim;

namespace ReimagingTools.Media.Windows;

/// <summary>The installable images of one WIM, ESD or SWM file.</summary>
internal static class WimFile
{
    /// <summary>Reads header and XML.</summary>
    /// <param name="source">The file.</param>
    /// <param name="fileName">Its name, without folders.</param>
    /// <param name="sibling">Opens a file beside it by name, or gives null.</param>
    /// <param name="medium">Gets what concerns the file as a whole: images that install nothing, missing parts.</param>
    /// <exception cref="MediaFormatException">The file is damaged, or a part beside it belongs to another set.</exception>
    public static IReadOnlyList<FoundImage> Read(ByteSource source, string fileName, Func<string, ByteSource?> sibling, ClaimSet medium)
    {
        var header = WimHeader.Read(source);
        IReadOnlyList<WimImage> images = WimXml.Read(source, header);
        if (header.PartCount > 1)
        {
            NoteParts(fileName, header, sibling, medium);
        }

        var found = new List<FoundImage>(images.Count);
        foreach (WimImage image in images)
        {
            string name = Quoted.Text(image.Name ?? image.DisplayName ?? "");
            if (WimClaims.IsSetup(image))
            {
                medium.Note("WimImage", Format.Number(image.Index) + ": " + name, "nothing to install: Windows PE or setup files");
            }
            else
            {
                found.Add(new FoundImage(image.Index, name.Length > 0 ? name : null, WimClaims.Read(image), IsSelfDescribed: true));
            }
        }

        return found;
    }

    private static void NoteParts(string fileName, WimHeader header, Func<string, ByteSource?> sibling, ClaimSet medium)
    {
        IReadOnlyList<string> missing = SplitSet.Missing(fileName, header, sibling);
        string part = "part " + Format.Number(header.PartNumber) + " of " + Format.Number(header.PartCount);
        string says = missing.Count == 0 ? "nothing: all parts are here" : "not complete: " + string.Join(", ", missing.Take(8)) + (missing.Count > 8 ? " ... missing" : " missing");
        medium.Note(new Evidence("SplitSet", part, says, EvidenceStrength.None));
    }
}
