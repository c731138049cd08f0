using ReimagingTools.Activation;

namespace ReimagingTools.Cli.Input;

/// <summary>Opens files about Multiple Activation Keys; what they hold is told from their beginning.</summary>
internal sealed class MakFiles(
    Func<Stream> standardInput,
    Action<MakIssue> report,
    Action<MakObservation> other,
    string? dateFormat,
    Encoding? encoding
)
{
    private const int Looked = 1024;

    private readonly MakReader _reader = new(report) { DateFormat = dateFormat, OtherKey = other };

    /// <summary>Reads a file.</summary>
    /// <param name="path">A path, or - for standard input.</param>
    /// <param name="asOf">The date of portal exports; null for the date of the file.</param>
    /// <exception cref="InputException">It cannot be opened.</exception>
    /// <exception cref="MakSourceException">It cannot be read, or not any further.</exception>
    public IEnumerable<MakObservation> Read(string path, DateTime? asOf)
    {
        bool isFile = path != "-";
        using Stream file = InputFile.OpenOrInput(path, standardInput);
        var start = new byte[Looked];
        int read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        WrongFile.Refuse(isFile ? path : CliTexts.Say("Source.StandardInput"), start.AsSpan(0, read), "Keys");
        using var whole = new PrefixedStream(start, 0, read, file, leaveOpen: true);
        using Stream stream = InputFile.Decoded(whole, encoding);
        (DateTime? date, MakDateBasis basis) =
            asOf is not null || !isFile ? (asOf, MakDateBasis.Stated) : (File.GetLastWriteTime(path), MakDateBasis.File);
        foreach (MakObservation observation in _reader.Read(stream, isFile ? path : "standard input", date, basis))
        {
            yield return observation;
        }
    }
}
