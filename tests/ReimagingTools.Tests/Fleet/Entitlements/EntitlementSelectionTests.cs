using ReimagingTools.Fleet.Entitlements;
using static ReimagingTools.Tests.Fleet.Entitlements.EntitlementRows;

namespace ReimagingTools.Tests.Fleet.Entitlements;

/// <summary>Which rows a device is selected by, and which of them decide.</summary>
public sealed class EntitlementSelectionTests
{
    [Fact]
    public void Find_TakesTheMostSpecificRow_ForEachFact()
    {
        EntitlementBook book = Book(
            "Model=Latitude*, LicensedProduct=Windows 10 Pro, LicensedLanguage=en-US, LicenseChannel=OEM",
            "Model=Latitude 5440, LicensedLanguage=ja-JP",
            "DeviceSerial=ABC1234, LicensedLanguage=fr-FR"
        );

        Assert.Equal(
            "LicensedLanguage=fr-FR | LicensedProduct=Windows 10 Pro; LicenseChannel=OEM",
            Facts(book, "Model=Latitude 5440, SerialNumber=abc1234")
        );
        Assert.Equal("LicensedLanguage=ja-JP | LicensedProduct=Windows 10 Pro; LicenseChannel=OEM", Facts(book, "Model=latitude 5440"));
        Assert.Equal("LicensedProduct=Windows 10 Pro; LicensedLanguage=en-US; LicenseChannel=OEM", Facts(book, "Model=Latitude 7400"));
        Assert.Equal("", Facts(book, "Model=OptiPlex"));
    }

    [Theory]
    [InlineData("Model=*5440, LicensedLanguage=ja-JP", "ComputerName=TYO-*, LicensedLanguage=en-US")]
    [InlineData("DeviceSerial=ABC1234, LicensedLanguage=ja-JP", "ComputerName=TYO-1, LicensedLanguage=en-US")]
    [InlineData("Model=Latitude 5440, LicensedLanguage=ja-JP", "Model=Latitude 5440, LicensedLanguage=en-US")]
    public void Find_KeepsBoth_WhenNeitherIsMoreSpecific(string one, string other)
    {
        const string Device = "ComputerName=TYO-1, Model=Latitude 5440, SerialNumber=ABC1234";

        Assert.Equal("LicensedLanguage=en-US | LicensedLanguage=ja-JP", Facts(Book(one, other), Device));
        Assert.Equal("LicensedLanguage=en-US | LicensedLanguage=ja-JP", Facts(Book(other, one), Device));
    }

    [Theory]
    [InlineData("TYO-*", "TYO-1*")]
    [InlineData("*", "TYO-*")]
    [InlineData("TYO-?*", "TYO-12")]
    [InlineData("*O-*", "TYO-1*")]
    public void Find_KnowsTheNarrowerPattern(string wide, string narrow)
    {
        EntitlementBook book = Book("ComputerName=" + wide + ", LicensedLanguage=en-US", "ComputerName=" + narrow + ", LicensedLanguage=ja-JP");

        Assert.Equal("LicensedLanguage=ja-JP", Facts(book, "ComputerName=TYO-12"));
    }

    [Fact]
    public void Find_PassesOverWiderRowOfAnotherProduct()
    {
        EntitlementBook book = Book(
            "Model=Latitude 5440, LicensedProduct=Windows 11 Pro, LicensedLanguage=en-US",
            "DeviceSerial=ABC1234, LicensedProduct=Windows 10 Pro"
        );

        Assert.Equal("LicensedProduct=Windows 10 Pro", Facts(book, "Model=Latitude 5440, SerialNumber=ABC1234"));
    }

    [Theory]
    [InlineData("SerialNumber0")]
    [InlineData("Details_Table0_SerialNumber0")]
    [InlineData("Details_Table0_Serial_Number0")]
    public void Find_SelectsBySerialNumber_InReportsThatJoinIt(string heading) =>
        Assert.Equal(
            "LicensedProduct=Windows 10 Pro",
            Facts(
                Book("DeviceSerial=ABC1234, LicensedProduct=Windows 10 Pro"),
                "Netbios_Name0=TYO-1, Model0=Latitude 5440, Caption0=Microsoft Windows 10 Pro, " + heading + "=ABC1234"
            )
        );

    [Fact]
    public void Find_KeepsOfficeBesideWindows()
    {
        EntitlementBook book = Book(
            "Model=Latitude 5440, LicensedProduct=Windows 11 Pro",
            "DeviceSerial=ABC1234, LicensedProduct=Office Professional Plus 2021"
        );

        Assert.Equal(
            "LicensedProduct=Office Professional Plus 2021 | LicensedProduct=Windows 11 Pro",
            Facts(book, "Model=Latitude 5440, SerialNumber=ABC1234")
        );
    }

