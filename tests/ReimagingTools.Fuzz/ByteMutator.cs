using System.Text;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Fuzz;

/// <summary>
/// Changes inputs in a few places, the same for the same seed: bits, bytes, extreme numbers, words that mean something, pieces of other inputs,
/// repeats and cuts.
/// </summary>
/// <param name="corpus">What to change.</param>
/// <param name="keepsPlaces">True for structures that point into themselves: most changes then leave everything else where it is.</param>
internal sealed class ByteMutator(IReadOnlyList<byte[]> corpus, bool keepsPlaces = false)
{
    private const int Longest = 1 << 20;

    private static readonly long[] Extremes = [0, 1, -1, 0x7FFFFFFF, 0x80000000, 0xFFFF, 0x8000, 0x3FFFFFFF, 0xC0000800, 2048, 511];

    private static readonly byte[][] Words =
    [
        .. new[]
        {
            "\r\n",
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "{",
            "}",
            "[",
            "]",
            "null",
            "true",
            "-1",
            "1e400",
            "9999999999999999999",
            "\\u0000",
            "\\ud800",
            "\uFEFF",
            "\u3000",
            "日本語",
            "<",
            "&#65;",
            "<![CDATA[",
            "]]>",
            "<!DOCTYPE x>",
            "=",
            "XXXXX-XXXXX-XXXXX-XXXXX-",
            "Windows 10 Pro",
            "Windows 7 Professional N",
            "Enterprise LTSC 2021",
            "Office Professional Plus 2010",
            "Evaluation",
            "OEM:DM",
            "Volume:GVLK",
            "None",
            "?",
            "*",
            "DeviceCount",
            "CoaProduct",
            "en-US; fr-FR",
            "MUI",
            "..\\",
            "/",
            "\u001B[31m",
            "\0",
            "x64",
            "ARM64",
            "2011-02",
            "%2D",
            "INDEX=\"2\"",
            "</IMAGE>",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>Makes an input.</summary>
    public byte[] Next(Noise noise)
    {
        var bytes = new List<byte>(corpus[noise.Below(corpus.Count)]);
        bool isInPlace = keepsPlaces && noise.Below(8) != 0;
        for (int i = noise.Below(6); i >= 0; i--)
        {
            if (isInPlace)
            {
                ChangeInPlace(bytes, noise);
            }
            else
            {
                Change(bytes, noise);
            }
        }

        return bytes.Count <= Longest ? [.. bytes] : [.. bytes.Take(Longest)];
    }

    private void Change(List<byte> bytes, Noise noise)
    {
        int at = bytes.Count == 0 ? 0 : noise.Below(bytes.Count),
            length = Math.Min(noise.Below(64) + 1, bytes.Count - at);
        switch (noise.Below(9))
        {
            case 0 when bytes.Count > 0:
                bytes[at] ^= (byte)(1 << noise.Below(8));
                break;
            case 1 when bytes.Count > 0:
                bytes[at] = (byte)noise.Below(256);
                break;
            case 2 when bytes.Count > 8:
                Number(bytes, at, noise);
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            case 4:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 5:
                byte[] other = corpus[noise.Below(corpus.Count)];
                int from = other.Length == 0 ? 0 : noise.Below(other.Length);
                bytes.InsertRange(at, other.Skip(from).Take(noise.Below(256)));
                break;
            case 6 when noise.Below(8) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 7 when noise.Below(64) == 0:
                bytes.InsertRange(at, Enumerable.Repeat(bytes.GetRange(at, length), 300).SelectMany(each => each));
                break;
            default:
                bytes.InsertRange(at, Words[noise.Below(Words.Length)]);
                break;
        }
    }

    /// <summary>Where something stands, rather than in what is empty.</summary>
    private void ChangeInPlace(List<byte> bytes, Noise noise)
    {
        int at = noise.Below(bytes.Count);
        for (int tries = 0; tries < 16 && bytes[at] == 0; tries++)
        {
            at = noise.Below(bytes.Count);
        }

        byte[] other = corpus[noise.Below(corpus.Count)];
        switch (noise.Below(6))
        {
            case 0:
                bytes[at] ^= (byte)(1 << noise.Below(8));
                break;
            case 1:
                bytes[at] = (byte)noise.Below(256);
                break;
            case 2 when bytes.Count > 8:
                Number(bytes, at, noise);
                break;
            case 3:
                Overwrite(bytes, at, other.Skip(at).Take(noise.Below(64)));
                break;
            case 4:
                Overwrite(bytes, at, bytes.Skip(noise.Below(bytes.Count)).Take(noise.Below(64)).ToArray());
                break;
            default:
                Overwrite(bytes, at & ~3, BitConverter.GetBytes(noise.Below(bytes.Count)));
                break;
        }
    }

    private static void Overwrite(List<byte> bytes, int at, IEnumerable<byte> piece)
    {
        foreach (byte each in piece.Take(bytes.Count - at))
        {
            bytes[at++] = each;
        }
    }

    private static void Number(List<byte> bytes, int at, Noise noise)
    {
        int place = Math.Min(at & ~3, bytes.Count - 4);
        byte[] number = BitConverter.GetBytes((uint)Extremes[noise.Below(Extremes.Length)]);
        for (int i = 0; i < (noise.Below(2) == 0 ? 2 : 4); i++)
        {
            bytes[place + i] = number[i];
        }
    }
}
