namespace ReimagingTools.Fleet.Scale;

/// <summary>
/// The key of a group: every judged value of its devices, whole and in order. Parts are separated by full stops. <c>N</c> is NULL; <c>U</c> and
/// hexadecimal digits are UTF-8 text, <c>W</c> and hexadecimal digits UTF-16 text (low byte first), <c>B</c> and base64 UTF-8 text. The engine makes
/// it, so that two devices share a key exactly when they share every value; being plain ASCII it survives every export.
/// </summary>
public sealed class GroupKey
{
    private GroupKey(string text, string?[] values) => (Text, Values) = (text, values);

    /// <summary>The key as the engine made it.</summary>
    public string Text { get; }

    /// <summary>The values, null for NULL.</summary>
    public IReadOnlyList<string?> Values { get; }

    /// <summary>Reads a key.</summary>
    /// <returns>The key with its values.</returns>
    /// <exception cref="GroupException">It is not of the form above; what it holds then is not known.</exception>
    public static GroupKey Parse(string text)
    {
        string[] parts = text.Split('.');
        var values = new string?[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            if (!TryRead(parts[i], out values[i]))
            {
                throw new GroupException(FleetTexts.Say("Group.KeyDamaged", i + 1, parts.Length));
            }
        }

        return new GroupKey(text, values);
    }

    private static bool TryRead(string part, out string? value)
    {
        value = null;
        if (part.Length == 0)
        {
            return false;
        }

        byte[]? bytes = part[0] switch
        {
            'N' => part.Length == 1 ? [] : null,
            'U' => FromHexadecimal(part, 2),
            'W' => FromHexadecimal(part, 4),
            'B' => FromBase64(part),
            _ => null,
        };
        if (bytes is not null && part[0] != 'N')
        {
            value = (part[0] == 'W' ? Encoding.Unicode : Encoding.UTF8).GetString(bytes);
        }

        return bytes is not null;
    }

    /// <summary>The bytes after the first character; upper-case digits only, as every engine writes them, in whole characters.</summary>
    private static byte[]? FromHexadecimal(string part, int digitsPerUnit)
    {
        if ((part.Length - 1) % digitsPerUnit != 0)
        {
            return null;
        }

        var bytes = new byte[(part.Length - 1) / 2];
        for (int i = 0; i < bytes.Length; i++)
        {
            int high = Digit(part[(2 * i) + 1]),
                low = Digit(part[(2 * i) + 2]);
            if (high < 0 || low < 0)
            {
                return null;
            }

            bytes[i] = (byte)((high << 4) | low);
        }

        return bytes;
    }

    private static int Digit(char character) =>
        character switch
        {
            >= '0' and <= '9' => character - '0',
            >= 'A' and <= 'F' => character - 'A' + 10,
            _ => -1,
        };

    private static byte[]? FromBase64(string part)
    {
        bool isWritable = part.All(each => each is >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '0' and <= '9' or '+' or '/' or '=');
        try
        {
            return isWritable ? Convert.FromBase64String(part.Substring(1)) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
