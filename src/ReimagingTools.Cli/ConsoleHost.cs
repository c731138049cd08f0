using System.Collections.Concurrent;

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

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>True when <see cref="Output"/> is the terminal.</summary>
    public bool IsTerminal => ReferenceEquals(Output, Console.Out) && !Console.IsOutputRedirected;

    /// <summary>True when progress may be drawn on <see cref="Error"/>.</summary>
    public bool ShowsProgress => Error.IsTerminal;

    /// <summary>Standard output for UTF-8, whatever the encoding of the console.</summary>
    /// <returns>The stream; not to be closed.</returns>
    public Stream OpenOutput() => ReferenceEquals(Output, Console.Out) ? StandardStreams.OpenOutput() : new TextWriterStream(Output);

    /// <summary>Begins a file, and names what killed runs left beside it.</summary>
    /// <param name="path">Its place.</param>
    /// <param name="others">Files that the run reads or writes besides; null and - stand for none.</param>
    public OutputFile OpenFile(string path, params IEnumerable<string?> others)
    {
        var file = new OutputFile(path, others.OfType<string>().Where(other => other != "-"));
        _files.Add(file);
        foreach (string leftover in file.Leftovers.Where(_leftovers.Add))
        {
            Error.WriteLine(CliTexts.Say("Output.Leftover", leftover));
        }

        return file;
    }

    /// <summary>Writes to a file, or to standard output where none is named.</summary>
    /// <param name="path">Its place, or null.</param>
    /// <param name="others">Files that the run reads besides.</param>
    /// <param name="write">Writes, and gives the exit code.</param>
    public int Write(string? path, IEnumerable<string?> others, Func<TextWriter, int> write)
    {
        if (path is null)
        {
            return write(Output);
        }

        using OutputFile file = OpenFile(path, others);
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
