using System.Text;

namespace ReimagingTools.Tests.Cli;

/// <summary>A file that is gone after the test. Its name is made of numbers: letters at random may spell a word that is read in a name.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private static int _count;

    public TemporaryFile(string content, string extension = ".csv", Encoding? encoding = null)
        : this(extension) => File.WriteAllText(Path, content, encoding ?? new UTF8Encoding(false));

    public TemporaryFile(byte[] content, string extension = ".csv")
        : this(extension) => File.WriteAllBytes(Path, content);

    private TemporaryFile(string extension) =>
        Path = System.IO.Path.Combine(
            System.IO.Path.GetTempPath(),
            $"reimaging-{Environment.ProcessId}-{Interlocked.Increment(ref _count)}{extension}"
        );

    public string Path { get; }

    public void Dispose() => File.Delete(Path);
}
