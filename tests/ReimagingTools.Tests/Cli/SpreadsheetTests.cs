using System.Text;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Cli;

/// <summary>A file of questions that a person fills in with a spreadsheet program.</summary>
[Trait("Category", "Slow")]
public sealed class SpreadsheetTests
{
    private const string Fleet =
        "ComputerName,Manufacturer,Model,Collection,OperatingSystem\n"
        + "東京-01,株式会社メーカー,ノート \"\"特\"\",東京本社,Windows 10 Pro\n"
        + "東京-02,株式会社メーカー,ノート \"\"特\"\",東京本社,Windows 10 Pro\n"
        + "大阪-01,株式会社メーカー,デスク,大阪,Windows 10 Pro\n";

    [Fact]
    public void Questions_SurviveLibreOffice()
    {
        using var folder = new TemporaryFolder();
        string inventory = folder.File("fleet.csv"),
            questions = folder.File("questions.csv");
        File.WriteAllText(inventory, Fleet.Replace("ノート \"\"特\"\"", "\"ノート \"\"特\"\"\"", StringComparison.Ordinal));
        Assert.Equal(
            0,
            ConsoleRun
                .Of([
                    "questions",
                    .. ConsoleRun.EligibilityArguments(inventory).Skip(1).Select(word => word == "en" ? "ja" : word),
                    "--output",
                    questions,
                ])
                .Code
        );
        File.WriteAllLines(questions, Answered(File.ReadAllLines(questions)), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        string[] direct = Decisions(inventory, questions);

        string office = "-env:UserInstallation=file://" + folder.File("profile"),
            saved = folder.File("saved");
        Tool.Run("soffice", office, "--headless", "--convert-to", "ods", "--infilter=CSV:44,34,76,1", "--outdir", folder.Path, questions);
        Tool.Run(
            "soffice",
            office,
            "--headless",
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76,1",
            "--outdir",
            saved,
            folder.File("questions.ods")
        );

        Assert.Contains("Eligible", direct);
        Assert.DoesNotContain("Indeterminate", direct);
        Assert.Equal(direct, Decisions(inventory, Path.Combine(saved, "questions.csv")));
    }

    private static string[] Answered(string[] lines)
    {
        string[] header = lines[0].TrimStart('\uFEFF').Split(',');
        return
        [
            lines[0],
            .. lines
                .Skip(1)
                .Select(line =>
                    string.Join(
                        ',',
                        line.Split(',')
                            .Select(
                                (cell, i) =>
                                    cell != "?"
                                        ? cell
                                        : header[i] switch
                                        {
                                            "LicensedProduct" => "Windows 10 Pro",
                                            "LicensedLanguage" => line.Contains("デスク", StringComparison.Ordinal) ? "英語" : "日本語",
                                            "LicensedArchitecture" => "x64",
                                            "LicenseChannel" => "OEM",
                                            _ => cell,
                                        }
                            )
                    )
                ),
        ];
    }

    private static string[] Decisions(string inventory, string entitlements)
    {
        ConsoleRun run = ConsoleRun.Eligibility(inventory, "--entitlements", entitlements, "--format", "jsonl");
        return [.. run.Json.Select(line => line.GetProperty("decision").GetString()!)];
    }
}
