using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Records.Columns;

namespace ReimagingTools.Fleet.Entitlements;

/// <summary>What rows of entitlement files state, each once: hundreds of thousands of rows of an order list say a few dozen things.</summary>
internal sealed class EntitlementContents
{
    private const int RememberedLines = 20_000;

    private readonly Dictionary<string, EntitlementContent> _contents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (ProductName? Name, IReadOnlyDictionary<Field, string> Facts)> _lines = new(StringComparer.Ordinal);

    /// <summary>What rows that state these facts share.</summary>
    public EntitlementContent Of(IReadOnlyDictionary<Field, string> facts, bool isOffice, Product? product)
    {
        string key = EntitlementContent.KeyOf(facts);
        if (!_contents.TryGetValue(key, out EntitlementContent? content))
        {
            _contents.Add(key, content = new EntitlementContent(_contents.Count, facts, isOffice, product));
        }

        return content;
    }

    /// <summary>Adds what a line of an order states to facts that other columns state; those are believed first.</summary>
    /// <returns>The product as named, or null when the line is no license that is known.</returns>
    public ProductName? AddLine(string line, Dictionary<Field, string> facts)
    {
        if (!_lines.TryGetValue(line, out (ProductName? Name, IReadOnlyDictionary<Field, string> Facts) read))
        {
            if (_lines.Count >= RememberedLines)
            {
                _lines.Clear();
            }

            var stated = new Dictionary<Field, string>();
            read = (OrderLine.Read(line, stated), stated);
            _lines.Add(line, read);
        }

        foreach (KeyValuePair<Field, string> fact in read.Facts.Where(fact => !facts.ContainsKey(fact.Key)))
        {
            facts.Add(fact.Key, fact.Value);
        }

        return read.Name;
    }
}
