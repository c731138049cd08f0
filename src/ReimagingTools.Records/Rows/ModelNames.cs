namespace ReimagingTools.Records.Rows;

/// <summary>
/// Models of machines as they are compared: "Latitude 7400" and "Dell LATITUDE-7400" may be one, "Latitude 7400" and "EliteBook 840" are two. Sources write models otherwise, so those
/// under one heading alone are compared, and of them names in words: "20QES1XX00" is what its maker numbers a "ThinkPad X1" by. A model has many computers: it joins no rows.
/// </summary>
internal static class ModelNames
{
    private const string Prefix = nameof(Field.Model) + ":";

    /// <summary>True for a key of a model.</summary>
    public static bool IsKey(string key) => key.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The key of a model; null for the number of one, and for what makers leave in place of one.</summary>
    public static string? KeyOf(string heading, string text) =>
        Placeholders.IsTag(text) || (text.Trim().IndexOf(' ') < 0 && text.Any(char.IsDigit)) ? null : Prefix + heading + ":" + new string([.. text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);

    /// <summary>True for keys of two models.</summary>
    public static bool AreTwo(string left, string right)
    {
        int start = left.IndexOf(':', Prefix.Length) + 1;
        return start == right.IndexOf(':', Prefix.Length) + 1 && string.CompareOrdinal(left, 0, right, 0, start) == 0
            && left.IndexOf(right.Substring(start), start, StringComparison.Ordinal) < 0 && right.IndexOf(left.Substring(start), start, StringComparison.Ordinal) < 0;
    }

    /// <summary>A hash of the models among keys, in which their order plays no part.</summary>
    public static uint HashOf(IReadOnlyList<string> keys)
    {
        ulong hash = 0;
        for (int i = 0; i < keys.Count; i++)
        {
            hash = unchecked(IsKey(keys[i]) ? hash + StableHash.Of(keys[i]) : hash);
        }

        return (uint)(hash ^ (hash >> 32));
    }
}
