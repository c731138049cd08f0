using System.Text;
using System.Text.Json;
using ReimagingTools.Records.Rows;
using ReimagingTools.Tests.Cli;

namespace ReimagingTools.Tests.Records;

/// <summary>Spellings of one name are one computer: what one of them says of it speaks against what another does.</summary>
public sealed class SpelledNameTests
{
    private const string Headings =
        "ComputerName,OA3xOriginalProductKeyDescription,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n";

    private static readonly string[] Names = ["PC-01", "lab-pc_7", "PC-01.contoso.example", "\u7d4c\u7406-01", "\u30b5\u30fc\u30d0\u30fc01"];

    public static TheoryData<string> Spellings() =>
        [
            "{0}",
            " {0} ",
            "{0}.",
            "{0}$",
            "CONTOSO\\{0}",
            "\\\\{0}",
            "'{0}",
            "={0}",
            "=\"{0}\"",
            "\"{0}\"",
            "{0},",
            "{0};",
            "\u200b{0}",
            "{0}\u200b",
            "{0}\u200e",
            "\ufeff{0}",
            "\u00a0{0}",
            "\u201c{0}\u201d",
            "\u2018{0}\u2019",
        ];

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Spelling_IsOfOneComputer(string form)
    {
        foreach (string name in Names)
        {
            string canonical = ComputerNames.Canonical(name);
            string spelled = form.Replace("{0}", name, StringComparison.Ordinal);
            Assert.Equal(canonical, ComputerNames.Canonical(spelled));
            Assert.Equal(canonical, ComputerNames.Canonical(Wide(spelled)));
            Assert.Equal(canonical, ComputerNames.Canonical(canonical));
            Assert.All("\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d", dash =>
                Assert.Equal(canonical, ComputerNames.Canonical(spelled.Replace('-', dash)))
            );
        }
    }

    [Theory]
    [InlineData("PC-01@contoso.example", "pc-01.contoso.example")]
    [InlineData("PC-01$@CONTOSO.EXAMPLE", "pc-01.contoso.example")]
    [InlineData("a@b", "a@b")]
    [InlineData("@b.c", "@b.c")]
    [InlineData("PC-01 (old)", "pc-01 (old)")]
    [InlineData("pc_01", "pc_01")]
    [InlineData("'", "'")]
    [InlineData("=", "=")]
    public void WhatIsMoreThanSpelling_Stays(string name, string canonical) => Assert.Equal(canonical, ComputerNames.Canonical(name));

    /// <summary>In a table, in either order: the second row contradicts the first, and none of them is Eligible.</summary>
    [Theory]
    [MemberData(nameof(Spellings))]
    public void Spelling_ContradictsWhatTheNameSays(string form)
    {
        string spelled = form.Replace("{0}", "PC-01", StringComparison.Ordinal);
        string[] rows =
        [
            "PC-01,,Windows 11 Pro,en-US,x64,OEM\n",
            '"' + Wide(spelled).Replace("\"", "\"\"", StringComparison.Ordinal) + "\",[4.0] Core OEM:DM,,,,\n",
        ];
        foreach (string[] order in new[] { rows, [.. rows.Reverse()] })
        {
            using var file = new TemporaryFile(Headings + string.Concat(order), ".csv");
            ConsoleRun run = ConsoleRun.Of(
                "eligibility",
                file.Path,
                "--media-product",
                "Windows 11 Pro",
                "--media-language",
                "en-US",
                "--media-architecture",
                "x64",
                "--media-channel",
                "VolumeLicensing",
                "--program",
                "EnterpriseAgreement",
                "--format",
                "jsonl"
            );
            Assert.DoesNotContain(run.Json, (JsonElement line) => line.GetProperty("decision").GetString() == "Eligible");
        }
    }

    private static string Wide(string text) =>
        text.Aggregate(new StringBuilder(), (wide, letter) =>
                wide.Append(letter is > ' ' and <= '~' and not ('\\' or '"' or '\'') ? (char)(letter + 0xFEE0) : letter)
            )
            .ToString();
}
