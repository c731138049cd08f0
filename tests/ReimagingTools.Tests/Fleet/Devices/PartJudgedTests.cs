using ReimagingTools.Fleet.Devices;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Tests.Fleet.Devices;

/// <summary>Devices that differ only in what does not count are read alike, down to the evidence; in what counts, they are told apart.</summary>
public sealed class PartJudgedTests
{
    private static readonly string[] Values =
    [
        "",
        " ",
        "NULL",
        "AAAA1",
        "AAAA2",
        "T83GX",
        "t83gx",
        "3V66T",
        "3v66t",
        "False",
        "0",
        "00330-80000-00000-AAOEM",
        "00330-80000-00000-AA123",
        "55274-OEM-0011903-00101",
        "55274-oem-0011903-00102",
        "55274-335-0011903-00101",
        "55274-335-0011903-00999",
        "55274-649-6478953-23626",
        "55274-000-0011903-00101",
        "03612-03308-000-000000-00-1033-26100.0000-3102025",
        "03612-03308-000-000000-00-1041-26100.0000-3112025",
        "03612-03308-000-000001-00-1033-26100.0000-3102025",
        "00000-00000-000-000001-02-1033-19045.0000-0012024",
        "00000-00000-000-000002-02-1033-19045.0000-0012024",
        "00000-00000-000-000001-03-1033-19045.0000-0012024",
        "00000-00000-001-000002-03-1033-19045.0000-0012024",
        "AAAAA-AAAAA-AAAAA-AAAAA-AAAA1",
        "AAAAA-AAAAA-AAAAA-AAAAA-AAAA2",
        "XXXXX-XXXXX-XXXXX-XXXXX-AAAA1",
    ];

    private static readonly (string, object?)[][] Contexts =
    [
        [],
        [("ProductKeyChannel", "Retail"), ("LicenseFamily", "Professional")],
        [("ProductKeyChannel", "OEM:DM"), ("LicenseFamily", "Professional"), ("Caption", "Microsoft Windows 10 Pro"), ("BuildNumber", "19045")],
        [("Caption", "Microsoft Windows XP Professional"), ("BuildNumber", "2600")],
        [("LicensedProduct", "Windows 10 Pro")],
    ];

    [Theory]
    [InlineData("SerialNumber")]
    [InlineData("OsSerialNumber")]
    [InlineData("ProductKeyID")]
    [InlineData("ProductKeyID0")]
    [InlineData("PartialProductKey")]
    [InlineData("OA3xOriginalProductKey")]
    public void Values_WithTheSamePart_AreReadAlike(string column)
    {
        Func<string, string> part = PartOf(column)!;
        int shared = 0,
            apart = 0;
        foreach ((string, object?)[] context in Contexts)
        {
            foreach (string first in Values)
            {
                foreach (string second in Values)
                {
                    bool isAlike = Text(Read(context, column, first)) == Text(Read(context, column, second));
                    shared += first != second && part(first) == part(second) ? 1 : 0;
                    apart += isAlike ? 0 : 1;
                    Assert.True(
                        isAlike || part(first) != part(second),
                        column + " \"" + first + "\" and \"" + second + "\" are read differently and share \"" + part(first) + "\"."
                    );
                }
            }
        }

        Assert.True(shared > 0 && apart > 0);
    }

    [Fact]
    public void PartJudgedOf_IsTheWholeForOtherColumns()
    {
        Assert.Null(PartOf("LicensedProduct"));
        Assert.Null(PartOf("ProductKeyChannel"));
        Assert.NotNull(PartOf("SMS_G_System_OPERATING_SYSTEM.SerialNumber0"));
    }

    private static Func<string, string>? PartOf(string column) =>
        ColumnTable.Default.Find(column).First(each => FieldTraits.IsJudged(each.Field)).JudgedPart is { } part
            ? value => CellText.Of(value) is { } text ? part(text) : ""
            : null;

    private static Device Read((string, object?)[] context, string column, string value) => DeviceRecords.Read([.. context, (column, value)]);

    private static string Text(Device device) => string.Join("\n", device.Products.Select(TextOf));

    private static string TextOf(LicensedProduct product) =>
        string.Join(
            " | ",
            product.ProductText,
            product.Channel,
            product.Language,
            product.Architecture,
            product.Version,
            string.Join("; ", product.Evidence)
        );
}
