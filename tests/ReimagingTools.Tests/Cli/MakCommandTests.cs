using System.Globalization;
using System.Text;
using System.Text.Json;
using ReimagingTools.Cli;
using ReimagingTools.Tests.Activation;

namespace ReimagingTools.Tests.Cli;

public sealed class MakCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mak");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Mak_JoinsTheSamples()
    {
        string samples = Path.Combine(Repository.Root, "samples", "mak");
        (int code, string output, string error) = Run(
            "mak",
            Path.Combine(samples, "vamt-keys.cilx"),
            Path.Combine(samples, "portal-keys.csv"),
            Path.Combine(samples, "licensing-instances.jsonl"),
            "--format",
            "jsonl",
            "--as-of",
            "2026-10-07",
            "--stale-after",
            "0",
            "--required",
            "20",
            "--language",
            "en"
        );

        Assert.Equal(0, code);
        Assert.Equal(
            ["CSVLK 1.", "KMS 1."],
            error
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => !line.StartsWith("--required", StringComparison.Ordinal))
                .Select(line => line[(line.LastIndexOf(": ", StringComparison.Ordinal) + 2)..].TrimEnd())
                .Order(StringComparer.OrdinalIgnoreCase)
        );
        Assert.Contains("--required 20 is asked of each of the 3 keys by itself, 60 in all.", error, StringComparison.Ordinal);
        JsonElement[] keys = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(["AE1LO", "OL1EA", "SU0Z1"], keys.Select(key => key.GetProperty("partialProductKey").GetString()));
        Assert.Equal(
            ["500/23/477/3/2", "200/188/12/1/1", "50/50/0/null/null"],
            keys.Select(key =>
                string.Join('/', new[] { "total", "used", "remaining", "installed", "activated" }.Select(name => key.GetProperty(name).GetRawText()))
            )
        );
        Assert.Equal(["Ok", "Low", "Exhausted"], keys.Select(key => key.GetProperty("status").GetString()));
        Assert.Equal(
            ["20/0", "20/8", "20/20"],
            keys.Select(key => key.GetProperty("required").GetRawText() + "/" + key.GetProperty("shortfall").GetRawText())
        );
        Assert.Equal(["2026-10-07T00:00:00", "2026-10-07T00:00:00", "2026-10-07T00:00:00"], keys.Select(key => key.GetProperty("asOf").GetString()));
        Assert.Equal(3, keys[0].GetProperty("sources").GetArrayLength());
    }

    [Fact]
    public void Mak_UnknownIsNull()
    {
        string path = Save("keys.cilx", MadeUp.Cilx(MadeUp.CilxKey(1)));

        JsonElement key = JsonDocument.Parse(Run("mak", path, "--format", "jsonl").Output).RootElement;

        Assert.All(new[] { "total", "used", "remaining", "installed", "activated", "asOf", "required", "shortfall" }, name =>
            Assert.Equal(JsonValueKind.Null, key.GetProperty(name).ValueKind)
        );
    }

    [Fact]
    public void Mak_ABadFileIsOneErrorAndTheOthersAreRead()
    {
        string good = Save("good.cilx", MadeUp.Cilx(MadeUp.CilxKey(1, 5))),
            bad = Save("bad.cilx", "<VolumeActivationManagementToolData>");

        (int code, string output, string error) = Run(
            "mak",
            bad,
            Path.Combine(_folder.FullName, "absent.cilx"),
            good,
            "--format",
            "csv",
            "--language",
            "en"
        );

        Assert.Equal(2, code);
        Assert.Equal(2, error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains(MadeUp.LastFive(1), output, StringComparison.Ordinal);
    }

    [Fact]
    public void Mak_ReadsStandardInput()
    {
        (int code, string output, _) = RunWith(MadeUp.PortalFile(MadeUp.Portal("23/500")), "mak", "-", "--format", "csv");

        Assert.Equal(0, code);
        Assert.Contains(",500,23,477,", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Exhausted")]
    [InlineData("ja", "残りなし")]
    public void Mak_TableSpeaksTheLanguageAsked(string language, string word)
    {
        string path = Save("keys.cilx", MadeUp.Cilx(MadeUp.CilxKey(1, 0)));

        Assert.Contains(word, Run("mak", path, "--language", language).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Mak_RequestAsksForTheShortfall()
    {
        string path = Save("portal.csv", MadeUp.PortalFile(MadeUp.Portal("490/500")));

        (int code, string output, _) = Run("mak", path, "--required", "50", "--request", "--customer", "Contoso", "--language", "en");

        Assert.Equal(0, code);
        Assert.Contains("Customer name: Contoso", output, StringComparison.Ordinal);
        Assert.Contains("requested: 40", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "There is nothing to request")]
    [InlineData("ja", "申請するものはありません")]
    public void Mak_RequestWithoutShortfallSaysSoOnce(string language, string says)
    {
        string dated = Save("portal.csv", MadeUp.PortalFile(MadeUp.Portal("10/500")));

        (_, string output, string error) = Run("mak", dated, "--required", "5", "--request", "--language", language);

        Assert.Equal("", output);
        Assert.Single(error.Split('\n'), line => line.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void Mak_NamesOptionsOfTheConsole()
    {
        string path = Save("portal.csv", MadeUp.PortalFile(MadeUp.Portal("490/500")));

        string output = Run("mak", path, "--required", "50", "--language", "en").Output + Run("mak", path, "--request", "--language", "en").Error;

        Assert.Contains("(--request)", output, StringComparison.Ordinal);
        Assert.Contains("(--as-of)", output, StringComparison.Ordinal);
        Assert.Contains("(--required)", output, StringComparison.Ordinal);
        Assert.DoesNotContain("(AsOf)", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void Mak_TableBreaksNoKeyAndNoProduct(string language)
    {
        string path = Save(
            "twins.csv",
            MadeUp.PortalFile([
                .. Enumerable.Range(1, 3).Select(number => MadeUp.Portal("123456/500000", number, product: "Windows 10 Professional Workstations")),
            ])
        );

        string output = Run("mak", path, "--required", "500000", "--language", language).Output;

        Assert.Contains("Professional", output, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(1, 3), number => Assert.Contains(MadeUp.LastFive(number), output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("table")]
    [InlineData("jsonl")]
    [InlineData("csv")]
    public void Mak_NoFormatHoldsAKey(string format)
    {
        string key = MadeUp.Key(1);
        string cilx = Save("a" + key + ".cilx", MadeUp.Cilx(MadeUp.CilxKey(1, 5, description: "Win " + key)));
        string portal = Save("portal.csv", MadeUp.PortalFile(MadeUp.Portal("1/5", product: key), MadeUp.Portal(key, 2), key));
        string json = Save(
            "a.jsonl",
            "{\"Product Key\":\"" + key + "\",\"Type\":\"MAK\",\"Activations\":\"x" + key + "\"}\n{\"" + key + "\":1}\n" + key + "\n"
        );

        (_, string output, string error) = Run(
            "mak",
            cilx,
            portal,
            json,
            Path.Combine(_folder.FullName, key),
            "--format",
            format,
            "--required",
            "9"
        );
        (_, string request, string refusal) = Run("mak", portal, "--required", "9", "--request", "--justification", key, "--customer", key);
        (_, _, string usage) = Run("mak", portal, "--count", key, "--" + key);

        Assert.DoesNotContain(key[..11], usage + output + error + request + refusal, StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(error);
    }

    private static (int Code, string Output, string Error) Run(params string[] args) => RunWith("", args);

    private static (int Code, string Output, string Error) RunWith(string input, params string[] args)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture),
            error = new(CultureInfo.InvariantCulture);
        int code = Program.Run(args, () => new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error);
        return (code, output.ToString(), error.ToString());
    }

    private string Save(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
