namespace ReimagingTools.Records.Rows;

/// <summary>
/// Remembers what was worked out, up to a limit, so that no input can fill it. What is asked for again is kept; what never is makes room soon, so
/// that rows that all differ are gone before they have grown old. Not for several threads at once.
/// </summary>
/// <typeparam name="TKey">What it is looked up by.</typeparam>
/// <typeparam name="TValue">What is remembered.</typeparam>
public sealed class BoundedCache<TKey, TValue>
    where TKey : notnull
{
    /// <summary>Of the limit, one part in so many is for what nobody asked for again yet.</summary>
    private const int NewPart = 8;

    private readonly Dictionary<TKey, (TKey Key, TValue Value)> _kept;
    private readonly Dictionary<TKey, (TKey Key, TValue Value)> _new;
    private readonly int _limit;

    /// <summary>Makes an empty cache.</summary>
    /// <param name="limit">Entries kept at most; past it the memory starts over.</param>
    /// <param name="comparer">Compares keys; null for their own equality.</param>
    public BoundedCache(int limit, IEqualityComparer<TKey>? comparer = null)
    {
        _limit = limit;
        _kept = new Dictionary<TKey, (TKey Key, TValue Value)>(comparer);
        _new = new Dictionary<TKey, (TKey Key, TValue Value)>(comparer);
    }

    /// <summary>Entries remembered.</summary>
    public int Count => _kept.Count + _new.Count;

    /// <summary>Looks an entry up.</summary>
    /// <param name="key">The key; a buffer that is used again may be one.</param>
    /// <param name="value">What is remembered under it.</param>
    /// <returns>False when nothing is.</returns>
    public bool TryGet(TKey key, out TValue value)
    {
        if (!_kept.TryGetValue(key, out (TKey Key, TValue Value) entry))
        {
            if (!_new.TryGetValue(key, out entry))
            {
                value = default!;
                return false;
            }

            _new.Remove(key);
            MakeRoom(_kept, _limit);
            _kept[entry.Key] = entry;
        }

        value = entry.Value;
        return true;
    }

    /// <summary>Remembers, in place of what was remembered under the key.</summary>
    /// <param name="key">The key, which must not change any more.</param>
    public void Set(TKey key, TValue value)
    {
        bool isKept = _kept.ContainsKey(key);
        if (!isKept)
        {
            MakeRoom(_new, Math.Max(1, _limit / NewPart));
        }

        (isKept ? _kept : _new)[key] = (key, value);
    }

    /// <summary>Looks an entry up, and works it out where there is none.</summary>
    /// <param name="work">Works the value out from the key alone.</param>
    public TValue Get(TKey key, Func<TKey, TValue> work)
    {
        if (!TryGet(key, out TValue value))
        {
            value = work(key);
            Set(key, value);
        }

        return value;
    }

    private static void MakeRoom(Dictionary<TKey, (TKey Key, TValue Value)> entries, int limit)
    {
        if (entries.Count >= limit)
        {
            entries.Clear();
        }
    }
}
