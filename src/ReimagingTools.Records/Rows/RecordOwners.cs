using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Records.Rows;

/// <summary>
/// Whose each record of an input is. A short name joins the one full name that begins with it, names of the road among them; beside two such it
/// stands by itself. A record without a name joins the computer with which alone it shares keys.
/// </summary>
internal sealed class RecordOwners
{
    private readonly Dictionary<string, string?> _fullNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<RowRecord, string> _owners = [];
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    public RecordOwners(IReadOnlyList<RowRecord> records)
    {
        foreach (RowRecord record in records)
        {
            LearnFullName(record.Canonical);
            LearnFullName(record.RoadName is { } road ? ComputerNames.Canonical(road) : null);
        }

        foreach (RowRecord record in records)
        {
            if (record.Canonical is { } name)
            {
                _named.Add(FullNameOf(name));
                Give(record, FullNameOf(name));
            }
        }

        List<RowRecord> nameless = [.. records.Where(record => record.Canonical is null && record.Keys.Count > 0)];
        while (nameless.RemoveAll(TryGive) > 0) { }

        GiveAmongThemselves(nameless.FindAll(record => !record.Keys.Any(_byKey.ContainsKey)));
    }

    /// <summary>The owner, in a form to compare; null for a record that belongs to nobody known.</summary>
    public string? Of(RowRecord record) => _owners.TryGetValue(record, out string? owner) ? owner : null;

    private void LearnFullName(string? name)
    {
        if (name is null || ComputerNames.Short(name) is var label && label == name)
        {
            return;
        }

        _fullNames[label] = !_fullNames.TryGetValue(label, out string? known) || known == name ? name : null;
    }

    private string FullNameOf(string name) => _fullNames.TryGetValue(name, out string? full) && full is not null ? full : name;

    private bool TryGive(RowRecord record)
    {
        string[] owners = RoadOwner(record) is { } asked
            ? [asked]
            :
            [
                .. record
                    .Keys.Where(key => _byKey.TryGetValue(key, out HashSet<string>? several) && several.Count == 1)
                    .Select(key => _byKey[key].Single())
                    .Distinct(StringComparer.Ordinal),
            ];
        if (owners.Length == 1)
        {
            Give(record, owners[0]);
        }

        return owners.Length == 1;
    }

    /// <summary>
    /// The computer that was asked, where it names itself in other records and no other computer was reached by its name, as happens where one
    /// computer asks for many.
    /// </summary>
    private string? RoadOwner(RowRecord record)
    {
        if (record.RoadName is not { } road)
        {
            return null;
        }

        string owner = FullNameOf(ComputerNames.Canonical(road));
        bool isOthers = _byKey.TryGetValue(RowRecord.RoadKey(road), out HashSet<string>? reached) && reached.Any(each => each != owner);
        return _named.Contains(owner) && !isOthers ? owner : null;
    }

    private void Give(RowRecord record, string owner)
    {
        _owners[record] = owner;
        foreach (string key in record.Keys)
        {
            _byKey.GetOrAdd(key, static _ => new HashSet<string>(StringComparer.Ordinal)).Add(owner);
        }
    }

    /// <summary>Records that share keys with each other and with no named computer are one computer, under its first key.</summary>
    private void GiveAmongThemselves(List<RowRecord> records)
    {
        var heads = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (RowRecord record in records)
        {
            string[] keys = KeysOf(record);
            string[] found = [.. keys.Where(heads.ContainsKey).Select(key => HeadOf(heads, key)), HeadOf(heads, keys[0])];
            string head = found.OrderBy(key => key, StringComparer.Ordinal).First();
            foreach (string key in keys.Concat(found))
            {
                heads[key] = head;
            }
        }

        foreach (RowRecord record in records)
        {
            _owners[record] = "key:" + HeadOf(heads, KeysOf(record)[0]);
        }
    }

    /// <summary>Its keys, a short name of the road as the one full name that begins with it.</summary>
    private string[] KeysOf(RowRecord record)
    {
        string? road = record.RoadName is { } name ? RowRecord.RoadKey(name) : null;
        return [.. record.Keys.Select(key => key == road ? RowRecord.RoadKey(FullNameOf(ComputerNames.Canonical(record.RoadName!))) : key)];
    }

    private static string HeadOf(Dictionary<string, string> heads, string key)
    {
        while (heads.TryGetValue(key, out string? head) && head != key)
        {
            key = head;
        }

        return key;
    }
}
