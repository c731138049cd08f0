using System.Text.Json;

namespace ReimagingTools.Tests.Cli;

/// <summary>
/// What somebody wrote beside a license, in whatever shape, contests it where it names another Windows or says that there is no license.
/// </summary>
public sealed class HeardRemarkTests
{
    private const string Stated =
        "\"LicensedProduct\":\"Windows 11 Pro\",\"LicensedLanguage\":\"en-US\",\"LicensedArchitecture\":\"x64\",\"LicenseChannel\":\"OEM\"";

    /// <summary>Values of the shapes in which inventories hand on what they do not know.</summary>
    private static readonly string[] Shapes =
    [
        "\"{0}\"",
        "[\"{0}\",\"x\"]",
        "\"os={0};site=B1\"",
        "\"os: {0}\"",
        "[\"os:{0}\",\"site:B1\"]",
        "{{\"Foo\":\"{0}\"}}",
        "\"{{\\\"os\\\":\\\"{0}\\\"}}\"",
        "\"[{{\\\"key\\\":\\\"os\\\",\\\"value\\\":\\\"{0}\\\"}}]\"",
        "\"<asset><os>{0}</os></asset>\"",
    ];

    public static TheoryData<string, string, bool> Texts
    {
        get
        {
            var data = new TheoryData<string, string, bool>();
            foreach (string heading in new[] { "Blah", "details", "tags", "Notes", "Description" })
            {
                data.Add(heading, "Windows 11 Home", false);
                data.Add(heading, "Windows 10 Home", false);
                data.Add(heading, "Windows Server 2022 Standard", false);
                data.Add(heading, "Windows 11 Pro", true);
                data.Add(heading, "in use", true);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void OtherWindowsInAnyShape_ContestsTheLicense(string heading, string text, bool isEligible)
    {
        string[] values =
        [
            .. Shapes
                .Where(shape => heading != "Description" || shape[0] != '{')
                .Select(shape => string.Format(System.Globalization.CultureInfo.InvariantCulture, shape, text)),
        ];
        Assert.Equal(
            values.Select(value => value + (isEligible ? " Eligible" : " Indeterminate")),
            values.Zip(Decisions(heading, values), (value, decision) => value + " " + decision)
        );
    }

    /// <summary>That one of several names is the licensed one does not take the others back.</summary>
    [Fact]
    public void OtherWindowsBesideTheLicensedOne_ContestsTheLicense()
    {
        foreach (string heading in new[] { "Blah", "tags", "Notes" })
        {
            Assert.Equal(
                ["Indeterminate", "Indeterminate", "Eligible"],
                Decisions(
                    heading,
                    "\"os=Windows 11 Pro;oem=Windows 11 Home\"",
                    "[\"Windows 11 Home\",\"Windows 11 Pro\"]",
                    "[\"Windows 11 Pro\",\"Windows 11 Enterprise\"]"
                )
            );
        }
    }

    [Fact]
    public void KeyOfTheFirmware_ContestsTheLicenseWhereverItStands()
    {
        foreach (string heading in new[] { "Blah", "MSDM", "Notes" })
        {
            Assert.Equal(
                ["Indeterminate", "Indeterminate", "Eligible"],
                Decisions(heading, "\"[4.0] Core OEM:DM\"", "{\"Description\":\"[4.0] Core OEM:DM\"}", "\"[4.0] Professional OEM:DM\"")
            );
        }

        Assert.Equal(["Indeterminate", "Eligible"], Decisions("Description", "\"[4.0] Core OEM:DM\"", "\"[4.0] Professional OEM:DM\""));
    }

    [Theory]
    [InlineData("no license", false)]
    [InlineData("No valid Windows license.", false)]
    [InlineData("PC is unlicensed", false)]
    [InlineData("OEM license moved to PC-9", false)]
    [InlineData("COA was reused for PC-9", false)]
    [InlineData("key used on another PC", false)]
    [InlineData("not genuine", false)]
    [InlineData("bought without OS", false)]
    [InlineData("came with FreeDOS", false)]
    [InlineData("was Windows 10 Home when bought", false)]
    [InlineData("keine gültige Lizenz", false)]
    [InlineData("Lizenz auf PC-9 übertragen", false)]
    [InlineData("sans licence", false)]
    [InlineData("ライセンスなし", false)]
    [InlineData("no license issues", true)]
    [InlineData("no Windows updates since May", true)]
    [InlineData("no license key in the box", true)]
    [InlineData("licensed, COA checked", true)]
    [InlineData("user was home office", true)]
    [InlineData("keine Lizenzprobleme", true)]
    [InlineData("ライセンス無期限", true)]
    [InlineData("battery moved to PC-9", true)]
    public void RemarkThatDeniesTheLicense_ContestsIt(string remark, bool isEligible)
    {
        string text = JsonSerializer.Serialize(remark);
        foreach (string heading in new[] { "Notes", "Bemerkung", "Remarks", "備考", "tags" })
        {
            Assert.Equal(isEligible ? "Eligible" : "Indeterminate", Assert.Single(Decisions(heading, text)));
        }
    }

    private static string[] Decisions(string heading, params string[] values)
    {
        using var file = new TemporaryFile(
            string.Concat(values.Select((value, at) => "{\"ComputerName\":\"PC-" + at + "\"," + Stated + ",\"" + heading + "\":" + value + "}\n")),
            ".jsonl"
        );
        return [.. ConsoleRun.Of(StatedRunningTests.Arguments(file.Path)).Json.Select(verdict => verdict.GetProperty("decision").GetString()!)];
    }
}
