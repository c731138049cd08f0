namespace ReimagingTools.Activation.Reading;

/// <summary>The values of one row, by place.</summary>
/// <param name="header">Its names.</param>
/// <param name="valueAt">Its values by place.</param>
/// <param name="issues">Told of values that cannot be used.</param>
internal sealed class KeyCells(RowHeader header, Func<int, object?> valueAt, IssueSink issues)
{
    private const int LongestValue = 4096;

    public string HeadingAt(int place) => header.Names[place];

    public object? ValueAt(int place) => valueAt(place);

    /// <summary>What the places say; null when there is none, or several that differ, which is told.</summary>
    public string? Text(int[] places)
    {
        string? first = null;
        foreach (int place in places)
        {
            string? text = TextAt(place);
            if (first is not null && text is not null && !string.Equals(first, text, StringComparison.OrdinalIgnoreCase))
            {
                issues.Warn(MakIssueKind.ValuesDisagree, header.Names[place]);
                return null;
            }

            first ??= text;
        }

        return first;
    }

    /// <summary>The text at a place; null where none is, or one that cannot be read, which is told.</summary>
    public string? TextAt(int place)
    {
        object? value = valueAt(place);
        if (value is UnreadableValue)
        {
            issues.Warn(MakIssueKind.ValueUnreadable, header.Names[place]);
            return null;
        }

        string? text = CellText.Of(value);
        return text is null || text.Length > LongestValue || string.Equals(text, "NULL", StringComparison.OrdinalIgnoreCase) ? null : text;
    }
}
