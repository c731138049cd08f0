using System.Data;
using System.Globalization;
using ReimagingTools.Activation;

namespace ReimagingTools.Tests.Activation;

public sealed class RecordTests
{
    private const string KeyHeader =
        "KeyValue,KeyId,KeyType,KeyDescription,SupportedEditions,SupportedSKU,UserRemarks,RemainingActivations,LastUpdate,LastErrorCode,RowVer";

    public enum KeyKind
    {
        Unknown = 0,
        Retail = 1,
        Mak = 7,
    }

    public static TheoryData<object> KeyTypes => [7, "7", KeyKind.Mak, "Mak", "MAK", 7L];

    [Theory]
    [MemberData(nameof(KeyTypes))]
    public void ReadRecord_TakesVamtObjectsHoweverTheTypeIsWritten(object keyType)
    {
        MakActivationCount count = MadeUp.Run(VamtKey(1, keyType)).Single;

        Assert.Equal((MadeUp.LastFive(1), 477), (count.PartialProductKey, count.Remaining));
        Assert.Equal(new DateTime(2026, 1, 6, 10, 15, 30), count.AsOf);
    }

    [Fact]
    public void ReadRecord_OtherTypesAreLeftOut() =>
        Assert.Empty(MadeUp.Run(VamtKey(1, 1), VamtKey(2, KeyKind.Retail), VamtKey(3, "Csvlk"), VamtKey(4, 6), VamtKey(5, "AVMA")).Counts);

    [Fact]
    public void ReadRecord_TypeNameAndDescriptionStandIn()
    {
        Dictionary<string, object?> byName = VamtKey(1, null),
            byDescription = VamtKey(2, "Unknown"),
            neither = VamtKey(3, null);
        byName["KeyTypeName"] = "MAK";
        byDescription["KeyDescription"] = "RTM_ProPlus_MAK";
        neither["KeyDescription"] = "Something MAKING no sense";

        Assert.Equal(
            [MadeUp.LastFive(1), MadeUp.LastFive(2)],
            MadeUp.Run(byName, byDescription, neither).Counts.Select(count => count.PartialProductKey)
        );
    }

