using System.Globalization;
using ReimagingTools.Tests.Cli;
using ReimagingTools.Tests.Media;
using ReimagingTools.Tests.Media.Builders;
using ReimagingTools.Tests.Media.Names;

namespace ReimagingTools.Tests.Framework;

/// <summary>
/// Windows PowerShell 5.1 runs on the .NET Framework, whose class library is another one than that these tests run on. Mono's is the nearest to be
/// had without Windows: what the engine answers there must be the same to the letter.
/// </summary>
public sealed class MonoTests
{
    private const int MutantsOfEachFormat = 20;

    [Fact]
    public void Engine_AnswersAlike_OnMono()
    {
        using var inputs = new TemporaryFolder();
        WriteFleet(inputs.Path);
        WriteMedia(inputs.Path);
        Copy("samples/mak", inputs.Path, "counts", "*");
        File.WriteAllLines(
            inputs.File("names.txt"),
            [.. NameTable.Read("media-file-names.tsv").Select(row => row.Name), "鍵 ＡＢＣＤ１-ＡＢＣＤ２-ＡＢＣＤ３-ＡＢＣＤ４-ＡＢＣＤ５"]
        );

        using var expected = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        Transcript.Transcript.Write(inputs.Path, expected);
        string[] here = expected.ToString().Split('\n');
        string[] there = Tool.Run("mono", Path.Combine(AppContext.BaseDirectory, "ReimagingTools.Transcript.dll"), inputs.Path).Split('\n');

        Assert.Contains(here, line => line.Contains(" | Eligible (", StringComparison.Ordinal));
        for (int i = 0; i < Math.Min(here.Length, there.Length); i++)
        {
            Assert.Equal(here[i], there[i]);
        }

        Assert.Equal(here.Length, there.Length);
    }

    private static void WriteFleet(string folder)
    {
        Copy("samples/fleet", folder, "fleet", "*.csv");
        foreach (string dialect in new[] { "inventory", "configmgr", "cmdevice", "ad", "computerinfo", "vamt" })
        {
            File.WriteAllText(
                Path.Combine(folder, "fleet", dialect + ".csv"),
                ConsoleRun.Of("make-fleet", "--devices", "60", "--dialect", dialect).Output
            );
        }
    }

    private static void WriteMedia(string folder)
    {
        string media = Directory.CreateDirectory(Path.Combine(folder, "media")).FullName;
        foreach (string format in MutationTests.FormatNames)
        {
            var mutator = new Mutator(MutationTests.Medium(format).ToArray());
            File.WriteAllBytes(Path.Combine(media, format + ".iso"), mutator.Bytes);
            for (int i = 0; i < MutantsOfEachFormat; i++)
            {
                mutator.Damage(new Noise((ulong)i));
                File.WriteAllBytes(
                    Path.Combine(media, format + "-" + i.ToString("D2", CultureInfo.InvariantCulture) + ".iso"),
                    mutator.Bytes[..mutator.Length]
                );
            }
        }
    }

    private static void Copy(string from, string folder, string to, string pattern)
    {
        string target = Directory.CreateDirectory(Path.Combine(folder, to)).FullName;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, from), pattern))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }
    }
}
