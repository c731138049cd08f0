using ReimagingTools.Fleet.Devices;
using ReimagingTools.Records.Columns;

namespace ReimagingTools.Tests.Fleet.Devices;

/// <summary>
/// Every column of the table that may speak against a license does so from a row of its own, and from any part of a record that is cut.
/// </summary>
public sealed class SplitRecordTests
{
    private const string Eligible = "Eligible";
    private const string Image = "Windows 11 Pro";

    private static readonly Field[] Read =
    [
        .. ColumnTable.Default.Columns.Select(column => column.Field).Distinct().Where(field => SplitRows.Hostile(field).Count > 0),
    ];

    /// <summary>Columns that are read alike need not all be tried.</summary>
    private static readonly Column[] Columns =
    [
        .. ColumnTable
            .Default.Columns.Where(column => Read.Contains(column.Field))
            .GroupBy(column => (column.Field, column.Kinds, column.Shows, column.Part))
            .SelectMany(same => same.Take(2)),
    ];

    public static TheoryData<string> Names => [.. SplitRows.Records.Keys];

    [Fact]
    public void EveryFieldThatIsRead_HasAValueThatSpeaksAgainst() =>
        Assert.Equal(
            [Field.ApplicationId, Field.OfficeProductCode, Field.ProgramName],
            ColumnTable
                .Default.Columns.Select(column => column.Field)
                .Distinct()
                .Where(field => FieldTraits.IsRead(field) && !Read.Contains(field))
                .Order()
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void Record_IsEligible(string name) =>
        Assert.Equal(Eligible, SplitRows.Judge(SplitRows.Records[name].Image, [SplitRows.Records[name].Record]));

    [Theory]
    [MemberData(nameof(Names))]
    public void Column_SpeaksInARowOfItsOwn(string name)
    {
        (string image, (string Name, object? Value)[] record) = SplitRows.Records[name];
        List<string> better = [];
        foreach (Column column in Columns.Where(column => !Has(record, column)))
        {
            foreach (object value in SplitRows.Hostile(column.Field))
            {
                (string, object?) own = (column.Heading, value);
                string whole = SplitRows.Judge(
                        image,
                        [
                            [.. record, own],
                        ]
                    ),
                    after = SplitRows.Judge(image, [record, [own]]),
                    before = SplitRows.Judge(
                        image,
                        [
                            [own],
                            record,
                        ]
                    );
                if (after != before || (after == Eligible && whole != Eligible))
                {
                    better.Add($"{column.Field} {column.Heading} \"{value}\": whole {whole}, after {after}, before {before}");
                }
            }
        }

        Assert.True(better.Count == 0, string.Join("\n", better));
    }

    /// <summary>Cut anywhere, into two rows or three, a record is never better than whole, and no order of its rows decides.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Record_CutAnyWay_IsNeverBetter(string name)
    {
        (string image, (string Name, object? Value)[] record) = SplitRows.Records[name];
        var random = new Random(20261129);
        List<string> better = [];
        for (int round = 0; round < 500; round++)
        {
            (string Name, object? Value)[] all =
            [
                .. record
                    .Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => AnyOf(random)))
                    .GroupBy(each => HeadingName.Plain(each.Name))
                    .Select(same => same.First()),
            ];
            (string, object?)[][] rows = [.. all.GroupBy(_ => random.Next(3)).Select(group => group.ToArray())];
            string whole = SplitRows.Judge(image, [all]),
                apart = SplitRows.Judge(image, rows),
                turned = SplitRows.Judge(image, rows.Reverse());
            if (apart != turned || (apart == Eligible && whole != Eligible))
            {
                better.Add(string.Join(" | ", rows.Select(row => string.Join("; ", row))) + $": whole {whole}, apart {apart}, turned {turned}");
            }
        }

