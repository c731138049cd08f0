namespace ReimagingTools.Licensing.Catalogue;

/// <summary>
/// One row of an embedded table, its cells by the names of their columns. A word that names nothing in the catalogue is a fault of the table.
/// </summary>
internal sealed class TableRow(Table table, string[] cells)
{
    public string this[string column] => cells[table.Column(column)];

    /// <summary>The text of a cell, or null when it is empty.</summary>
    public string? Text(string column) => this[column] is { Length: > 0 } text ? text : null;

    /// <summary>The number of a cell, or null when it is empty.</summary>
    public int? Number(string column) => Text(column) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>The items of a cell, which semicolons part.</summary>
    public string[] List(string column) => this[column].Split([';'], StringSplitOptions.RemoveEmptyEntries);

    public bool IsYes(string column) => this[column] == "yes";

    /// <summary>The value an enumeration has by the word of a cell.</summary>
    public T Word<T>(string column)
        where T : struct, Enum => WordOf<T>(this[column]);

    public IEnumerable<T> Words<T>(string column)
        where T : struct, Enum => List(column).Select(WordOf<T>);

    /// <summary>The version of a family that the columns "version" and, where the table has it, "release" name.</summary>
    public ProductVersion Version(ProductFamily family) =>
        ProductCatalogue.FindVersion(family, this["version"], table.Has("release") ? Text("release") : null)
        ?? throw new InvalidOperationException("The embedded table " + table.Name + " names a version the catalogue lacks: " + this["version"]);

    /// <summary>The version that the columns "family", "version" and, where the table has it, "release" name.</summary>
    public ProductVersion Version() => Version(Word<ProductFamily>("family"));

    private static T WordOf<T>(string word)
        where T : struct, Enum => (T)Enum.Parse(typeof(T), word, ignoreCase: true);
}
