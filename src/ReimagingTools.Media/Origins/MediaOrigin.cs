namespace ReimagingTools.Media.Origins;

/// <summary>
/// The medium a captured image is stated to be made from: read where it lies, or known by its file name alone, which is a declaration like any other
/// and shown as weak. Its own statements about where it was made from are not followed: a chain proves nothing.
/// </summary>
public sealed class MediaOrigin
{
    private static readonly char[] Separators = ['/', '\\', ':'];

    private MediaOrigin(string stated, string? fullPath, IReadOnlyList<MediaImage> images, MediaNameFacts? name)
    {
        Stated = Quoted.Text(stated);
        FullPath = fullPath;
        Images = images;
        Name = name;
    }

    /// <summary>The path or name as stated, product keys masked.</summary>
    public string Stated { get; }

    /// <summary>True where the medium is known by its name alone.</summary>
    public bool IsNameOnly => Name is not null;

    /// <summary>Bytes read from the medium.</summary>
    public long BytesRead => Images.Select(image => image.BytesRead).DefaultIfEmpty().Max();

    /// <summary>Where the medium lies, or null for a name.</summary>
    internal string? FullPath { get; }

    /// <summary>Its images; none for a name.</summary>
    internal IReadOnlyList<MediaImage> Images { get; }

    /// <summary>What the name tells, or null for a medium that was read.</summary>
    internal MediaNameFacts? Name { get; }

    /// <summary>Reads the medium at a path, or takes a bare file name that is one of Microsoft's for what it says.</summary>
    /// <param name="pathOrName">A path, relative ones to the current folder, or a bare file name.</param>
    /// <exception cref="MediaFormatException">Nothing is at the path, the medium cannot be read, or the name is no name of media.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static MediaOrigin Read(string pathOrName, CancellationToken cancellationToken = default) =>
        Read(pathOrName, pathOrName, cancellationToken);

    /// <summary>The same, for a path that was resolved by its host.</summary>
    /// <param name="stated">What was stated.</param>
    /// <param name="path">The path it stands for, if it is one.</param>
    /// <returns>The medium.</returns>
    /// <exception cref="MediaFormatException">Nothing is at the path, the medium cannot be read, or the name is no name of media.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static MediaOrigin Read(string stated, string path, CancellationToken cancellationToken)
    {
        if (File.Exists(path) || Directory.Exists(path))
        {
            return new MediaOrigin(
                stated,
                Disk.OpenFiles.Guard(path, () => Path.GetFullPath(path)),
                MediaReader.ReadAlone(path, cancellationToken),
                null
            );
        }

        bool isPath = stated.IndexOfAny(Separators) >= 0 || stated.Trim().Length == 0;
        MediaNameFacts? name = isPath ? null : MediaFileNames.Read(stated);
        bool isName = name is not null && name.Grammar != MediaNameGrammar.Unknown && NameWitness.MaySpeak(name.Grammar, Path.GetExtension(stated));
        return isName
            ? new MediaOrigin(stated, null, [], name)
            : throw new MediaFormatException(MediaText.Say(isPath ? "OriginMissing" : "OriginMissingOrNoName", Quoted.Text(stated)));
    }
}
