namespace ReimagingTools.Records.Rows;

/// <summary>Remembers what was worked out, up to a limit; past it the memory starts over, so that no input can fill it. Not for several threads at once.</summary>
/// <typeparam name="TKey">What it is looked up by.</typeparam>
/// <typeparam name="TValue">What is remembered.</typeparam>
public sealed class BoundedCache<TKey, TValue>
    where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> _values;
    private readonly int _limit;

    /// <summary>Makes an empty cache.</summary>
    /// <param name="limit">Entries remembered at most.</param>
    /// <param name="comparer">Compares keys; null for their own equality.</param>
    public BoundedCache(int limit, IEqualityComparer<TKey>? comparer = null)
    {
        _limit = limit;
        _values = new Dictionary<TKey, TValue>(comparer);
    }

    /// <summary>Entries remembered.</summary>
    public int Count => _values.Count;

    /// <summary>Looks an entry up.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">What is remembered under it.</param>
    /// <returns>False when nothing is.</returns>
    public bool TryGet(TKey key, out TValue value) => _values.TryGetValue(key, out value!);

    /// <summary>Remembers, in place of what was remembered under the key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public void Set(TKey key, TValue value)
    {
        if (_values.Count >= _limit)
        {
            _values.Clear();
        }

        _values[key] = value;
    }

    /// <summary>Looks an entry up, and works it out where there is none.</summary>
    /// <param name="key">The key.</param>
    /// <param name="work">Works the value out from the key alone.</param>
    /// <returns>The value.</returns>
    public TValue Get(TKey key, Func<TKey, TValue> work)
    {
        if (!_values.TryGetValue(key, out TValue? value))
        {
            value = work(key);
            Set(key, value);
        }

        return value;
    }
}
