using ReimagingTools.Licensing.Facts;

namespace ReimagingTools.Tests.Licensing.Names;

/// <summary>A day is read in every writing lists hold it in; of a text that may mean several the earliest and the latest are told.</summary>
public sealed class WrittenDaysTests
{
    [Theory]
    [InlineData("2024-05-01", "2024-05-01")]
    [InlineData("2024-05-01T00:00:00Z", "2024-05-01")]
    [InlineData("20240501", "2024-05-01")]
    [InlineData("1.5.24", "2024-05-01")]
    [InlineData("13/05/2024", "2024-05-13")]
    [InlineData("05/13/2024 12:30 AM", "2024-05-13")]
    [InlineData("01-May-2024", "2024-05-01")]
    [InlineData("1-May-24", "2024-05-01")]
    [InlineData("May 1, 2024", "2024-05-01")]
    [InlineData("Wednesday, May 1, 2024", "2024-05-01")]
    [InlineData("Mittwoch, 1. Mai 2024", "2024-05-01")]
    [InlineData("May 1st 2024", "2024-05-01")]
    [InlineData("1. Mai 2024", "2024-05-01")]
    [InlineData("31. März 2024", "2024-03-31")]
    [InlineData("1er mai 2024", "2024-05-01")]
    [InlineData("30 juin 2025", "2025-06-30")]
    [InlineData("30 de junio de 2025", "2025-06-30")]
    [InlineData("30 giugno 2025", "2025-06-30")]
    [InlineData("2024年5月1日", "2024-05-01")]
    [InlineData("２０２４／０５／０１", "2024-05-01")]
    [InlineData("令和6年5月1日", "2024-05-01")]
    [InlineData("令和元年5月1日", "2019-05-01")]
    [InlineData("R6.5.1", "2024-05-01")]
    [InlineData("H31/4/30", "2019-04-30")]
    [InlineData("45413", "2024-05-01")]
    [InlineData("45413.5", "2024-05-01")]
    [InlineData("05/2024", "2024-05-31")]
    [InlineData("2024/05", "2024-05-31")]
    [InlineData("2024-05", "2024-05-31")]
    [InlineData("5.2024", "2024-05-31")]
    [InlineData("May 2024", "2024-05-31")]
    [InlineData("Mai 2024", "2024-05-31")]
    [InlineData("Feb. 2024", "2024-02-29")]
    [InlineData("2024年5月", "2024-05-31")]
    [InlineData("令和6年5月", "2024-05-31")]
    [InlineData("2024", "2024-12-31")]
    [InlineData("2024年", "2024-12-31")]
    [InlineData("2024年度", "2025-03-31")]
    [InlineData("令和6年度", "2025-03-31")]
    public void Day_IsRead(string text, string day)
    {
        Assert.Equal(day, CalendarDate.EarliestOf(text)?.ToString());
        Assert.Equal(day, CalendarDate.LatestOf(text)?.ToString());
    }

    [Theory]
    [InlineData("3/2/2027", "2027-02-03", "2027-03-02")]
    [InlineData("FY24", "2024-01-31", "2025-03-31")]
    [InlineData("GJ 2024", "2024-01-31", "2025-03-31")]
    [InlineData("Q2 2024", "2023-12-31", "2024-09-30")]
    [InlineData("2024-Q4", "2024-06-30", "2025-03-31")]
    public void DayThatMayBeSeveral_IsTheEarliestAndTheLatest(string text, string earliest, string latest)
    {
        Assert.Equal(earliest, CalendarDate.EarliestOf(text)?.ToString());
        Assert.Equal(latest, CalendarDate.LatestOf(text)?.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("last year")]
    [InlineData("May 24")]
    [InlineData("05/24")]
    [InlineData("31.02.2024")]
    [InlineData("Foo 2024")]
    [InlineData("123")]
    [InlineData("12345")]
    [InlineData("99999")]
    [InlineData("12 months")]
    [InlineData("2024-05-01 or later")]
    public void OtherText_IsNoDay(string text) => Assert.Null(CalendarDate.EarliestOf(text));
}
