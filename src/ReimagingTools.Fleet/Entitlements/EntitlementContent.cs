namespace ReimagingTools.Fleet.Entitlements;

/// <summary>What rows of entitlement files state, shared by all that state the same.</summary>
/// <param name="Number">Tells it from any other of its book.</param>
/// <param name="Facts">Text of each fact column that is filled in.</param>
/// <param name="IsOffice">True for a license of Office; one of Windows stands beside it.</param>
/// <param name="Product">The product it names, or null.</param>
/// <param name="Beside">What stands beside the facts.</param>
/// <param name="Headings">The heading each fact stands under in the first row that states them.</param>
internal sealed record EntitlementContent(int Number, IReadOnlyDictionary<Field, string> Facts, bool IsOffice, Product? Product, IReadOnlyList<BesideValue> Beside, IReadOnlyDictionary<Field, string> Headings)
{
    /// <summary>The facts as one text: equal for equal facts.</summary>
    public static string KeyOf(IEnumerable<KeyValuePair<Field, string>> facts) =>
        string.Join("\u0001", facts.OrderBy(fact => fact.Key).Select(fact => fact.Key + "\u0002" + fact.Value));

    /// <summary>What stands beside as one text.</summary>
    public static string KeyOf(IEnumerable<BesideValue> beside) => string.Concat(beside.Select(value => "\u0004" + value.Heading + "\u0002" + value.Text + "\u0002" + value.Written));
}
