using ReimagingTools.Activation;

namespace ReimagingTools.Tests.Activation;

/// <summary>One computer counts once, whatever its rows call it.</summary>
public sealed class InstallationTests
{
    [Theory]
    [InlineData("ComputerName")]
    [InlineData("CsName")]
    [InlineData("DeviceName")]
    [InlineData("Computer")]
    [InlineData("DNSHostName")]
    [InlineData("PSComputerName")]
    public void Count_OneComputerUnderTwoColumnsIsOne(string column) =>
        Assert.Equal(1, Installed(Named("ComputerName", "PC1"), Named(column, "pc1")));

    /// <summary>A computer that no row names is known by its ids.</summary>
    [Theory]
    [InlineData("UUID")]
    [InlineData("SMBIOSUUID")]
    [InlineData("AzureADDeviceId")]
    public void Count_OneComputerUnderItsIdIsOne(string column)
    {
        const string Id = "4c4c4544-0042-4a10-8054-b7c04f335832";
        Dictionary<string, object?> one = Named(column, Id),
            again = Named(column, Id.ToUpperInvariant()),
            other = Named(column, "4c4c4544-0042-4a10-8054-b7c04f335833");
        Assert.Equal(2, Installed(one, again, other));
    }

    [Theory]
    [InlineData("PC1", "pc1.contoso.example", 1)]
    [InlineData(@"CONTOSO\PC1", "pc1", 1)]
    [InlineData("PC1$", "pc1", 1)]
    [InlineData(@"CONTOSO\PC1", @"FABRIKAM\PC1", 2)]
    [InlineData(@"CONTOSO\PC1", @"contoso\pc1", 1)]
    [InlineData(@"CONTOSO\PC1", "pc1.contoso.example", 1)]
    [InlineData(@"WORKGROUP\PC1", @"CONTOSO\PC1", 1)]
    [InlineData("pc1.a.example", "pc1.b.example", 2)]
    [InlineData("10.0.0.1", "10", 2)]
    public void Count_NamesOfOneComputerAreOne(string first, string second, long installed)
    {
        Assert.Equal(installed, Installed(Named("ComputerName", first), Named("ComputerName", second)));
        Assert.Equal(installed, Installed(Named("ComputerName", second), Named("ComputerName", first)));
    }

    [Fact]
    public void Count_AShortNameOfTwoDomainsAddsNone() =>
        Assert.Equal(2, Installed(Named("ComputerName", "pc1"), Named("ComputerName", "pc1.a.example"), Named("ComputerName", "pc1.b.example")));

    [Fact]
    public void Count_ANamedRowStandsForItsDevices()
    {
        Dictionary<string, object?> room = Named("ComputerName", "Room 1");
        room["DeviceCount"] = "1,000";

        Assert.Equal(1001, Installed(room, room, Named("ComputerName", "pc1")));
    }

    [Fact]
    public void Count_SumsDoNotWrap()
    {
        Dictionary<string, object?> many = Named("ComputerName", null),
            more = Named("ComputerName", null),
            most = Named("ComputerName", null);
        many["DeviceCount"] = int.MaxValue;
        more["DeviceCount"] = 10;
        most["DeviceCount"] = long.MaxValue;

        Assert.Equal(int.MaxValue + 10L, Installed(many, more));
        Assert.Equal(long.MaxValue, Installed(many, most));
    }

    [Fact]
    public void Count_RowsWithoutANameAreRemarked() =>
        Assert.Contains(MakRemark.DevicesUnnamed, MadeUp.Run(MadeUp.Instance(1, "localhost"), MadeUp.Instance(1, null)).Single.Remarks);

