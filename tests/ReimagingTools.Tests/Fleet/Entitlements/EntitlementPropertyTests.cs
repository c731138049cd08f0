using System.IO.Enumeration;
using ReimagingTools.Fleet.Entitlements;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Tests.Fleet.Entitlements;

/// <summary>Rows made up by the hundred, held against the law of entitlements as it reads: by the sets of devices that rows select.</summary>
public sealed class EntitlementPropertyTests
{
    private const int Runs = 400;

    private static readonly string[] Names = ["TYO-1", "TYO-2", "TYO-10", "NYC-1", "NYC-2"];
    private static readonly string[] Models = ["Book 1", "Book 2", "Tower 1"];
    private static readonly string[] NamePatterns = ["", "*", "TYO-*", "TYO-1*", "NYC-?", "TYO-1", "*-1"];
    private static readonly string[] ModelPatterns = ["", "Book*", "Book 1", "*1"];
    private static readonly string[] Languages = ["en-US", "ja-JP"];

    [Fact]
    public void Find_NeverLetsAWiderRowWin_NorHidesARowAsNarrow()
    {
        ForEachBook(
            (rows, device, stated) =>
            {
                Made[] selecting = [.. rows.Where(row => row.Selects(device))];
                Made[] narrowest = [.. selecting.Where(row => !Array.Exists(selecting, other => other.IsNarrowerThan(row)))];

                // Whatever is narrowest by the devices it selects is heard; a row that loses to every other selecting one never is alone.
                Assert.All(narrowest, row => Assert.Contains(row.Says(device), stated));
                Assert.All(stated, language => Assert.Contains(selecting, row => row.Says(device) == language));
                Assert.Equal(selecting.Length == 0, stated.Count == 0);
            }
        );
    }

    [Fact]
    public void Find_DoesNotDependOnOrder() =>
        ForEachBook((rows, device, stated) => Assert.Equal(stated, Stated(new EntitlementBook(rows.Reverse().Select(row => row.ToRow())), device)));

    [Fact]
    public void Find_ConflictsWithARowAsNarrowThatDisagrees() =>
        ForEachBook(
            (rows, device, stated) =>
            {
                foreach (
                    Made row in rows.Where(row =>
                        row.Selects(device)
                        && row.Says(device) == row.Language
                        && stated.Contains(row.Language)
                        && !Array.Exists(rows, other => other.IsNarrowerThan(row))
                    )
                )
                {
                    Made other = row with { Language = row.Language == Languages[0] ? Languages[1] : Languages[0] };
                    Assert.Equal(
                        2,
                        Stated(new EntitlementBook([.. rows.Select(each => each.ToRow()), other.ToRow()]), device).Intersect(Languages).Count()
                    );
                }
            }
        );

    private static void ForEachBook(Action<Made[], (string Name, string Model), SortedSet<string>> hold)
    {
        var random = new Random(20261128);
        for (int run = 0; run < Runs; run++)
        {
            Made[] rows =
            [
                .. Enumerable
                    .Range(0, random.Next(1, 6))
                    .Select(_ => new Made(Any(random, NamePatterns), Any(random, ModelPatterns), Any(random, Languages))),
            ];
            var book = new EntitlementBook(rows.Select(row => row.ToRow()));
            foreach (string name in Names)
            {
                (string, string) device = (name, Any(random, Models));
                hold(rows, device, Stated(book, device));
            }
        }
    }

    private static string Any(Random random, string[] choices) => choices[random.Next(choices.Length)];

    private static SortedSet<string> Stated(EntitlementBook book, (string Name, string Model) device)
    {
        Row row = new RowBuilder(ColumnTable.Default).Of(
            [new("ComputerName", device.Name), new("Model", device.Model)],
            default,
            "Win32_ComputerSystem"
        );
        return new SortedSet<string>(
            book.Find(SelectableDevice.Of(new DeviceRows(device.Name, [row]))).Rows.Select(each => each.Text(Field.LicensedLanguage) ?? Made.Open),
            StringComparer.Ordinal
        );
    }

    /// <summary>A row, and the devices of the made-up world it selects.</summary>
    private sealed record Made(string Name, string Model, string Language)
    {
        /// <summary>What a row that names a device of another model leaves open.</summary>
        public const string Open = "";

        private bool NamesOne => Name.Length > 0 && !Name.Contains('*', StringComparison.Ordinal) && !Name.Contains('?', StringComparison.Ordinal);

        public bool Selects((string Name, string Model) device) => Takes(Name, device.Name) && (NamesOne || Takes(Model, device.Model));

        public string Says((string Name, string Model) device) => Takes(Model, device.Model) ? Language : Open;

        /// <summary>
        /// One that names a device is narrower than one that does not; of two that do not, one whose devices are among those of the other.
        /// </summary>
        public bool IsNarrowerThan(Made other) =>
            NamesOne != other.NamesOne
                ? NamesOne
                : !NamesOne && Covers(other.Name, Name) && Covers(other.Model, Model) && !(Covers(Name, other.Name) && Covers(Model, other.Model));

        public Row ToRow() =>
            new RowBuilder(ColumnTable.Default).Of([
                new("ComputerName", Name.Length == 0 && Model.Length == 0 ? "*" : Name),
                new("Model", Model),
                new("LicensedLanguage", Language),
            ]);

        /// <summary>Every text that one pattern takes, of all that the patterns of this world are about, is taken by the other.</summary>
        private static bool Covers(string wide, string narrow) =>
            IsAny(wide) || (!IsAny(narrow) && Universe.All(text => !Takes(narrow, text) || Takes(wide, text)));

        /// <summary>An empty cell, or one of stars alone, takes any device, also one that has no such value.</summary>
        private static bool IsAny(string pattern) => pattern is "" or "*";

        private static IEnumerable<string> Universe { get; } =
        [.. Names, .. Models, "TYO-", "TYO-1X", "NYC-22", "NYC-Z", "X-1", "TYO-3", "Book 11", "Book", "Bookcase", "X1", "1"];

        private static bool Takes(string pattern, string value) => pattern.Length == 0 || FileSystemName.MatchesSimpleExpression(pattern, value);
    }
}
