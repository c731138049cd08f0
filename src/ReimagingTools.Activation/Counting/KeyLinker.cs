namespace ReimagingTools.Activation.Counting;

/// <summary>
/// Finds which evidence belongs to the same key, in this order: the same whole key; the same group and serial of the extended product id; the same
/// last five characters, but only where exactly one key of ours ends so and application and product agree. What is left is ambiguous; it is never
/// split and never counted twice.
/// </summary>
internal sealed class KeyLinker
{
    private readonly List<KeyGroup> _groups = [];

    /// <summary>Groups evidence by key.</summary>
    /// <param name="evidence">The evidence in its order, one item per identity.</param>
    /// <returns>The groups in the order of their first members.</returns>
    public static IEnumerable<KeyGroup> Link(IReadOnlyCollection<KeyEvidence> evidence)
    {
        HashSet<KeyEvidence> related = Related(evidence);
        var linker = new KeyLinker();
        linker.JoinByKey(evidence.Where(related.Contains));
        linker.JoinByExtendedId();
        linker.JoinByLastFive();
        var byFirst = linker._groups.Where(group => !group.IsEmpty).ToDictionary(group => group.Order);
        foreach (KeyEvidence item in evidence)
        {
            if (!related.Contains(item))
            {
                yield return new KeyGroup(item);
            }
            else if (byFirst.TryGetValue(item.Order, out KeyGroup? group))
            {
                yield return group;
            }
        }
    }

    /// <summary>
    /// Evidence that shares its last five characters or its id with other evidence. Only that can belong together: the same whole key has the same
    /// last five. Most evidence of a long list shares nothing and needs no group while the list is read.
    /// </summary>
    private static HashSet<KeyEvidence> Related(IReadOnlyCollection<KeyEvidence> evidence)
    {
        var related = new HashSet<KeyEvidence>();
        var byLastFive = new Dictionary<string, KeyEvidence>(evidence.Count, StringComparer.Ordinal);
        var byId = new Dictionary<long, KeyEvidence>(evidence.Count);
        foreach (KeyEvidence item in evidence)
        {
            if (item.Identity.LastFive is { } lastFive)
            {
                Relate(byLastFive, lastFive, item, related);
            }

            if (item.Identity.ExtendedId is { } id)
            {
                Relate(byId, id, item, related);
            }
        }

        return related;
    }

    private static void Relate<T>(Dictionary<T, KeyEvidence> known, T name, KeyEvidence item, HashSet<KeyEvidence> related)
        where T : notnull
    {
        if (known.TryGetValue(name, out KeyEvidence? other))
        {
            related.Add(other);
            related.Add(item);
        }
        else
        {
            known.Add(name, item);
        }
    }

    private void JoinByKey(IEnumerable<KeyEvidence> evidence)
    {
        var byKey = new Dictionary<MaskedKey, KeyGroup>();
        foreach (KeyEvidence item in evidence)
        {
            if (item.Identity.Whole is { } key && byKey.TryGetValue(key, out KeyGroup? known))
            {
                known.Add(item);
                continue;
            }

            var group = new KeyGroup(item);
            _groups.Add(group);
            if (item.Identity.Whole is { } first)
            {
                byKey.Add(first, group);
            }
        }
    }

    /// <summary>Two different whole keys under one id are a mistake in a source: neither gets what is known by the id alone.</summary>
    private void JoinByExtendedId()
    {
        foreach (List<KeyGroup> same in SharedIds())
        {
            int whole = same.Count(group => group.HasWhole);
            KeyGroup target = same.Find(group => group.HasWhole) ?? same[0];
            foreach (KeyGroup group in same)
            {
                if (whole > 1)
                {
                    group.IsAmbiguous = !group.HasWhole;
                    group.LacksInstallations |= group.HasWhole && whole < same.Count;
                }
                else if (group != target)
                {
                    target.TakeOver(group);
                }
            }
        }
    }

    private void JoinByLastFive()
    {
        foreach (List<KeyGroup> same in SharedLastFive())
        {
            List<KeyGroup> known = same.FindAll(group => group.HasWhole);
            List<KeyGroup> byId = same.FindAll(group => !group.HasWhole && group.HasId && !group.IsAmbiguous);
            List<KeyGroup> weak = Clusters(same.FindAll(group => !group.HasWhole && !group.HasId));
            GiveIdsToKeys(known, byId);
            byId.RemoveAll(group => group.IsEmpty);
            List<KeyGroup> keys = [.. known, .. byId];
            weak.ForEach(group => Assign(group, keys));
            keys.AddRange(weak.Where(group => !group.IsEmpty && !group.IsAmbiguous));
            bool someUnassigned = byId.Exists(group => group.IsAmbiguous);
            if (keys.Count > 1)
            {
                keys.ForEach(key => Mark(key, someUnassigned));
            }
        }
    }

