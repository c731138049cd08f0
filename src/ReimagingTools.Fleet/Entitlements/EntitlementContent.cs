namespace ReimagingTools.Fleet.Entitlements;

/// <summary>What rows of entitlement files state, shared by all that state the same.</summary>
/// <param name="Number">Tells it from any other of its book.</param>
/// <param name="Facts">Text of each fact column that is filled in.</param>
/// <param name="IsOffice">True for a license of Office; one of Windows stands beside it.</param>
/// <param name="Product">The product it names, or null.</param>
/// <param name="Beside">What stands beside the facts.</param>
/// <param name="Headings">The heading each fact stands under in the first row that states them.</param>
/// <param name="Line">The line of an order its product stands in, where that is not understood; or null.</param>
internal sealed record EntitlementContent(
    int Number,
    IReadOnlyDictionary<Field, string> Facts,
    bool IsOffice,
    Product? Product,
    IReadOnlyList<BesideValue> Beside,
    IReadOnlyDictionary<Field, string> Headings,
    UnreadLine? Line
)
{
    private EntitlementContent? _settled;

    /// <summary>
    /// The same with the line read as somebody says; not where a column of the row says otherwise. Asked for once every row was added.
    /// </summary>
    public EntitlementContent Settled => Line?.Said is { } said ? _settled ??= As(said) : this;

    /// <summary>The facts as one text: equal for equal facts.</summary>
    public static string KeyOf(IEnumerable<KeyValuePair<Field, string>> facts) =>
        string.Join("\u0001", facts.OrderBy(fact => fact.Key).Select(fact => fact.Key + "\u0002" + fact.Value));

    /// <summary>What stands beside as one text.</summary>
    public static string KeyOf(IEnumerable<BesideValue> beside) =>
        string.Concat(beside.Select(value => "\u0004" + value.Heading + "\u0002" + value.Text + "\u0002" + value.Written));

    private EntitlementContent As(IReadOnlyDictionary<Field, string> said)
    {
        bool isContested = said.Any(fact =>
            fact.Key != Field.LicensedProduct
            && Facts.TryGetValue(fact.Key, out string? own)
            && !own.Equals(fact.Value, StringComparison.OrdinalIgnoreCase)
        );
        string heading = Headings[Field.LicensedProduct];
        return isContested
            ? this
            : this with
            {
                Facts = said.Concat(Facts.Where(fact => !said.ContainsKey(fact.Key))).ToDictionary(fact => fact.Key, fact => fact.Value),
                Headings = said
                    .Keys.Concat(Facts.Keys)
                    .Distinct()
                    .ToDictionary(field => field, field => Headings.TryGetValue(field, out string? own) ? own : heading),
                Product = ParsedNames.Parse(said[Field.LicensedProduct]).Product,
                Line = null,
            };
    }
}
