namespace ReimagingTools.Licensing.Text;

/// <summary>What is looked up and made where it is not there.</summary>
public static class DictionaryExtensions
{
    /// <summary>Looks up what a key stands for, and makes it where there is nothing yet.</summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <typeparam name="TValue">The type of what it stands for.</typeparam>
    /// <param name="dictionary">Where to look, and what takes it.</param>
    /// <param name="make">Makes it of the key.</param>
    /// <returns>What the key stands for from now on.</returns>
    public static TValue GetOrAdd<TKey, TValue>(this Dictionary<TKey, TValue> dictionary, TKey key, Func<TKey, TValue> make)
        where TKey : notnull
    {
        if (!dictionary.TryGetValue(key, out TValue? value))
        {
            value = make(key);
            dictionary.Add(key, value);
        }

        return value;
    }

    /// <summary>Adds to the number a key stands for, which begins with none.</summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <param name="counts">The numbers.</param>
    /// <param name="count">What to add.</param>
    public static void Count<TKey>(this IDictionary<TKey, long> counts, TKey key, long count = 1)
        where TKey : notnull => counts[key] = (counts.TryGetValue(key, out long before) ? before : 0) + count;
}
