using ReimagingTools.Media;
using ReimagingTools.Media.Acpi;
using ReimagingTools.Media.Registry;

namespace ReimagingTools.Fuzz.Targets;

/// <summary>What a device carries: registry hives and ACPI tables.</summary>
/// <param name="name">The word for it.</param>
/// <param name="seeds">What to begin with.</param>
/// <param name="read">Reads one to a record.</param>
internal sealed class RecordTarget(string name, Func<IReadOnlyList<byte[]>> seeds, Func<Stream, object> read) : FuzzTarget
{
    private IReadOnlyList<byte[]>? _seeds;

    public static FuzzTarget Hive { get; } = new RecordTarget("hive", MediaSeeds.Hives, stream => OfflineWindows.Read(stream, null, "hive"));

    public static FuzzTarget Acpi { get; } = new RecordTarget("acpi", MediaSeeds.Tables, stream => FirmwareTables.Read(stream, "table"));

    public override string Name => name;

    public override IReadOnlyList<byte[]> Seeds => _seeds ??= seeds();

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
}
