using ReimagingTools.Licensing.Products;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Fleet.Entitlements;

/// <summary>One row of an entitlement file: which devices it is about, and what they were licensed for.</summary>
public sealed class Entitlement
{
    private readonly SelectorPattern?[] _selectors;
    private long _selected;

    internal Entitlement(SelectorPattern?[] selectors, IReadOnlyDictionary<Field, string> facts, string? proof, bool isOffice, Product? product, RowPlace place)
    {
        _selectors = selectors;
        Facts = facts;
        Proof = proof;
        IsOffice = isOffice;
        Product = product;
        Place = place;
        SelectsOne = Enumerable.Range(0, selectors.Length).Any(index => selectors[index] is { IsExact: true } && Selector.IsOfOneDevice(Selector.Fields[index]));
    }

    /// <summary>What it states: text of each fact column that is filled in.</summary>
    public IReadOnlyDictionary<Field, string> Facts { get; }

    /// <summary>The invoice or order, or null.</summary>
    public string? Proof { get; }

    /// <summary>True for a license of Office; one of Windows stands beside it.</summary>
    public bool IsOffice { get; }

    /// <summary>The product it names, or null.</summary>
    public Product? Product { get; }

    /// <summary>Where the row stands.</summary>
    public RowPlace Place { get; }

    /// <summary>True when it names a single device by name, serial number or asset tag.</summary>
    public bool SelectsOne { get; }

    /// <summary>Devices it selected so far.</summary>
    public long Selected => Interlocked.Read(ref _selected);

    internal SelectorPattern? this[int selector] => _selectors[selector];

    /// <summary>True when every selector that is filled in takes a value of the device.</summary>
    internal bool Selects(SelectableDevice device)
    {
        for (int i = 0; i < _selectors.Length; i++)
        {
            if (_selectors[i] is { } pattern && !device.ValuesOf(Selector.Fields[i]).Any(pattern.Matches))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// True when this row is about less than another: it names a single device and the other does not, or every selector of the other is filled in here as narrowly
    /// or more, and not the other way round. Rows of which neither is narrower are equally specific.
    /// </summary>
    internal bool IsMoreSpecificThan(Entitlement other) => SelectsOne != other.SelectsOne ? SelectsOne : !SelectsOne && other.Covers(this) && !Covers(other);

    internal void Count() => Interlocked.Increment(ref _selected);

    private bool Covers(Entitlement other)
    {
        for (int i = 0; i < _selectors.Length; i++)
        {
            if (_selectors[i] is { } pattern && !(other._selectors[i] is { } narrower && pattern.Covers(narrower)))
            {
                return false;
            }
        }

        return true;
    }
}
