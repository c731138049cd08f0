using ReimagingTools.Media.Disc;
using ReimagingTools.Media.Disk;
using ReimagingTools.Media.Office;
using ReimagingTools.Media.Origins;
using ReimagingTools.Media.Refusals;
using ReimagingTools.Media.Wim;
using ReimagingTools.Media.Windows;

namespace ReimagingTools.Media;

/// <summary>
/// Reads installation media: disc images (ISO, IMG), WIM, ESD and SWM files, and folders to which media was mounted, copied or extracted. Nothing is
/// mounted, written or run, and what a medium claims of itself is held against the <see cref="MediaBudget"/>.
/// </summary>
public static class MediaReader
{
    /// <summary>True for a text that ends as files of media do (.iso, .wim ...): a name of a file, not of a product.</summary>
    public static bool HasFileExtension(string text) =>
        Array.Exists([".iso", ".img", ".wim", ".esd", ".swm"], extension => text.Trim().EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>True for a text that ends as lists do (.txt, .csv): the names of media stand in it, and it is none.</summary>
    public static bool IsList(string text) =>
        Array.Exists([".txt", ".csv", ".tsv", ".lst"], extension => text.Trim().EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a medium on disk.</summary>
    /// <param name="path">A file or folder; <see cref="MediaImage.Source"/> repeats it as given.</param>
    /// <returns>
    /// One image for each that can be installed, or a single one without product where the medium holds none that is known. All carry the evidence,
    /// the channel as far as the evidence agrees, and the bytes read from the whole medium.
    /// </returns>
    /// <exception cref="MediaFormatException">The medium is damaged, none of the kinds read, beyond the budget, or out of reach.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static IReadOnlyList<MediaImage> Read(string path, CancellationToken cancellationToken = default) => Read(path, null, cancellationToken);

    /// <summary>Reads a medium on disk that may hold a captured image. A statement beside it (<c>ref.wim.madefrom.json</c>) is heard too.</summary>
    /// <param name="path">A file or folder.</param>
    /// <param name="madeFrom">The medium its images are stated to be made from, or null.</param>
    /// <returns>As for a medium of which nothing is stated, with the statement weighed into each image.</returns>
    /// <exception cref="MediaFormatException">The medium, the statement beside it, or what that names cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static IReadOnlyList<MediaImage> Read(string path, MediaOrigin? madeFrom, CancellationToken cancellationToken)
    {
        IReadOnlyList<MediaImage> images = ReadAlone(path, cancellationToken);
        foreach (MediaOrigin origin in new[] { StatedBeside(path, cancellationToken), madeFrom }.OfType<MediaOrigin>())
        {
            images = [.. images.Select(image => GoldenImages.Weigh(image, origin))];
        }

        return images;
    }

    /// <summary>The media at a path: of a folder that is no medium itself, the images in it and below.</summary>
    /// <param name="path">A file or folder.</param>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static MediaLibrary Library(string path, CancellationToken cancellationToken)
    {
        using var files = new OpenFiles(new ReadMeter(cancellationToken));
        try
        {
            if (OpenFiles.Guard(path, () => Directory.Exists(path)))
            {
                var root = new DiskFolder(OpenFiles.Guard(path, () => new DirectoryInfo(path)), files);
                if (Find(root, new ClaimSet()).Length == 0)
                {
                    return Library(path, new ImageSearch(root));
                }
            }
        }
        catch (MediaFormatException)
        {
            // Whoever reads it gets the refusal.
        }

        return new MediaLibrary([path]);
    }

    private static MediaLibrary Library(string path, ImageSearch search)
    {
        string[] images = [.. search.Images.Where(ForeignFolder.IsInstallable).Select(image => Path.Combine(path, image))];
        return new MediaLibrary(
            images.Length == 0 ? [path] : images,
            search.Left is { } left ? MediaText.Say("Library.Left", path, Path.Combine(path, left)) : null
        );
    }

    /// <summary>Reads a medium without any statement about where it was made from.</summary>
    internal static IReadOnlyList<MediaImage> ReadAlone(string path, CancellationToken cancellationToken)
    {
        var meter = new ReadMeter(cancellationToken);
        using var files = new OpenFiles(meter);
        if (OpenFiles.Guard(path, () => Directory.Exists(path)))
        {
            return ReadFolder(OpenFiles.Guard(path, () => new DirectoryInfo(path)), files, path);
        }

        FileInfo file = OpenFiles.Guard(path, () => new FileInfo(path));
        var given = new GivenFile(files.Open(file, path), path, file.Name)
        {
            Sibling = name => Sibling(file, name, files),
            Folder = OpenFiles.Guard(path, () => file.Directory) is { } folder ? new DiskFolder(folder, files) : null,
            DriveLabel = OpenFiles.Guard(path, () => file.Directory?.Parent) is { } parent ? DriveLabel.Of(parent) : null,
        };
        return ReadFile(given);
    }

    /// <summary>Reads a medium from a stream.</summary>
    /// <param name="stream">A seekable stream with the whole medium; it stays open.</param>
    /// <param name="name">The file name of the medium, without folders; it is evidence, and goes into <see cref="MediaImage.Source"/>.</param>
    /// <returns>As for a medium on disk; parts of a split WIM are not looked for.</returns>
    /// <exception cref="MediaFormatException">The medium is damaged, none of the kinds read, or beyond the budget.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static IReadOnlyList<MediaImage> Read(Stream stream, string name, CancellationToken cancellationToken = default)
    {
        if (!stream.CanSeek)
        {
            throw new MediaFormatException(MediaText.Say("Expected.Seekable"), MediaText.Say("Found.NotSeekable"), name);
        }

        return ReadFile(new GivenFile(new StreamByteSource(stream, name, new ReadMeter(cancellationToken)), name, name));
    }

    private static MediaOrigin? StatedBeside(string path, CancellationToken cancellationToken)
    {
        var file = OpenFiles.Guard(path, () => new FileInfo(path + MadeFromFile.Extension));
        if (!file.Exists)
        {
            return null;
        }

        using var files = new OpenFiles(new ReadMeter(cancellationToken));
        string stated = MadeFromFile.Read(files.Open(file, file.Name));
        return MediaOrigin.Read(stated, OpenFiles.Guard(stated, () => Path.Combine(file.DirectoryName!, stated)), cancellationToken);
    }

    private static ByteSource? Sibling(FileInfo file, string name, OpenFiles files) => OpenFiles.Guard(name, () =>
        {
            var other = new FileInfo(Path.Combine(file.DirectoryName!, name));
            return other.Exists ? files.Open(other, name) : null;
        });

    private static IReadOnlyList<MediaImage> ReadFile(GivenFile given)
    {
        var medium = new MediumFacts(given.Path);
        medium.NoteContraryWords("FileName", given.Name);
        IReadOnlyList<FoundImage> images;
        bool isDisc = false,
            isSolid = false;
        if (WimHeader.IsWim(given.Source))
        {
            isSolid = WimHeader.Read(given.Source).IsSolid;
            images = ReadWim(given, medium);
        }
        else if (DiscImage.Open(given.Source) is { } disc)
        {
            isDisc = true;
            NoteVolume(disc, medium);
            images = Find(disc, medium.Claims);
        }
        else
        {
            images = ReadConfiguration(given) ?? throw Refuse(given.Source);
        }

        TakeName(given.Name, isDisc, isSolid, medium);
        return medium.Weigh(images, given.Source.Meter.BytesRead);
    }

    private static MediaFormatException Refuse(ByteSource source) =>
        ForeignFile.Explain(source) is { } sentence
            ? new MediaFormatException(sentence)
            : new MediaFormatException(MediaText.Say("Expected.Medium"), MediaText.Say("Found.NoSignature"), source.Name);

    /// <summary>A name outside every pattern, or of another kind of file than this, speaks for nothing.</summary>
    private static void TakeName(string fileName, bool isDisc, bool isSolid, MediumFacts medium)
    {
        MediaNameFacts name = MediaFileNames.Read(fileName);
        if (name.Grammar == MediaNameGrammar.Unknown || NameWitness.SpeaksFor(name.Grammar, Path.GetExtension(fileName), isDisc, isSolid))
        {
            medium.Names.Add(name);
        }
        else
        {
            medium.Claims.Note("FileName", fileName, MediaText.Say("Says.NameOfOtherKind"));
        }
    }

    private static IReadOnlyList<FoundImage> ReadWim(GivenFile given, MediumFacts medium)
    {
        IReadOnlyList<FoundImage> images = WimFile.Read(given.Source, given.Name, given.Sibling, medium.Claims, given.Name);
        try
        {
            if (given.Folder is { } folder)
            {
                images = WindowsSources.ReadNeighbours(folder, given.Name, images, medium.Claims, out bool isInstall);
                if (isInstall && given.DriveLabel is { } label)
                {
                    medium.TakeLabel(Quoted.Text(label));
                }
            }
        }
        catch (MediaFormatException)
        {
            medium.Claims.Note("Neighbours", given.Folder!.Name, MediaText.Say("Says.NeighboursUnreadable"));
        }

        return images;
    }

    /// <summary>The configuration of the Office Deployment Tool, named itself: it chooses what is installed from the source beside it.</summary>
    private static FoundImage[]? ReadConfiguration(GivenFile given) =>
        given.Folder is { } folder
        && given.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        && ClickToRunSource.Read(folder, given.Name).ToArray() is { Length: > 0 } products
            ? products
            : null;

    private static IReadOnlyList<MediaImage> ReadFolder(DirectoryInfo folder, OpenFiles files, string path)
    {
        var medium = new MediumFacts(path);
        var root = new DiskFolder(folder, files);
        medium.NoteContraryWords("FolderName", folder.Name);
        if (DriveLabel.Of(folder) is { } label)
        {
            medium.TakeLabel(Quoted.Text(label));
        }

        FoundImage[] images = Find(root, medium.Claims);
        return images.Length == 0 ? throw new MediaFormatException(ForeignFolder.Explain(root, path)) : medium.Weigh(images, files.Meter.BytesRead);
    }

    private static FoundImage[] Find(DiscImage disc, ClaimSet medium)
    {
        try
        {
            return Find(disc.Root, medium);
        }
        catch (MediaFormatException damaged) when (disc.CutOff(damaged) is not null)
        {
            throw disc.CutOff(damaged)!;
        }
    }

    /// <summary>Everything that can be installed, of whatever kind: what lies beside the images of a disc tells of the disc.</summary>
    private static FoundImage[] Find(MediaFolder root, ClaimSet medium) =>
        [
            .. WindowsSources.Read(root, medium),
            .. new[] { SetupInformation.Read(root) }.OfType<FoundImage>(),
            .. OfficeMsiSource.Read(root),
            .. ClickToRunSource.Read(root),
        ];

    private static void NoteVolume(DiscImage disc, MediumFacts medium)
    {
        medium.Claims.Note("FileSystem", disc.FileSystem, MediaText.Say(disc.HasFiles ? "Says.Nothing" : "Says.NeverClosed"));
        foreach (string label in disc.Labels)
        {
            medium.TakeLabel(Quoted.Text(label));
        }

        if (disc.Primary is { } primary)
        {
            NoteText(medium, "Publisher", primary.PublisherIdentifier, "Says.Nothing");
            NoteText(medium, "DataPreparer", primary.DataPreparerIdentifier, "Says.Nothing");
            NoteText(medium, "Application", primary.ApplicationIdentifier, "Says.DiscProgram");
        }
    }

    private static void NoteText(MediumFacts medium, string kind, string text, string says)
    {
        if (text.Length > 0)
        {
            medium.Claims.Note(kind, text, MediaText.Say(says));
            medium.Claims.Take(ContraryText.Read(kind, Quoted.Text(text)));
        }
    }
}
