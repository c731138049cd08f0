using System.Globalization;
using System.Text;
using System.Text.Json;
using ReimagingTools.Tests.Activation;

namespace ReimagingTools.Tests.Cli;

/// <summary><c>reimaging mak --verdicts</c>: eligible devices become what is required of the keys.</summary>
public sealed class MakVerdictsTests : IDisposable
{
    private const string Fleet = """
        ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,DeviceCount
        lab,Windows 10 Pro,en-US,x64,Oem,40
        desk,Windows 10 Pro,en-US,x64,Oem,2
        other,Windows 10 Home,en-US,x64,Oem,7

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mak-verdicts");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    public void Mak_TakesTheDevicesOfVerdictsAsTheConsoleWritesThem(string format)
    {
        ConsoleRun run = Share(Save("v." + format, ConsoleRun.Eligibility(Save("fleet.csv", Fleet), "--format", format).Output), Keys(10, 500));

        Assert.Equal((0, 42L), (run.Code, Required(run).Sum()));
    }

    [Fact]
    public void Mak_SaysOnceThatAnInventoryHoldsNoVerdicts()
    {
        ConsoleRun run = Share(Save("fleet.csv", Fleet), Keys(10));

        Assert.Equal(2, run.Code);
        Assert.Equal(1, run.Error.Split("fleet.csv").Length - 1);
        Assert.Contains("holds no verdicts (it looks like an inventory). Judge its devices first", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Mak_NamesProductsNoKeyIsFor()
    {
        string verdicts = Save("v.csv", "ComputerName,Decision,Basis,MediaProduct\npc1,Eligible,ReimagingRight,Windows 7 Professional\n");
        Assert.Contains("Windows 7 Professional", Share(verdicts, Keys(10)).Error, StringComparison.Ordinal);
    }

    /// <summary>However many keys there are and whatever is left of them, they are never wanted for more than the devices.</summary>
    [Theory]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    [InlineData("ar-SA")]
    [InlineData("ja-JP")]
    [InlineData("tr-TR")]
    public void Mak_AsksForNoMoreThanTheDevicesInEveryCulture(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            string verdicts = Save(
                "v.csv",
                "ComputerName,Decision,Basis,MediaProduct,DeviceCount\npc1,Eligible,ReimagingRight,Windows 10 Pro,59\npc2,NotEligible,None,Windows 10 Pro,9\n"
            );
            foreach (int[] left in new int[][] { [3, 40, 200], [0, 0, 0], [500], [0, 59, 1] })
            {
                ConsoleRun run = Share(verdicts, Keys(left));
                Assert.Equal(59, Required(run).Sum());
                Assert.True(run.Json.Sum(key => key.GetProperty("shortfall").GetInt64()) <= 59);
                Assert.All(run.Json, key => Assert.StartsWith("2026-11-01", key.GetProperty("asOf").GetString(), StringComparison.Ordinal));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("shift_jis")]
    [InlineData("utf-16")]
    public void Mak_ReadsTheEncodingNamed(string encoding)
    {
        Encoding named = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        string path = Path.Combine(_folder.FullName, "portal.csv");
        File.WriteAllBytes(
            path,
            named.GetBytes(
                "Product,Product Key,Type,MAK Activations-Used/Available,Organization\nWindows 10 Pro,"
                    + MadeUp.Key(1)
                    + ",MAK,10/500,株式会社サンプル\n"
            )
        );

        ConsoleRun run = ConsoleRun.Of("mak", path, "--encoding", encoding, "--format", "jsonl", "--language", "en");

        Assert.Equal(["株式会社サンプル"], run.Json[0].GetProperty("organizations").EnumerateArray().Select(each => each.GetString()));
    }

    private static ConsoleRun Share(string verdicts, string keys) =>
        ConsoleRun.Of("mak", keys, "--verdicts", verdicts, "--stale-after", "0", "--format", "jsonl", "--language", "en");

    private static IEnumerable<long> Required(ConsoleRun run) =>
        run.Json.Select(key => key.GetProperty("required")).Where(each => each.ValueKind == JsonValueKind.Number).Select(each => each.GetInt64());

    private string Keys(params int[] left) =>
        Save(
            "keys.cilx",
            MadeUp.Cilx(
                string.Concat(
                    left.Select(
                        (each, i) =>
                            MadeUp.CilxKey(
                                i + 1,
                                each,
                                updated: "2026-11-01",
                                description: "Win 10 RTM Professional Volume:MAK",
                                editions: "Professional"
                            )
                    )
                )
            )
        );

    private string Save(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
