using ReimagingTools.Licensing.Facts;

namespace ReimagingTools.Tests.Licensing;

/// <summary>Different facts have different hash codes, so that looking a verdict up does not become a walk through all of them.</summary>
public sealed class FactHashTests
{
    private const int Devices = 1000;

    [Theory]
    [InlineData("CoaProduct", "asset tag ")]
    [InlineData("LicensedComponents", "Excel; part ")]
    [InlineData("PriorVersionRight", "release ")]
    public void HashCode_TellsTextsApart(string column, string text)
    {
        HashSet<LicensedProduct> different = [.. Enumerable.Range(0, Devices).Select(number => Read(column, text + number))];

        Assert.InRange(different.Select(product => product.GetHashCode()).Distinct().Count(), different.Count * 95 / 100, different.Count);
        Assert.Equal(Read(column, text + "7").GetHashCode(), Read(column, text + "7").GetHashCode());
    }

    private static LicensedProduct Read(string column, string value) =>
        Fleet.Devices.DeviceRecords.Read(("LicensedProduct", "Windows 10 Pro"), ("LicenseChannel", "OEM"), (column, value)).Products[0];
}
