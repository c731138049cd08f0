using System.Globalization;
using System.Text;
using ReimagingTools.Activation;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Tests.Activation;

/// <summary>Made-up keys and the files of the sources, built in memory. Keys use letters no product key has.</summary>
internal static class MadeUp
{
    public const string EnterpriseSku = "00000000-0000-0000-0000-000000000001";

    private const string OutsideTheAlphabet = "AEILOSUZ015";

    /// <summary>A key that is different for every number, and ends differently for the first 161,051.</summary>
    public static string Key(int number)
    {
        char[] letters = new char[29];
        long rest = number;
        for (int i = letters.Length - 1; i >= 0; i--)
        {
            bool isDash = i % 6 == 5;
            letters[i] = isDash ? '-' : OutsideTheAlphabet[(int)(rest % OutsideTheAlphabet.Length)];
            rest = isDash ? rest : rest / OutsideTheAlphabet.Length;
        }

        return new string(letters);
    }

    /// <summary>A key with the same last five characters as <see cref="Key"/> of the number, but another key.</summary>
    public static string Twin(int number) => "ZZZZZ" + Key(number)[5..];

    public static string LastFive(int number) => Key(number)[24..];

    public static string KeyId(int serial, string platform = "12345", string tail = "1033-20348.0000-0062023") =>
        string.Create(CultureInfo.InvariantCulture, $"{platform}-03291-{serial / 1000000:000}-{serial % 1000000:000000}-03-{tail}");

    public static string CilxKey(
        int number,
        int remaining = -1,
        string type = "Mak",
        string? updated = null,
        object? error = null,
        string description = "Win 10 RTM Enterprise Volume:MAK",
        string editions = "Enterprise;EnterpriseN",
        string? key = null,
        string? keyId = null,
        string sku = EnterpriseSku
    ) =>
        $"""
            <ProductKey><KeyDescription>{description}</KeyDescription><KeyId>{keyId ?? KeyId(number)}</KeyId><KeyType>{type}</KeyType>
            <KeyValue>{key ?? Key(number)}</KeyValue>{(updated is null ? "<LastUpdate xsi:nil=\"true\" />" : $"<LastUpdate>{updated}</LastUpdate>")}
            <LastErrorCode>{error
                ?? 0}</LastErrorCode><RemainingActivations>{remaining}</RemainingActivations><SupportedEditions>{editions}</SupportedEditions>
            <SupportedSku>{sku}</SupportedSku><UserRemarks /><KeyTypeName>{type.ToUpperInvariant()}</KeyTypeName></ProductKey>
            """;

    public static string Cilx(string keys, string products = "", string system = "", int? announced = null) =>
        $"""
            <?xml version="1.0" encoding="utf-8"?>
            <VolumeActivationManagementToolData xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema" VamtVersion="3.0.5.0" ServiceDataFileId="00000000-0000-0000-0000-000000000000">
              <SoftwareLicensingData TotalProducts="0" TotalAvailableProducts="0" TotalVolumeClients="0"{(
                announced is null ? "" : $" TotalProductKeys=\"{announced}\""
            )}>
                <Products>{products}</Products><AvailableProducts />
                <ProductKeys>{keys}</ProductKeys>
                <VolumeActivationClients />
              </SoftwareLicensingData>
              <VamtSystemData><SupportedGVLKs>{system}</SupportedGVLKs>
                <SupportedProductKeyTypes><ProductKeyTypeName><KeyType>7</KeyType><KeyTypeName>MAK</KeyTypeName></ProductKeyTypeName></SupportedProductKeyTypes>
              </VamtSystemData>
            </VolumeActivationManagementToolData>
            """;

    public static string Portal(
        string activations,
        int number = 1,
        string type = "MAK",
        string licenseId = "40000001",
        string product = "Windows 10 Enterprise"
    ) => string.Join('\t', licenseId, "Select", "Contoso", product, Key(number), type, activations, "", "Active");

    public static string PortalHeader { get; } =
        "License ID\tParent Program\tOrganization\tProduct\tProduct Key\tType\tMAK Activations-Used/Available\tSeats\tOSA Status";

    public static string PortalFile(params string[] rows) => PortalHeader + "\r\n" + string.Join("\r\n", rows) + "\r\n";

    public static Dictionary<string, object?> Instance(int number, string? computer, int status = 1, string platform = "03612") =>
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["PSComputerName"] = computer,
            ["ID"] = EnterpriseSku,
            ["ApplicationID"] = "55c92734-d682-4d71-983e-d6ec3f16059f",
            ["Name"] = "Windows(R), Enterprise edition",
            ["Description"] = "Windows(R) Operating System, VOLUME_MAK channel",
            ["PartialProductKey"] = LastFive(number),
            ["ProductKeyID"] = KeyId(number, platform, "1041-26200.0000-2232026"),
            ["ProductKeyChannel"] = "Volume:MAK",
            ["LicenseStatus"] = status,
        };

    public static Row Record(Dictionary<string, object?> values) => new RowBuilder(ColumnTable.Default).Of(values);

    public static MemoryStream Bytes(string text, Encoding? encoding = null)
    {
        encoding ??= new UTF8Encoding(false);
        return new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
    }

    /// <summary>Reads texts as files and records as piped objects, and makes the counts.</summary>
    public static MakRun Run(params object[] sources) => Run(new MakCountOptions(), sources);

    public static MakRun Run(MakCountOptions options, params object[] sources)
    {
        var issues = new List<MakIssue>();
        var counter = new MakCounter();
        var reader = new MakReader(issues.Add) { OtherKey = counter.AddOther };
        int file = 0;
        foreach (object source in sources)
        {
            switch (source)
            {
                case string text:
                    counter.AddRange(reader.Read(Bytes(text), "file" + ++file));
                    break;
                case (string text, DateTime asOf):
                    counter.AddRange(reader.Read(Bytes(text), "file" + ++file, asOf));
                    break;
                case (string text, DateTime asOf, MakDateBasis basis):
                    counter.AddRange(reader.Read(Bytes(text), "file" + ++file, asOf, basis));
                    break;
                case Dictionary<string, object?> record:
                    counter.AddRange(reader.ReadRecord(Record(record), "pipeline"));
                    break;
                default:
                    break;
            }
        }

        reader.Complete();
        return new MakRun(counter.Count(options), issues);
    }
}
