using System.Buffers.Binary;
using System.Text;

namespace ReimagingTools.Tests.Media.Builders;

/// <summary>Writes the fields of on-disk structures.</summary>
internal static class Field
{
    public static void U16(byte[] bytes, int at, int value) => BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), (ushort)value);

    public static void U32(byte[] bytes, int at, long value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), (uint)value);

    public static long ReadU32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    public static void U64(byte[] bytes, int at, long value) => BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(at), value);

    /// <summary>A number in both byte orders, as ISO 9660 has it.</summary>
    public static void Both32(byte[] bytes, int at, long value)
    {
        U32(bytes, at, value);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(at + 4), (uint)value);
    }

    public static void Both16(byte[] bytes, int at, int value)
    {
        U16(bytes, at, value);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at + 2), (ushort)value);
    }

    public static void Text(byte[] bytes, int at, string text) => _ = Encoding.Latin1.GetBytes(text, bytes.AsSpan(at));

    public static void Padded(byte[] bytes, int at, int size, string text) => Text(bytes, at, text.PadRight(size)[..size]);
}
