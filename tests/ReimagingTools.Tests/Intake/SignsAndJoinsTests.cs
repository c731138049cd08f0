using ReimagingTools.Tests.Cli;

namespace ReimagingTools.Tests.Intake;

/// <summary>
/// What is written in signs alone is no empty cell, and whose a row or an entitlement is does not depend on how its computer is written.
/// </summary>
public sealed class SignsAndJoinsTests
{
    private static readonly string[] Signs =
    [
        "×",
        "❌",
        "✗",
        "✘",
        "✕",
        "☓",
        "○",
        "!",
        "@",
        "*",
        "~",
        "・",
        "。",
        "〃",
        "\"",
        "″",
        "\\",
        "/",
        "…",
        "{}",
        "[]",
        ",",
        ";",
        "+",
        "...",
        "()",
        "#",
        "%",
        "&",
        "_",
        "=",
        "-×",
        "?!",
    ];

    private static readonly Dictionary<string, string> Told = new(StringComparer.Ordinal)
    {
        ["LicensedProduct"] = "Windows 10 Pro",
        ["LicensedLanguage"] = "en-US",
        ["LicensedArchitecture"] = "x64",
        ["LicenseChannel"] = "OEM",
        ["LicenseType"] = "Full",
    };

    public static TheoryData<string> Columns =>
        [
            "LicensedProduct",
            "LicensedLanguage",
            "LicensedArchitecture",
            "LicenseChannel",
            "LicenseType",
            "CoaProduct",
            "LicensedComponents",
            "PriorVersionRight",
            "VolumeProduct",
            "PreinstalledProduct",
            "SoftwareAssurance",
            "Conflicts",
            "OA3xOriginalProductKeyDescription",
        ];

    /// <summary>Signs are judged as a word nobody understands is, with every default the fleet may have, and their text is told.</summary>
    [Theory]
    [MemberData(nameof(Columns))]
    public void Signs_AreJudgedAsAnyUnknownWord(string column)
    {
        string[] judged = [.. Told.Keys.Append(column).Distinct(StringComparer.Ordinal)];
        string[] texts = [.. Signs, "pigeon"];
        string rows = string.Concat(
            texts.Select((text, at) => "PC" + at + "," + string.Join(",", judged.Select(each => Quoted(each == column ? text : Told[each]))) + "\n")
        );
        using var file = new TemporaryFile("ComputerName," + string.Join(",", judged) + "\n" + rows, ".csv");
        foreach (string program in new[] { "EnterpriseAgreement", "SelectPlus" })
        {
            string[] defaults =
            [
                "--licensed-product",
                "Windows 10 Pro",
                "--licensed-language",
                "en-US",
                "--licensed-architecture",
                "x64",
                "--license-channel",
                "OEM",
                "--license-type",
                "Full",
                "--software-assurance",
                "PerDevice",
            ];
            ConsoleRun run = Run(file.Path, "Windows 10 " + (column == "SoftwareAssurance" ? "Enterprise" : "Pro"), program, defaults);
            string?[] decisions = [.. run.Json.Select(line => line.GetProperty("decision").GetString())];
            Assert.Equal(texts.Length, decisions.Length);
            Assert.All(texts.Select((text, at) => (text, at)), each =>
            {
                Assert.True(
                    decisions[^1] == decisions[each.at],
                    column + " \"" + each.text + "\" is " + decisions[each.at] + ", and a word nobody knows " + decisions[^1] + "."
                );
            });
        }
    }

