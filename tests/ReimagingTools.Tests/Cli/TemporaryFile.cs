using System.Text;

namespace ReimagingTools.Tests.Cli;

/// <summary>A file that is gone after the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(string content, string extension = ".csv", Encoding? encoding = null)
        : this(extension) => File.WriteAllText(Path, content, encoding ?? new UTF8Encoding(false));

    public TemporaryFile(byte[] content, string extension = ".csv")
        : this(extension) => File.WriteAllBytes(Path, content);

    private TemporaryFile(string extension) => Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "reimaging-" + System.IO.Path.GetRandomFileName() + extension);

    public string Path { get; }

    public void Dispose() => File.Delete(Path);
}
