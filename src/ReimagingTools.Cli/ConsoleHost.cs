using System.Collections.Concurrent;
using ReimagingTools.Fleet.Entitlements;
using ReimagingTools.Media;

namespace ReimagingTools.Cli;

/// <summary>The streams a command talks to.</summary>
/// <param name="OpenInput">Opens standard input.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Stop">Asked for by Ctrl+C.</param>
internal sealed record ConsoleHost(Func<Stream> OpenInput, TextWriter Output, MessageWriter Error, CancellationToken Stop)
{
    private readonly ConcurrentBag<OutputFile> _files = [];
    private readonly HashSet<string> _leftovers = [];
    private readonly HashSet<string> _read = [];

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>True when <see cref="Output"/> is the terminal.</summary>
    public bool IsTerminal => ReferenceEquals(Output, Console.Out) && !Console.IsOutputRedirected;

    /// <summary>True when progress may be drawn on <see cref="Error"/>.</summary>
    public bool ShowsProgress => Error.IsTerminal;

    /// <summary>Standard output for UTF-8, whatever the encoding of the console.</summary>
    /// <returns>The stream; not to be closed.</returns>
    public Stream OpenOutput() => ReferenceEquals(Output, Console.Out) ? StandardStreams.OpenOutput() : new TextWriterStream(Output);

    /// <summary>Takes down what the run reads: it writes to none of these.</summary>
    /// <param name="paths">Paths; null and - stand for none.</param>
    /// <exception cref="OutputFileException">It has begun to write there.</exception>
    public void Reads(params IEnumerable<string?> paths)
    {
        string[] named = [.. paths.OfType<string>().Where(path => path != "-")];
        _read.UnionWith(named);
        foreach (OutputFile file in _files)
        {
            file.Refuse(named);
        }
    }

    /// <summary>A name to propose for a file: of none that is read or stands in the current folder.</summary>
    /// <param name="stem">The name without its ending; a number follows where it is taken.</param>
    public string NewName(string stem, string ending)
    {
        bool IsTaken(string name) =>
            File.Exists(name) || _read.Any(path => string.Equals(Path.GetFileName(path), name, StringComparison.OrdinalIgnoreCase));
        string name = stem + ending;
        for (int number = 2; IsTaken(name); number++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}{ending}");
        }

        return name;
    }

    /// <summary>Begins a file, and names what killed runs left beside it.</summary>
    /// <param name="path">Its place.</param>
    /// <param name="beside">Another file that the run writes, or null.</param>
    /// <exception cref="OutputFileException">The run reads or writes it already, it is a medium or holds answers, or it cannot be written
    /// there.</exception>
    public OutputFile OpenFile(string path, string? beside = null)
    {
        if (MediaReader.HasFileExtension(path) && File.Exists(path) && !_read.Contains(path))
        {
            throw new OutputFileException(OutputFault.Medium, path);
        }

        if (!_read.Contains(path) && HoldsAnswers(path))
        {
            throw new OutputFileException(OutputFault.Answered, path);
        }

        var file = new OutputFile(path, beside is null or "-" ? _read : [.. _read, beside]);
        _files.Add(file);
        foreach (string leftover in file.Leftovers.Where(_leftovers.Add))
        {
            Error.WriteLine(CliTexts.Say("Output.Leftover", leftover));
        }

        return file;
    }

    private static bool HoldsAnswers(string path)
    {
        try
        {
            using FileStream? stream = OutputFile.Replaces(path) ? File.OpenRead(path) : null;
            return stream is not null && EntitlementFile.HoldsAnswers(stream);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // What cannot be opened is told by whoever writes there.
            return false;
        }
    }

    /// <summary>Writes to a file, or to standard output where none is named.</summary>
    /// <param name="path">Its place, or null.</param>
    /// <param name="write">Writes, and gives the exit code.</param>
    public int Write(string? path, Func<TextWriter, int> write)
    {
        if (path is null)
        {
            return write(Output);
        }

        using OutputFile file = OpenFile(path);
        int code = write(file.Writer);
        file.Complete();
        return code;
    }

    /// <summary>Removes the unfinished files of a command that is left to itself.</summary>
    public void RemoveUnfinished()
    {
        foreach (OutputFile file in _files)
        {
            try
            {
                file.Dispose();
            }
            catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
            {
                // It is named to whoever writes there next.
            }
        }
    }
}
