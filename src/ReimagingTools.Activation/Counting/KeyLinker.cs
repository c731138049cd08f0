using ReimagingTools.Activation.Keys;

namespace ReimagingTools.Activation.Counting;

/// <summary>
/// Finds which evidence belongs to the same key, in this order: the same whole key; the same group and serial of the extended product id; the same last five
/// characters, but only where exactly one key of ours ends so and the application agrees. What is left is ambiguous; it is never split and never counted twice.
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
    /// Evidence that shares its last five characters or its id with other evidence. Only that can belong together: the same whole key has the same last five.
    /// Most evidence of a long list shares nothing and needs no group while the list is read.
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

    private static bool Disagree(bool? left, bool? right) => left is not null && right is not null && left != right;

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
        foreach (List<KeyGroup> same in Shared(group => group.ExtendedId ?? 0))
        {
            int whole = same.Count(group => group.HasWhole);
            KeyGroup target = same.Find(group => group.HasWhole) ?? same[0];
            foreach (KeyGroup group in same)
            {
                if (whole > 1)
                {
                    group.IsAmbiguous = !group.HasWhole;
                    group.LacksInstallations = group.HasWhole && whole < same.Count;
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
        foreach (List<KeyGroup> same in Shared(group => group.LastFive ?? ""))
        {
            List<KeyGroup> known = same.FindAll(group => group.HasWhole);
            List<KeyGroup> byId = same.FindAll(group => !group.HasWhole && group.ExtendedId is not null && !group.IsAmbiguous);
            List<KeyGroup> weak = same.FindAll(group => !group.HasWhole && group.ExtendedId is null);
            if (known.Count == 1 && byId.Count == 1 && known[0].ExtendedId is null && !Disagree(known[0].IsOffice, byId[0].IsOffice))
            {
                known[0].TakeOver(byId[0]);
                byId.Clear();
            }

            // An id that is no known key's is a key of its own, unless a key is known whose id is not.
            bool isOpen = known.Exists(group => group.ExtendedId is null);
            byId.ForEach(group => group.IsAmbiguous |= isOpen);
            List<KeyGroup> keys = [.. known, .. byId];
            weak.ForEach(group => Assign(group, keys));
            if (keys.Count > 1)
            {
                keys.ForEach(key => Mark(key, isOpen && byId.Count > 0));
            }
        }
    }

    private static void Assign(KeyGroup weak, List<KeyGroup> keys)
    {
        if (keys.Count == 1 && !Disagree(keys[0].IsOffice, weak.IsOffice))
        {
            keys[0].TakeOver(weak);
            return;
        }

        weak.IsAmbiguous = keys.Count > 0;
        keys.ForEach(key => key.LacksInstallations |= weak.HasInstallations);
    }

    private static void Mark(KeyGroup key, bool someUnassigned)
    {
        key.SharesLastFive = true;
        key.LacksInstallations |= someUnassigned && key.HasWhole && key.ExtendedId is null;
    }

    /// <summary>Groups that have the same name, where it is no default value (0 or an empty text) and more than one has it.</summary>
    private List<List<KeyGroup>> Shared<T>(Func<KeyGroup, T> nameOf)
        where T : IEquatable<T>
    {
        var first = new Dictionary<T, KeyGroup>(_groups.Count);
        var several = new Dictionary<T, List<KeyGroup>>();
        foreach (KeyGroup group in _groups)
        {
            T name = nameOf(group);
            if (group.IsEmpty || name is 0L or "")
            {
                continue;
            }

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

        return [.. several.Values];
    }
}