    [Fact]
    public void ReadRecord_ANumberOfDevicesThatCannotBeReadIsTold()
    {
        Dictionary<string, object?> room = Named("ComputerName", "Room 1");
        room["DeviceCount"] = "many";

        Assert.Equal([MakIssueKind.CountUnreadable], MadeUp.Run(room).Kinds);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 5)]
    [InlineData(5, 1)]
    public void Count_ADeviceThatIsActivatedAndNot_IsToldAndNotActivated(int first, int second)
    {
        object[] rows = [MadeUp.Instance(1, "pc1", first), MadeUp.Instance(1, "pc1.contoso.example", second), MadeUp.Instance(1, "pc2")];
        foreach (object[] order in new object[][] { rows, [.. rows.Reverse()] })
        {
            MakActivationCount count = MadeUp.Run(order).Single;
            Assert.Equal((2, 1), (count.Installed, count.Activated));
            Assert.Contains(MakRemark.ActivationContested, count.Remarks);
        }

        string[] files = [.. rows.Take(2).Select(row => System.Text.Json.JsonSerializer.Serialize(row))];
        Assert.Equal((1, null), (MadeUp.Run(files[0], files[1]).Single.Installed, MadeUp.Run(files[0], files[1]).Single.Activated));
        Assert.DoesNotContain(MakRemark.ActivationContested, MadeUp.Run(rows[2], rows[2]).Single.Remarks);
    }

    [Theory]
    [InlineData("SerialNumber", "SN0001A", "SN0002B", 2)]
    [InlineData("Device Serial Number", "SN0001A", "SN0002B", 2)]
    [InlineData("シリアル番号", "SN0001A", "SN0002B", 2)]
    [InlineData("UUID", "4C4C4544-0042-3010-8051-B4C04F4A4D31", "4C4C4544-0042-3010-8051-B4C04F4A4D32", 2)]
    [InlineData("ResourceID", "16777220", "16777221", 2)]
    [InlineData("Domain", "a.example", "b.example", 2)]
    [InlineData("SerialNumber", "SN0001A", "sn0001a", 1)]
    [InlineData("SerialNumber", "SN0001A", "To be filled by O.E.M.", 1)]
    [InlineData("SerialNumber", "SN0001A", "", 1)]
    public void Count_MachinesOfOneName_AreToldAndNotMerged(string heading, string first, string second, int installed)
    {
        Dictionary<string, object?> one = MadeUp.Instance(1, "pc1"),
            other = MadeUp.Instance(1, "PC1.contoso.example");
        (one[heading], other[heading]) = (first, second);
        string[] lines = [.. new[] { one, other }.Select(row => string.Join('\t', row.Values))];
        string header = string.Join('\t', one.Keys) + "\n";
        foreach (
            object[] sources in new object[][]
            {
                [one, other],
                [other, one],
                [header + lines[0] + "\n" + lines[1]],
                [header + lines[1], header + lines[0]],
            }
        )
        {
            MakActivationCount count = MadeUp.Run(sources).Single;
            Assert.Equal((installed, installed), (count.Installed, count.Activated));
            Assert.Equal(installed > 1, count.Remarks.Contains(MakRemark.SeveralMachines));
        }
    }

    [Fact]
    public void Count_MachinesOfOneNameInADocument_AreTold()
    {
        string document = System.Text.Json.JsonSerializer.Serialize(
            new[] { "SN0001A", "SN0002B" }.Select(serial => new Dictionary<string, object?>
            {
                ["ComputerName"] = "pc1",
                ["Win32_BIOS"] = new Dictionary<string, object?> { ["SerialNumber"] = serial },
                ["SoftwareLicensingProduct"] = new[] { MadeUp.Instance(1, null) },
            })
        );

        Assert.Equal(2, MadeUp.Run(document).Single.Installed);
        Assert.Contains(MakRemark.SeveralMachines, MadeUp.Run(document).Single.Remarks);
    }

    [Theory]
    [InlineData("Licensed", true)]
    [InlineData("1 (Licensed)", true)]
    [InlineData("Activated", null)]
    [InlineData("Notification", false)]
    [InlineData("OOB grace period", false)]
    [InlineData("Not licensed", false)]
    [InlineData("nicht lizenziert", false)]
    [InlineData("1?", null)]
    [InlineData("Licensed?", null)]
    [InlineData("1 (Unlicensed)", null)]
    [InlineData("lizenziert", null)]
    [InlineData("ライセンスされています", null)]
    [InlineData("7", null)]
    public void Count_AStatusThatIsNotKnown_IsToldOnce(string status, bool? isActivated)
    {
        Dictionary<string, object?> row = Named("ComputerName", "pc1"),
            other = Named("ComputerName", "pc2");
        row["LicenseStatus"] = other["LicenseStatus"] = status;
        MakRun run = MadeUp.Run(row, other);

        Assert.Equal(
            isActivated is null ? null
                : isActivated == true ? 2
                : 0,
            run.Single.Activated
        );
        Assert.Equal(isActivated is null ? [MakIssueKind.StatusUnreadable] : [], run.Kinds);
    }

    [Theory]
    [InlineData(0)]
    [InlineData("0")]
    [InlineData("-5")]
    public void Count_ARowOfNoDevice_IsToldAndCountsNone(object number)
    {
        Dictionary<string, object?> room = Named("ComputerName", "Room 1");
        room["DeviceCount"] = number;

        Assert.Equal([MakIssueKind.DevicesNone], MadeUp.Run(room).Kinds);
        Assert.Empty(MadeUp.Run(room).Counts);
        Assert.Equal(1, Installed(room, Named("ComputerName", "pc1")));
    }

    private static Dictionary<string, object?> Named(string column, string? name)
    {
        Dictionary<string, object?> device = MadeUp.Instance(1, null);
        device[column] = name;
        return device;
    }

    private static long? Installed(params object[] devices) => MadeUp.Run(devices).Single.Installed;
}
