using System.Runtime.InteropServices;
using ReimagingTools.Media.Disk;

namespace ReimagingTools.Media.Acpi;

/// <summary>
/// Reads the ACPI tables MSDM and SLIC: from the firmware of this computer, on Windows (Windows PE too) and Linux, or from files they were saved to.
/// </summary>
public static class FirmwareTables
{
    private const string LinuxTables = "/sys/firmware/acpi/tables";

    /// <summary>Reads the firmware of this computer.</summary>
    /// <param name="authority">Whom to ask what the key is for, or null.</param>
    /// <exception cref="MediaFormatException">The firmware cannot be read here, or a table is damaged.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static FirmwareLicense ReadThisComputer(IProductKeyAuthority? authority = null, CancellationToken cancellationToken = default)
    {
        string? name = ThisComputer.Name;
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            var collected = new CollectedTables(SystemFirmware.Source, authority) { IsComplete = true };
            SystemFirmware.AddTo(collected);
            return collected.ToLicense(name);
        }

        return Read(LinuxTables, authority, cancellationToken) with
        {
            ComputerName = name,
        };
    }

    /// <summary>Reads tables from files.</summary>
    /// <param name="path">A file with one table, or a folder with any number; what is no table in it is passed over.</param>
    /// <param name="authority">Whom to ask what the key is for, or null.</param>
    /// <returns>One record, without a computer name.</returns>
    /// <exception cref="MediaFormatException">There is no table, a table is damaged, two disagree, or a file is out of reach.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static FirmwareLicense Read(string path, IProductKeyAuthority? authority = null, CancellationToken cancellationToken = default)
    {
        using var files = new OpenFiles(new ReadMeter(cancellationToken));
        var collected = new CollectedTables(path, authority);
        if (OpenFiles.Guard(path, () => Directory.Exists(path)))
        {
            AddFolder(path, files, collected);
            return collected.IsEmpty
                ? throw new MediaFormatException(MediaText.Say("Expected.AcpiTables"), MediaText.Say("Found.NoneOfThem"), path)
                : collected.ToLicense(null);
        }

        return ReadTable(files.Open(OpenFiles.Guard(path, () => new FileInfo(path)), path), collected);
    }

    /// <summary>Reads one table from a stream.</summary>
    /// <param name="stream">A seekable stream with the whole table; it stays open.</param>
    /// <param name="name">What to call it in <see cref="FirmwareLicense.Source"/>.</param>
    /// <param name="authority">Whom to ask what the key is for, or null.</param>
    /// <returns>One record, without a computer name.</returns>
    /// <exception cref="MediaFormatException">It is neither table, or damaged.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static FirmwareLicense Read(
        Stream stream,
        string name,
        IProductKeyAuthority? authority = null,
        CancellationToken cancellationToken = default
    ) => ReadTable(new StreamByteSource(stream, name, new ReadMeter(cancellationToken)), new CollectedTables(name, authority));

    private static FirmwareLicense ReadTable(ByteSource source, CollectedTables collected) =>
        collected.Add(source.ReadAll(MediaBudget.AcpiTableBytes, "an ACPI table"), source.Name)
            ? collected.ToLicense(null)
            : throw new MediaFormatException(MediaText.Say("Expected.LicensingTable"), MediaText.Say("Found.AnotherFile"), source.Name);

    private static void AddFolder(string path, OpenFiles files, CollectedTables collected)
    {
        int count = 0;
        foreach (FileInfo file in OpenFiles.Guard(path, () => new DirectoryInfo(path).GetFiles()))
        {
            FolderLimit.Check(++count, path);
            files.Meter.Step(path);
            if (OpenFiles.Guard(file.Name, () => file.Length) >= AcpiHeader.Size)
            {
                AddFile(files.Open(file, file.Name), collected);
            }
        }
    }

    private static void AddFile(ByteSource source, CollectedTables collected)
    {
        byte[] signature = source.Read(0, 4, "a signature");
        if (AcpiHeader.IsLicensing(signature))
        {
            _ = collected.Add(source.ReadAll(MediaBudget.AcpiTableBytes, "an ACPI table"), source.Name);
        }
        else if (TextDecoder.Latin1(signature, 0, 4) is "FACP" or "DSDT" or "APIC" or "RSDT" or "XSDT")
        {
            // A folder with the tables every PC has is a whole set: what is not in it, the firmware does not have.
            collected.IsComplete = true;
        }
    }
}
