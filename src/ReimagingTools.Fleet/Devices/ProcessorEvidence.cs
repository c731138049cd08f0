namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// The kind of processor, whatever runs on it and on what key; a Windows for ARM runs on no other. An architecture of the other kind is contested by
/// it. A bare number of bits is of either kind; the numbers of Win32_Processor are not.
/// </summary>
internal static class ProcessorEvidence
{
    /// <summary>Reads a row.</summary>
    public static void Read(Row row, LicenseClaims claims)
    {
        if (WindowsEvidence.IsAboutOthers(row))
        {
            return;
        }

        foreach (
            RowValue value in row.Values(Field.Caption)
                .Concat(row.Values(Field.OsArchitecture))
                .Concat(row.Values(Field.HardwareArchitecture))
                .Concat(row.Values(Field.DeviceType))
        )
        {
            claims.Processor(ArchitectureOf(value), value.Column.Heading, value.Text);
        }
    }

    private static Architecture ArchitectureOf(RowValue value) =>
        value.Column.Field switch
        {
            Field.Caption => ParsedNames.Parse(value.Text).Architecture is var named && ProcessorFamilies.Of(named) == ProcessorFamily.Arm
                ? named
                : Architecture.Unknown,
            Field.DeviceType => ArchitectureNames.OfThing(value.Text),
            Field.HardwareArchitecture when value.Text.All(char.IsDigit) => ArchitectureNames.OfProcessor(value.Text),
            _ => value.Text.All(char.IsDigit) ? Architecture.Unknown : ArchitectureNames.Parse(value.Text),
        };
}
