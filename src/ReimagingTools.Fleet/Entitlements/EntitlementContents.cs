namespace ReimagingTools.Fleet.Entitlements;

/// <summary>What rows of entitlement files state, each once: hundreds of thousands of rows of an order list say a few dozen things.</summary>
internal sealed class EntitlementContents
{
    private const int RememberedLines = 20_000;

    private readonly Dictionary<string, EntitlementContent> _contents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (OrderLineKind Kind, IReadOnlyDictionary<Field, string> Facts)> _lines = new(StringComparer.Ordinal);

    private readonly Dictionary<string, UnreadLine> _unread = new(StringComparer.Ordinal);

    /// <summary>Where somebody says what a line states that no order has.</summary>
    public IEnumerable<RowPlace> Unordered => _unread.Values.Where(line => !line.IsOrdered).Select(line => line.Place).OfType<RowPlace>();

    /// <summary>What rows that state these facts share.</summary>
    /// <param name="facts">Text of each fact column that is filled in.</param>
    /// <param name="headingOf">Gives the heading a fact stands under.</param>
    /// <param name="besideOf">Gives what stands beside the facts of a license of Office, or of another.</param>
    /// <param name="unread">The line of an order in the row that is not understood, or null.</param>
    public EntitlementContent Of(
        IReadOnlyDictionary<Field, string> facts,
        Func<Field, string> headingOf,
        Func<bool, IReadOnlyList<BesideValue>> besideOf,
        string? unread
    )
    {
        ProductName? name = facts.TryGetValue(Field.LicensedProduct, out string? product) ? ParsedNames.Parse(product) : null;
        bool isOffice = name?.Family == ProductFamily.Office;
        IReadOnlyList<BesideValue> beside = besideOf(isOffice);
        UnreadLine? line = unread is not null && product == unread ? LineOf(unread) : null;
        string key = EntitlementContent.KeyOf(facts) + EntitlementContent.KeyOf(beside) + (line is null ? "" : "\u0006");
        return _contents.GetOrAdd(key, _ => new EntitlementContent(
            _contents.Count,
            facts,
            isOffice,
            name?.Product,
            beside,
            facts.Keys.ToDictionary(field => field, headingOf),
            line
        ));
    }

    /// <summary>Takes what somebody says that a line states which is not understood.</summary>
    /// <param name="stated">What they say, each fact in one text.</param>
    /// <param name="place">Where they say it.</param>
    /// <returns>False where the line cannot be read so: they say another product, language or architecture than its words, its words speak against
    /// it, or another row says otherwise.</returns>
    public bool Say(string line, Dictionary<Field, List<string>> stated, RowPlace place)
    {
        Dictionary<Field, string> facts = [],
            said = stated.Where(texts => texts.Value.Count == 1).ToDictionary(texts => texts.Key, texts => texts.Value[0]);
        return OrderLine.Read(line, facts) == OrderLineKind.Unread
            && facts[Field.LicensedProduct] is var words
            && said.Count == stated.Count
            && OrderLine.MayState(words, said)
            && LineOf(words).Say(said, place);
    }

    /// <summary>The line of these words, one for all rows.</summary>
    public UnreadLine LineOf(string words) => _unread.GetOrAdd(words, static _ => new UnreadLine());

    /// <summary>Adds what a line of an order states beside what columns state.</summary>
    /// <param name="stated">Gets what it states.</param>
    /// <param name="unread">Gets its words where they name a Windows and are not understood.</param>
    /// <returns>What kind of line it is.</returns>
    public OrderLineKind AddLine(string line, Dictionary<Field, List<string>> stated, ref string? unread)
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

        if (read.Kind == OrderLineKind.Unread)
        {
            LineOf(unread = read.Facts[Field.LicensedProduct]).IsOrdered = true;
        }

        return read.Kind;
    }
}