        Assert.True(better.Count == 0, string.Join("\n", better));
    }

    /// <summary>
    /// Beside instances of classes, and rows of a table that list several licenses, a value that stands alone speaks as in the row of the system or
    /// the license. A heading that means something in rows of one kind alone means nothing there, and a Volume license may be that of either of two.
    /// </summary>
    [Theory]
    [InlineData("Instances")]
    [InlineData("Table")]
    [InlineData("Reports")]
    [InlineData("Licenses")]
    public void Column_SpeaksBesideSeveralRowsAsInOne(string name)
    {
        (string Name, object? Value)[][] device = SplitRows.Devices[name];
        Assert.Equal(Eligible, SplitRows.Judge(Image, device));
        List<string> better = [];
        foreach (Column column in Columns.Where(column => column.CountsIn(RowKind.None) && column.Field != Field.Name))
        {
            foreach (object value in SplitRows.Hostile(column.Field).Where(value => name != "Licenses" || value is not "Volume"))
            {
                (string, object?)[] own = [(column.Heading, value)];
                IEnumerable<int> places = Enumerable.Range(0, 2).Where(at => !Has(device[at], column));
                string[] whole =
                [
                    .. places.Select(at => SplitRows.Judge(Image, device.Select((row, place) => place == at ? [.. row, .. own] : row))),
                ];
                string after = SplitRows.Judge(Image, [.. device, own]),
                    before = SplitRows.Judge(Image, [own, .. device]);
                if (after != before || (after == Eligible && Array.Exists(whole, each => each != Eligible)))
                {
                    better.Add($"{column.Field} {column.Heading} \"{value}\": whole {string.Join(",", whole)}, after {after}, before {before}");
                }
            }
        }

        Assert.True(better.Count == 0, string.Join("\n", better));
    }

    /// <summary>
    /// A heading written otherwise is another column of the same: what it says beside the first it says from a row of its own too.
    /// </summary>
    [Theory]
    [InlineData("Product Key Channel", "Retail:TB:Eval")]
    [InlineData("Product Key Channel", "Retail:TB:Sub")]
    [InlineData("Product Key Channel", "Volume:MAK")]
    [InlineData("Partial Product Key", "AAAA9")]
    [InlineData("Partial Product Key", "8HVX7")]
    [InlineData("License Status", "7")]
    [InlineData("License Status", "-1")]
    [InlineData("License Status", "Notification")]
    [InlineData("OperatingSystem", "Windows Server 2022")]
    [InlineData("Operating System", "Microsoft Windows Server 2019 Datacenter")]
    [InlineData("DeviceOS", "Microsoft Windows NT Server 10.0")]
    public void SecondSpelling_SpeaksFromARowOfItsOwn(string heading, string text)
    {
        (string, object?)[] device =

            [
                .. SplitRows.Runs,
                ("ProductKeyChannel", "OEM:DM"),
                ("LicenseStatus", 1),
                ("PartialProductKey", "AAAA1"),
                ("Name", "Windows(R), Professional edition"),
            ],
            own = [(heading, text)];
        Assert.Equal(Eligible, SplitRows.Judge(Image, [device]));
        Assert.All(
            [
                [
                    [.. device, .. own],
                ],
                [device, own],
                new[] { own, device },
            ],
            rows => Assert.NotEqual(Eligible, SplitRows.Judge(Image, rows))
        );
    }

    /// <summary>A state that names no license is of any of several; one that names another license, or another key, is of that one.</summary>
    [Fact]
    public void StateOfALicense_InARowOfItsOwn_IsOfEachItMayBeOf()
    {
        (string, object?)[] windows =
        [
            ("Description", "Windows(R) Operating System, OEM_DM channel"),
            ("LicenseFamily", "Professional"),
            ("PartialProductKey", "AAAA1"),
            ("LicenseStatus", 1),
        ];
        (string, object?)[] office = [("Name", "Office 16, Office16ProPlusVL_MAK edition"), ("PartialProductKey", "AAAA2"), ("LicenseStatus", 0)];
        (string, object?)[] system = [.. SplitRows.Runs];
        Assert.Equal(Eligible, SplitRows.Judge(Image, [system, windows, office]));
        Assert.NotEqual(Eligible, SplitRows.Judge(Image, [system, windows, office, [("LicenseStatus", 0)]]));
        Assert.NotEqual(
            Eligible,
            SplitRows.Judge(
                Image,
                [
                    [("LicenseStatus", 0), ("PartialProductKey", "AAAA1")],
                    system,
                    windows,
                ]
            )
        );
        Assert.Equal(Eligible, SplitRows.Judge(Image, [system, windows, [("LicenseStatus", 0), ("PartialProductKey", "AAAA2")]]));
    }

    [Theory]
    [InlineData("EDUCATION", "Microsoft Windows 11 Education", 121)]
    [InlineData("Pro", "Microsoft Windows 11 Pro N", 49)]
    [InlineData("Enterprise", "Microsoft Windows 11 Enterprise LTSC", 125)]
    public void FamilyOfTheSystem_GoesWithEveryEditionOfItsLine(string family, string caption, int sku)
    {
        Device device = DeviceRecords.Read([
            .. SplitRows.Runs.Where(each => each.Name is not ("Caption" or "OperatingSystemSKU")),
            ("ProductKeyChannel", "OEM:DM"),
            ("Caption", caption),
            ("OperatingSystemSKU", sku),
            ("skuFamily", family),
        ]);
        Assert.False(device.Products[0].Edition.IsContested);
    }

    private static bool Has((string Name, object? Value)[] record, Column column) =>
        Array.Exists(record, each => HeadingName.Plain(each.Name) == HeadingName.Plain(column.Heading));

    private static (string Name, object? Value) AnyOf(Random random)
    {
        Column column = Columns[random.Next(Columns.Length)];
        IReadOnlyList<object> values = SplitRows.Hostile(column.Field);
        return (column.Heading, values[random.Next(values.Count)]);
    }
}
