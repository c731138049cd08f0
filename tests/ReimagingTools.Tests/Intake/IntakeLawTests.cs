using FsCheck;
using FsCheck.Fluent;
using ReimagingTools.Records.Columns;
using ReimagingTools.Tests.Cli;

namespace ReimagingTools.Tests.Intake;

/// <summary>The law of the way in, on made-up records of every source that can settle a device: see docs/evidence.md.</summary>
public sealed class IntakeLawTests
{
    private const string Settled = "PC-01=Eligible";

    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261101, 23);

    private static readonly Gen<GivenDevice> Devices = Gen.Elements(GivenDevice.All.ToArray());

    private static readonly Gen<string> Formats = Gen.Elements("lines", "array", "indented", "wrapped");

    public static TheoryData<string, string> Transits()
    {
        var data = new TheoryData<string, string>();
        foreach (GivenDevice device in GivenDevice.All)
        {
            foreach (string format in new[] { "lines", "array", "indented", "wrapped", "csv" })
            {
                // A table keeps no class, and one with columns of two classes says by its columns what each row is only where empty cells are no
                // values.
                data.Add(device.Name, format);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Transits))]
    public void Transit_GivesOneAnswer(string device, string format) =>
        Assert.Equal(Settled, IntakeFace.Judge(GivenDevice.All.Single(each => each.Name == device).Records, format));

    /// <summary>
    /// A second value that disagrees, wherever it stands and however its heading is spelled, never leaves a device Eligible. A line that is whole by
    /// itself was judged when a later one contradicts it: that is an error then, and the run ends with its code.
    /// </summary>
    [Fact]
    public void AddedValue_ThatDisagreesWithholds() =>
        Prop.ForAll(
                Arb.From(
                    from device in Devices
                    from record in Gen.Elements(device.Records.ToArray())
                    from value in Gen.Elements(record.Values.Where(value => value.Contradictions.Length > 0).ToArray())
                    from contradiction in Gen.Elements(value.Contradictions)
                    from heading in HeadingsFor(value.Heading, record)
                    from place in Gen.Elements(IsLicense(record) ? ["same", "before"] : new[] { "same", "before", "row", "nested", "deep", "lists" })
                    from format in Formats
                    select (device, record, value: new GivenValue(heading, contradiction), place, format)
                ),
                given =>
                {
                    string answer = IntakeFace.Judge(Placed(given.device, given.record, given.value, given.place), given.format);
                    bool isTold = given.place == "row" && given.format == "lines" && answer.EndsWith("unreadable", StringComparison.Ordinal);
                    return (isTold || !answer.Contains("=Eligible", StringComparison.Ordinal)).Label(
                        given.value + " " + given.place + " " + given.format + ": " + answer
                    );
                }
            )
            .Check(Config);

    /// <summary>The same value said twice is said once.</summary>
    [Fact]
    public void AddedValue_ThatAgreesChangesNothing() =>
        Prop.ForAll(
                Arb.From(
                    from device in Devices
                    from record in Gen.Elements(device.Records.ToArray())
                    from value in Gen.Elements(record.Values.Where(value => value.Contradictions.Length > 0).ToArray())
                    from heading in HeadingsFor(value.Heading, record)
                    from format in Formats
                    select (device, record, value: value with { Heading = heading }, format)
                ),
                given =>
                {
                    string answer = IntakeFace.Judge(Placed(given.device, given.record, given.value, "same"), given.format);
                    return (answer == Settled).Label(given.value + " " + given.format + ": " + answer);
                }
            )
            .Check(Config);

    /// <summary>A column nobody knows changes no verdict and is named.</summary>
    [Fact]
    public void UnknownColumn_IsNamedAndChangesNothing() =>
        Prop.ForAll(
                Arb.From(
                    from device in Devices
                    from record in Gen.Elements(device.Records.ToArray())
                    from heading in Gen.Elements("Etage", "Stockwerk", "AssetOwner2", "貸出日", "x_custom_7")
                    from value in Gen.Elements<object>("Retail", "Windows 7 Professional", 48, "ja-JP")
                    from format in Formats
                    select (device, record, value: new GivenValue(heading, value), format)
                ),
                given =>
                {
                    ConsoleRun run = IntakeFace.Run(Placed(given.device, given.record, given.value, "same"), given.format);
                    return (IntakeFace.Summary(run) == Settled && run.Error.Contains(given.value.Heading, StringComparison.Ordinal)).Label(
                        given.value + ": " + IntakeFace.Summary(run) + run.Error
                    );
                }
            )
            .Check(Config);

    /// <summary>Neither the order of columns nor that of rows decides.</summary>
    [Fact]
    public void Permutation_ChangesNothing() =>
        Prop.ForAll(
                Arb.From(
                    from device in Devices
                    from other in Devices
                    from seed in Gen.Choose(0, 10_000)
                    from format in Formats
                    select (device, other, seed, format)
                ),
                given =>
                {
                    var random = new Random(given.seed);
                    GivenRecord[] records = [.. given.device.Records, .. given.other.Named("PC-02").Records];
                    random.Shuffle(records);
                    string answer = IntakeFace.Judge(records.Select(record => Shuffled(record, random)), given.format);
                    return (answer == "PC-01=Eligible PC-02=Eligible").Label(answer);
                }
            )
            .Check(Config);

    /// <summary>
    /// A record cut in two rows of one device says what it said whole; rows of a document wait for each other, lines that are whole by themselves do
    /// not.
    /// </summary>
    [Fact]
    public void Split_ChangesNothing() =>
        Prop.ForAll(Arb.From(from at in Gen.Choose(1, 4) from format in Gen.Elements("array", "indented", "wrapped") select (at, format)), given =>
            {
                GivenRecord whole = GivenDevice.All[0].Records[0];
                GivenRecord[] parts =
                [
                    whole with
                    {
                        Values = [.. whole.Values.Take(1 + given.at)],
                    },
                    whole with
                    {
                        Values = [whole.Values[0], .. whole.Values.Skip(1 + given.at)],
                    },
                ];
                string answer = IntakeFace.Judge(parts, given.format);
                return (!answer.Contains("=Eligible", StringComparison.Ordinal) || answer == Settled).Label(answer);
            })
            .Check(Config);

    /// <summary>Records of two devices judge as they do apart, whatever wraps them.</summary>
    [Fact]
    public void Mixing_NeverLendsFacts() =>
        Prop.ForAll(
                Arb.From(
                    from device in Devices
                    from poor in Devices
                    from kept in Gen.Choose(0, 2)
                    from format in Formats
                    select (device, poor, kept, format)
                ),
                given =>
                {
                    GivenRecord[] poor =
                    [
                        .. given
                            .poor.Named("PC-02")
                            .Records.Take(1)
                            .Select(record =>
                                record with
                                {
                                    Values = [.. record.Values.Where((value, index) => record.IsName(value) || index <= given.kept)],
                                }
                            ),
                    ];
                    string apart = IntakeFace.Judge(poor, given.format);
                    string together = IntakeFace.Judge([.. given.device.Records, .. poor], given.format);
                    return (together == (Settled + " " + apart).Trim()).Label(apart + " | " + together);
                }
            )
            .Check(Config);

    /// <summary>Every heading of the table that holds a field in such rows, in the spellings people and exports give it.</summary>
    private static Gen<string> HeadingsFor(string heading, GivenRecord record)
    {
        RowKind kind = KindOf(record);
        Field field = ColumnTable.Default.Find(heading, kind)!.Field;
        string[] headings =
        [
            .. ColumnTable
                .Default.Columns.Where(column => column.Field == field && column.CountsIn(kind) && (column.Shows & ~kind) == RowKind.None)
                .Select(column => column.Heading)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        return from known in Gen.Elements(headings)
            from spelled in Gen.Elements(
                known,
                known.ToLowerInvariant(),
                known.ToUpperInvariant(),
                known + "0",
                known.Replace(" ", "_", StringComparison.Ordinal),
                " " + known + " ",
                string.Join(" ", known.ToCharArray())
            )
            select spelled;
    }

    /// <summary>
    /// A computer lists many licenses, and one is installed: another row of one, which does not say that it is, disagrees with nothing.
    /// </summary>
    private static bool IsLicense(GivenRecord record) => KindOf(record) == RowKind.License;

    private static RowKind KindOf(GivenRecord record)
    {
        RowKind shown = record.Values.Aggregate(RowKind.None, (kinds, value) =>
            kinds | ColumnTable.Default.Find(value.Heading).Aggregate(RowKind.None, (all, column) => all | column.Shows)
        );
        return ColumnTable.Default.FindClass(record.ClassName) is { } known ? known.Kind | (shown & RowKind.Declared) : shown;
    }

    private static IEnumerable<GivenRecord> Placed(GivenDevice device, GivenRecord record, GivenValue value, string place)
    {
        GivenValue name = record.Values.First(record.IsName);
        GivenRecord alone = record with { Values = [name, value] };
        GivenRecord changed = place switch
        {
            "same" => record.With(value),
            "before" => record with { Values = [value, .. record.Values] },
            "nested" => record.With(new GivenValue("Details", alone)),
            "lists" => record.With(new GivenValue("Details", new object[] { new object[] { "a text", alone }, "b" })),
            "deep" => record.With(
                new GivenValue("Details", new GivenRecord(null, [new GivenValue("More", new GivenRecord(null, [new GivenValue("Inner", alone)]))]))
            ),
            _ => record,
        };
        IEnumerable<GivenRecord> records = device.Records.Select(each => ReferenceEquals(each, record) ? changed : each);
        return place == "row" ? records.Append(alone) : records;
    }

    private static GivenRecord Shuffled(GivenRecord record, Random random)
    {
        GivenValue[] values = [.. record.Values];
        random.Shuffle(values);
        return record with { Values = values };
    }
}
