using System.Text;

namespace ReimagingTools.Cli.Output;

/// <summary>Writes a file beside its place and moves it there when it is whole; until then an older file stays as it was.</summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private bool _isDone;

    public AtomicFile(string path)
    {
        _path = Path.GetFullPath(path);
        _temporary = _path + "." + Path.GetRandomFileName() + ".tmp";
        try
        {
            Writer = new StreamWriter(_temporary, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path + ": cannot be written (" + exception.Message + "). Choose another --output.", exception);
        }
    }

    public StreamWriter Writer { get; }

    public void Complete()
    {
        Writer.Dispose();
        File.Move(_temporary, _path, overwrite: true);
        _isDone = true;
    }

    public void Dispose()
    {
        Writer.Dispose();
        if (!_isDone)
        {
            File.Delete(_temporary);
        }
    }
}
