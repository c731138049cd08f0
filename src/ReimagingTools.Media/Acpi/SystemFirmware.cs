using System.ComponentModel;
using System.Runtime.InteropServices;

namespace ReimagingTools.Media.Acpi;

/// <summary>
/// The firmware tables as Windows hands them out (EnumSystemFirmwareTables, GetSystemFirmwareTable; provider 'ACPI'). Works where no service runs,
/// as in Windows PE. Not run on Windows by the tests of this project.
/// </summary>
internal static class SystemFirmware
{
    public const string Source = "the firmware of this computer";

    private const uint Acpi = 0x41435049;

    /// <summary>Takes the tables that are there.</summary>
    /// <exception cref="MediaFormatException">Windows does not hand out firmware tables here, or one is damaged.</exception>
    public static void AddTo(CollectedTables collected)
    {
        byte[] signatures = List();
        foreach (string signature in new[] { MsdmTable.Signature, SlicTable.Signature })
        {
            for (int at = 0; at + 4 <= signatures.Length; at += 4)
            {
                if (TextDecoder.Latin1(signatures, at, 4) == signature)
                {
                    _ = collected.Add(Read(BitConverter.ToUInt32(signatures, at), signature), signature);
                    break;
                }
            }
        }
    }

    private static byte[] List()
    {
        uint size = FirmwareFunctions.EnumSystemFirmwareTables(Acpi, null, 0);
        byte[] signatures = new byte[Allowed(size, "the list of ACPI tables")];
        return FirmwareFunctions.EnumSystemFirmwareTables(Acpi, signatures, size) == size ? signatures : throw Failure("the list of ACPI tables");
    }

    private static byte[] Read(uint table, string name)
    {
        uint size = FirmwareFunctions.GetSystemFirmwareTable(Acpi, table, null, 0);
        byte[] bytes = new byte[Allowed(size, name)];
        return FirmwareFunctions.GetSystemFirmwareTable(Acpi, table, bytes, size) == size ? bytes : throw Failure(name);
    }

    private static int Allowed(uint size, string name)
    {
        if (size == 0)
        {
            throw Failure(name);
        }

        return size <= MediaBudget.AcpiTableBytes
            ? (int)size
            : throw new MediaFormatException(
                name + " of at most " + Format.Number(MediaBudget.AcpiTableBytes) + " bytes",
                Format.Number(size),
                Source
            );
    }

    private static MediaFormatException Failure(string name) => new(name, new Win32Exception(Marshal.GetLastWin32Error()).Message, Source);

    private static class FirmwareFunctions
    {
        [DllImport("kernel32.dll", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        public static extern uint EnumSystemFirmwareTables(uint provider, byte[]? buffer, uint size);

        [DllImport("kernel32.dll", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        public static extern uint GetSystemFirmwareTable(uint provider, uint table, byte[]? buffer, uint size);
    }
}