    [Theory]
    [InlineData("LicensedProduct")]
    [InlineData("LicensedLanguage")]
    [InlineData("LicenseChannel")]
    [InlineData("SoftwareAssurance")]
    [InlineData("CoaProduct")]
    public void Signs_WithholdAndAreNamed(string column)
    {
        string[] judged = [.. Told.Keys.Append(column).Distinct(StringComparer.Ordinal)];
        string row = "PC1," + string.Join(",", judged.Select(each => each == column ? "×" : Told[each])) + "\n";
        using var file = new TemporaryFile("ComputerName," + string.Join(",", judged) + "\n" + row, ".csv");
        ConsoleRun run = Run(
            file.Path,
            "Windows 10 " + (column == "SoftwareAssurance" ? "Enterprise" : "Pro"),
            "EnterpriseAgreement",
            ["--software-assurance", "PerDevice", "--license-channel", "OEM", "--licensed-language", "en-US"]
        );

        Assert.Equal("Indeterminate", run.Json[0].GetProperty("decision").GetString());
        Assert.Contains("×", System.Text.RegularExpressions.Regex.Unescape(run.Output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData("--")]
    [InlineData("?")]
    [InlineData("？")]
    [InlineData("N/A")]
    [InlineData("n.a.")]
    [InlineData("Not available")]
    [InlineData("不明")]
    public void Placeholders_LeaveTheCellToTheDefault(string text)
    {
        using var file = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\nPC1,Windows 10 Pro," + text + ",x64,OEM\n",
            ".csv"
        );
        Assert.Equal(0, ConsoleRun.Eligibility(file.Path, "--licensed-language", "en-US").Code);
    }

    /// <summary>
    /// What a heading says of the field in front of its last point is a value of that field, and what stands under no heading is told by the number
    /// of its column.
    /// </summary>
    [Theory]
    [InlineData("LicensedLanguage.name", "de-DE", "Indeterminate", "")]
    [InlineData("LicensedLanguage.displayName", "de-DE", "Indeterminate", "")]
    [InlineData("LicensedArchitecture.Name", "arm64", "Indeterminate", "")]
    [InlineData("LicenseChannel.name", "Evaluation", "Indeterminate", "")]
    [InlineData("LicensedLanguage.name", "en-US", "Eligible", "")]
    [InlineData("LicensedLanguage.value", "de-DE", "Indeterminate", "")]
    [InlineData("LicenseChannel.label", "Evaluation", "Indeterminate", "")]
    [InlineData("LicensedProduct.title", "Windows 10 Pro", "Eligible", "")]
    [InlineData("Transferred To", "PC9", "Indeterminate", "")]
    [InlineData("", "an evaluation of Windows 10 Home", "Eligible", "#6")]
    [InlineData("", "", "Eligible", "")]
    [InlineData("Conflicts", "None", "Eligible", "")]
    [InlineData("Conflicts", "No", "Eligible", "")]
    [InlineData("Conflicts", "0", "Eligible", "")]
    [InlineData("Conflicts", "False", "Eligible", "")]
    [InlineData("Conflicts", "keine", "Eligible", "")]
    [InlineData("Conflicts", "なし", "Eligible", "")]
    [InlineData("Conflicts", "Yes", "Indeterminate", "")]
    [InlineData("DeviceCount", "-", "Eligible", "")]
    [InlineData("DeviceCount", "N/A", "Eligible", "")]
    [InlineData("DeviceCount", "unknown", "Eligible", "")]
    public void OneColumnMore_IsReadOrTold(string heading, string text, string decision, string told)
    {
        using var file = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,"
                + heading
                + "\nPC1,Windows 10 Pro,en-US,x64,OEM,"
                + text
                + "\nPC2,Windows 10 Pro,en-US,x64,OEM,"
                + text
                + "\n",
            ".csv"
        );
        ConsoleRun run = Run(file.Path, "Windows 10 Pro", "EnterpriseAgreement", []);
        Assert.Equal([decision, decision], run.Json.Select(line => line.GetProperty("decision").GetString()));
        Assert.Equal(
            told.Length > 0 ? 1 : 0,
            run.Error.Split('\n').Count(line => line.Contains("columns that are not read", StringComparison.Ordinal))
        );
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    /// <summary>A status says of a coverage that is named whether it stands; alone it names none.</summary>
    [Theory]
    [InlineData("PerDevice", "Active", "Eligible")]
    [InlineData("PerDevice", "Expired", "Indeterminate")]
    [InlineData("None", "Active", "Indeterminate")]
    [InlineData("", "Active", "Indeterminate")]
    public void StatusOfAssurance_IsHeardBesideIt(string coverage, string status, string decision)
    {
        using var file = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,SoftwareAssurance,SA Status\nPC1,Windows 7 Professional,en-US,x64,OEM,"
                + coverage
                + ","
                + status
                + "\n",
            ".csv"
        );
        Assert.Equal(decision, Run(file.Path, "Windows 7 Enterprise", "EnterpriseAgreement", []).Json[0].GetProperty("decision").GetString());
    }

    /// <summary>A label of another product contradicts the inventory however either of them writes the computer.</summary>
    [Theory]
    [InlineData("P3", "P3.contoso.com")]
    [InlineData("P3.contoso.com", "P3")]
    [InlineData("P3", "P3$")]
    [InlineData("P3", "CONTOSO\\P3")]
    [InlineData("CONTOSO\\P3", "p3")]
    [InlineData("CONTOSO\\P3", "P3.contoso.com")]
    [InlineData("P3$", "p3.contoso.com")]
    [InlineData("P3", "P3.contoso.com.")]
    [InlineData("P3", "P?.contoso.com")]
    [InlineData("P3", "CONTOSO\\P*")]
    public void Entitlement_SelectsItsComputerHoweverItIsWritten(string device, string selector)
    {
        (string decision, string error) = JudgeEntitled(device, selector);
        Assert.NotEqual("Eligible", decision);
        Assert.DoesNotContain("selected no device", error, StringComparison.Ordinal);
    }

