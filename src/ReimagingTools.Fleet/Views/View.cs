namespace ReimagingTools.Fleet.Views;

/// <summary>What an object shows outside: its values by name, once for every format.</summary>
/// <typeparam name="T">What the object is.</typeparam>
/// <param name="fields">The values in the order they are shown in.</param>
public sealed class View<T>(params ViewField<T>[] fields)
{
    private readonly ViewField<T>[] _flat = Array.FindAll(fields, field => !field.IsDetail);

    /// <summary>The names of the columns of a flat row.</summary>
    public IReadOnlyList<string> Columns { get; } = [.. fields.Where(field => !field.IsDetail).Select(field => field.Name)];

    /// <summary>The values of an object as a flat row shows them.</summary>
    /// <param name="item">The object.</param>
    /// <returns>A text for each of <see cref="Columns"/>.</returns>
    public string[] Cells(T item, CultureInfo culture)
    {
        var cells = new string[_flat.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = _flat[i].Cell(item, culture);
        }

        return cells;
    }

    /// <summary>All that an object shows.</summary>
    /// <returns>Names and values.</returns>
    public ViewObject Of(T item, CultureInfo culture) =>
        new([.. fields.Where(field => !field.IsFlat).Select(field => new KeyValuePair<string, object?>(field.Name, field.Read(item, culture)))]);
}
