using System.Globalization;
using System.Text;
using CsvHelper;

namespace ReimagingTools.Fuzz;

/// <summary>Inventories and activation files to begin with: what the console makes up itself in each dialect, and short ones with traps.</summary>
internal static class InventorySeeds
{
    private const string Slmgr =
        "Name: Windows(R), Professional edition\r\nDescription: Windows(R) Operating System, OEM_DM channel\r\nActivation ID: 4de7cb65-cdf1-4de9-8ae8-e3cce27b9f2c\r\n"
        + "Partial Product Key: 7CFBY\r\nLicense Status: Licensed\r\n";

    private const string Ospp =
        "---Processing--------------------------\r\n---------------------------------------\r\nSKU ID: 85dd8b5f-eaa4-4af3-a628-cce9e77c9a03\r\nLICENSE NAME: Office 19, Office19ProPlus2019VL_KMS_Client_AE edition\r\n"
        + "LICENSE DESCRIPTION: Office 19, VOLUME_KMSCLIENT channel\r\nLICENSE STATUS:  ---LICENSED--- \r\nLast 5 characters of installed product key: 6MWKP\r\n---Exiting-----------------------------\r\n";

    private static readonly string[] Dialects = ["ad", "cmdevice", "computerinfo", "configmgr", "inventory", "vamt"];

    public static IReadOnlyList<byte[]> Csv() =>
        [
            .. Dialects.Select(dialect => Fleet(dialect, "csv")),
            Encoding.UTF8.GetBytes(
                "ComputerName,LicensedProduct,CoaProduct,DeviceCount\nPC-1,Windows 7 Professional,"
                    + MadeUp.Key
                    + ",2\nPC-2,\"Windows 10, Pro\",,x\nPC-3,Windows 11 Home\n"
            ),
            Encoding.UTF8.GetBytes("ComputerName;LicensedProduct;LicensedLanguage\r\nPC-1;Windows 8.1 Pro;日本語\r\n"),
        ];

    public static IReadOnlyList<byte[]> Json() =>
        [
            .. Dialects.Append("cim").Select(dialect => Fleet(dialect, "jsonl")),
            Encoding.UTF8.GetBytes(
                "[{\"ComputerName\":\"PC-1\",\"CoaProduct\":[\"Windows 7 Home Premium\"],\"LicensedProduct\":{\"x\":1}},\n{\"ComputerName\":null,\"Notes\":\""
                    + MadeUp.Key
                    + "\"}]"
            ),
        ];

    public static IReadOnlyList<byte[]> LicensingText() =>
        [Encoding.UTF8.GetBytes(Slmgr), Encoding.UTF8.GetBytes(Ospp), Encoding.UTF8.GetBytes(Slmgr + "\r\n" + Ospp)];

    public static IReadOnlyList<byte[]> Mak() =>
        [
            Encoding.UTF8.GetBytes(
                "<?xml version=\"1.0\"?><SoftwareLicensingData xmlns=\"http://schemas.microsoft.com/VAMT/3/x\"><ProductKeys><ProductKey><KeyValue>"
                    + MadeUp.Key
                    + "</KeyValue><KeyType>MAK</KeyType><KeyDescription>Win 10 Pro</KeyDescription><RemainingActivations>12</RemainingActivations></ProductKey></ProductKeys></SoftwareLicensingData>"
            ),
            Encoding.UTF8.GetBytes("Product,Product Key,Type,MAK Activations Used/Available\r\nWindows 10 Pro," + MadeUp.Key + ",MAK,3/50\r\n"),
            Encoding.UTF8.GetBytes(
                "KeyValue,KeyType,KeyDescription,RemainingActivations,LastUpdate\n" + MadeUp.Key + ",MAK,Windows 10,47,2026-01-01\n"
            ),
            Encoding.UTF8.GetBytes(
                "{\"Name\":\"Windows(R), Professional edition\",\"Description\":\"Windows(R) Operating System, VOLUME_MAK channel\",\"PartialProductKey\":\"7CFBY\",\"LicenseStatus\":1}\n"
            ),
        ];

    /// <summary>The decisions in a CSV result.</summary>
    public static IEnumerable<string> Decisions(string csv)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        using CsvReader reader = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',' });
        reader.ReadHeader();
        while (reader.Read())
        {
            yield return reader.GetString(1);
        }
    }

    private static byte[] Fleet(string dialect, string format)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture),
            error = new(CultureInfo.InvariantCulture);
        _ = Cli.Program.Run(["make-fleet", "--devices", "6", "--dialect", dialect, "--format", format], () => Stream.Null, output, error);
        return Encoding.UTF8.GetBytes(output.ToString());
    }
}
