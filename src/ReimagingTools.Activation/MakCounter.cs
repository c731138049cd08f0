using ReimagingTools.Activation.Counting;

namespace ReimagingTools.Activation;

/// <summary>
/// Collects observations and makes one count per key of them. The order in which sources are added changes the order of the counts, never a number.
/// Holds memory by the number of different keys and named devices, not of rows.
/// </summary>
public sealed class MakCounter
{
    private readonly Dictionary<KeyIdentity, KeyEvidence> _evidence = [];
    private readonly OtherKeys _others = new();

    /// <summary>Takes what one row says.</summary>
    /// <param name="observation">The observation; one that names no key is passed over.</param>
    public void Add(MakObservation observation)
    {
        KeyIdentity identity = KeyIdentity.Of(observation);
        if (identity is { Whole: null, ExtendedId: null, LastFive: null })
        {
            return;
        }

        if (_evidence.TryGetValue(identity, out KeyEvidence? evidence))
        {
            evidence.Add(observation);
        }
        else
        {
            _evidence.Add(identity, new KeyEvidence(identity, _evidence.Count, observation));
        }
    }

    /// <summary>Takes what several rows say.</summary>
    public void AddRange(IEnumerable<MakObservation> observations)
    {
        foreach (MakObservation observation in observations)
        {
            Add(observation);
        }
    }

    /// <summary>
    /// Takes a key that a source says is no Multiple Activation Key, or not surely. Where another says that it is one, the two contradict each
    /// other.
    /// </summary>
    /// <param name="observation">The key.</param>
    public void AddOther(MakObservation observation) => _others.Add(KeyIdentity.Of(observation));

    /// <summary>Makes one count per key.</summary>
    /// <param name="options">How to judge them; null for the defaults, which know no present and require nothing.</param>
    /// <returns>The counts, in the order their keys were first met.</returns>
    public IReadOnlyList<MakActivationCount> Count(MakCountOptions? options = null) => [.. EnumerateCounts(options)];

    /// <summary>Makes one count per key, each when it is asked for; add nothing in between.</summary>
    /// <param name="options">How to judge them; null for the defaults, which know no present and require nothing.</param>
    /// <returns>The counts, in the order their keys were first met.</returns>
    public IEnumerable<MakActivationCount> EnumerateCounts(MakCountOptions? options = null)
    {
        MakCountOptions judged = options ?? new MakCountOptions();
        foreach (KeyGroup group in KeyLinker.Link(_evidence.Values))
        {
            yield return CountMerger.Merge(group, judged, isOfOtherType: _others.Have(group));
        }
    }
}
