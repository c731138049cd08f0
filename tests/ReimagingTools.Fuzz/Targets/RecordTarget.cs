using System.Buffers.Binary;
using ReimagingTools.Media;
using ReimagingTools.Media.Acpi;
using ReimagingTools.Media.Registry;

namespace ReimagingTools.Fuzz.Targets;

/// <summary>What a device carries: registry hives and ACPI tables.</summary>
/// <param name="name">The word for it.</param>
/// <param name="seeds">What to begin with.</param>
/// <param name="read">Reads one to a record.</param>
/// <param name="mend">Makes sums and sizes fit again, so that more than these is tried.</param>
internal sealed class RecordTarget(string name, Func<IReadOnlyList<byte[]>> seeds, Func<Stream, object> read, Action<byte[]> mend) : FuzzTarget
{
    private IReadOnlyList<byte[]>? _seeds;

    public static FuzzTarget Hive { get; } =
        new RecordTarget("hive", MediaSeeds.Hives, stream => OfflineWindows.Read(stream, null, "hive"), MendHive);

    public static FuzzTarget Acpi { get; } = new RecordTarget("acpi", MediaSeeds.Tables, stream => FirmwareTables.Read(stream, "table"), MendTable);

    public override string Name => name;

    public override bool PointsIntoItself => true;

    public override IReadOnlyList<byte[]> Seeds => _seeds ??= seeds();

    public override byte[] Mend(byte[] input)
    {
        mend(input);
        return input;
    }

    public override string Read(byte[] input)
    {
        using var stream = new MemoryStream(input, writable: false);
        try
        {
            return read(stream).ToString() ?? "";
        }
        catch (MediaFormatException refusal)
        {
            return refusal.Message;
        }
    }

    /// <summary>Signature, version, kind and size of the base block.</summary>
    private static void MendHive(byte[] hive)
    {
        if (hive.Length >= 8192)
        {
            "regf"u8.CopyTo(hive);
            BinaryPrimitives.WriteInt32LittleEndian(hive.AsSpan(20), 1);
            BinaryPrimitives.WriteInt32LittleEndian(hive.AsSpan(24), 3 + (hive[24] % 4));
            BinaryPrimitives.WriteInt32LittleEndian(hive.AsSpan(28), 0);
            BinaryPrimitives.WriteInt32LittleEndian(hive.AsSpan(40), (hive.Length - 4096) & ~4095);
        }
    }

    /// <summary>Length and checksum of the header.</summary>
    private static void MendTable(byte[] table)
    {
        if (table.Length >= 36)
        {
            BinaryPrimitives.WriteInt32LittleEndian(table.AsSpan(4), table.Length);
            table[9] -= (byte)table.Sum(each => each);
        }
    }
}
