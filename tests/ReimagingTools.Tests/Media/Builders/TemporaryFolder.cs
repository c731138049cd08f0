namespace ReimagingTools.Tests.Media.Builders;

/// <summary>
/// A folder that goes away with the test. Its own name is the same in every run: letters at random may spell a word that is read in a path.
/// </summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("media").FullName;

    public TemporaryFolder() => Path = Directory.CreateDirectory(System.IO.Path.Combine(_parent, "disc")).FullName;

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(_parent, recursive: true);
}
