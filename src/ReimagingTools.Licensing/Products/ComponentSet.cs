namespace ReimagingTools.Licensing.Products;

/// <summary>The component products a copy holds ("Excel", "Outlook", "Word"), compared as a set without regard to case or order.</summary>
public sealed class ComponentSet : IEquatable<ComponentSet>
{
    private readonly string _text;

    /// <summary>Makes a set; blanks and repetitions are dropped, the order is alphabetical.</summary>
    /// <param name="names">Component names in any order and case.</param>
    public ComponentSet(IEnumerable<string> names)
    {
        var distinct = new SortedSet<string>(names.Select(name => name.Trim()).Where(name => name.Length > 0), StringComparer.OrdinalIgnoreCase);
        Names = new ReadOnlyCollection<string>([.. distinct]);
        _text = string.Join(", ", Names);
    }

    /// <summary>The names in alphabetical order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>
    /// The sets a list may stand for: one where every name is a component the catalogue knows. A name nobody knows may be a component or none, so
    /// the list then stands for two sets and settles nothing.
    /// </summary>
    public IReadOnlyList<ComponentSet> Readings
    {
        get
        {
            string[] known = [.. Names.Except(Unknown)];
            return known.Length == Names.Count ? [this] : [this, new ComponentSet(known)];
        }
    }

    /// <summary>The names nobody knows.</summary>
    public IEnumerable<string> Unknown => Names.Where(name => ComponentNames.Find(name) is null);

    /// <summary>
    /// Reads names separated by commas, semicolons, slashes, plus signs or vertical bars; the catalogue's spelling stands for every other known one.
    /// </summary>
    /// <param name="text">For instance "Word; Excel; Outlook" or "Microsoft Word 2010, Ｅｘｃｅｌ".</param>
    /// <returns>The set, or null when the text names nothing, as "N/A" and "-" do.</returns>
    public static ComponentSet? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var set = new ComponentSet(ComponentNames.Split(text));
        return set.Names.Count == 0 ? null : set;
    }

    /// <inheritdoc/>
    public bool Equals(ComponentSet? other) => other is not null && StringComparer.OrdinalIgnoreCase.Equals(_text, other._text);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ComponentSet);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(_text);

    /// <inheritdoc/>
    public override string ToString() => _text.Length == 0 ? "none" : _text;
}
