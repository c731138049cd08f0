namespace ReimagingTools.Media.Acpi;

/// <summary>The tables of one firmware, put together. Bytes of a key are wiped as soon as its last characters are taken.</summary>
internal sealed class CollectedTables(string source, IProductKeyAuthority? authority)
{
    private MsdmFacts? _msdm;
    private SlicTable? _slic;

    /// <summary>True when every table the firmware has was looked at, so that a missing one is known to be missing.</summary>
    public bool IsComplete { get; set; }

    /// <summary>True when no table was seen.</summary>
    public bool IsEmpty => _msdm is null && _slic is null && !IsComplete;

    /// <summary>Takes a table; its bytes are wiped.</summary>
    /// <returns>False when it is neither of the two.</returns>
    /// <exception cref="MediaFormatException">It is damaged, or says other than the same table seen before.</exception>
    public bool Add(byte[] table, string name)
    {
        try
        {
            if (!AcpiHeader.IsLicensing(table))
            {
                return false;
            }

            var header = AcpiHeader.Read(table, name);
            if (header.Signature == MsdmTable.Signature)
            {
                Keep(ReadKey(table, header, name), name);
            }
            else
            {
                Keep(SlicTable.Read(table, header, name), name);
            }

            return true;
        }
        finally
        {
            Array.Clear(table, 0, table.Length);
        }
    }

    public FirmwareLicense ToLicense(string? computerName) =>
        new()
        {
            ComputerName = computerName,
            FirmwareKeyPresent =
                _msdm is not null ? true
                : IsComplete ? false
                : null,
            FirmwarePartialKey = _msdm?.PartialKey,
            OA3xOriginalProductKeyDescription = _msdm?.Details is { } details ? Quoted.Text(details.Edition + " " + details.Channel) : null,
            FirmwareActivationId = _msdm?.Details?.ActivationId,
            SlicVersion = _slic?.Version,
            SlicOemId = _slic?.OemId,
            SlicHasWindowsMarker = _slic?.HasWindowsMarker,
            Source = source,
        };

    private MsdmFacts ReadKey(byte[] table, AcpiHeader header, string name)
    {
        using var msdm = MsdmTable.Read(table, header, name);
        return new MsdmFacts(msdm.PartialKey, authority?.Describe(msdm.Key));
    }

    private void Keep(MsdmFacts facts, string name) =>
        _msdm = _msdm is null || _msdm == facts ? facts : throw new MediaFormatException("one key in the firmware", "two", name);

    private void Keep(SlicTable slic, string name)
    {
        bool isSame = _slic is null || (_slic.OemId, _slic.Version, _slic.HasWindowsMarker) == (slic.OemId, slic.Version, slic.HasWindowsMarker);
        _slic = isSame ? slic : throw new MediaFormatException("one SLIC table", "two", name);
    }

    private sealed record MsdmFacts(string PartialKey, ProductKeyDetails? Details);
}
