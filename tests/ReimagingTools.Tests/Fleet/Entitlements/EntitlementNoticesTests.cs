using System.Globalization;
using ReimagingTools.Fleet.Entitlements;
using static ReimagingTools.Tests.Fleet.Entitlements.EntitlementRows;

namespace ReimagingTools.Tests.Fleet.Entitlements;

/// <summary>What is told of rows once devices were looked for.</summary>
public sealed class EntitlementNoticesTests
{
    [Fact]
    public void Book_TellsOfRowsAboutEveryDevice_AndOfOneThatSelectsSeveral()
    {
        Assert.Equal(
            EntitlementIssueKind.SelectsAll,
            Assert.Single(Book("Model=, LicenseChannel=OEM").Issues, issue => issue.Kind != EntitlementIssueKind.Unused).Kind
        );
        EntitlementBook book = Book("ComputerName=PC1, LicenseChannel=OEM");
        Assert.Equal("LicenseChannel=OEM", Facts(book, "ComputerName=pc1.a.example"));
        Assert.Empty(book.Issues);
        Assert.Equal("LicenseChannel=OEM", Facts(book, "ComputerName=pc1.b.example"));
        Assert.Equal(EntitlementIssueKind.SelectedSeveral, Assert.Single(book.Issues).Kind);
    }

    [Fact]
    public void Book_TellsOfRowsThatSelectedNothing_AndCarriesProof()
    {
        EntitlementBook book = Book("Model=Latitude*, LicenseChannel=OEM, Proof=INV-1", "Model=Other, LicenseChannel=OEM, Proof=INV-2");
        EntitlementMatch match = book.Find(Device("Model=Latitude 5440"));
        book.Count(Device("Model=Latitude 5440"), match);

        Assert.Equal(["INV-1"], match.Proofs);
        Assert.Equal(EntitlementIssueKind.Unused, Assert.Single(book.Issues).Kind);
    }

    /// <summary>A row that selects nothing names what no device has, with what devices do have; a computer of another number is no hint.</summary>
    [Theory]
    [InlineData("Model=Latitude 5441", "rows: line 1: no device has Model \"Latitude 5441\"; did you mean Latitude 5440?)")]
    [InlineData("Manufacturer=Dell", "no device has Manufacturer \"Dell\"; did you mean Dell Inc.?)")]
    [InlineData("Manufacturer=Lenovo", "no device has Manufacturer \"Lenovo\", but Dell Inc., HP)")]
    [InlineData("ComputerName=PC-2", "no device has ComputerName \"PC-2\")")]
    [InlineData("ComputerName=PC1x", "no device has ComputerName \"PC1x\"; did you mean PC1?)")]
    [InlineData("ComputerName=PC001", "no device has ComputerName \"PC001\"; did you mean PC1?)")]
    [InlineData("ComputerName=PC1, Collection=Lyon", "no device shows a Collection)")]
    [InlineData("Manufacturer=HP, Model=Latitude*", "no device has all 2 of its values)")]
    [InlineData("Manufacturer=HP, Model=Latitude 5441", "no device has Model \"Latitude 5441\"; did you mean Latitude 5440?)")]
    public void Notices_SayWhyARowSelectedNothing(string selectors, string says)
    {
        EntitlementBook book = Book(selectors + ", LicenseChannel=OEM");
        Assert.Equal("", Facts(book, "ComputerName=PC1, Manufacturer=Dell Inc., Model=Latitude 5440"));
        Assert.Equal("", Facts(book, "ComputerName=PC3, Manufacturer=HP, Model=EliteBook"));

        Assert.Contains(says, Assert.Single(EntitlementNotices.Of(book, CultureInfo.GetCultureInfo("en"))), StringComparison.Ordinal);
    }

    /// <summary>Of more values than are kept nothing is said that a later device may belie.</summary>
    [Fact]
    public void Notices_SayNothingOfValuesThatAreTooMany()
    {
        EntitlementBook book = Book("ComputerName=PC-x, LicenseChannel=OEM");
        for (int i = 0; i < 20_001; i++)
        {
            Assert.Equal("", Facts(book, "ComputerName=PC-" + i.ToString(CultureInfo.InvariantCulture)));
        }

        Assert.EndsWith("(rows: line 1).", Assert.Single(EntitlementNotices.Of(book, CultureInfo.GetCultureInfo("en"))), StringComparison.Ordinal);
    }

    /// <summary>
    /// In a list of purchases a column that names licenses under another heading is told with the name it needs; one that states them, or says what
    /// ran before, is not, nor is one of an inventory.
    /// </summary>
    [Theory]
    [InlineData("ComputerName=PC1, Order Number=PO1, Operating System=Windows 11 Pro 64bit English", true)]
    [InlineData("ComputerName=PC1, Order Number=PO1, OS=Windows 11 Pro", true)]
    [InlineData("ComputerName=PC1, Order Number=PO1, Ware=Windows 10 Pro (Includes Windows 11 Pro License)", true)]
    [InlineData("ComputerName=PC1, Order Number=PO1, Previous OS=Windows 11 Pro", false)]
    [InlineData("ComputerName=PC1, Order Number=PO1, Target OS=Windows 11 Pro", false)]
    [InlineData("ComputerName=PC1, Order Number=PO1, Item Description=Windows 11 Pro, Operating System=Windows 11 Pro", false)]
    [InlineData("ComputerName=PC1, Operating System=Windows 11 Pro", false)]
    [InlineData("ComputerName=PC1, Order Number=PO1, Operating System=Ubuntu 22.04", false)]
    public void ColumnThatNamesLicenses_IsToldWithTheNameItNeeds(string row, bool isTold)
    {
        string told = string.Concat(
            EntitlementNotices.Of(Book(row), CultureInfo.GetCultureInfo("en"), (heading, name) => "[" + heading + " -> " + name + "]")
        );

        Assert.Equal(isTold, told.Contains("name it \"Item Description\"", StringComparison.Ordinal));
        Assert.Equal(isTold, told.Contains(" -> Item Description]", StringComparison.Ordinal));
    }
}
