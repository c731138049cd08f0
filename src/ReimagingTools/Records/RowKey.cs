using System.Collections.Specialized;

namespace ReimagingTools.Records;

/// <summary>
/// What a row says apart from whose it is: its shape, and the text of every column that is read. Filled anew with each row of the shape.
/// </summary>
internal sealed class RowKey : IEquatable<RowKey>
{
    private readonly RowShape _shape;
    private readonly string?[] _texts;
    private readonly int[] _hashes;
    private readonly List<string> _keys = [];
    private int _hash;
    private bool _isText;

    public RowKey(RowShape shape)
        : this(shape, new string?[shape.Count]) { }

    private RowKey(RowShape shape, string?[] texts)
    {
        _shape = shape;
        _texts = texts;
        _hashes = new int[texts.Length];
    }

    /// <summary>The computer the row taken last names; blank when it names none.</summary>
    public string ComputerName { get; private set; } = "";

    /// <summary>The keys the row taken last shares with others of its computer.</summary>
    public IReadOnlyList<string> Keys => _keys;

    /// <summary>
    /// True when the row taken last holds nothing but text, one column of which names its computer. The word "NULL" names none: where the name is
    /// then to be found is for reading to tell.
    /// </summary>
    public bool IsPlain => _isText && _shape.IsPlain && ComputerName.Length > 0 && !ComputerName.Equals("NULL", StringComparison.OrdinalIgnoreCase);

    /// <summary>Characters in all columns together.</summary>
    public int Length => _texts.Sum(text => text?.Length ?? 0);

    /// <summary>The same, kept apart from the next row.</summary>
    public RowKey Copy() => new(_shape, (string?[])_texts.Clone()) { _hash = _hash };

    /// <summary>Takes a row.</summary>
    /// <returns>False when it is of another shape: nothing is known of the row then.</returns>
    public bool Take(OrderedDictionary members, Collection<string>? types)
    {
        _isText = true;
        _hash = 17;
        _keys.Clear();
        if (members.Count != _shape.Count)
        {
            return false;
        }

        for (int i = 0; i < _texts.Length; i++)
        {
            if (members[i] is not PSNoteProperty member || !_shape.HasAt(i, member))
            {
                return false;
            }

            Set(i, member.Value);
        }

        return _shape.IsOfTypes(types);
    }

    public bool Equals(RowKey? other)
    {
        if (other is null || other._hash != _hash || !ReferenceEquals(other._shape, _shape))
        {
            return false;
        }

        for (int i = 0; i < _texts.Length; i++)
        {
            if (!string.Equals(_texts[i], other._texts[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as RowKey);

    public override int GetHashCode() => _hash;

    private void Set(int index, object? value)
    {
        string? text = value as string;
        if (_shape.IsKey(index) && _shape.KeyAt(index, text) is { } key)
        {
            _keys.Add(key);
        }

        _isText &= value is null || text is not null;
        if (_shape.IsRead(index))
        {
            text = _shape.Judged(index, text);
            if (!string.Equals(text, _texts[index], StringComparison.Ordinal))
            {
                _texts[index] = text;
                _hashes[index] = text?.GetHashCode() ?? 0;
            }

            _hash = unchecked((_hash * 31) + _hashes[index]);
        }
        else if (index == _shape.Identity)
        {
            ComputerName = text?.Trim() ?? "";
        }
    }
}
