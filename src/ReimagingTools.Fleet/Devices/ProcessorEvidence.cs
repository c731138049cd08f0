namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// The kind of processor, whatever runs on it and on what key; a Windows for ARM runs on no other. A stated architecture of the other kind is contested by it. A bare number of bits is of
/// either kind; the numbers of Win32_Processor are not.
/// </summary>
internal static class ProcessorEvidence
{
    /// <summary>Reads a row.</summary>
    public static void Read(Row row, LicenseClaims claims)
    {
        foreach (RowValue value in WindowsEvidence.IsAboutOthers(row) ? [] : row.Values(Field.Caption).Where(value => ProcessorFamilies.Of(ParsedNames.Parse(value.Text).Architecture) == ProcessorFamily.Arm))
        {
            Claim(ParsedNames.Parse(value.Text).Architecture, value, claims);
        }

        foreach (RowValue value in WindowsEvidence.IsAboutOthers(row) ? [] : row.Values(Field.OsArchitecture).Concat(row.Values(Field.HardwareArchitecture)).Concat(row.Values(Field.DeviceType)))
        {
            Architecture architecture = value.Column.Field == Field.DeviceType ? ArchitectureNames.OfThing(value.Text)
                : !value.Text.All(char.IsDigit) ? ArchitectureNames.Parse(value.Text)
                : value.Column.Field == Field.HardwareArchitecture ? ArchitectureNames.OfProcessor(value.Text)
                : Architecture.Unknown;
            Claim(architecture, value, claims);
        }
    }

    private static void Claim(Architecture architecture, RowValue value, LicenseClaims claims)
    {
        ProcessorFamily family = ProcessorFamilies.Of(architecture);
        if (family == ProcessorFamily.Unknown)
        {
            return;
        }

        claims.Claim(claims.Processors, family, value.Column.Heading, value.Text, EvidenceText.Processor, Strengths.Processor);
        if (claims.Architectures.Any(stated => ProcessorFamilies.Of(stated) != family))
        {
            claims.Claim(claims.Architectures, architecture, value.Column.Heading, value.Text, EvidenceText.Architecture, Strengths.Processor);
        }
    }
}
