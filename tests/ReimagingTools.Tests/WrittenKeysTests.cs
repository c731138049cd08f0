using System.Text.RegularExpressions;

namespace ReimagingTools.Tests;

/// <summary>
/// No file of the repository holds what could be a product key: those of tests and samples use letters no key has, or are made when the test runs.
/// </summary>
public sealed partial class WrittenKeysTests
{
    private static readonly string[] Passed = ["bin", "obj", "out", "artifacts", "node_modules", "TestResults", ".git", ".vs"];

    [Fact]
    public void Repository_HoldsNoKey() => Assert.Empty(Files(new DirectoryInfo(Repository.Root)).SelectMany(Keys));

    private static IEnumerable<FileInfo> Files(DirectoryInfo folder) =>
        folder.EnumerateDirectories().Where(inner => !Passed.Contains(inner.Name)).SelectMany(Files).Concat(folder.EnumerateFiles());

    private static IEnumerable<string> Keys(FileInfo file) =>
        Key().Matches(File.ReadAllText(file.FullName)).Select(match => file.FullName + ": " + match.Value[24..]);

    [GeneratedRegex("[BCDFGHJKMNPQRTVWXY2346789]{5}(?:-[BCDFGHJKMNPQRTVWXY2346789]{5}){4}", RegexOptions.IgnoreCase)]
    private static partial Regex Key();
}
