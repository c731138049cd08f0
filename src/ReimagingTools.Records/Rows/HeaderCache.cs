namespace ReimagingTools.Records.Rows;

/// <summary>The headers of a source seen before, so that rows of the same names share one.</summary>
internal sealed class HeaderCache(ColumnTable table)
{
    private const int HeaderLimit = 64;

    private readonly List<RowHeader> _headers = [];

    public RowHeader Of(IReadOnlyList<string> names, IReadOnlyList<bool> isNested, RowClass? rowClass)
    {
        for (int i = 0; i < _headers.Count; i++)
        {
            if (_headers[i].IsFor(names, isNested, rowClass))
            {
                return _headers[i];
            }
        }

        if (_headers.Count >= HeaderLimit)
        {
            _headers.Clear();
        }

        var header = new RowHeader(names, rowClass, table, [.. isNested]);
        _headers.Add(header);
        return header;
    }
}
