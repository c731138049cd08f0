using System.Text;

namespace ReimagingTools.Cli.Output;

/// <summary>Writes a file beside its place and moves it there when it is whole; until then an older file stays as it was.</summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private StreamWriter? _writer;
    private bool _isDone;

    /// <summary>Begins the file.</summary>
    /// <param name="path">Its place.</param>
    /// <param name="option">The option that named it, for messages.</param>
    /// <exception cref="InputException">It cannot be written there.</exception>
    public AtomicFile(string path, string option = "--output")
    {
        _path = Path.GetFullPath(path);
        _temporary = _path + "." + Path.GetRandomFileName() + ".tmp";
        if (Directory.Exists(_path))
        {
            throw new InputException(path + ": is a folder. Name a file for " + option + ".");
        }

        try
        {
            Stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path + ": cannot be written (" + exception.Message + "). Choose another " + option + ".", exception);
        }
    }

    /// <summary>The bytes; not buffered.</summary>
    public Stream Stream { get; }

    /// <summary>The same as text.</summary>
    public TextWriter Writer => _writer ??= new StreamWriter(Stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);

    /// <summary>Puts the whole file in its place.</summary>
    /// <exception cref="IOException">The last of it could not be written.</exception>
    public void Complete()
    {
        _writer?.Flush();
        Stream.Dispose();
        File.Move(_temporary, _path, overwrite: true);
        _isDone = true;
    }

    /// <summary>Removes what was written unless it was completed. What a full disk left unwritten is not tried again.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        if (!_isDone)
        {
            File.Delete(_temporary);
        }
    }
}
