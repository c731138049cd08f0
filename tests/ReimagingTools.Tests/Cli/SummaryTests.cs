namespace ReimagingTools.Tests.Cli;

public sealed class SummaryTests
{
    [Theory]
    [InlineData("en", "LicenseChannel \"OEMM\": did you mean \"Oem\"?")]
    [InlineData("ja", "LicenseChannel \"OEMM\": \"Oem\" の誤りではありませんか。")]
    public void MistakeOfManyRows_IsToldOnce(string language, string expected)
    {
        string[] rows = [.. Enumerable.Range(1, 300).Select(number => $"PC{number},Windows 7 Professional,en-US,x64,OEMM")];
        using var file = new TemporaryFile(
            "PC Name,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n" + string.Join('\n', rows) + "\n",
            ".csv"
        );

        ConsoleRun run = ConsoleRun.Of(
            "eligibility",
            file.Path,
            "--media-product",
            "Windows 7 Professional",
            "--media-language",
            "en-US",
            "--media-architecture",
            "x64",
            "--media-channel",
            "VL",
            "--program",
            "EA",
            "--format",
            "summary",
            "--language",
            language
        );

        string line = Assert.Single(run.Output.Split('\n'), line => line.Contains("OEMM", StringComparison.Ordinal));
        Assert.Contains(expected, line, StringComparison.Ordinal);
        Assert.StartsWith("300", line.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain("reimaging questions", run.Output, StringComparison.Ordinal);
    }

    /// <summary>What people write of how they came to a license suggests a channel; it settles none.</summary>
    [Theory]
    [InlineData("came with the PC", "Oem")]
    [InlineData("Dell", "Oem")]
    [InlineData("pre-loaded by HP", "Oem")]
    [InlineData("PCに付属", "Oem")]
    [InlineData("bought in a shop", "Fpp")]
    [InlineData("Retail shop", "Fpp")]
    [InlineData("店頭で購入", "Fpp")]
    [InlineData("our volume agreement", "Volume")]
    [InlineData("shop, preinstalled", null)]
    [InlineData("dellusion", null)]
    public void Channel_InOtherWords_IsToldWithTheWordForIt(string text, string? meant)
    {
        using var file = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\nPC1,Windows 10 Pro,en-US,x64,\"" + text + "\"\n",
            ".csv"
        );

        string output = OneLine(ConsoleRun.Eligibility(file.Path, "--format", "summary").Output);
        string error = ConsoleRun.Eligibility(file.Path, "--license-channel", text).Error;

        Assert.Contains(
            "LicenseChannel \"" + text + "\"" + (meant is null ? "" : ": did you mean \"" + meant + "\"?"),
            output,
            StringComparison.Ordinal
        );
        Assert.Equal(meant is not null, error.Contains("did you mean " + meant + "?", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Oem, Fpp, Volume", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LicensedArchitecture", "x46", "x64")]
    [InlineData("SoftwareAssurance", "PerDevise", "PerDevice")]
    public void MistypedValueOfARow_IsToldWithTheNearest(string column, string text, string near)
    {
        using var file = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicenseChannel," + column + "\nPC1,Windows 10 Pro,en-US,OEM," + text + "\n"
        );

        Assert.Contains(
            column + " \"" + text + "\": did you mean \"" + near + "\"?",
            OneLine(ConsoleRun.Eligibility(file.Path, "--format", "summary").Output),
            StringComparison.Ordinal
        );
    }

    /// <summary>A word that explains another of the same value in parentheses is one value; of another it is none.</summary>
    [Theory]
    [InlineData("プレインストール(OEM)", 0)]
    [InlineData("Retail (FPP)", 0)]
    [InlineData("OEM（プリインストール）", 0)]
    [InlineData("OEM (Volume)", 4)]
    [InlineData("OEM (Retail)", 4)]
    [InlineData("OEM (?)", 4)]
    [InlineData("(OEM)", 4)]
    public void Channel_ExplainedInParentheses_IsRead(string text, int code)
    {
        using var file = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\nPC1,Windows 10 Pro,en-US,x64,\"" + text + "\"\n",
            ".csv"
        );

