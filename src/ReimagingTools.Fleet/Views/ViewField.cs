namespace ReimagingTools.Fleet.Views;

/// <summary>One value that an object shows outside.</summary>
/// <typeparam name="T">What the object is.</typeparam>
/// <param name="name">Its name as a column; formats with other habits derive theirs from it.</param>
/// <param name="read">Gives a text, a number, a Boolean, texts, or objects of another view; null for what is not known.</param>
public sealed class ViewField<T>(string name, Func<T, CultureInfo, object?> read)
{
    /// <summary>A value without words in it.</summary>
    /// <param name="name">Its name as a column.</param>
    /// <param name="read">Gives the value.</param>
    public ViewField(string name, Func<T, object?> read)
        : this(name, (item, _) => read(item)) { }

    /// <summary>Its name as a column: "PartialProductKey".</summary>
    public string Name { get; } = name;

    /// <summary>True for what another field says in fewer words: shown where values may nest, left out of flat rows.</summary>
    public bool IsDetail { get; init; }

    /// <summary>True for a part of what another field nests: shown in flat rows only.</summary>
    public bool IsFlat { get; init; }

    /// <summary>What stands between several values in one cell.</summary>
    public string Separator { get; init; } = "; ";

    /// <summary>Reads it of an object.</summary>
    public object? Read(T item, CultureInfo culture) => read(item, culture);

    /// <summary>The value as the text of a cell.</summary>
    /// <param name="item">The object.</param>
    /// <returns>The text; an empty one for what is not known.</returns>
    public string Cell(T item, CultureInfo culture) =>
        Read(item, culture) switch
        {
            null => "",
            string text => text,
            string[] texts => string.Join(Separator, texts),
            IEnumerable<object> items => string.Join(Separator, items),
            var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };

    /// <summary>The same value of what holds the object.</summary>
    /// <typeparam name="THolder">What holds it.</typeparam>
    /// <param name="held">Gives the object.</param>
    internal ViewField<THolder> Of<THolder>(Func<THolder, T> held) =>
        new(Name, (holder, culture) => read(held(holder), culture))
        {
            IsDetail = IsDetail,
            IsFlat = IsFlat,
            Separator = Separator,
        };
}
