using System.Security.Cryptography;

namespace ReimagingTools.Activation.Keys;

/// <summary>
/// Fingerprints of keys: SipHash-2-4 with 128 bits (Aumasson and Bernstein, "SipHash: a fast short-input PRF"), keyed with random bytes made once
/// per process. Equal keys have equal fingerprints within the process; outside it, and without its random bytes, a fingerprint means nothing. A list
/// of a hundred thousand keys is fingerprinted in milliseconds.
/// </summary>
internal static class KeyFingerprint
{
    private const int WordLength = sizeof(ulong);

    private static readonly ulong[] Secret = NewSecret();

    /// <summary>Fingerprints text of which every character fits a byte.</summary>
    public static (ulong High, ulong Low) Of(char[] text, int length)
    {
        ulong v0 = Secret[0] ^ 0x736F6D6570736575,
            v1 = Secret[1] ^ 0x646F72616E646F6D ^ 0xEE;
        ulong v2 = Secret[0] ^ 0x6C7967656E657261,
            v3 = Secret[1] ^ 0x7465646279746573;
        int whole = length - (length % WordLength);
        for (int start = 0; start <= whole; start += WordLength)
        {
            ulong word = Word(text, start, Math.Min(length, start + WordLength)) | (start == whole ? (ulong)length << 56 : 0);
            v3 ^= word;
            Mix(2, ref v0, ref v1, ref v2, ref v3);
            v0 ^= word;
        }

        v2 ^= 0xEE;
        Mix(4, ref v0, ref v1, ref v2, ref v3);
        ulong high = v0 ^ v1 ^ v2 ^ v3;
        v1 ^= 0xDD;
        Mix(4, ref v0, ref v1, ref v2, ref v3);
        return (high, v0 ^ v1 ^ v2 ^ v3);
    }

    private static ulong[] NewSecret()
    {
        byte[] bytes = new byte[2 * WordLength];
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(bytes);
        return [BitConverter.ToUInt64(bytes, 0), BitConverter.ToUInt64(bytes, WordLength)];
    }

    private static ulong Word(char[] text, int start, int end)
    {
        ulong word = 0;
        for (int i = end - 1; i >= start; i--)
        {
            word = (word << 8) | (byte)text[i];
        }

        return word;
    }

    private static void Mix(int rounds, ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        for (int i = 0; i < rounds; i++)
        {
            v0 += v1;
            v1 = Rotate(v1, 13) ^ v0;
            v0 = Rotate(v0, 32);
            v2 += v3;
            v3 = Rotate(v3, 16) ^ v2;
            v0 += v3;
            v3 = Rotate(v3, 21) ^ v0;
            v2 += v1;
            v1 = Rotate(v1, 17) ^ v2;
            v2 = Rotate(v2, 32);
        }
    }

    private static ulong Rotate(ulong value, int bits) => (value << bits) | (value >> (64 - bits));
}
