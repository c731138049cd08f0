namespace ReimagingTools.Activation.Reading;

/// <summary>Turns characters into masked strings and gives the same string again for the same characters. Bounded: a new text takes the place of an old one.</summary>
internal sealed class TextCache
{
    private const int Size = 1024;
    private const int Sampled = 8;
    private const uint FnvOffset = 2166136261;
    private const uint FnvPrime = 16777619;

    private readonly string?[] _raw = new string?[Size];
    private readonly string?[] _masked = new string?[Size];

    /// <summary>Whether a string is what stands in a buffer.</summary>
    public static bool Equal(string? known, char[] text, int length)
    {
        if (known is null || known.Length != length)
        {
            return false;
        }

        for (int i = 0; i < length; i++)
        {
            if (known[i] != text[i])
            {
                return false;
            }
        }

        return true;
    }

    public string? Read(char[] text, int length)
    {
        if (length == 0)
        {
            return null;
        }

        uint hash = FnvOffset;
        for (int i = length - 1, step = (length / Sampled) + 1; i >= 0; i -= step)
        {
            hash = (hash ^ text[i]) * FnvPrime;
        }

        hash = (hash ^ (uint)length) * FnvPrime;

        int slot = (int)(hash % Size);
        if (!Equal(_raw[slot], text, length))
        {
            string raw = new(text, 0, length);
            string masked = ProductKeys.Mask(raw).Trim();

            // A text that held a key is not kept as it came.
            _raw[slot] = ReferenceEquals(raw, masked) || raw.Trim() == masked ? raw : null;
            _masked[slot] = masked;
        }

        return _masked[slot] is { Length: > 0 } found ? found : null;
    }
}
