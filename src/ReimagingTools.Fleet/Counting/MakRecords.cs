using ReimagingTools.Activation;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Fleet.Counting;

/// <summary>Reads records for what they say about Multiple Activation Keys: flat ones as they are, devices with licensing instances nested in them instance by instance.</summary>
public static class MakRecords
{
    private static readonly string[] Nested =
        ["SoftwareLicensingProduct", "OfficeSoftwareProtectionProduct", "SMS_G_System_SOFTWARE_LICENSING_PRODUCT", "SMS_G_System_SOFTWARE_LICENSING_PRODUCT_EX"];

    private static readonly string[] ComputerNames =
    [
        "ComputerName", "CsName", "DNSHostName", "CsDNSHostName", "DeviceName", "Netbios_Name", "Netbios_Name0", "MachineName", "FullyQualifiedDomainName", "HostName", "Computer",
        "CN", "PSComputerName", "__SERVER", "ResourceID", "Name",
    ];

    /// <summary>Reads one record.</summary>
    /// <param name="reader">The reader, which masks the keys and tells of what it could not use.</param>
    /// <param name="record">The record.</param>
    /// <param name="origin">The name to report it under.</param>
    /// <param name="asOf">When a portal row was exported, or null.</param>
    /// <param name="line">The line it stands on, or null.</param>
    /// <param name="basis">What the date of export rests on.</param>
    /// <returns>What it says; empty when it says nothing of a MAK.</returns>
    public static IEnumerable<MakObservation> Read(MakReader reader, Row record, string origin, DateTime? asOf = null, long? line = null, MakDateBasis basis = MakDateBasis.Stated)
    {
        bool any = false;
        foreach (NestedRow nested in record.Nested.Where(each => Nested.Contains(each.Name, StringComparer.OrdinalIgnoreCase)))
        {
            any = true;
            string? computer = NameOf(record);
            if (reader.ReadRecord(name => ValueOf(nested.Row, name) ?? (name == "ComputerName" ? computer : null), origin, asOf, line, basis) is { } observation)
            {
                yield return observation;
            }
        }

        if (!any && reader.ReadRecord(name => ValueOf(record, name), origin, asOf, line, basis) is { } flat)
        {
            yield return flat;
        }
    }

    private static object? ValueOf(Row row, string name)
    {
        for (int i = 0; i < row.Header.Names.Count; i++)
        {
            if (string.Equals(row.Header.Names[i], name, StringComparison.OrdinalIgnoreCase))
            {
                return row.ValueAt(i) is UnreadableValue ? null : row.ValueAt(i);
            }
        }

        return null;
    }

    /// <summary>The name of the device around an instance; ConfigMgr nests that one level down too.</summary>
    private static string? NameOf(Row record) =>
        ComputerNames.Select(name => ValueOf(record, name)).OfType<string>().FirstOrDefault(name => name.Trim().Length > 0)
        ?? record.Nested.Where(nested => nested.Name == "SMS_R_System").Select(nested => NameOf(nested.Row)).FirstOrDefault(name => name is not null);
}
