using System.Globalization;
using System.Text.Json;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Text;

namespace ReimagingTools.Tests.Cli;

/// <summary>Evidence is told in the language of the session: no English sentence in a Japanese one.</summary>
public sealed class JapaneseEvidenceTests
{
    public static TheoryData<string> Inventories =>
    [
        .. new[] { "fleet", "sources", "settle" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples", folder)))
            .Where(file => !file.EndsWith("orders.csv", StringComparison.Ordinal) && !file.EndsWith("answered.csv", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')),
    ];

    [Theory]
    [MemberData(nameof(Inventories))]
    public void Evidence_OfDevices_IsJapanese(string file)
    {
        string[] arguments = ConsoleRun.EligibilityArguments(Path.Combine(Repository.Root, file), "--format", "jsonl");
        ConsoleRun run = ConsoleRun.Of([.. arguments.Select(word => word == "en" ? "ja" : word)]);

        Assert.All(Sayings(run), says => Assert.True(IsJapanese(says), says));
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
    public void Notes_OfColumns_AreTranslated() => Assert.All(
        ColumnTable.Default.Columns.Where(column => column.Note.Length > 0),
        column => Assert.True(IsJapanese(RowTexts.Note(column, CultureInfo.GetCultureInfo("ja"))), column.Note));

    private static IReadOnlyList<string> Sayings(ConsoleRun run) => [.. run.Json.SelectMany(Says)];

    private static IEnumerable<string> Says(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.Name == "says" && member.Value.ValueKind == JsonValueKind.String ? [member.Value.GetString()!] : Says(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Says),
        _ => [],
    };

    private static bool IsJapanese(string text) => text.Any(letter => letter is >= '\u3040' and <= '\u30ff' or >= '\u4e00' and <= '\u9fff');
}
