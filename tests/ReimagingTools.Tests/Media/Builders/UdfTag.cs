namespace ReimagingTools.Tests.Media.Builders;

/// <summary>Makes the tag of a UDF descriptor right again, whatever its bytes say.</summary>
internal static class UdfTag
{
    public static void Seal(byte[] bytes, int at, int version, int covered)
    {
        Field.U16(bytes, at + 2, version);
        int crc = 0;
        for (int i = at + 16; i < at + 16 + covered; i++)
        {
            crc ^= bytes[i] << 8;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x8000) != 0 ? ((crc << 1) ^ 0x1021) & 0xFFFF : crc << 1;
            }
        }

        Field.U16(bytes, at + 8, crc);
        Field.U16(bytes, at + 10, covered);
        bytes[at + 4] = 0;
        int sum = 0;
        for (int i = at; i < at + 16; i++)
        {
            sum += bytes[i];
        }

        bytes[at + 4] = (byte)sum;
    }
}
