using ReimagingTools.Activation;

namespace ReimagingTools.Tests.Activation;

/// <summary>Only an error code of zero is a refresh that went well.</summary>
public sealed class RefreshErrorTests
{
    private static readonly DateTime March = new(2026, 3, 1, 12, 0, 0);

    [Theory]
    [InlineData("-1073422333", -1073422333)]
    [InlineData("3221544963", -1073422333)]
    [InlineData("0xC004C003", -1073430525)]
    [InlineData("0xc004c003", -1073430525)]
    [InlineData("5.0", 5)]
    [InlineData("Access denied", null)]
    [InlineData("C004C003", null)]
    [InlineData("OK", null)]
    [InlineData("Success", null)]
    [InlineData("null", null)]
    [InlineData("NULL", null)]
    [InlineData("none", null)]
    [InlineData("n/a", null)]
    [InlineData("-", null)]
    [InlineData("成功", null)]
    [InlineData("False", null)]
    [InlineData("0x", null)]
    [InlineData("0x1FFFFFFFF", null)]
    public void Read_AnErrorInAnyFormIsAFailedRefresh(string code, int? expected)
    {
        MakActivationCount byFile = MadeUp.Run(MadeUp.Cilx(MadeUp.CilxKey(1, 400, updated: "2026-03-01", error: code))).Single;
        MakActivationCount byRow = MadeUp.Run(Row(code)).Single;

        Assert.All([byFile, byRow], count =>
        {
            Assert.Equal(MakStatus.Stale, count.Status);
            Assert.Equal(expected, count.Sources[0].LastErrorCode);
            Assert.Contains(MakRemark.RefreshFailed, count.Remarks);
        });
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0x00000000")]
    [InlineData("0.0")]
    [InlineData("S_OK")]
    [InlineData("ERROR_SUCCESS")]
    [InlineData("")]
    public void Read_ZeroIsNone(string code) =>
        Assert.Equal(MakStatus.Ok, MadeUp.Run(MadeUp.Cilx(MadeUp.CilxKey(1, 400, updated: "2026-03-01", error: code))).Single.Status);

    [Theory]
    [InlineData("[0,5]")]
    [InlineData("true")]
    [InlineData("{\"Code\":5}")]
    [InlineData("[{\"Code\":5}]")]
    public void Read_AnErrorThatIsNoNumberInJsonIsAFailedRefresh(string code)
    {
        string json =
            "{\"PartialProductKey\":\"AE1LA\",\"KeyType\":7,\"KeyDescription\":\"Win 10 RTM Enterprise Volume:MAK\",\"RemainingActivations\":400,\"LastUpdate\":\"2026-03-01\",\"LastErrorCode\":"
            + code
            + "}";

        Assert.Equal(MakStatus.Stale, MadeUp.Run(json).Single.Status);
    }

    [Theory]
    [InlineData("0", "5")]
    [InlineData("5", "0")]
    [InlineData("0", "?")]
    public void Read_TwoColumnsOfErrorsAreNoneOnlyWhereBothAre(string first, string second)
    {
        string table =
            "PartialProductKey,KeyType,KeyDescription,RemainingActivations,LastUpdate,LastErrorCode,Last Error Code\nAE1LA,7,Win 10 RTM Enterprise Volume:MAK,400,2026-03-01,";
        Dictionary<string, object?> row = Row(first);
        row["Last_Error_Code"] = second;

        Assert.Equal(MakStatus.Ok, MadeUp.Run(Row("0")).Single.Status);
        Assert.Equal(MakStatus.Stale, MadeUp.Run(row).Single.Status);
        Assert.ThrowsAny<MakSourceException>(() => MadeUp.Run(table + first + "," + second + "\n"));
    }

    [Theory]
    [InlineData("2026-03-01", "2020-01-01")]
    [InlineData("2020-01-01", "2026-03-01")]
    public void Read_TwoColumnsOfDatesThatDisagreeAreNone(string first, string second)
    {
        MakActivationCount count = MadeUp
            .Run(
                "PartialProductKey,KeyType,KeyDescription,RemainingActivations,LastUpdate,LastUpdated,LastErrorCode\nAE1LA,7,Win 10 RTM Enterprise Volume:MAK,400,"
                    + first
                    + ","
                    + second
                    + ",0\n"
            )
            .Single;

        Assert.Equal((MakStatus.Undated, new DateTime(2026, 3, 1)), (count.Status, count.Sources[0].NotAfter));
    }

    [Fact]
    public void Count_AFailedRefreshWithoutACountIsRemarkedBesideASoundOne()
    {
        MakActivationCount count = MadeUp
            .Run((MadeUp.PortalFile(MadeUp.Portal("23/500")), March), MadeUp.Cilx(MadeUp.CilxKey(1, -1, updated: "2026-03-05", error: 5)))
            .Single;

        Assert.Equal((477, MakStatus.Ok), (count.Remaining, count.Status));
        Assert.Contains(MakRemark.OtherRefreshFailed, count.Remarks);
    }

    [Fact]
    public void Count_AFailedRefreshNeverRaisesWhatIsLeft()
    {
        MakActivationCount count = MadeUp
            .Run(
                new MakCountOptions { Required = 100 },
                (MadeUp.PortalFile(MadeUp.Portal("490/500")), March),
                MadeUp.Cilx(MadeUp.CilxKey(1, 400, updated: "2026-03-20", error: "0xC004C008"))
            )
            .Single;

        Assert.Equal((10, 90, MakStatus.Low), (count.Remaining, count.Shortfall, count.Status));
    }

    private static Dictionary<string, object?> Row(object code) =>
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["KeyValue"] = MadeUp.Key(1),
            ["KeyType"] = 7,
            ["RemainingActivations"] = 400,
            ["LastUpdate"] = March,
            ["LastErrorCode"] = code,
        };
}