    /// <summary>
    /// A key whose id is not known takes the evidence of an id where each is the only one that fits the other. An id that could be a known key's is
    /// ambiguous; one that is ruled out for every key is a key of its own.
    /// </summary>
    private static void GiveIdsToKeys(List<KeyGroup> known, List<KeyGroup> byId)
    {
        List<KeyGroup> open = known.FindAll(group => !group.HasId);
        var pairs = byId.Select(id => (Id: id, Keys: open.FindAll(key => !key.Subject.Contradicts(id.Subject)))).ToList();
        foreach ((KeyGroup id, List<KeyGroup> keys) in pairs)
        {
            bool isOnly =
                keys.Count == 1
                && keys[0].Subject.AgreesWith(id.Subject)
                && pairs.TrueForAll(other => other.Id == id || !other.Keys.Contains(keys[0]));
            if (isOnly)
            {
                keys[0].TakeOver(id);
            }
            else
            {
                id.IsAmbiguous = keys.Count > 0;
            }
        }
    }

    /// <summary>
    /// Puts together what is known by the last five alone and agrees in application and product. What tells most comes first, so that the order of
    /// the rows does not matter; what could be of two keys is of neither.
    /// </summary>
    private static List<KeyGroup> Clusters(List<KeyGroup> weak)
    {
        var clusters = new List<KeyGroup>();
        IEnumerable<KeyGroup> byDetail = weak.OrderByDescending(group => group.Subject.Detail)
            .ThenBy(group => group.Subject.Signature, StringComparer.Ordinal);
        foreach (KeyGroup group in byDetail)
        {
            List<KeyGroup> fitting = clusters.FindAll(cluster => !cluster.Subject.Contradicts(group.Subject));
            if (fitting.Count == 1 && fitting[0].Subject.AgreesWith(group.Subject))
            {
                fitting[0].TakeOver(group);
                continue;
            }

            group.IsAmbiguous = fitting.Count > 0;
            clusters.Add(group);
        }

        return clusters;
    }

    private static void Assign(KeyGroup weak, List<KeyGroup> keys)
    {
        List<KeyGroup> fitting = keys.FindAll(key => !key.Subject.Contradicts(weak.Subject));
        if (fitting.Count == 1 && !weak.IsAmbiguous && !fitting[0].IsAmbiguous && fitting[0].Subject.AgreesWith(weak.Subject))
        {
            fitting[0].TakeOver(weak);
            return;
        }

        weak.IsAmbiguous |= fitting.Count > 0;
        fitting.ForEach(key => key.LacksInstallations |= weak.HasInstallations);
    }

    private static void Mark(KeyGroup key, bool someUnassigned)
    {
        key.SharesLastFive = true;
        key.LacksInstallations |= someUnassigned && key.HasWhole && !key.HasId;
    }

    private List<List<KeyGroup>> SharedIds() => Shared(group => group.Ids, Comparer<long>.Default);

    private List<List<KeyGroup>> SharedLastFive() => Shared(group => group.LastFive is { } lastFive ? [lastFive] : [], StringComparer.Ordinal);

    /// <summary>Groups that have the same name, where more than one has it.</summary>
    private List<List<KeyGroup>> Shared<T>(Func<KeyGroup, IReadOnlyCollection<T>> namesOf, IComparer<T> order)
        where T : notnull
    {
        var first = new Dictionary<T, KeyGroup>(_groups.Count);
        var several = new SortedDictionary<T, List<KeyGroup>>(order);
        foreach (KeyGroup group in _groups.Where(group => !group.IsEmpty))
        {
            foreach (T name in namesOf(group))
            {
                if (!first.TryGetValue(name, out KeyGroup? known))
                {
                    first.Add(name, group);
                }
                else if (several.TryGetValue(name, out List<KeyGroup>? list))
                {
                    list.Add(group);
                }
                else
                {
                    several.Add(name, [known, group]);
                }
            }
        }

        return [.. several.Values];
    }
}
