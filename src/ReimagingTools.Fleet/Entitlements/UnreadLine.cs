namespace ReimagingTools.Fleet.Entitlements;

/// <summary>The line of an order that names a Windows in words that are not understood, and what somebody who looked at it says it states.</summary>
internal sealed class UnreadLine
{
    private bool _isContested;

    /// <summary>What it states; null where nobody said, or two said otherwise.</summary>
    public IReadOnlyDictionary<Field, string>? Said { get; private set; }

    /// <summary>Where that was said.</summary>
    public RowPlace? Place { get; private set; }

    /// <summary>True once a row of an order has it.</summary>
    public bool IsOrdered { get; set; }

    /// <summary>Takes what somebody says.</summary>
    /// <returns>False where another row says otherwise: then neither counts.</returns>
    public bool Say(IReadOnlyDictionary<Field, string> facts, RowPlace place)
    {
        _isContested |= Said is { } said && EntitlementContent.KeyOf(said) != EntitlementContent.KeyOf(facts);
        Said = _isContested ? null : facts;
        Place = place;
        return !_isContested;
    }
}
