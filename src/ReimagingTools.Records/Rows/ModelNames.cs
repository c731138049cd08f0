namespace ReimagingTools.Records.Rows;

/// <summary>
/// Models of machines as keys, under whatever heading. A model has many computers: it joins no rows, and tells two of one name apart. Numbers of models are not compared: sources give one, or the name.
/// </summary>
internal static class ModelNames
{
    private const string Prefix = nameof(Field.Model) + ":";

    /// <summary>True for a key of a model.</summary>
    public static bool IsKey(string key) => key.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The key of a model; null for the number of one, and for what makers leave in place of one.</summary>
    public static string? KeyOf(string text) => Placeholders.IsTag(text) || MachineNames.IsNumber(text) ? null : Prefix + text.Trim().ToUpperInvariant();

    /// <summary>True for keys of two models.</summary>
    public static bool AreTwo(string left, string right) => !MachineNames.MayBeOneModel(left.Substring(Prefix.Length), right.Substring(Prefix.Length));

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
