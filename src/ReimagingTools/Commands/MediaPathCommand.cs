using ReimagingTools.Fleet.Views;

namespace ReimagingTools.Commands;

/// <summary>What the cmdlets about media share: paths with wildcards, literal paths, and reading that ends when the user says so.</summary>
public abstract class MediaPathCommand : PSCmdlet, IDisposable
{
    private protected const string PathSet = "Path";
    private protected const string LiteralPathSet = "LiteralPath";

    private readonly PrintedLines _printed = new();
    private MediaPaths? _paths;
    private RepeatedErrors? _repeated;

    private protected MediaPathCommand() { }

    /// <summary>Disc images, WIM, ESD and SWM files, or folders with setup files; wildcards allowed.</summary>
    [Parameter(ParameterSetName = PathSet, Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The same, taken as it is.</summary>
    [Parameter(ParameterSetName = LiteralPathSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [NotEmpty]
    [Alias("PSPath", "FullName", "ImagePath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>
    /// The Volume Licensing medium captured images were made from: its path, or its file name alone. Binds to a column MadeFrom of piped rows.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    [AllowNull]
    [OneText]
    public string? MadeFrom { get; set; }

    /// <summary>True once anything could not be read.</summary>
    private protected bool HasErrors { get; private set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of what reading held.</summary>
    /// <param name="disposing">True when called from <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _paths?.Dispose();
        }
    }

    /// <inheritdoc/>
    protected override void BeginProcessing() => _paths = new MediaPaths(this, Report);

    /// <inheritdoc/>
    protected override void StopProcessing() => _paths?.Stop();

    private protected void Report(ErrorRecord error)
    {
        HasErrors = true;
        if (ErrorRecords.IsOfMany(error))
        {
            (_repeated ??= new RepeatedErrors(WriteError)).Add(error);
        }
        else
        {
            WriteError(error);
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (MediaImage image in Read())
        {
            Write(image);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        string[] media = [.. _printed.Named.Where(_paths!.IsThere)];
        if (_printed.IsOfTool && media.Length == 0)
        {
            Report(ErrorRecords.LinesOfTool(_printed.Lines.Count, _printed.Named.FirstOrDefault()));
        }

        foreach (
            MediaImage image in (_printed.IsOfTool ? media : _printed.Lines).SelectMany(path => Shown(_paths.Read(path, isLiteral: true, MadeFrom)))
        )
        {
            Write(image);
        }

        _repeated?.Write();
    }

    /// <summary>The images of every path given with this record.</summary>
    private protected IEnumerable<MediaImage> ReadPaths()
    {
        bool isLiteral = ParameterSetName == LiteralPathSet;
        return (isLiteral ? LiteralPath : Path)
            .Where(path => isLiteral || IsPath(path))
            .SelectMany(path => Shown(_paths!.Read(path, isLiteral, MadeFrom)));
    }

    /// <summary>Text that is piped line by line has blank lines, and lines that are kept until it shows what printed them.</summary>
    private bool IsPath(string path)
    {
        if (path.Trim().Length == 0)
        {
            if (!MyInvocation.ExpectingInput)
            {
                Report(ErrorRecords.PathBlank());
            }

            return false;
        }

        bool isPrinted = MyInvocation.ExpectingInput && PrintedLines.IsOne(path) && !_paths!.IsThere(path);
        if (isPrinted)
        {
            _printed.Add(path);
        }

        return !isPrinted;
    }

    /// <summary>The images given with this record.</summary>
    private protected abstract IEnumerable<MediaImage> Read();

    /// <summary>Handles one image.</summary>
    private protected abstract void Write(MediaImage image);

    /// <summary>
    /// The images of piped objects that are no strings. The binder hands all of them to one parameter that takes any object, so that images of other
    /// sessions are not bound as paths; files, rows with a path and images are told apart here.
    /// </summary>
    private protected IEnumerable<MediaImage> ReadObjects(object[] objects)
    {
        var media = new MediaObjects(_paths!, Report);
        return objects.SelectMany(item => Shown(media.Read(item, MadeFrom)));
    }

    private IEnumerable<MediaImage> Shown(IEnumerable<MediaImage> images)
    {
        foreach (MediaImage image in images)
        {
            WriteEvidence(image);
            yield return image;
        }
    }

    private protected void WriteEvidence(MediaImage image)
    {
        string subject = image.Index is { } index ? image.Source + " [" + index + "]" : image.Source;
        foreach (Evidence evidence in MediaView.StatedHere(image))
        {
            WriteVerbose(subject + ": " + evidence);
        }
    }
}