    /// <summary>A container of a directory is one with blanks behind its commas and without.</summary>
    [Theory]
    [InlineData("CN=P3, OU=Berlin, DC=contoso, DC=com", "OU=Berlin,DC=contoso,DC=com")]
    [InlineData("CN=P3,OU=Berlin,DC=contoso,DC=com", "ou=Berlin, dc=contoso, dc=com")]
    [InlineData("CN=P3,OU=Berlin,DC=contoso,DC=com", "OU=Berlin, *")]
    public void Entitlement_SelectsAContainerHoweverItIsWritten(string account, string collection)
    {
        using var inventory = new TemporaryFile(
            "ComputerName,DistinguishedName\nP3,\"" + account + "\"\nP4,\"CN=P4,OU=Munich,DC=contoso,DC=com\"\n",
            ".csv"
        );
        using var entitlements = new TemporaryFile(
            "Collection,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n\"" + collection + "\",Windows 10 Pro,en-US,x64,OEM\n",
            ".csv"
        );
        Assert.Equal(
            ["P3=Eligible", "P4=Indeterminate"],
            ConsoleRun
                .Eligibility(inventory.Path, "--entitlements", entitlements.Path, "--format", "jsonl")
                .Json.Select(line => line.GetProperty("computerName").GetString() + "=" + line.GetProperty("decision").GetString())
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("P3.a.example", "P3.b.example")]
    [InlineData("P3", "P30.contoso.com")]
    [InlineData("P3", "CONTOSO\\P30")]
    [InlineData("P3", "*.contoso.com")]
    [InlineData("P3", "OTHER\\*")]
    public void Entitlement_SelectsNoOtherComputer(string device, string selector)
    {
        (string decision, string error) = JudgeEntitled(device, selector);
        Assert.Equal("Eligible", decision);
        Assert.Contains("selected no device", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("S1")]
    [InlineData("SN4")]
    [InlineData("SN42")]
    [InlineData("5CG9123AB5")]
    public void RowWithoutName_JoinsByASerialNumberOfAnyLength(string serial)
    {
        using var first = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,DeviceSerial\nP4,Windows 10 Pro,en-US,x64,OEM,"
                + serial
                + "\n",
            ".csv"
        );
        using var second = new TemporaryFile("CoaProduct,DeviceSerial\nWindows 10 Home," + serial + "\n", ".csv");
        ConsoleRun run = ConsoleRun.Eligibility(first.Path, second.Path, "--format", "jsonl");

        Assert.Equal("P4", Assert.Single(run.Json).GetProperty("computerName").GetString());
        Assert.NotEqual("Eligible", run.Json[0].GetProperty("decision").GetString());
    }

    /// <summary>Every unread column is told by its name, and names of five letters and digits in a row are no product key.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void UnreadColumns_AreAllNamed(bool isTable)
    {
        string[] names =
        [
            .. Enumerable.Range(1, 40).Select(number => "Foo" + number.ToString("00", System.Globalization.CultureInfo.InvariantCulture)),
        ];
        string text = isTable
            ? "ComputerName,LicensedProduct," + string.Join(",", names) + "\nPC1,Windows 10 Pro," + string.Join(",", names.Select(_ => "x")) + "\n"
            : "{\"ComputerName\":\"PC1\",\"LicensedProduct\":\"Windows 10 Pro\","
                + string.Join(",", names.Select(name => "\"" + name + "\":\"x\""))
                + "}\n";
        using var file = new TemporaryFile(text, isTable ? ".csv" : ".jsonl");
        string error = ConsoleRun.Eligibility(file.Path).Error;

        Assert.All(names, name => Assert.Contains(name, error, StringComparison.Ordinal));
        Assert.DoesNotContain("XXXXX", error, StringComparison.Ordinal);
    }

    private static (string Decision, string Error) JudgeEntitled(string device, string selector)
    {
        using var inventory = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n" + device + ",Windows 10 Pro,en-US,x64,OEM\n",
            ".csv"
        );
        using var entitlements = new TemporaryFile("ComputerName,CoaProduct\n" + selector + ",Windows 10 Home\n", ".csv");
        ConsoleRun run = ConsoleRun.Eligibility(inventory.Path, "--entitlements", entitlements.Path, "--format", "jsonl");
        return (run.Json[0].GetProperty("decision").GetString()!, run.Error);
    }

    private static ConsoleRun Run(string path, string media, string program, string[] more) =>
        ConsoleRun.Of([
            "eligibility",
            path,
            "--media-product",
            media,
            "--media-language",
            "en-US",
            "--media-architecture",
            "x64",
            "--media-channel",
            "VolumeLicensing",
            "--program",
            program,
            "--language",
            "en",
            "--format",
            "jsonl",
            .. more,
        ]);

    private static string Quoted(string text) => "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>Rows that say the same are judged once; a word that is shown is part of what they say.</summary>
    [Fact]
    public void WordOfACategory_IsThatOfItsOwnRow()
    {
        string[] words = ["Monitor", "Switch", "Display", "Phone", "Mobile phone", "Linux", "macOS"];
        using var file = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,Category\n"
                + string.Concat(words.Select((word, i) => $"PC{i},Windows 10 Pro,en-US,x64,OEM,{word}\n"))
        );
        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--format", "jsonl");

        Assert.Equal(words.Length, run.Json.Count);
        Assert.All(words.Zip(run.Json), pair =>
        {
            string told = pair.Second.ToString();
            Assert.Contains(
                "\"" + pair.First + "\"",
                told.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\u0022", "\"", StringComparison.Ordinal),
                StringComparison.Ordinal
            );
        });
    }
}
