using ReimagingTools.Media;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Media;

/// <summary>Paths behind which there is no medium, or none within reach.</summary>
public sealed class UnreadableMediaTests
{
    [Fact]
    public void Read_RefusesWhatIsNoMedium()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("empty.iso"), "");
        File.WriteAllText(folder.File("text.iso"), "hello");
        File.WriteAllBytes(folder.File("zeros.iso"), new byte[100_000]);
        foreach (string name in new[] { "empty.iso", "text.iso", "zeros.iso", "missing.iso" })
        {
            var failure = Assert.Throws<MediaFormatException>(() => Sample.Read(folder.File(name)));
            Assert.NotEmpty(failure.Expected);
            Assert.NotEmpty(failure.Found);
            Assert.Contains(name, failure.Location, StringComparison.Ordinal);
        }

        _ = Assert.Throws<MediaFormatException>(() => Sample.Read(""));
        _ = Assert.Throws<MediaFormatException>(() => Sample.Read("a\0b"));
    }

    [Fact]
    public void Read_RefusesPipes()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no pipes in folders.");
        }

        using var folder = new TemporaryFolder();
        _ = Tool.Run("mkfifo", folder.File("pipe.iso"));
        _ = File.CreateSymbolicLink(folder.File("link.iso"), folder.File("pipe.iso"));
        _ = File.CreateSymbolicLink(folder.File("loop.iso"), folder.File("loop.iso"));
        _ = File.CreateSymbolicLink(folder.File("zero.iso"), "/dev/zero");
        _ = Directory.CreateDirectory(folder.File("sources"));
        _ = Tool.Run("mkfifo", folder.File("sources/install.wim"));
        foreach (
            string path in new[] { folder.File("pipe.iso"), folder.File("link.iso"), folder.File("loop.iso"), folder.File("zero.iso"), folder.Path }
        )
        {
            _ = Assert.Throws<MediaFormatException>(() => Sample.Read(path));
        }
    }

    [Fact]
    public void Read_FollowsLinkToMedium()
    {
        using var folder = new TemporaryFolder();
        _ = new WimBuilder(Sample.Windows11Xml).Build().Save(folder.File("install.wim"));
        try
        {
            _ = File.CreateSymbolicLink(folder.File("link.wim"), folder.File("install.wim"));
        }
        catch (IOException)
        {
            Assert.Skip("This user may not make links.");
        }

        Sample.IsWindows11(Sample.Read(folder.File("link.wim")));
    }

    [Fact]
    public void Read_RefusesFileHeldByAnother()
    {
        using var folder = new TemporaryFolder();
        string path = new WimBuilder(Sample.Windows11Xml).Build().Save(folder.File("install.wim"));
        using var holder = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var failure = Assert.Throws<MediaFormatException>(() => Sample.Read(path));
        _ = Assert.IsType<IOException>(failure.InnerException, exactMatch: false);
    }
}
