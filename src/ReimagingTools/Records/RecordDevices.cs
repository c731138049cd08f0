namespace ReimagingTools.Records;

/// <summary>Makes devices of records that are all at hand.</summary>
internal static class RecordDevices
{
    /// <summary>Reads every record; one that cannot be read is one error.</summary>
    public static IReadOnlyList<NamedDevice> Read(IEnumerable<PSObject> inputs, Action<ErrorRecord> report, Action<string> warn)
    {
        var devices = new List<NamedDevice>();
        using var intake = new DeviceIntake(devices.Add, report, warn, canAsk: false);
        foreach (PSObject? item in inputs.SelectMany(InputItems.Of))
        {
            intake.Take(item);
        }

        intake.Finish();
        return devices;
    }
}