    [Fact]
    public void ReadRecord_TakesDatabaseRows()
    {
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.Add("PartialProductKey", typeof(string));
        table.Columns.Add("KeyId", typeof(string));
        table.Columns.Add("KeyType", typeof(int));
        table.Columns.Add("RemainingActivations", typeof(int));
        table.Columns.Add("LastUpdate", typeof(DateTime));
        table.Rows.Add(MadeUp.LastFive(1), MadeUp.KeyId(1), 7, -1, DBNull.Value);
        table.Rows.Add(MadeUp.LastFive(2), MadeUp.KeyId(2), 7, 12, new DateTime(2026, 2, 3));
        var counter = new MakCounter();
        var reader = new MakReader();
        foreach (DataRow row in table.Rows)
        {
            counter.AddRange(
                reader.ReadRecord(
                    MadeUp.Record(table.Columns.Cast<DataColumn>().ToDictionary(column => column.ColumnName, column => (object?)row[column])),
                    "database"
                )
            );
        }

        Assert.Equal([null, 12], counter.Count().Select(count => count.Remaining));
        Assert.Equal([null, new DateTime(2026, 2, 3)], counter.Count().Select(count => count.AsOf));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_TakesQueryToolFilesWithAndWithoutHeader(bool withHeader)
    {
        string rows =
            MadeUp.Key(1)
            + ","
            + MadeUp.KeyId(1)
            + ",7,Win 10 RTM Enterprise Volume:MAK,Enterprise;EnterpriseN,"
            + MadeUp.EnterpriseSku
            + ",,-1,NULL,0,0x00000000000007D1\r\n"
            + MadeUp.Key(2)
            + ","
            + MadeUp.KeyId(2)
            + ",7,Win 10 RTM Enterprise Volume:MAK,Enterprise,"
            + MadeUp.EnterpriseSku
            + ",,31,2026-02-03 04:05:06.780,0,0x00000000000007D2\r\n"
            + MadeUp.Key(3)
            + ","
            + MadeUp.KeyId(3)
            + ",5,Win 10 CSVLK,Enterprise,"
            + MadeUp.EnterpriseSku
            + ",,-1,NULL,0,0x00000000000007D3\r\n";
        MakRun run = MadeUp.Run(withHeader ? KeyHeader + "\r\n" + rows : rows);

        Assert.Equal([null, 31], run.Counts.Select(count => count.Remaining));
        Assert.Equal([MakStatus.NeverRetrieved, MakStatus.Ok], run.Counts.Select(count => count.Status));
        Assert.Equal(new DateTime(2026, 2, 3, 4, 5, 6, 780), run.Counts[1].AsOf);
        Assert.Equal([MakIssueKind.OtherKeysLeftOut], run.Kinds);
    }

    [Theory]
    [InlineData("2026-02-03T04:05:06Z", "2026-02-03T04:05:06")]
    [InlineData("2026-02-03T04:05:06.5+09:00", "2026-02-03T04:05:06.5")]
    [InlineData("2026/2/3 4:05:06", "2026-02-03T04:05:06")]
    [InlineData("2/25/2026 4:05:06 PM", "2026-02-25T16:05:06")]
    [InlineData("25.02.2026 16:05:06", "2026-02-25T16:05:06")]
    public void Read_DatesWithOneReadingAreTaken(string text, string expected)
    {
        Dictionary<string, object?> record = VamtKey(1, 7);
        record["LastUpdate"] = text;

        Assert.Equal(DateTime.Parse(expected, CultureInfo.InvariantCulture), MadeUp.Run(record).Single.AsOf);
    }

    [Theory]
    [InlineData("2/3/2026 4:05:06 PM")]
    [InlineData("yesterday")]
    public void Read_OtherDatesAreUnknownWithAWarning(string text)
    {
        Dictionary<string, object?> record = VamtKey(1, 7);
        record["LastUpdate"] = text;
        MakRun run = MadeUp.Run(record);

        Assert.Null(run.Single.AsOf);
        Assert.Equal(477, run.Single.Remaining);
        Assert.Equal([MakIssueKind.DateUnreadable], run.Kinds);
    }

    [Fact]
    public void ReadRecord_CountsDevicesPerKey()
    {
        MakActivationCount count = MadeUp
            .Run(MadeUp.Instance(1, "pc1"), MadeUp.Instance(1, "PC1"), MadeUp.Instance(1, "pc2", 5), MadeUp.Instance(1, "pc3"))
            .Single;

        Assert.Equal((3, 2), (count.Installed, count.Activated));
        Assert.Equal((null, null, null), (count.Total, count.Used, count.Remaining));
        Assert.Equal(MakStatus.NeverRetrieved, count.Status);
        Assert.Contains(MakRemark.InstalledIsNotUsed, count.Remarks);
    }

    [Fact]
    public void ReadRecord_ConfigurationManagerColumnsAreRead()
    {
        Dictionary<string, object?> row = MadeUp
            .Instance(1, null)
            .ToDictionary(pair => pair.Key + "0", pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        row["Netbios_Name0"] = "PC1";

        Assert.Equal(
            (1, 1, MadeUp.LastFive(1)),
            (MadeUp.Run(row).Single.Installed, MadeUp.Run(row).Single.Activated, MadeUp.Run(row).Single.PartialProductKey)
        );
    }

    [Theory]
    [InlineData("Windows Operating System - Windows(R) 7, VOLUME_MAK channel", null, true)]
    [InlineData("Office 16, RETAIL(MAK) channel", "Retail", true)]
    [InlineData("Naam: Windows(R), VOLUME_MAK-kanaal", null, true)]
    [InlineData("Windows(R) Operating System, VOLUME_KMSCLIENT channel", "Volume:GVLK", false)]
    [InlineData("Windows Operating System - Windows Server(R), VOLUME_KMS_C channel", null, false)]
    [InlineData("Windows(R) Operating System, OEM_DM channel", "OEM:DM", false)]
    [InlineData(null, "Volume:MAK", true)]
    [InlineData(null, "Volume:CSVLK", false)]
    public void ReadRecord_OnlyMaksAreCounted(string? description, string? channel, bool isMak)
    {
        Dictionary<string, object?> record = MadeUp.Instance(1, "pc1");
        record["Description"] = description;
        record["ProductKeyChannel"] = channel;

        Assert.Equal(isMak ? 1 : 0, MadeUp.Run(record).Counts.Count);
    }

    [Fact]
    public void ReadRecord_AnUnknownChannelIsNotCountedButTold()
    {
        Dictionary<string, object?> record = MadeUp.Instance(1, "pc1");
        record["Description"] = record["ProductKeyChannel"] = null;
        MakRun run = MadeUp.Run(record);

        Assert.Empty(run.Counts);
        Assert.Equal([MakIssueKind.ChannelMissing], run.Kinds);
    }

    [Fact]
    public void ReadRecord_LicensesWithoutAKeyAreNotInstalled()
    {
        Dictionary<string, object?> record = MadeUp.Instance(1, "pc1");
        record["PartialProductKey"] = record["ProductKeyID"] = null;
        MakRun run = MadeUp.Run(record);

        Assert.Empty(run.Counts);
        Assert.Empty(run.Issues);
    }

    [Fact]
    public void ReadRecord_ProductRowsPerLanguageCountOnce()
    {
        Dictionary<string, object?>[] rows = [.. new[] { "de-DE", "en-US", "ja-JP" }.Select(language => VamtProduct("pc1", language))];

        MakActivationCount count = MadeUp.Run([.. rows, VamtProduct("pc2", "en-US")]).Single;

        Assert.Equal((2, 2), (count.Installed, count.Activated));
        Assert.Equal(MakSourceKind.VamtProducts, Assert.Single(count.Sources).Kind);
    }

    [Fact]
    public void ReadRecord_GroupedRowsCountTheirComputers()
    {
        Dictionary<string, object?> licensed = VamtProduct(null, "en-US"),
            grace = VamtProduct(null, "en-US");
        licensed["Computers"] = 40;
        grace["Computers"] = 2;
        grace["LicenseStatus"] = 2;

        Assert.Equal((42, 40), (MadeUp.Run(licensed, grace).Single.Installed, MadeUp.Run(licensed, grace).Single.Activated));
    }

    [Fact]
    public void ReadRecord_ExtendedSecurityUpdatesAreToldApart()
    {
        Dictionary<string, object?> addOn = MadeUp.Instance(2, "pc1");
        addOn["Name"] = "Windows(R), Client-ESU-Year1 add-on for Enterprise,EnterpriseN";

        Assert.Equal([false, true], MadeUp.Run(MadeUp.Instance(1, "pc1"), addOn).Counts.Select(count => count.IsExtendedSecurityUpdates));
    }

    [Fact]
    public void ReadRecord_AnUnknownRecordIsTold()
    {
        MakRun run = MadeUp.Run(new Dictionary<string, object?> { ["Name"] = "x" });

        Assert.Equal([MakIssueKind.RecordNotRecognized], run.Kinds);
    }

    private static Dictionary<string, object?> VamtKey(int number, object? keyType) =>
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["KeyDescription"] = "Win 10 RTM Enterprise Volume",
            ["KeyId"] = MadeUp.KeyId(number),
            ["KeyType"] = keyType,
            ["KeyValue"] = MadeUp.Key(number),
            ["LastUpdate"] = new DateTime(2026, 1, 6, 10, 15, 30, DateTimeKind.Local),
            ["LastErrorCode"] = 0,
            ["RemainingActivations"] = 477,
            ["SupportedEditions"] = "Enterprise",
            ["SupportedSku"] = Guid.Parse(MadeUp.EnterpriseSku),
        };

    private static Dictionary<string, object?> VamtProduct(string? name, string language) =>
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["FullyQualifiedDomainName"] = name,
            ["ProductName"] = "Windows(R), Enterprise edition",
            ["ProductDescription"] = "Windows(R) Operating System, VOLUME_MAK channel",
            ["ApplicationId"] = Guid.Parse("55c92734-d682-4d71-983e-d6ec3f16059f"),
            ["Sku"] = Guid.Parse(MadeUp.EnterpriseSku),
            ["ProductKeyId"] = MadeUp.KeyId(1, "03612"),
            ["ProductKeyType"] = "Mak",
            ["PartialProductKey"] = MadeUp.LastFive(1),
            ["LicenseStatus"] = "Licensed",
            ["ResourceLanguage"] = language,
        };

    /// <summary>What was put out is no source: a count piped back would look like an installation of its key.</summary>
    [Fact]
    public void Read_CountsThatAreGivenBackAreToldOnce()
    {
        string counts =
            "PartialProductKey,Description,Total,Used,Remaining,Installed,Status,Required,Shortfall,KeyId\nAE1LA,Win 10 RTM Enterprise Volume:MAK,500,23,477,,Ok,,,\n";
        string json =
            "{\"partialProductKey\":\"AE1LA\",\"description\":\"Win 10 RTM Enterprise Volume:MAK\",\"total\":500,\"used\":23,\"remaining\":477,\"installed\":null,\"shortfall\":null,\"statements\":[{\"total\":500,\"used\":23}]}\n";

        Assert.Equal(MakIssueKind.CountsNoSource, Assert.Throws<MakSourceException>(() => MadeUp.Run(counts)).Issue.Kind);
        MakRun run = MadeUp.Run(json + json);
        Assert.Empty(run.Counts);
        Assert.Equal([MakIssueKind.CountsNoSource], run.Kinds);
    }
}
