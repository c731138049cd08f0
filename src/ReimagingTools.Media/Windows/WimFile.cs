using ReimagingTools.Media.Wim;

namespace ReimagingTools.Media.Windows;

/// <summary>The installable images of one WIM, ESD or SWM file.</summary>
internal static class WimFile
{
    private const int ShownParts = 8;

    /// <summary>Reads header and XML.</summary>
    /// <param name="fileName">Its name, without folders.</param>
    /// <param name="sibling">Opens a file beside it by name, or gives null.</param>
    /// <param name="medium">Gets what concerns the file as a whole: images that install nothing, missing parts.</param>
    /// <param name="container">What tells the file from other files of images on the same medium.</param>
    /// <exception cref="MediaFormatException">The file is damaged, or a part beside it belongs to another set.</exception>
    public static IReadOnlyList<FoundImage> Read(
        ByteSource source,
        string fileName,
        Func<string, ByteSource?> sibling,
        ClaimSet medium,
        string container
    )
    {
        var header = WimHeader.Read(source);
        IReadOnlyList<WimImage> images = WimXml.Read(source, header);
        if (header.PartCount > 1)
        {
            NoteParts(fileName, header, sibling, medium);
        }

        var found = new List<FoundImage>(images.Count);
        int installNothing = 0;
        foreach (WimImage image in images)
        {
            string name = Quoted.Text(image.Name ?? image.DisplayName ?? "");
            source.Meter.Step(source.Name);
            if (!WimClaims.IsSetup(image))
            {
                found.Add(
                    new FoundImage(image.Index, name.Length > 0 ? name : null, WimClaims.Read(image))
                    {
                        Container = container,
                        Build = image.Build,
                        Choice = (image.EditionId ?? image.Flags) + "\t" + image.InstallationType,
                        HasFlags = image.Flags is not null,
                        UnlistedEdition = WimClaims.UnlistedEdition(image),
                    }
                );
            }
            else if (++installNothing <= MediaBudget.NotedImages)
            {
                medium.Note("WimImage", Format.Number(image.Index) + ": " + name, MediaText.Say("Says.SetupImage"));
            }
        }

        if (installNothing > MediaBudget.NotedImages)
        {
            medium.Note("WimImage", Format.Number(installNothing), MediaText.Say("Says.MoreSetupImages"));
        }

        return found;
    }

    private static void NoteParts(string fileName, WimHeader header, Func<string, ByteSource?> sibling, ClaimSet medium)
    {
        IReadOnlyList<string> missing = SplitSet.Missing(fileName, header, sibling);
        string part = MediaText.Say("PartOf", header.PartNumber, header.PartCount);
        if (missing.Count == 0)
        {
            medium.Note("SplitSet", part, MediaText.Say("Says.SplitSetWhole"));
            return;
        }

        string notice = MediaText.Say(
            "Notice.PartsMissing",
            Quoted.Text(fileName),
            string.Join(", ", missing.Take(ShownParts)) + (missing.Count > ShownParts ? " ..." : "")
        );
        medium.Note(new Evidence("SplitSet", part, notice, EvidenceStrength.None));
        medium.Notices.Add(notice);
    }
}
