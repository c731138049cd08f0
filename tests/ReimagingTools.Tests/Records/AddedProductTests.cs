using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Mono.Cecil;
using ReimagingTools.Cli;
using ReimagingTools.Records.Columns;
using ReimagingTools.Tests.PowerShell;

namespace ReimagingTools.Tests.Records;

/// <summary>
/// Another inventory product is rows of the column table: a copy of the product with more rows and not a line of other code reads its headings in
/// tables, JSON, objects and lists of keys, in both faces.
/// </summary>
public sealed class AddedProductTests : IDisposable
{
    private const string Table = "ReimagingTools.Records.columns.tsv";
    private const string Rows =
        "Apparat\tComputerName\t\t\tNewProduct\t\t\nErworben\tLicensedProduct\t\tDeclared\tNewProduct\t\t\nErworben in\tLicensedLanguage\t\tDeclared\tNewProduct\t\t\n"
        + "Bauart\tLicensedArchitecture\t\tDeclared\tNewProduct\t\t\nBezugsweg\tLicenseChannel\t\tDeclared\tNewProduct\t\t\n"
        + "Schluessel\tKeyValue\tProductKey\tProductKey\tNewProduct\t\t\nSchluesselart\tKeyType\tProductKey\tProductKey\tNewProduct\t\t\nRestzahl\tActivationsLeft\tProductKey\tProductKey\tNewProduct\t\t\n";

    private static readonly string[] Media =
    [
        "--media-product",
        "Windows 10 Pro",
        "--media-language",
        "en-US",
        "--media-architecture",
        "x64",
        "--media-channel",
        "VolumeLicensing",
        "--program",
        "SelectPlus",
    ];

    private const string Script = """
        param($Module)
        Import-Module $Module
        $media = @{ MediaProduct = 'Windows 10 Pro'; MediaLanguage = 'en-US'; MediaArchitecture = 'x64'; MediaChannel = 'VolumeLicensing'; Program = 'SelectPlus' }
        $device = [pscustomobject]@{ Apparat = 'PC-01'; Erworben = 'Windows 10 Pro'; 'Erworben in' = 'en-US'; Bauart = 'x64'; Bezugsweg = 'OEM' }
        "$(@($device | Get-ReimageEligibility @media).ForEach({ $_.ComputerName + '=' + $_.Decision }))"
        $key = [pscustomobject]@{ Schluessel = 'XXXXX-XXXXX-XXXXX-XXXXX-AE1LO'; Schluesselart = 'MAK'; Restzahl = 5 }
        "$(@($key | Get-MakActivationCount -WarningAction Ignore).ForEach({ $_.PartialProductKey + '=' + $_.Remaining }))"
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("added");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Console_ReadsTablesJsonAndKeys()
    {
        string home = Copy(Path.GetDirectoryName(typeof(Program).Assembly.Location)!, "console");
        string table = Write("a.csv", "Apparat,Erworben,Erworben in,Bauart,Bezugsweg\nPC-01,Windows 10 Pro,en-US,x64,OEM\n");
        string lines = Write(
            "b.jsonl",
            "{\"Apparat\":\"PC-02\",\"Erworben\":\"Windows 10 Pro\",\"Erworben in\":\"en-US\",\"Bauart\":\"x64\",\"Bezugsweg\":\"OEM\"}\n"
        );
        string keys = Write("keys.csv", "Schluessel,Schluesselart,Restzahl\nXXXXX-XXXXX-XXXXX-XXXXX-AE1LO,MAK,5\n");

        string verdicts = Run(home, ["eligibility", table, lines, .. Media, "--format", "jsonl"]);
        Assert.Equal(["PC-01=Eligible", "PC-02=Eligible"], Lines(verdicts, "computerName", "decision"));
        Assert.Equal(["AE1LO=5"], Lines(Run(home, ["mak", keys, "--format", "jsonl"]), "partialProductKey", "remaining"));
    }

    [Fact]
    public void Module_ReadsObjectsAndKeys()
    {
        string module = Copy(Path.Combine(Repository.Root, "out", "ReimagingTools"), "ReimagingTools");
        (int code, string output) = PowerShellHost.Run(Write("read.ps1", Script), Path.Combine(module, "ReimagingTools.psd1"));
        Assert.Equal(["PC-01=Eligible", "AE1LO=5"], output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()));
        Assert.Equal(0, code);
    }

    private static string[] Lines(string output, string name, string value) =>
        [
            .. output
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => line.StartsWith('{'))
                .Select(line => JsonDocument.Parse(line).RootElement)
                .Select(line => line.GetProperty(name).GetString() + "=" + line.GetProperty(value)),
        ];

    private static string Run(string home, string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(home, Path.GetFileName(typeof(Program).Assembly.Location)), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode != 2, error.Result);
        return output;
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A copy of a face, with the rows in front of those it has.</summary>
    private string Copy(string from, string name)
    {
        DirectoryInfo to = _folder.CreateSubdirectory(name);
        foreach (
            string file in Directory.GetFiles(from).Where(file => Path.GetExtension(file) is ".dll" or ".json" or ".psd1" or ".ps1xml" or ".psm1")
        )
        {
            File.Copy(file, Path.Combine(to.FullName, Path.GetFileName(file)));
        }

        string records = Path.Combine(to.FullName, Path.GetFileName(typeof(ColumnTable).Assembly.Location));
        using var module = ModuleDefinition.ReadModule(new MemoryStream(File.ReadAllBytes(records)));
        var resource = (EmbeddedResource)module.Resources.Single(each => each.Name == Table);
        string text = Encoding.UTF8.GetString(resource.GetResourceData());
        int body = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        _ = module.Resources.Remove(resource);
        module.Resources.Add(new EmbeddedResource(Table, resource.Attributes, Encoding.UTF8.GetBytes(text[..body] + Rows + text[body..])));
        module.Write(records);
        return to.FullName;
    }
}
