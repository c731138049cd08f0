namespace ReimagingTools.Tests;

/// <summary>What a reader of the sources can count on, beyond what the formatter sees to.</summary>
public sealed class SourceFormTests
{
    private const int Columns = 149;

    /// <summary>Texts and remarks too, which the formatter leaves as they are.</summary>
    [Fact]
    public void Lines_EndBeforeColumn150() =>
        Assert.Empty(
            from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            where !file.Split(Path.DirectorySeparatorChar).Contains("obj")
            from line in File.ReadLines(file).Index()
            where line.Item.Length > Columns
            select $"{Path.GetRelativePath(Repository.Root, file)}:{line.Index + 1}"
        );
}
