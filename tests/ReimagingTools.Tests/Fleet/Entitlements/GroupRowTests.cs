using ReimagingTools.Tests.Cli;

namespace ReimagingTools.Tests.Fleet.Entitlements;

/// <summary>
/// A row about a group speaks for the devices whose own records are silent. Where these say otherwise, nobody knows which of the two is wrong.
/// </summary>
public sealed class GroupRowTests
{
    private const string Device = "ComputerName,Model,Collection,";
    private const string Pc = "TYO-1,M1,Tokyo,";
    private const string Known = "LicenseChannel,LicensedArchitecture,LicensedLanguage,LicensedProduct,";

    /// <summary>What the records show of one fact, each as strongly as it can: what runs on an OEM key, the key, a column.</summary>
    public static TheoryData<string, string, string, string> Shown =>
        new()
        {
            // Headings and values of the records; what a row says otherwise, and what it says of the same.
            {
                "Description,LicenseStatus,Caption,OSLanguage|\"Windows(R) Operating System, OEM_DM channel\",1,Microsoft Windows 10 Pro,1041",
                "LicensedLanguage",
                "en-US",
                "ja-JP"
            },
            {
                "Description,LicenseStatus,Caption,OSLanguage|\"Windows(R) Operating System, OEM_DM channel\",1,Microsoft Windows 10 Home,1033",
                "LicensedProduct",
                "Windows 10 Pro",
                "Windows 10 Home"
            },
            {
                "Description,LicenseStatus,Caption,OSLanguage|\"Windows(R) Operating System, OEM_DM channel\",1,Microsoft Windows 11 Pro,1033",
                "LicensedProduct",
                "Windows 10 Pro",
                "Windows 11 Pro"
            },
            {
                "Description,LicenseStatus,Caption,OSArchitecture|\"Windows(R) Operating System, OEM_DM channel\",1,Microsoft Windows 10 Pro,32-bit",
                "LicensedArchitecture",
                "x64",
                "x86"
            },
            { "OA3xOriginalProductKeyDescription|[4.0] Core OEM:DM", "LicensedProduct", "Windows 10 Pro", "Windows 10 Home" },
            { "LicenseChannel|Evaluation", "LicenseChannel", "OEM", "Evaluation" },
            { "LicensedLanguage|ja-JP", "LicensedLanguage", "en-US", "ja-JP" },
            { "CoaProduct|Windows 10 Home", "LicensedProduct", "Windows 10 Pro", "Windows 10 Home" },
        };

    [Theory]
    [MemberData(nameof(Shown))]
    public void AGroupRow_ContestsWhatARecordShows(string records, string fact, string other, string same)
    {
        string[] parts = records.Split('|');
        foreach (
            (string selector, string value) in new[] { ("ComputerName", "TYO-*"), ("ComputerName", "*"), ("Model", "M1"), ("Collection", "Tokyo") }
        )
        {
            string fleet = $"{Device}{parts[0]}\n{Pc}{parts[1]}\n";
            string rest = string.Join(',', Known.TrimEnd(',').Split(',').Where(name => name != fact && !parts[0].Split(',').Contains(name))),
                facts = string.Join(',', rest.Split(',').Select(Value));

            Assert.Equal(
                DecisionOf(fleet, $"ComputerName,{fact},{rest}\nTYO-1,{same},{facts}\n"),
                DecisionOf(fleet, $"{selector},{fact},{rest}\n{value},{same},{facts}\n")
            );
            Assert.Equal('I', DecisionOf(fleet, $"{selector},{fact},{rest}\n{value},{other},{facts}\n"));
        }
    }

    [Fact]
    public void ASilentRecord_IsAnsweredByAGroupRow() =>
        Assert.Equal(
            'E',
            DecisionOf(
                $"{Device}Description,LicenseStatus,Caption\n{Pc}\"Windows(R) Operating System, OEM_DM channel\",1,Microsoft Windows 10 Pro\n",
                "ComputerName,LicensedLanguage,LicensedArchitecture\nTYO-*,en-US,x64\n"
            )
        );

    /// <summary>Who names the computer has looked at it: where what runs on it shows something else, the row decides and says so.</summary>
    [Fact]
    public void ARowThatNamesTheDevice_OutweighsWhatRuns()
    {
        const string Fleet =
            $"{Device}Description,LicenseStatus,Caption,OSLanguage\n{Pc}\"Windows(R) Operating System, OEM_DM channel\",1,Microsoft Windows 10 Pro,1041\n";

        Assert.Equal('E', DecisionOf(Fleet, "ComputerName,LicensedLanguage,LicensedArchitecture\nTYO-1,en-US,x64\n"));
        Assert.Equal('E', DecisionOf(Fleet, "ComputerName,LicensedLanguage,LicensedArchitecture\nTYO-1,en-US,\nTYO-*,ja-JP,x64\n"));
        Assert.Equal('I', DecisionOf(Fleet, "ComputerName,LicensedLanguage,LicensedArchitecture\nTYO-1,,x64\nTYO-*,en-US,x64\n"));
    }

    /// <summary>A Volume license lies on top of another one, of which a row may tell.</summary>
    [Fact]
    public void UnderAVolumeLicense_AGroupRowTellsTheChannel() =>
        Assert.Equal(
            'E',
            DecisionOf(
                $"{Device}LicenseChannel,LicensedProduct\n{Pc}Volume,Windows 10 Pro\n",
                "ComputerName,LicenseChannel,LicensedLanguage,LicensedArchitecture\nTYO-*,OEM,en-US,x64\n"
            )
        );

    private static string Value(string fact) =>
        fact switch
        {
            "LicenseChannel" => "OEM",
            "LicensedArchitecture" => "x64",
            "LicensedLanguage" => "en-US",
            _ => "Windows 10 Pro",
        };

    private static char DecisionOf(string fleet, string entitlements)
    {
        using var records = new TemporaryFile(fleet);
        using var rows = new TemporaryFile(entitlements);
        return ConsoleRun.Eligibility(records.Path, "--entitlements", rows.Path, "--format", "jsonl").Json[0].GetProperty("decision").GetString()![
            0
        ];
    }
}
