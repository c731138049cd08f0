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
    public void Count_OneComputerUnderTwoColumnsIsOne(string column) => Assert.Equal(1, Installed(Named("ComputerName", "PC1"), Named(column, "pc1")));

    [Theory]
    [InlineData("PC1", "pc1.contoso.example", 1)]
    [InlineData(@"CONTOSO\PC1", "pc1", 1)]
    [InlineData("PC1$", "pc1", 1)]
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
        Dictionary<string, object?> many = Named("ComputerName", null), more = Named("ComputerName", null), most = Named("ComputerName", null);
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

    private static Dictionary<string, object?> Named(string column, string? name)
    {
        Dictionary<string, object?> device = MadeUp.Instance(1, null);
        device[column] = name;
        return device;
    }

    private static long? Installed(params object[] devices) => MadeUp.Run(devices).Single.Installed;
}
