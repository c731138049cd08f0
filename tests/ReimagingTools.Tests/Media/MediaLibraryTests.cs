using System.Globalization;
using ReimagingTools.Media;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Media;

/// <summary>A folder of images is searched as deep as is said, and what is not searched is told.</summary>
public sealed class MediaLibraryTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Library_FindsImages_DownToFourFoldersBelow(int below)
    {
        using var folder = new TemporaryFolder();
        string image = Image(folder, [.. Enumerable.Repeat("more", below)]);

        MediaLibrary library = MediaReader.Library(folder.Path, CancellationToken.None);
        Assert.Equal([image], library.Media);
        Assert.Null(library.Notice);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Library_NamesTheFirstFolderThatHoldsMore(bool isAnyFound)
    {
        using var folder = new TemporaryFolder();
        string near = isAnyFound ? Image(folder, "a") : folder.Path;
        Image(folder, "b", "c", "d", "e", "f");
        Image(folder, "b", "c", "d", "z", "f");

        MediaLibrary library = MediaReader.Library(folder.Path, CancellationToken.None);
        Assert.Equal([near], library.Media);
        Assert.Contains("\"" + Path.Combine(folder.Path, "b", "c", "d", "e") + "\"", library.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public void Library_NamesTheFirstOfTooManyFolders()
    {
        using var folder = new TemporaryFolder();
        string near = Image(folder, "000");
        foreach (int number in Enumerable.Range(1, 400))
        {
            Directory.CreateDirectory(folder.File(number.ToString("000", CultureInfo.InvariantCulture)));
        }

        MediaLibrary library = MediaReader.Library(folder.Path, CancellationToken.None);
        Assert.Equal([near], library.Media);
        Assert.Contains("\"" + folder.File("399") + "\"", library.Notice, StringComparison.Ordinal);
    }

    /// <summary>An extracted disc is deep, and whole when its images are found.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("share/ten")]
    public void Library_SaysNothingOfTheDepthOfAMedium(string where)
    {
        using var folder = new TemporaryFolder();
        string medium = folder.File(where);
        Directory.CreateDirectory(Path.Combine(medium, "efi", "microsoft", "boot", "fonts", "deep", "deeper"));
        string image = Image(folder, where, "sources");

        MediaLibrary library = MediaReader.Library(folder.Path, CancellationToken.None);
        Assert.Equal([where.Length == 0 ? folder.Path : image], library.Media);
        Assert.Null(library.Notice);
    }

    /// <summary>The deepest folder that is searched may be a medium, whose images are one folder deeper.</summary>
    [Fact]
    public void Library_NamesAMediumWhoseImagesAreDeeper()
    {
        using var folder = new TemporaryFolder();
        Image(folder, "a", "b", "c", "ten", "sources");

        Assert.Contains(
            "\"" + folder.File("a/b/c/ten").Replace('/', Path.DirectorySeparatorChar) + "\"",
            MediaReader.Library(folder.Path, CancellationToken.None).Notice,
            StringComparison.Ordinal
        );
    }

    private static string Image(TemporaryFolder folder, params string[] below)
    {
        string path = Path.Combine([folder.Path, .. below.SelectMany(name => name.Split('/'))]);
        Directory.CreateDirectory(path);
        return new WimBuilder(Sample.Windows11Xml).Build().Save(Path.Combine(path, "install.wim"));
    }
}
