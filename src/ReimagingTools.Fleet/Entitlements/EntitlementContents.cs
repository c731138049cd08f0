namespace ReimagingTools.Fleet.Entitlements;

/// <summary>What rows of entitlement files state, each once: hundreds of thousands of rows of an order list say a few dozen things.</summary>
internal sealed class EntitlementContents
{
    private const int RememberedLines = 20_000;

    private readonly Dictionary<string, EntitlementContent> _contents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (OrderLineKind Kind, IReadOnlyDictionary<Field, string> Facts)> _lines = new(StringComparer.Ordinal);

    /// <summary>What rows that state these facts share.</summary>
    public EntitlementContent Of(IReadOnlyDictionary<Field, string> facts)
    {
        string key = EntitlementContent.KeyOf(facts);
        if (!_contents.TryGetValue(key, out EntitlementContent? content))
        {
            ProductName? name = facts.TryGetValue(Field.LicensedProduct, out string? product) ? ProductNames.Parse(product) : null;
            _contents.Add(key, content = new EntitlementContent(_contents.Count, facts, name?.Family == ProductFamily.Office, name?.Product));
        }

        return content;
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
