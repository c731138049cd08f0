using ReimagingTools.Activation;

namespace ReimagingTools.Tests.Activation;

public sealed class MakCounterTests
{
    private static readonly DateTime March = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Unspecified);

    [Fact]
    public void Count_JoinsPortalVamtAndFleet()
    {
        MakActivationCount count = MadeUp
            .Run(
                (MadeUp.PortalFile(MadeUp.Portal("23/500")), March),
                MadeUp.Cilx(MadeUp.CilxKey(1, 477, updated: "2026-02-28T10:00:00")),
                MadeUp.Instance(1, "pc1"),
                MadeUp.Instance(1, "pc2", 5)
            )
            .Single;

        Assert.Equal((500, 23, 477, 2, 1), (count.Total, count.Used, count.Remaining, count.Installed, count.Activated));
        Assert.Equal(MakStatus.Ok, count.Status);
        Assert.Equal([MakSourceKind.Portal, MakSourceKind.VamtKeys, MakSourceKind.Fleet], count.Sources.Select(source => source.Kind));
        Assert.Equal([477, 477, null], count.Sources.Select(source => source.Remaining));
        Assert.Equal("23/500", count.Sources[0].CountText);
    }

    [Fact]
    public void Count_OrderOfSourcesChangesNoNumber()
    {
        object[] sources =
        [
            (MadeUp.PortalFile(MadeUp.Portal("23/500")), March),
            MadeUp.Cilx(MadeUp.CilxKey(1, 450, updated: "2026-03-20T10:00:00")),
            MadeUp.Instance(1, "pc1"),
        ];

        MakActivationCount[] counts =
        [
            .. new[] { (0, 1, 2), (2, 1, 0), (1, 2, 0), (2, 0, 1) }.Select(order =>
                MadeUp.Run(sources[order.Item1], sources[order.Item2], sources[order.Item3]).Single
            ),
        ];

        Assert.All(counts, count =>
            Assert.Equal((500, 23, 450, 1, MakStatus.Ok), (count.Total, count.Used, count.Remaining, count.Installed, count.Status))
        );
    }

    [Fact]
    public void Count_NewerVamtCountWinsOverOlderPortal()
    {
        MakActivationCount count = MadeUp
            .Run((MadeUp.PortalFile(MadeUp.Portal("23/500")), March), MadeUp.Cilx(MadeUp.CilxKey(1, 450, updated: "2026-03-20T10:00:00")))
            .Single;

        Assert.Equal((500, 23, 450), (count.Total, count.Used, count.Remaining));
        Assert.Equal(new DateTime(2026, 3, 20, 10, 0, 0), count.AsOf);
        Assert.Contains(MakRemark.TotalOfAnotherDate, count.Remarks);
        Assert.Equal(MakStatus.Ok, count.Status);
    }

    [Fact]
    public void Count_NewerPortalWinsOverOlderVamtCount()
    {
        MakActivationCount count = MadeUp
            .Run((MadeUp.PortalFile(MadeUp.Portal("60/500")), March), MadeUp.Cilx(MadeUp.CilxKey(1, 477, updated: "2026-01-20T10:00:00")))
            .Single;

        Assert.Equal((440, MakStatus.Ok), (count.Remaining, count.Status));
    }

    [Fact]
    public void Count_DifferentNumbersOfTheSameDayConflict()
    {
        MakActivationCount count = MadeUp
            .Run((MadeUp.PortalFile(MadeUp.Portal("23/500")), March), MadeUp.Cilx(MadeUp.CilxKey(1, 400, updated: "2026-03-01T10:00:00")))
            .Single;

        Assert.Equal(MakStatus.Conflicting, count.Status);
        Assert.Contains(MakRemark.SourcesDisagree, count.Remarks);
        Assert.Equal([400, 477], count.Sources.Select(source => source.Remaining));
        Assert.Equal(400, count.Remaining);
    }

    [Fact]
    public void Count_UndatedSourcesThatDisagreeConflictAndTheLowerStands()
    {
        MakActivationCount count = MadeUp.Run(MadeUp.PortalFile(MadeUp.Portal("23/500"), MadeUp.Portal("30/500", licenseId: "40000002"))).Single;

        Assert.Equal((MakStatus.Conflicting, 470), (count.Status, count.Remaining));
    }

    [Fact]
    public void Count_MoreLeftThanAllowedConflicts()
    {
        MakActivationCount count = MadeUp
            .Run((MadeUp.PortalFile(MadeUp.Portal("23/50")), March), MadeUp.Cilx(MadeUp.CilxKey(1, 60, updated: "2026-03-20T10:00:00")))
            .Single;

        Assert.Equal(MakStatus.Conflicting, count.Status);
        Assert.Contains(MakRemark.RemainingExceedsTotal, count.Remarks);
    }

    [Fact]
    public void Count_FailedRefreshGivesWayToAnySoundSource()
    {
        MakActivationCount count = MadeUp
            .Run((MadeUp.PortalFile(MadeUp.Portal("23/500")), March), MadeUp.Cilx(MadeUp.CilxKey(1, 3, updated: "2026-03-20T10:00:00", error: 5)))
            .Single;

        Assert.Equal((477, MakStatus.Ok), (count.Remaining, count.Status));
    }

    [Theory]
    [InlineData("0/500", MakStatus.Ok)]
    [InlineData("449/500", MakStatus.Ok)]
    [InlineData("450/500", MakStatus.Low)]
    [InlineData("499/500", MakStatus.Low)]
    [InlineData("500/500", MakStatus.Exhausted)]
    [InlineData("501/500", MakStatus.Conflicting)]
    [InlineData("", MakStatus.NeverRetrieved)]
    public void Count_StatusFollowsWhatIsLeft(string cell, MakStatus status) =>
        Assert.Equal(status, MadeUp.Run((MadeUp.PortalFile(MadeUp.Portal(cell)), March)).Single.Status);

    [Theory]
    [InlineData(179, MakStatus.Ok)]
    [InlineData(181, MakStatus.Stale)]
    public void Count_OldCountsAreStale(int days, MakStatus status)
    {
        var options = new MakCountOptions { Now = March.AddDays(days) };

        Assert.Equal(status, MadeUp.Run(options, (MadeUp.PortalFile(MadeUp.Portal("23/500")), March)).Single.Status);
    }

    [Theory]
    [InlineData("23/500", 100, 0, MakStatus.Ok)]
    [InlineData("23/500", 477, 0, MakStatus.Ok)]
    [InlineData("23/500", 500, 23, MakStatus.Low)]
    [InlineData("500/500", 5, 5, MakStatus.Exhausted)]
    [InlineData("", 5, null, MakStatus.NeverRetrieved)]
    [InlineData("60/50", 5, null, MakStatus.Conflicting)]
    public void Count_ShortfallIsWhatIsMissing(string cell, int required, int? shortfall, MakStatus status)
    {
        MakActivationCount count = MadeUp.Run(new MakCountOptions { Required = required }, (MadeUp.PortalFile(MadeUp.Portal(cell)), March)).Single;

        Assert.Equal((required, shortfall, status), (count.Required, count.Shortfall, count.Status));
        Assert.Contains(MakRemark.ReimageMayConsume, count.Remarks);
    }

    [Fact]
    public void WithRequired_NegativeIsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new MakActivationCount().WithRequired(-1));

    [Fact]
    public void Count_TwinsKeepTheirCountsAndTheirDevicesById()
    {
        MakRun run = MadeUp.Run(
            MadeUp.Cilx(MadeUp.CilxKey(1, 10) + MadeUp.CilxKey(2, 20, key: MadeUp.Twin(1))),
            Of(1, 1, "pc1"),
            Of(1, 2, "pc2"),
            Of(1, 2, "pc3")
        );

        Assert.Equal([(10, 1), (20, 2)], run.Counts.Select(count => (count.Remaining ?? -1, count.Installed ?? -1)));
        Assert.All(run.Counts, count => Assert.Contains(MakRemark.LastFiveShared, count.Remarks));
    }

    [Fact]
    public void Count_TwinsWithoutIdsLeaveTheirDevicesAmbiguous()
    {
        Dictionary<string, object?> device = MadeUp.Instance(1, "pc1");
        device["ProductKeyID"] = null;
        MakRun run = MadeUp.Run(MadeUp.Cilx(MadeUp.CilxKey(1, 10) + MadeUp.CilxKey(2, 20, key: MadeUp.Twin(1))), device);

        Assert.Equal([10, 20, null], run.Counts.Select(count => count.Remaining));
        Assert.Equal([null, null, 1], run.Counts.Select(count => count.Installed));
        Assert.Equal(MakStatus.Ambiguous, run.Counts[2].Status);
        Assert.All(run.Counts.Take(2), count => Assert.Contains(MakRemark.InstallationsUnassigned, count.Remarks));
    }

    [Fact]
    public void Count_PortalKeyTakesTheDevicesOfTheOnlyIdWithItsLastFive()
    {
        MakActivationCount count = MadeUp
            .Run(MadeUp.PortalFile(MadeUp.Portal("23/500")), MadeUp.Instance(1, "pc1"), MadeUp.Instance(1, "pc2"))
            .Single;

        Assert.Equal((477, 2, "03291-000-000001"), (count.Remaining, count.Installed, count.KeyId));
    }

    [Fact]
    public void Count_TwoIdsForOnePortalKeyAreAmbiguous()
    {
        MakRun run = MadeUp.Run((MadeUp.PortalFile(MadeUp.Portal("23/500")), March), Of(1, 1, "pc1"), Of(1, 2, "pc2"));

        Assert.Equal([477, null, null], run.Counts.Select(count => count.Remaining));
        Assert.Null(run.Counts[0].Installed);
        Assert.Equal([MakStatus.Ok, MakStatus.Ambiguous, MakStatus.Ambiguous], run.Counts.Select(count => count.Status));
    }

    [Fact]
    public void Count_PortalTwinsLeaveAnIdAmbiguous()
    {
        string twins = MadeUp.PortalFile(
            MadeUp.Portal("1/50"),
            MadeUp.Portal("2/60").Replace(MadeUp.Key(1), MadeUp.Twin(1), StringComparison.Ordinal)
        );

        MakRun run = MadeUp.Run(twins, MadeUp.Instance(1, "pc1"));

        Assert.Equal([49, 58, null], run.Counts.Select(count => count.Remaining));
        Assert.Equal([null, null, 1], run.Counts.Select(count => count.Installed));
        Assert.Equal(MakStatus.Ambiguous, run.Counts[2].Status);
    }

    [Fact]
    public void Count_VamtBridgesPortalAndFleetThroughTheWholeKey()
    {
        string twins = MadeUp.PortalFile(
            MadeUp.Portal("1/50"),
            MadeUp.Portal("2/60").Replace(MadeUp.Key(1), MadeUp.Twin(1), StringComparison.Ordinal)
        );

        MakRun run = MadeUp.Run(
            twins,
            MadeUp.Cilx(MadeUp.CilxKey(1) + MadeUp.CilxKey(2, key: MadeUp.Twin(1))),
            Of(1, 1, "pc1"),
            Of(1, 2, "pc2"),
            Of(1, 2, "pc3")
        );

        Assert.Equal([(49, 1), (58, 2)], run.Counts.Select(count => (count.Remaining ?? -1, count.Installed ?? -1)));
    }

    [Fact]
    public void Count_AnotherApplicationIsAnotherKey()
    {
        Dictionary<string, object?> office = VamtRowByLastFive(1);
        Dictionary<string, object?> device = MadeUp.Instance(1, "pc1");
        device["ProductKeyID"] = null;
        device["ApplicationID"] = "0ff1ce15-a989-479d-af46-f275c6370663";
        device["ID"] = "no such id";
        Dictionary<string, object?> windows = MadeUp.Instance(1, "pc2");

        MakRun run = MadeUp.Run(office, windows, device);

        Assert.Equal([5, null], run.Counts.Select(count => count.Remaining));
        Assert.Equal([1L, 1L], run.Counts.Select(count => count.Installed ?? 0));
        Assert.All(run.Counts, count => Assert.Contains(MakRemark.LastFiveShared, count.Remarks));
    }

    [Fact]
    public void Count_IdsOfDigitalLicensesJoinNothing()
    {
        Dictionary<string, object?> first = MadeUp.Instance(1, "pc1"),
            second = MadeUp.Instance(2, "pc2");
        first["ProductKeyID"] = second["ProductKeyID"] = "03612-03308-000-000000-03-1033-26100.0000-3102025";

        Assert.Equal(2, MadeUp.Run(first, second).Counts.Count);
    }

    [Fact]
    public void Count_FleetGoesBeforeVamtForDevices()
    {
        Dictionary<string, object?> vamt = MadeUp.Instance(1, "pc1.contoso.example");
        vamt["ProductKeyType"] = 7;
        vamt["ProductKeyId"] = vamt["ProductKeyID"];

        MakActivationCount count = MadeUp.Run(vamt, MadeUp.Instance(1, "pc1"), MadeUp.Instance(1, "pc2")).Single;

        Assert.Equal(2, count.Installed);
        Assert.Equal(
            [(MakSourceKind.Fleet, 2), (MakSourceKind.VamtProducts, 1)],
            count.Sources.Select(source => (source.Kind, source.Installed ?? -1))
        );
    }

    private static Dictionary<string, object?> Of(int number, int serial, string computer)
    {
        Dictionary<string, object?> device = MadeUp.Instance(number, computer);
        device["ProductKeyID"] = MadeUp.KeyId(serial, "03612");
        return device;
    }

    private static Dictionary<string, object?> VamtRowByLastFive(int number) =>
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["PartialProductKey"] = MadeUp.LastFive(number),
            ["KeyId"] = MadeUp.KeyId(number),
            ["KeyType"] = 7,
            ["RemainingActivations"] = 5,
        };
}
