namespace ReimagingTools.Records.Rows;

/// <summary>
/// Makers and models of machines as keys, under whatever heading. Many computers have them: they join no rows, and tell two of one name apart. They
/// are compared by likeness, for sources write them otherwise; the number of a model is not compared: sources give one, or the name.
/// </summary>
internal static class LikenessKeys
{
    private const string Model = nameof(Field.Model) + ":";
    private const string Maker = nameof(Field.Manufacturer) + ":";

    /// <summary>True for a key of a maker or a model.</summary>
    public static bool IsKey(string key) => IsModel(key) || IsMaker(key);

    /// <summary>True for a key of a model.</summary>
    public static bool IsModel(string key) => key.StartsWith(Model, StringComparison.Ordinal);

    /// <summary>True for a key of a maker.</summary>
    public static bool IsMaker(string key) => key.StartsWith(Maker, StringComparison.Ordinal);

    /// <summary>The key of a maker or a model; null for the number of a model, for a seller, and for what makers leave in place of one.</summary>
    public static string? KeyOf(Column column, string text) =>
        Placeholders.IsTag(text) || (column.Field == Field.Model ? MachineNames.IsNumber(text) : column.IsOfSeller)
            ? null
            : column.Field + ":" + text.Trim().ToUpperInvariant();

    /// <summary>True for keys of two makers, or of two models.</summary>
    public static bool AreTwo(string left, string right) =>
        IsModel(left)
            ? IsModel(right) && !MachineNames.MayBeOneModel(left.Substring(Model.Length), right.Substring(Model.Length))
            : IsMaker(right) && !MachineNames.MayBeOneMaker(left.Substring(Maker.Length), right.Substring(Maker.Length));

    /// <summary>A hash of those among keys, in which their order plays no part.</summary>
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
