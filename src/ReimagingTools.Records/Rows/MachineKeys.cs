namespace ReimagingTools.Records.Rows;

/// <summary>Keys of which a computer has one each: two rows of one name that differ in one are of two computers.</summary>
internal static class MachineKeys
{
    /// <summary>Kinds of rows that have numbers of their own, which are not those of the computer.</summary>
    private const RowKind OfParts = RowKind.Account | RowKind.Component | RowKind.MediaImage | RowKind.ProductKey | RowKind.Program;

    private static readonly string[] Fields = [nameof(Field.HardwareSerial), nameof(Field.SmbiosUuid), nameof(Field.EntraDeviceId), nameof(Field.ObjectGuid), nameof(Field.EntraObjectId), nameof(Field.ResourceId)];

    /// <summary>Those among the keys of a row that are of the computer as a whole; an enclosure, a disk or a screen has a serial number too.</summary>
    public static IReadOnlyList<string> Of(Row row, IReadOnlyList<string> keys)
    {
        if (keys.Count == 0 || (row.Kind != RowKind.None && (row.Kind & ~OfParts) == RowKind.None))
        {
            return [];
        }

        bool isOfPart = row.Header.Class is { IsSingle: false, Kind: RowKind.ComputerSystem } || (row.Kind == RowKind.None && row.Has(Field.ProductId) && !ParsedNames.NamesWindows(row));
        return isOfPart ? [.. keys.Where(key => !RowIdentity.IsOfMachine(key))] : keys;
    }

    /// <summary>True for keys of one kind of which no two are the same.</summary>
    public static bool AreTwo(IReadOnlyList<string> left, IReadOnlyList<string> right) => Differing(left, right) is not null;

    /// <summary>True for two of one kind, the same or not.</summary>
    public static bool AreOfOneKind(string left, string right) => Array.Exists(Fields, field => IsOf(left, field) && IsOf(right, field));

    /// <summary>The first two records that are of two computers by their keys, with a heading under which they differ; null when there are none.</summary>
    public static (RowRecord First, RowRecord Second, string Heading)? FindTwo(IReadOnlyList<RowRecord> records)
    {
        var seen = new Dictionary<string, RowRecord>(StringComparer.Ordinal);
        foreach (RowRecord record in records)
        {
            string all = string.Join("\n", record.MachineKeys);
            if (all.Length == 0 || seen.ContainsKey(all))
            {
                continue;
            }

            foreach (RowRecord earlier in seen.Values)
            {
                if (Differing(earlier.MachineKeys, record.MachineKeys) is { } key)
                {
                    return (earlier, record, HeadingOf(record, key));
                }
            }

            seen.Add(all, record);
        }

        return null;
    }

    /// <summary>The keys of each kind as a number and a hash, in which order and repetition play no part.</summary>
    public static IEnumerable<(int Number, uint Hash)> HashesOf(IReadOnlyList<string> keys)
    {
        for (int number = 0; keys.Count > 0 && number < Fields.Length; number++)
        {
            ulong most = 0;
            for (int i = 0; i < keys.Count; i++)
            {
                most = IsOf(keys[i], Fields[number]) ? Math.Max(most, StableHash.Of(keys[i])) : most;
            }

            if (most != 0)
            {
                yield return (number + 1, (uint)(most ^ (most >> 32)));
            }
        }
    }

    /// <summary>A key of the second of which the first has another, and none that is the same; or null.</summary>
    private static string? Differing(IReadOnlyList<string> left, IReadOnlyList<string> right) => Array.Find(
        [.. right], key => Array.Exists(Fields, field => IsOf(key, field) && left.Any(other => IsOf(other, field)) && !left.Any(other => IsOf(other, field) && right.Contains(other, StringComparer.Ordinal))));

    private static bool IsOf(string key, string field) => key.Length > field.Length && key[field.Length] == ':' && key.StartsWith(field, StringComparison.Ordinal);

    private static string HeadingOf(RowRecord record, string key) =>
        record.Rows.SelectMany(row => row.Header.Columns.Select((column, index) => (Row: row, Column: column, Index: index)))
            .Where(each => each.Column is not null && RowIdentity.IsKeyColumn(each.Column) && each.Row.TextAt(each.Index) is { } text && RowIdentity.KeyOf(each.Column, text) == key)
            .Select(each => each.Row.Header.Names[each.Index].Trim()).FirstOrDefault() ?? key.Substring(0, key.IndexOf(':'));
}
