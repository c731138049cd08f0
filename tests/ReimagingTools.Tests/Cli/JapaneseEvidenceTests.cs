using System.Globalization;
using System.Text.Json;
using ReimagingTools.Fleet.Devices;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Text;
using ReimagingTools.Tests.Fleet.Devices;

namespace ReimagingTools.Tests.Cli;

/// <summary>Evidence is told in the language of the session: no English sentence in a Japanese one.</summary>
public sealed class JapaneseEvidenceTests
{
    public static TheoryData<string> Records =>
        [
            "LicensedProduct=Windows 10 Pro|LicensedLanguage=en-US|LicensedArchitecture=x64|LicenseChannel=OEM|CoaProduct=Genuine Microsoft Label|VolumeProduct=Windows 11 Enterprise|PriorVersionRight=Windows 8.1 Pro",
            "LicensedProduct=Windows 10 Prro|LicenseChannel=?|LicenseType=Full|CoaProduct=Windows 7 Professional OA|PreinstalledProduct=Windows 10 Pro",
            "Caption=Microsoft Windows 10 Pro|BuildNumber=19045|OSLanguage=1033|OSArchitecture=64-bit|OperatingSystemSKU=48|SystemType=x64-based PC",
            "OA3xOriginalProductKeyDescription=[4.0] Professional OEM:DM|FirmwareKeyPresent=False|UserName=x",
            "Name=Windows(R), Professional edition|Description=Windows(R) Operating System, OEM_DM channel|ProductKeyChannel=Retail|PartialProductKey=ABCDE|LicenseStatus=1",
            "Name=Windows(R), Enterprise edition|Description=Windows(R) Operating System, VOLUME_KMSCLIENT channel|PartialProductKey=ABCDE|LicenseStatus=1|LicenseIsAddon=False",
            "ProductReleaseIds=ProPlus2019Volume|Platform=x64|ClientCulture=en-us",
            "DisplayName=Microsoft Office Professional Plus 2016|IdentifyingNumber={90160000-0011-0409-1000-0000000FF1CE}",
        ];

    [Theory]
    [MemberData(nameof(Records))]
    public void Evidence_OfDevices_IsJapanese(string record)
    {
        CultureInfo before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ja");
        try
        {
            Device device = DeviceRecords.Read([.. record.Split('|').Select(pair => (pair.Split('=')[0], (object?)pair.Split('=')[1]))]);
            string[] says = [.. device.Products.SelectMany(product => product.Evidence).Select(evidence => evidence.Says)];

            Assert.NotEmpty(says);
            Assert.All(says, text => Assert.True(IsJapanese(text), text));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Theory]
    [InlineData("SW_DVD9_Win_Pro_10_22H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-12345.ISO")]
    [InlineData("en-us_windows_10_consumer_editions_version_22h2_x64_dvd_8da72ab3.iso")]
    [InlineData("19041.1.191206-1406.VB_RELEASE_CLIENTCONSUMER_RET_X64FRE_EN-US.ISO")]
    [InlineData("Win10_22H2_English_x64.iso")]
    [InlineData("CCCOMA_X64FRE_EN-US_DV9")]
    [InlineData("holiday photos.iso")]
    public void Evidence_OfNames_IsJapanese(string name)
    {
        ConsoleRun run = ConsoleRun.Of("media", name, "--name-only", "--format", "jsonl", "--language", "ja");

        Assert.NotEmpty(Sayings(run));
        Assert.All(Sayings(run), says => Assert.True(IsJapanese(says), says));
    }

    [Fact]
    public void Notes_OfColumns_AreTranslated() =>
        Assert.All(ColumnTable.Default.Columns.Where(column => column.Note.Length > 0), column =>
            Assert.True(IsJapanese(RowTexts.Note(column, CultureInfo.GetCultureInfo("ja"))), column.Note)
        );

    private static IReadOnlyList<string> Sayings(ConsoleRun run) => [.. run.Json.SelectMany(Says)];

    private static IEnumerable<string> Says(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(member =>
                    member.Name == "says" && member.Value.ValueKind == JsonValueKind.String ? [member.Value.GetString()!] : Says(member.Value)
                ),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Says),
            _ => [],
        };

    private static bool IsJapanese(string text) => text.Any(letter => letter is >= '\u3040' and <= '\u30ff' or >= '\u4e00' and <= '\u9fff');
}
