namespace ReimagingTools.Fleet.Questions;

/// <summary>The devices one row of a questionnaire is about.</summary>
internal sealed class QuestionGroup(CellPlace place)
{
    private readonly List<(QuestionCell Cell, CellPlace[] Parts)> _cells = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public CellPlace Place { get; } = place;

    /// <summary>
    /// The product that explains what most of them run, where it is asked for; null for a single device, which a row of its own settles whatever
    /// runs.
    /// </summary>
    public (Edition? Edition, ProductVersion? Version)? Product { get; set; }

    /// <summary>The facts asked for.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>The cells, each with all questions that settle it.</summary>
    public IReadOnlyList<(QuestionCell Cell, CellPlace[] Parts)> Cells => _cells;

    /// <summary>The name of its only device, where a row can select it by that; else null.</summary>
    public string? OnlyDevice => _cells.Count == 1 && _cells[0].Cell.Devices is { Count: 1 } devices ? devices.Keys.Single() : null;

    public long Count => _cells.Sum(each => each.Cell.Count);

    public void Add(QuestionCell cell, IEnumerable<string> names, IEnumerable<CellPlace> parts)
    {
        _cells.Add((cell, [.. parts]));
        _names.UnionWith(names);
    }
}
