using System.IO;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Media.Bytes;
using ReimagingTools.Media.Disc;
using ReimagingTools.Media.Disk;
using ReimagingTools.Media.Facts;
using ReimagingTools.Media.Names;
using ReimagingTools.Media.Office;
using ReimagingTools.Media.Trees;
using ReimagingTools.Media.Wim;
using ReimagingTools.Media.Windows;

namespace ReimagingTools.Media;

/// <summary>
/// Reads installation media: disc images (ISO, IMG), WIM, ESD and SWM files, and folders to which media was mounted, copied or extracted. Nothing is mounted,
/// written or run, and what a medium claims of itself is held against the <see cref="MediaBudget"/>.
/// </summary>
public static class MediaReader
{
    /// <summary>Reads a medium on disk.</summary>
    /// <param name="path">A file or folder; <see cref="MediaImage.Source"/> repeats it as given.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>
    /// One image for each that can be installed, or a single one without product where the medium holds none that is known. All carry the evidence, the channel
    /// as far as the evidence agrees, and the bytes read from the whole medium.
    /// </returns>
    /// <exception cref="MediaFormatException">The medium is damaged, none of the kinds read, beyond the budget, or out of reach.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static IReadOnlyList<MediaImage> Read(string path, CancellationToken cancellationToken = default)
    {
        var meter = new ReadMeter(cancellationToken);
        using var files = new OpenFiles(meter);
        if (OpenFiles.Guard(path, () => Directory.Exists(path)))
        {
            var folder = OpenFiles.Guard(path, () => new DirectoryInfo(path));
            return ReadFolder(new DiskFolder(folder, files), path, meter);
        }

        FileInfo file = OpenFiles.Guard(path, () => new FileInfo(path));
        return ReadFile(files.Open(file, path), path, file.Name, name => Sibling(file, name, files));
    }

    /// <summary>Reads a medium from a stream.</summary>
    /// <param name="stream">A seekable stream with the whole medium; it stays open.</param>
    /// <param name="name">The file name of the medium, without folders; it is evidence, and goes into <see cref="MediaImage.Source"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>As for a medium on disk; parts of a split WIM are not looked for.</returns>
    /// <exception cref="MediaFormatException">The medium is damaged, none of the kinds read, or beyond the budget.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static IReadOnlyList<MediaImage> Read(Stream stream, string name, CancellationToken cancellationToken = default)
    {
        if (!stream.CanSeek)
        {
            throw new MediaFormatException("a stream that can be read at any offset", "one that cannot", name);
        }

        return ReadFile(new StreamByteSource(stream, name, new ReadMeter(cancellationToken)), name, name, _ => null);
    }

    private static ByteSource? Sibling(FileInfo file, string name, OpenFiles files) => OpenFiles.Guard(name, () =>
    {
        var other = new FileInfo(Path.Combine(file.DirectoryName!, name));
        return other.Exists ? files.Open(other, name) : null;
    });

    private static MediaImage[] ReadFile(ByteSource source, string given, string fileName, Func<string, ByteSource?> sibling)
    {
        var medium = new MediumFacts(given);
        IReadOnlyList<FoundImage> images;
        if (WimHeader.IsWim(source))
        {
            images = WimFile.Read(source, fileName, sibling, medium.Claims);
        }
        else if (DiscImage.Open(source) is { } disc)
        {
            NoteVolume(disc, medium);
            images = Find(disc.Root, medium.Claims);
        }
        else
        {
            throw new MediaFormatException("a disc image (ISO 9660, UDF) or a WIM, ESD or SWM file", "none of their signatures", source.Name);
        }

        medium.Names.Add(MediaFileNames.Read(fileName));
        return Weigh(medium, images, source.Meter);
    }

    private static MediaImage[] ReadFolder(DiskFolder root, string given, ReadMeter meter)
    {
        var medium = new MediumFacts(given);
        FoundImage[] images = Find(root, medium.Claims);
        return images.Length > 0 || medium.Claims.Evidence.Count > 0
            ? Weigh(medium, images, meter)
            : throw new MediaFormatException("the files of Windows or Office setup", "none of them", given);
    }

    private static FoundImage[] Find(MediaFolder root, ClaimSet medium)
    {
        FoundImage[] images = [.. WindowsSources.Read(root, medium)];
        if (images.Length > 0)
        {
            return images;
        }

        return SetupInformation.Read(root) is { } image ? [image] : [.. OfficeMsiSource.Read(root), .. ClickToRunSource.Read(root)];
    }

    private static void NoteVolume(DiscImage disc, MediumFacts medium)
    {
        string label = Quoted.Text(disc.VolumeId);
        medium.VolumeId = label.Length > 0 ? label : null;
        medium.Claims.Note("FileSystem", disc.FileSystem, disc.HasFiles ? "nothing" : "nothing: the disc was never closed, its files cannot be found");
        if (label.Length > 0)
        {
            medium.Names.Add(VolumeLabels.Read(label));
        }

        if (disc.Primary is { } primary)
        {
            NoteText(medium, "Publisher", primary.PublisherIdentifier, "nothing");
            NoteText(medium, "DataPreparer", primary.DataPreparerIdentifier, "nothing");
            NoteText(medium, "Application", primary.ApplicationIdentifier, "nothing: the program that wrote the disc image");
        }
    }

    private static void NoteText(MediumFacts medium, string kind, string text, string says)
    {
        if (text.Length > 0)
        {
            medium.Claims.Note(kind, text, says);
        }
    }

    private static MediaImage[] Weigh(MediumFacts medium, IReadOnlyList<FoundImage> images, ReadMeter meter)
    {
        IReadOnlyList<FoundImage> all = images.Count > 0 ? images : [new FoundImage(null, null, new ClaimSet(), IsSelfDescribed: false)];
        return [.. all.Select(image => medium.Weigh(image, meter.BytesRead))];
    }
}
