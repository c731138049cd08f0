namespace ReimagingTools.Fleet.Entitlements;

/// <summary>What rows of entitlement files state, each once: hundreds of thousands of rows of an order list say a few dozen things.</summary>
internal sealed class EntitlementContents
{
    private const int RememberedLines = 20_000;

    private readonly Dictionary<string, EntitlementContent> _contents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (OrderLineKind Kind, IReadOnlyDictionary<Field, string> Facts)> _lines = new(StringComparer.Ordinal);

    /// <summary>What rows that state these facts share.</summary>
    /// <param name="facts">Text of each fact column that is filled in.</param>
    /// <param name="headingOf">Gives the heading a fact stands under.</param>
    /// <param name="besideOf">Gives what stands beside the facts of a license of Office, or of another.</param>
    public EntitlementContent Of(IReadOnlyDictionary<Field, string> facts, Func<Field, string> headingOf, Func<bool, IReadOnlyList<BesideValue>> besideOf)
    {
        ProductName? name = facts.TryGetValue(Field.LicensedProduct, out string? product) ? ParsedNames.Parse(product) : null;
        bool isOffice = name?.Family == ProductFamily.Office;
        IReadOnlyList<BesideValue> beside = besideOf(isOffice);
        string key = EntitlementContent.KeyOf(facts) + EntitlementContent.KeyOf(beside);
        return _contents.GetOrAdd(key, _ => new EntitlementContent(_contents.Count, facts, isOffice, name?.Product, beside, facts.Keys.ToDictionary(field => field, headingOf)));
    }

    /// <summary>Adds what a line of an order states beside what columns state.</summary>
    /// <returns>What kind of line it is.</returns>
    public OrderLineKind AddLine(string line, Dictionary<Field, List<string>> stated)
    {
        if (!_lines.TryGetValue(line, out (OrderLineKind Kind, IReadOnlyDictionary<Field, string> Facts) read))
        {
            if (_lines.Count >= RememberedLines)
            {
                _lines.Clear();
            }

            var facts = new Dictionary<Field, string>();
            read = (OrderLine.Read(line, facts), facts);
            _lines.Add(line, read);
        }

        foreach (KeyValuePair<Field, string> fact in read.Facts)
        {
            if (!stated.TryGetValue(fact.Key, out List<string>? texts))
            {
                stated.Add(fact.Key, [fact.Value]);
            }
            else if (!texts.Contains(fact.Value, StringComparer.OrdinalIgnoreCase))
            {
                texts.Add(fact.Value);
            }
        }

        return read.Kind;
    }
}