    [Fact]
    public void Find_SelectsByFullAndShortName()
    {
        EntitlementBook book = Book("ComputerName=PC1, LicensedLanguage=ja-JP");

        Assert.Equal("LicensedLanguage=ja-JP", Facts(book, "ComputerName=pc1.contoso.com"));
        Assert.Equal("", Facts(book, "ComputerName=PC11"));
    }

    /// <summary>
    /// A name, or an asset tag, selects where no device shows what names a machine more surely: one that shows it disagrees, or is the machine.
    /// </summary>
    [Theory]
    [InlineData("ComputerName=PC1, DeviceSerial=S1", "ComputerName=PC1", "", true)]
    [InlineData("ComputerName=PC1, AssetTag=A1", "ComputerName=PC1, SerialNumber=S1", "", true)]
    [InlineData("ComputerName=PC1, DeviceSerial=S1, AssetTag=A1", "ComputerName=pc1.contoso.com", "ComputerName=PC2, SerialNumber=S2", true)]
    [InlineData("ComputerName=PC1, DeviceSerial=S1, AssetTag=A1", "ComputerName=PC1, AssetTag=A1", "", true)]
    [InlineData("DeviceSerial=S1, AssetTag=A1", "AssetTag=A1", "", true)]
    [InlineData("ComputerName=PC1, DeviceSerial=S1", "ComputerName=PC1, SerialNumber=S2", "", false)]
    [InlineData("ComputerName=PC1, DeviceSerial=S1, AssetTag=A1", "ComputerName=PC1, AssetTag=A2", "", false)]
    [InlineData("ComputerName=PC1, DeviceSerial=S1", "ComputerName=PC1", "ComputerName=PC2, SerialNumber=S1", false)]
    [InlineData("ComputerName=PC1, DeviceSerial=S1", "ComputerName=PC1.a.example", "ComputerName=PC1.b.example, SerialNumber=S2", false)]
    [InlineData("ComputerName=PC1, DeviceSerial=S1, AssetTag=A1", "ComputerName=PC1", "ComputerName=PC2, AssetTag=A1", false)]
    [InlineData("ComputerName=PC1, DeviceSerial=S1", "ComputerName=PC2", "", false)]
    [InlineData("ComputerName=PC1, DeviceSerial=S1, Domain=a.example", "ComputerName=PC1.b.example", "", false)]
    public void Find_SelectsByName_WhereNoDeviceShowsMore(string row, string device, string other, bool selects)
    {
        EntitlementBook book = Book(row + ", LicensedLanguage=ja-JP");
        foreach (string each in new[] { device, other }.Where(each => each.Length > 0))
        {
            book.CountAhead(Device(each), 1);
        }

        Assert.Equal(selects ? "LicensedLanguage=ja-JP" : "", Facts(book, device));
    }

    [Fact]
    public void Find_LeavesOpen_WhereTheNameIsOfSeveralThatShowNoMore()
    {
        EntitlementBook book = Book("ComputerName=PC1, DeviceSerial=S1, LicensedLanguage=ja-JP");
        book.CountAhead(Device("ComputerName=PC1.a.example"), 1);
        book.CountAhead(Device("ComputerName=PC1.b.example"), 1);

        Assert.Contains("ComputerName \"PC1\"", Facts(book, "ComputerName=PC1.a.example"), StringComparison.Ordinal);
    }

    /// <summary>
    /// Of two of one name the row is about the one that shows its serial number, whichever comes first; the other takes no license of it.
    /// </summary>
    [Theory]
    [InlineData("", true)]
    [InlineData("", false)]
    [InlineData(", Quantity=1", true)]
    [InlineData(", Quantity=1", false)]
    public void Find_CountsTheDeviceThatShowsMost_InWhateverOrder(string quantity, bool isFirst)
    {
        const string Sure = "ComputerName=PC1.a.example, SerialNumber=S1",
            Other = "ComputerName=PC1.b.example";
        EntitlementBook book = Book("ComputerName=PC1, DeviceSerial=S1, LicensedLanguage=ja-JP" + quantity);
        foreach (string each in isFirst ? new[] { Sure, Other } : [Other, Sure])
        {
            book.CountAhead(Device(each), 1);
        }

        Assert.Equal("LicensedLanguage=ja-JP", Facts(book, Sure));
        Assert.Equal("", Facts(book, Other));
    }

    [Fact]
    public void Find_TakesNoUnknownValueForAMatch() =>
        Assert.Equal("", Facts(Book("Manufacturer=Dell*, Model=?*, LicensedLanguage=ja-JP"), "ComputerName=PC1, Manufacturer=Dell Inc."));
}
