using System.Collections;
using ReimagingTools.Activation;
using ReimagingTools.Fleet.Records;

namespace ReimagingTools.Fleet.Counting;

/// <summary>Reads records for what they say about Multiple Activation Keys: flat ones as they are, devices with licensing instances nested in them instance by instance.</summary>
public static class MakRecords
{
    private static readonly string[] Nested =
        ["SoftwareLicensingProduct", "OfficeSoftwareProtectionProduct", "SMS_G_System_SOFTWARE_LICENSING_PRODUCT", "SMS_G_System_SOFTWARE_LICENSING_PRODUCT_EX"];

    private static readonly string[] ComputerNames =
        ["ComputerName", "CsName", "DNSHostName", "CsDNSHostName", "DeviceName", "Netbios_Name", "Netbios_Name0", "MachineName", "FullyQualifiedDomainName", "HostName", "Computer", "CN", "PSComputerName", "__SERVER", "ResourceID", "Name"];

    /// <summary>Reads one record.</summary>
    /// <param name="reader">The reader, which masks the keys and tells of what it could not use.</param>
    /// <param name="record">The record.</param>
    /// <param name="origin">The name to report it under.</param>
    /// <param name="asOf">When a portal row was exported, or null.</param>
    /// <param name="line">The line it stands on, or null.</param>
    /// <param name="basis">What the date of export rests on.</param>
    /// <returns>What it says; empty when it says nothing of a MAK.</returns>
    public static IEnumerable<MakObservation> Read(MakReader reader, IRecord record, string origin, DateTime? asOf = null, long? line = null, MakDateBasis basis = MakDateBasis.Stated)
    {
        bool any = false;
        foreach (IRecord instance in Nested.SelectMany(name => RecordsIn(record.GetValue(name))))
        {
            any = true;
            string? computer = NameOf(record);
            if (reader.ReadRecord(name => instance.GetValue(name) ?? (name == "ComputerName" ? computer : null), origin, asOf, line, basis) is { } observation)
            {
                yield return observation;
            }
        }

        if (!any && reader.ReadRecord(record.GetValue, origin, asOf, line, basis) is { } flat)
        {
            yield return flat;
        }
    }

    private static IEnumerable<IRecord> RecordsIn(object? value) =>
        value is IRecord one ? [one] : value is IEnumerable several and not string ? several.OfType<IRecord>() : [];

    /// <summary>The name of the device around an instance; ConfigMgr nests that one level down too.</summary>
    private static string? NameOf(IRecord record) =>
        ComputerNames.Select(record.GetValue).OfType<string>().FirstOrDefault(name => name.Trim().Length > 0)
        ?? RecordsIn(record.GetValue("SMS_R_System")).Select(NameOf).FirstOrDefault(name => name is not null);
}
