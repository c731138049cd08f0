using System.Text;

namespace ReimagingTools.Tests.Cli;

/// <summary>Inventories in the encodings that Excel and older exports write.</summary>
public sealed class InputEncodingTests
{
    private const string Header = "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n";
    private const string Lost = "is not UTF-8";

    public static TheoryData<string, string> Texts =>
        new()
        {
            { "shift_jis", "端末-01" },
            { "932", "端末-01" },
            { "windows-1252", "Zoé-02" },
            { "iso-8859-1", "Zoé-02" },
            { "gb18030", "电脑-03" },
            { "utf-8", "端末-01" },
            { "utf-16", "端末-01" },
        };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Named_IsReadAsItSays(string name, string computer)
    {
        using var file = Write(name, computer);

        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--format", "jsonl", "--encoding", name);

        Assert.Equal(0, run.Code);
        Assert.Equal(computer, run.Json.Single().GetProperty("computerName").GetString());
        Assert.DoesNotContain(Lost, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shift_jis", "端末-01")]
    [InlineData("windows-1252", "Zoé-02")]
    public void NotNamed_IsToldOnce(string name, string computer)
    {
        using var file = Write(name, computer, computer);

        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--format", "jsonl");

        Assert.Equal(2, run.Error.Split(Lost).Length);
        Assert.Contains("--encoding " + name, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shift_jis", "メモ欄,型,購入時,使用言語", "en")]
    [InlineData("shift_jis", "ｶﾝﾘ,ｷｼｭ", "ja")]
    [InlineData("windows-1252", "Größe,Straße,Gerätenummer", "en")]
    [InlineData("windows-1252", "Référence,Système préféré,Numéro", "ja")]
    public void NotNamed_IsToldWhereNoHeadingIsKnown(string name, string header, string language)
    {
        using var file = new TemporaryFile(header + "\n" + header + "\n", ".csv", CodePagesEncodingProvider.Instance.GetEncoding(name)!);

        ConsoleRun run = ConsoleRun.Of("eligibility", file.Path, "--media-product", "Windows 10 Pro", "--language", language);

        Assert.Equal(2, run.Code);
        Assert.Contains("UTF-8", run.Error, StringComparison.Ordinal);
        Assert.Contains("--encoding " + name, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("LicensedProduct", run.Error, StringComparison.Ordinal);
    }

    /// <summary>Headings that are known under one of the two encodings of spreadsheets show which it is.</summary>
    [Theory]
    [InlineData("shift_jis", "PC名,購入時OS,ライセンス言語,購入形態,備考", "端末-01,Windows 10 Pro,英語,プリインストール,済")]
    [InlineData("windows-1252", "Gerätename;Lizenziertes Produkt;Lizenzsprache;Lizenzkanal", "Büro-01;Windows 10 Pro;Englisch;OEM")]
    public void HeadingsThatAreKnown_ShowTheEncoding(string name, string header, string row)
    {
        foreach (string text in new[] { header + "\n" + row + "\n", "Report\n" + header + "\n" + row + "\n" })
        {
            using var file = new TemporaryFile(text, ".csv", CodePagesEncodingProvider.Instance.GetEncoding(name)!);

            ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--format", "jsonl", "--licensed-architecture", "x64");

            Assert.Equal("Eligible", run.Json.Single().GetProperty("decision").GetString());
            Assert.Equal(row.Split(',', ';')[0], run.Json.Single().GetProperty("computerName").GetString());
            Assert.Contains(name, run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain(Lost, run.Error.Replace("is not UTF-8 and was read", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void HeadingsThatAreKnown_DoNotOverruleTheName()
    {
        using var file = new TemporaryFile(
            "Gerätename;Lizenziertes Produkt\nBüro-01;Windows 10 Pro\n",
            ".csv",
            CodePagesEncodingProvider.Instance.GetEncoding("windows-1252")!
        );

        Assert.DoesNotContain(
            "Büro",
            ConsoleRun.Eligibility(file.Path, "--format", "jsonl", "--encoding", "shift_jis").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ByteOrderMark_GoesBeforeTheName()
    {
        using var file = new TemporaryFile(
            Header + "端末-01,Windows 10 Pro,en-US,x64,Oem\n",
            ".csv",
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)
        );

        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--format", "jsonl", "--encoding", "shift_jis");

        Assert.Equal("端末-01", run.Json.Single().GetProperty("computerName").GetString());
    }

    /// <summary>Letters of three and four bytes, so that every cut between two reads of the file falls into one somewhere.</summary>
    [Fact]
    public void Utf8_IsNoneOfThese_WhereverItIsCut()
    {
        var text = new StringBuilder(Header);
        for (int i = 0; i < 3000; i++)
        {
            _ = text.Append(new string('x', i % 7)).Append("端😀末é,Windows 10 Pro,en-US,x64,Oem\n");
        }

        using var file = new TemporaryFile(text.ToString());

        Assert.DoesNotContain(Lost, ConsoleRun.Eligibility(file.Path, "--format", "summary").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Name_ThatIsNone_IsRefused()
    {
        using var file = Write("utf-8", "PC-1");

        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--encoding", "klingon");

        Assert.Equal(2, run.Code);
        Assert.Contains("--encoding klingon: is no encoding", run.Error, StringComparison.Ordinal);
    }

    private static TemporaryFile Write(string encoding, params string[] computers)
    {
        Encoding named = int.TryParse(encoding, out int page)
            ? CodePagesEncodingProvider.Instance.GetEncoding(page)!
            : CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        return new TemporaryFile(named.GetBytes(Header + string.Concat(computers.Select(computer => computer + ",Windows 10 Pro,en-US,x64,Oem\n"))));
    }
}
