namespace ReimagingTools.Activation.Counting;

/// <summary>
/// Texts in the order they came, each once, without regard to case. Most keys have one text of a kind: a set is made for the second only, and the
/// first needs no object. A value that changes as texts are added: keep it in one field.
/// </summary>
internal struct DistinctTexts
{
    private string? _first;
    private List<string>? _others;
    private HashSet<string>? _known;

    /// <summary>The texts.</summary>
    public readonly IReadOnlyList<string> All =>
        _first is null ? []
        : _others is null ? [_first]
        : [_first, .. _others];

    /// <summary>The texts of several lists together.</summary>
    public static IReadOnlyList<string> Join(IEnumerable<IReadOnlyList<string>> lists)
    {
        var joined = default(DistinctTexts);
        joined.AddRange(lists.SelectMany(list => list));
        return joined.All;
    }

    /// <summary>Adds several texts.</summary>
    public void AddRange(IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            Add(text);
        }
    }

    /// <summary>Adds a text; blank ones are passed over.</summary>
    public void Add(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        string trimmed = text!.Trim();
        if (_first is null)
        {
            _first = trimmed;
        }
        else if (
            !string.Equals(_first, trimmed, StringComparison.OrdinalIgnoreCase) && (_known ??= new(StringComparer.OrdinalIgnoreCase)).Add(trimmed)
        )
        {
            (_others ??= []).Add(trimmed);
        }
    }
}