        Assert.Equal(code, ConsoleRun.Eligibility(file.Path).Code);
    }

    /// <summary>Spreadsheets call the channel a type.</summary>
    [Fact]
    public void ChannelUnderAnotherName_IsToldWhereItBelongs()
    {
        using var file = new TemporaryFile("PC Name,License,License Type\nPC1,Windows 10 Pro,OEM\n", ".csv");

        Assert.Contains(
            "LicenseType \"OEM\": this is a value of LicenseChannel",
            ConsoleRun.Eligibility(file.Path, "--format", "summary").Output,
            StringComparison.Ordinal
        );
    }

    /// <summary>
    /// What is stated for all devices is a part of the answer; where PCs run another edition or version than the stated one, on whatever key,
    /// somebody should look.
    /// </summary>
    [Theory]
    [InlineData(
        "table",
        "en",
        "Stated for all devices whose records are silent: LicensedProduct Windows 10 Pro; LicensedLanguage en-US",
        "! 3 devices are held open, because a license stated for all or for a group does not explain what they run or are (PC1, PC4, PC5): Windows 10 Home: 1, Windows 8.1 Pro: 1, de-DE: 1, ja-JP: 1.",
        "! 1 of 2 devices taken for what is stated for all or for a group (PC2) shows something else beside it, mostly what runs: another version on 1 (11: 1); another edition on 1 (Enterprise: 1)."
    )]
    [InlineData("summary", "en", "LicenseChannel Oem.", "! 1 of 2 devices taken", "(Enterprise: 1)")]
    [InlineData("csv", "en", "1 of 2 devices taken for what is stated for all or for a group (PC2) shows something else beside it")]
    [InlineData("html", "en", "1 of 2 devices taken for what is stated for all or for a group (PC2) shows something else beside it")]
    [InlineData("jsonl", "ja", "2 台のうち 1 台 (PC2) には")]
    [InlineData(
        "summary",
        "ja",
        "記録にない値として全デバイスについて指定: LicensedProduct Windows 10 Pro",
        "1 台 (PC2) には",
        "別のエディション 1 台 (Enterprise: 1)"
    )]
    public void StatedForAll_IsToldWithWhatSpeaksAgainst(string format, string language, params string[] expected)
    {
        using var file = new TemporaryFile(
            "Name,OperatingSystem,OperatingSystemVersion,OSLanguage,Description\nPC1,Windows 10 Enterprise,10.0 (19045),1041,\"Windows(R) Operating System, VOLUME_KMSCLIENT channel\"\nPC2,Windows 11 Enterprise,10.0 (22631),1033,\nPC3,Windows 10 Pro,10.0 (19045),1033,\n"
                + "PC4,Windows 10 Home,10.0 (19045),1031,\nPC5,Windows 8.1 Pro,6.3 (9600),1033,\"Windows(R) Operating System, VOLUME_KMSCLIENT channel\"\n",
            ".csv"
        );

        string[] arguments = ConsoleRun.EligibilityArguments(
            file.Path,
            "--format",
            format,
            "--licensed-product",
            "Windows 10 Pro",
            "--licensed-language",
            "en-US",
            "--licensed-architecture",
            "x64",
            "--license-channel",
            "Oem"
        );
        arguments[Array.IndexOf(arguments, "--language") + 1] = language;
        ConsoleRun run = ConsoleRun.Of(arguments);
        string output = OneLine(format is "table" or "summary" ? run.Output : run.Error);

        Assert.All(expected, part => Assert.Contains(part, output, StringComparison.Ordinal));
        Assert.DoesNotContain("Stated", ConsoleRun.Eligibility(file.Path, "--format", format).Output, StringComparison.Ordinal);
    }

    /// <summary>
    /// So is an answer about a group, wherever it is given back: it speaks for PCs nobody looked at one by one. One about a single PC speaks for
    /// that.
    /// </summary>
    [Theory]
    [InlineData(
        "*,,",
        "summary",
        "2 of 3 devices taken for what is stated for all or for a group (PC1, PC3) show something else beside it, mostly what runs: another version on 2 (11: 2)."
    )]
    [InlineData(",HP,Book 1", "table", "1 of 1 device taken")]
    [InlineData("PC*,,", "csv", "2 of 3 devices taken")]
    [InlineData(",HP,Book 1", "html", "1 of 1 device taken")]
    [InlineData("PC1,,", "summary", null)]
    [InlineData("PC4,,", "summary", null)]
    public void AnswerAboutAGroup_IsToldWithWhatSpeaksAgainst(string selector, string format, string? expected)
    {
        using var file = new TemporaryFile(
            "Name,Manufacturer,Model,OperatingSystem,OperatingSystemVersion,OSLanguage\nPC1,HP,Book 1,Windows 11 Pro,10.0 (22631),1033\nPC2,HP,Book 1,Windows 10 Home,10.0 (19045),1033\n"
                + "PC3,HP,Book 2,Windows 11 Pro,10.0 (22631),1033\nPC4,HP,Book 2,Windows 10 Pro,10.0 (19045),1033\n",
            ".csv"
        );
        using var answers = new TemporaryFile(
            "ComputerName,Manufacturer,Model,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n"
                + selector
                + ",Windows 10 Pro,en-US,x64,Oem\n",
            ".csv"
        );

        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--entitlements", answers.Path, "--format", format);

        string said = OneLine(run.Output + run.Error);
        if (expected is null)
        {
            Assert.DoesNotContain("taken for what is stated", said, StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains(expected, said, StringComparison.Ordinal);
            Assert.Equal(
                format == "html",
                run.Output.Contains("taken for what is stated", StringComparison.Ordinal) && run.Error.Contains(expected, StringComparison.Ordinal)
            );
        }
    }

    /// <summary>Rows that say the same share a verdict, and have names of their own.</summary>
    [Fact]
    public void AnswerAboutAGroup_NamesEachOfThePCs()
    {
        using var file = new TemporaryFile(
            "Name,OperatingSystem\n" + string.Concat(Enumerable.Range(1, 5).Select(number => $"PC{number},Windows 10 Enterprise\n")),
            ".csv"
        );

        string output = OneLine(ConsoleRun.Eligibility(file.Path, "--licensed-product", "Windows 10 Pro", "--format", "summary").Output);

        Assert.Contains("(PC1, PC2, PC3 and 2 others)", output, StringComparison.Ordinal);
    }

    /// <summary>A language that was mistyped is asked back for, wherever it stands.</summary>
    [Theory]
    [InlineData("Germn", "LicensedLanguage \"Germn\": did you mean")]
    [InlineData("UK", "LicensedLanguage \"UK\"")]
    public void MistypedLanguage_OfAnAnswer_IsAskedBackFor(string language, string expected)
    {
        using var file = new TemporaryFile("Name,OperatingSystem\nPC1,Windows 10 Pro\n", ".csv");
        using var answers = new TemporaryFile("ComputerName,LicensedProduct,LicensedLanguage\n*,Windows 10 Pro," + language + "\n", ".csv");

        string output = OneLine(ConsoleRun.Eligibility(file.Path, "--entitlements", answers.Path, "--format", "summary").Output);

        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.Equal(language == "Germn", output.Contains("German", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A license of its own, or a key the firmware holds, is the PC's: what runs beside it is nothing to look at.</summary>
    [Fact]
    public void AnswerAboutAGroup_BesideWhatTheRecordsSay_IsNotCounted()
    {
        using var file = new TemporaryFile(
            "Name,OperatingSystem,LicensedProduct,LicensedLanguage\nPC1,Windows 10 Enterprise,Windows 10 Pro,en-US\n",
            ".csv"
        );
        using var answers = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n*,Windows 10 Pro,en-US,x64,Oem\n",
            ".csv"
        );

        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--entitlements", answers.Path, "--format", "summary");

        Assert.Equal(0, run.Code);
        Assert.DoesNotContain("taken for", run.Output, StringComparison.Ordinal);
    }

    /// <summary>Rows are what files hold, devices what they are about.</summary>
    [Theory]
    [InlineData("eligibility", "6 rows read, 0 not readable; 3 devices judged, 3 verdicts.")]
    [InlineData("plan", "6 rows read, 0 not readable; 3 devices judged.")]
    public void Tally_OfSeveralFilesOfOneFleet_CountsRowsAndDevices(string command, string expected)
    {
        using var directory = new TemporaryFile("Name,OperatingSystem\nPC1,Windows 10 Pro\nPC2,Windows 10 Pro\nPC3,Windows 10 Pro\n", ".csv");
        using var firmware = new TemporaryFile(
            "{\"ComputerName\":\"PC1\",\"Model\":\"Book 1\"}\n\n{\"ComputerName\":\"PC2\",\"Model\":\"Book 1\"}\n{\"ComputerName\":\"PC3\",\"Model\":\"Book 1\"}\n",
            ".jsonl"
        );
        string[] arguments = ConsoleRun.EligibilityArguments(directory.Path, firmware.Path);

        ConsoleRun run = ConsoleRun.Of([command, .. arguments[1..]]);

        Assert.Contains(expected, run.Output + run.Error, StringComparison.Ordinal);
    }

    /// <summary>Nobody is sent to a command that has nothing to ask.</summary>
    [Theory]
    [InlineData("Windows 10 Pro", false)]
    [InlineData("Windows 11 Pro", true)]
    public void Next_NamesQuestions_WhereThereAreAny(string licensed, bool asks)
    {
        using var file = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\nPC1,"
                + licensed
                + ",en-US,x64,OEM\nPC2,"
                + licensed
                + ",en-US,x64,OEM\n",
            ".csv"
        );
        string[] media =
        [
            "--media-product",
            "Windows 11 Enterprise",
            "--media-language",
            "en-US",
            "--media-architecture",
            "x64",
            "--media-channel",
            "VL",
            "--program",
            "EA",
            "--language",
            "en",
        ];

        string summary = ConsoleRun.Of(["eligibility", file.Path, .. media, "--format", "summary"]).Output,
            questions = ConsoleRun.Of(["questions", file.Path, .. media]).Output;

        Assert.Equal(asks, summary.Contains("reimaging questions", StringComparison.Ordinal));
        Assert.Equal(asks, questions.Contains("Q1", StringComparison.Ordinal));
    }

    /// <summary>An example is taken for advice: it names what the media at hand is.</summary>
    [Theory]
    [InlineData(
        "Windows 10 Pro",
        "de-DE",
        "arm64",
        "--licensed-product \"Windows 10 Pro\"",
        "--licensed-language de-DE",
        "--licensed-architecture arm64"
    )]
    [InlineData("Windows 7 Professional", "en-US", "x86", "such as Windows 7 Professional")]
    public void Examples_AreOfTheMedia(string product, string language, string architecture, params string[] expected)
    {
        using var file = new TemporaryFile("ComputerName,OperatingSystem\nPC1,Windows 10 Pro\n", ".csv");

        string output = ConsoleRun
            .Of(
                "eligibility",
                file.Path,
                "--media-product",
                product,
                "--media-language",
                language,
                "--media-architecture",
                architecture,
                "--media-channel",
                "VL",
                "--program",
                "OV",
                "--format",
                "summary",
                "--language",
                "en"
            )
            .Output;

        Assert.All(expected, part => Assert.Contains(part, OneLine(output), StringComparison.Ordinal));
        Assert.DoesNotContain("Windows 11", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Wildcard_GivenAsAName_IsTold()
    {
        ConsoleRun run = ConsoleRun.Of("media", "--name-only", "share/*", "--format", "jsonl", "--language", "en");

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("\"share/*\" is no file name", run.Error, StringComparison.Ordinal);
    }

    /// <summary>The text without the breaks of lines that a terminal makes.</summary>
    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
