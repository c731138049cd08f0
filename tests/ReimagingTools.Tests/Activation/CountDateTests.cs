using System.Globalization;
using ReimagingTools.Activation;

namespace ReimagingTools.Tests.Activation;

/// <summary>When a count was true: what stands in a row, what was stated, what only the file says, and what is no date at all.</summary>
public sealed class CountDateTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 9, 0, 0);
    private static readonly MakCountOptions Today = new() { Now = Now };

    [Fact]
    public void Count_ADateAheadIsNoneAndSaysSo()
    {
        MakActivationCount count = MadeUp.Run(Today, MadeUp.Cilx(MadeUp.CilxKey(1, 400, updated: "2199-05-01T00:00:00"))).Single;

        Assert.Equal((400, null, MakStatus.Undated), (count.Remaining, count.AsOf, count.Status));
        Assert.Contains(MakRemark.DateInFuture, count.Remarks);
    }

    [Fact]
    public void Count_ADateAheadOverrulesNothing()
    {
        MakActivationCount count = MadeUp
            .Run(Today, (MadeUp.PortalFile(MadeUp.Portal("490/500")), Now), MadeUp.Cilx(MadeUp.CilxKey(1, 400, updated: "2199-05-01T00:00:00")))
            .Single;

        Assert.Equal((10, MakStatus.Conflicting), (count.Remaining, count.Status));
    }

    [Fact]
    public void Count_ADateOfTheFileNeverOverrulesADateInARow()
    {
        object portal = (MadeUp.PortalFile(MadeUp.Portal("10/500")), Now, MakDateBasis.File);
        string vamt = MadeUp.Cilx(MadeUp.CilxKey(1, 3, updated: "2026-11-13T00:00:00"));

        MakActivationCount count = MadeUp.Run(Today, portal, vamt).Single;

        Assert.Equal((3, MakStatus.Conflicting), (count.Remaining, count.Status));
    }

    [Fact]
    public void Count_ARowNewerThanTheFileStands()
    {
        object portal = (MadeUp.PortalFile(MadeUp.Portal("10/500")), new DateTime(2026, 11, 1), MakDateBasis.File);

        MakActivationCount count = MadeUp.Run(Today, portal, MadeUp.Cilx(MadeUp.CilxKey(1, 300, updated: "2026-11-13T00:00:00"))).Single;

        Assert.Equal((300, MakStatus.Ok), (count.Remaining, count.Status));
    }

    [Fact]
    public void Count_ADateOfTheFileIsSaid()
    {
        MakActivationCount count = MadeUp.Run(Today, (MadeUp.PortalFile(MadeUp.Portal("10/500")), Now, MakDateBasis.File)).Single;

        Assert.Equal((Now, MakStatus.Ok), (count.AsOf, count.Status));
        Assert.Contains(MakRemark.DatedByFile, count.Remarks);
    }

    [Theory]
    [InlineData("03/02/2015 10:00", MakStatus.Stale)]
    [InlineData("03/02/2026 10:00", MakStatus.Stale)]
    [InlineData("10/09/2026 10:00", MakStatus.Undated)]
    public void Count_AnAmbiguousDateIsStaleOnlyIfBothReadingsAre(string date, MakStatus status)
    {
        MakActivationCount count = MadeUp.Run(Today, MadeUp.Cilx(MadeUp.CilxKey(1, 400, updated: date))).Single;

        Assert.Equal((null, status), (count.AsOf, count.Status));
    }

    [Fact]
    public void Count_NeverStaleStillKnowsThePresent()
    {
        var options = new MakCountOptions { Now = Now, StaleAfter = null };

        Assert.Equal(MakStatus.Undated, MadeUp.Run(options, MadeUp.Cilx(MadeUp.CilxKey(1, 400, updated: "2199-05-01"))).Single.Status);
        Assert.Equal(MakStatus.Ok, MadeUp.Run(options, MadeUp.Cilx(MadeUp.CilxKey(1, 400, updated: "2001-05-01"))).Single.Status);
    }

    [Fact]
    public void Read_AStatedFormatSettlesTheOrder()
    {
        var reader = new MakReader { DateFormat = "dd/MM/yyyy HH:mm" };
        MakObservation row = Assert.Single(reader.Read(MadeUp.Bytes(MadeUp.Cilx(MadeUp.CilxKey(1, 4, updated: "03/02/2026 10:15"))), "a.cilx"));

        Assert.Equal(new DateTime(2026, 2, 3, 10, 15, 0), row.AsOf);
    }

    /// <summary>Every writing of one day with its year counts; of a month, of two days and of a number nobody knows the day.</summary>
    [Theory]
    [InlineData("13-Nov-2026", true)]
    [InlineData("13 Nov 2026", true)]
    [InlineData("Nov 13, 2026", true)]
    [InlineData("13. November 2026", true)]
    [InlineData("13 Nov 2026 10:15", true)]
    [InlineData("20261113", true)]
    [InlineData("2026年11月13日", true)]
    [InlineData("令和8年11月13日", true)]
    [InlineData("/Date(1794564000000)/", true)]
    [InlineData("/Date(1794564000000+0900)/", true)]
    [InlineData("Nov 2026", false)]
    [InlineData("2026-11", false)]
    [InlineData("2026", false)]
    [InlineData("13-Nov-26", false)]
    [InlineData("13.11.26", false)]
    [InlineData("46339", false)]
    [InlineData("Q4 2026", false)]
    [InlineData("10-09-2026", false)]
    public void Count_OneDayIsOneInAnyWriting(string date, bool isDay)
    {
        MakActivationCount count = MadeUp.Run(Today, MadeUp.Cilx(MadeUp.CilxKey(1, 400, updated: date))).Single;

        Assert.Equal(isDay ? (new DateTime(2026, 11, 13), MakStatus.Ok) : (null, MakStatus.Undated), (count.AsOf?.Date, count.Status));
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    [InlineData("ar-SA")]
    [InlineData("ja-JP")]
    [InlineData("tr-TR")]
    public void Read_TheCultureOfTheMachineChangesNothing(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            MakActivationCount count = MadeUp
                .Run(
                    Today,
                    MadeUp.Cilx(MadeUp.CilxKey(1, 400, type: "MAK", updated: "2026-11-13 10:15:30")),
                    (MadeUp.PortalFile(MadeUp.Portal("1,100/1,500", type: "multiple activation key")), Now)
                )
                .Single;

            Assert.True(MakAsOf.TryRead("2026-11-20", Now, out DateTime stated));
            Assert.Equal(new DateTime(2026, 11, 20), stated);
            Assert.Equal((400, 1500, MakStatus.Ok, Now), (count.Remaining, count.Total, count.Status, count.AsOf));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("03/02/2026")]
    [InlineData("12:30")]
    [InlineData("1800-01-01")]
    [InlineData("2099-01-01")]
    [InlineData("2026-13-01")]
    [InlineData("today")]
    [InlineData(null)]
    public void TryRead_RefusesWhatIsNotYearFirstOrNoDateOfACount(string? text) => Assert.False(MakAsOf.TryRead(text, Now, out _));
}
