using System.Collections.Concurrent;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Fleet.Entitlements;

/// <summary>
/// All entitlements of an audit, found by what they select. For each fact the most specific rows that state it count; equally specific ones count together, and where
/// they disagree the fact is in conflict. A row less specific than one that names another product is passed over whole: it is about another license.
/// Safe for use by several threads once made.
/// </summary>
public sealed class EntitlementBook
{
    private const int RememberedRows = 8_000;

    private readonly List<Entitlement> _all = [];
    private readonly List<Entitlement> _others = [];
    private readonly Dictionary<(int Selector, string Value), List<Entitlement>> _byDevice = [];
    private readonly List<EntitlementIssue> _issues = [];
    private readonly ConcurrentDictionary<string, Row> _rows = new(StringComparer.Ordinal);
    private long _withoutRow;

    /// <summary>Reads rows of entitlement files.</summary>
    /// <param name="rows">The rows, in any order.</param>
    public EntitlementBook(IEnumerable<Row> rows)
    {
        foreach (Row row in rows)
        {
            if (EntitlementReader.Read(row, out EntitlementIssue? issue) is { } entitlement)
            {
                Add(entitlement);
            }
            else
            {
                _issues.Add(issue!);
            }
        }
    }

    /// <summary>Every row that entitles.</summary>
    public IReadOnlyList<Entitlement> All => _all;

    /// <summary>Rows that entitle nobody, with those that selected no device so far.</summary>
    public IEnumerable<EntitlementIssue> Issues =>
        _issues.Concat(_all.Where(each => each.Selected == 0).Select(each => new EntitlementIssue(EntitlementIssueKind.Unused, each.Place, null)));

    /// <summary>Devices asked about so far that no row selected.</summary>
    public long DevicesWithoutRow => Interlocked.Read(ref _withoutRow);

    /// <summary>Finds what entitlements state of a device.</summary>
    /// <param name="device">What it is selected by.</param>
    /// <returns>The rows that count.</returns>
    public EntitlementMatch Find(SelectableDevice device)
    {
        List<Entitlement> selected = Select(device);
        if (selected.Count == 0)
        {
            Interlocked.Increment(ref _withoutRow);
            return EntitlementMatch.None;
        }

        selected.ForEach(each => each.Count());
        var rows = new SortedDictionary<string, Row>(StringComparer.Ordinal);
        var proofs = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Entitlement each in selected.Where(each => !selected.Exists(other => Replaces(other, each))))
        {
            KeyValuePair<Field, string>[] facts = [.. each.Facts.Where(fact => !selected.Exists(other => Overrules(other, each, fact.Key)))];
            if (facts.Length > 0)
            {
                string key = KeyOf(facts);
                rows[key] = RowOf(key, facts);
                _ = each.Proof is { } proof && proofs.Add(proof);
            }
        }

        return new EntitlementMatch(string.Join("\u0003", rows.Keys), [.. rows.Values], [.. proofs]);
    }

    /// <summary>True when a more specific row names another product.</summary>
    private static bool Replaces(Entitlement narrower, Entitlement wider) =>
        narrower.IsOffice == wider.IsOffice && narrower.Facts.ContainsKey(Field.LicensedProduct) && wider.Facts.ContainsKey(Field.LicensedProduct)
        && !Equals(narrower.Product, wider.Product) && narrower.IsMoreSpecificThan(wider);

    private static bool Overrules(Entitlement narrower, Entitlement wider, Field fact) =>
        narrower.IsOffice == wider.IsOffice && narrower.Facts.ContainsKey(fact) && narrower.IsMoreSpecificThan(wider);

    private static string KeyOf(IEnumerable<KeyValuePair<Field, string>> facts) =>
        string.Join("\u0001", facts.OrderBy(fact => fact.Key).Select(fact => fact.Key + "\u0002" + fact.Value));

    private void Add(Entitlement entitlement)
    {
        _all.Add(entitlement);
        for (int i = 0; i < Selector.Fields.Count; i++)
        {
            if (Selector.IsOfOneDevice(Selector.Fields[i]) && entitlement[i] is { IsExact: true } exact)
            {
                if (!_byDevice.TryGetValue((i, exact.Text), out List<Entitlement>? list))
                {
                    _byDevice.Add((i, exact.Text), list = []);
                }

                list.Add(entitlement);
                return;
            }
        }

        _others.Add(entitlement);
    }

    private List<Entitlement> Select(SelectableDevice device)
    {
        List<Entitlement> selected = [.. _others.Where(each => each.Selects(device))];
        for (int i = 0; i < Selector.Fields.Count && _byDevice.Count > 0; i++)
        {
            if (!Selector.IsOfOneDevice(Selector.Fields[i]))
            {
                continue;
            }

            foreach (string value in device.ValuesOf(Selector.Fields[i]))
            {
                if (_byDevice.TryGetValue((i, value.ToUpperInvariant()), out List<Entitlement>? list))
                {
                    selected.AddRange(list.Where(each => each.Selects(device) && !selected.Contains(each)));
                }
            }
        }

        return selected;
    }

    private Row RowOf(string key, IEnumerable<KeyValuePair<Field, string>> facts)
    {
        if (_rows.TryGetValue(key, out Row? known))
        {
            return known;
        }

        if (_rows.Count >= RememberedRows)
        {
            _rows.Clear();
        }

        Row made = new RowBuilder(ColumnTable.Default).Of(facts.OrderBy(fact => fact.Key).Select(fact => new KeyValuePair<string, object?>(fact.Key.ToString(), fact.Value)));
        return _rows.GetOrAdd(key, made);
    }
}
