namespace ReimagingTools.Activation.Demand;

/// <summary>
/// Gives groups of devices to keys so that as many as possible are served from what is left: each group takes from its keys in their order, and
/// where they are used up by a group that another key could serve, that group moves over (augmenting paths, Ford and Fulkerson).
/// </summary>
internal sealed class DemandAllocation(DemandGroup[] groups, DemandKey[] keys)
{
    private readonly long[][] _given = [.. groups.Select(_ => new long[keys.Length])];

    public void Fill()
    {
        for (int group = 0; group < groups.Length; group++)
        {
            long wanted = groups[group].Devices;
            while (wanted > 0 && Move(group, wanted, new bool[keys.Length]) is var moved and > 0)
            {
                wanted -= moved;
            }

            Remainder(group, wanted);
        }
    }

    /// <summary>Gives up to a number of devices of a group to a key with room, making room where that is possible; returns how many.</summary>
    private long Move(int group, long wanted, bool[] tried)
    {
        for (int key = 0; key < keys.Length; key++)
        {
            if (tried[key] || keys[key].IsUnknown || !keys[key].Serves(groups[group]))
            {
                continue;
            }

            tried[key] = true;
            long moved = keys[key].Left > 0 ? Math.Min(keys[key].Left, wanted) : MakeRoom(key, wanted, tried);
            if (moved > 0)
            {
                _given[group][key] += moved;
                keys[key].Given += moved;
                return moved;
            }
        }

        return 0;
    }

    private long MakeRoom(int key, long wanted, bool[] tried)
    {
        for (int other = 0; other < groups.Length; other++)
        {
            if (_given[other][key] > 0 && keys[key].Left >= 0 && Move(other, Math.Min(wanted, _given[other][key]), tried) is var moved and > 0)
            {
                _given[other][key] -= moved;
                keys[key].Given -= moved;
                return moved;
            }
        }

        return 0;
    }

    /// <summary>What nobody has left for: to a key whose count is unknown, else to the first that can serve, where it is missing.</summary>
    private void Remainder(int group, long wanted)
    {
        DemandKey? key = Array.Find(keys, one => one.IsUnknown && one.Serves(groups[group])) ?? Array.Find(keys, one => one.Serves(groups[group]));
        if (key is not null && wanted > 0)
        {
            key.Given = Saturated.Add(key.Given, wanted);
        }
    }
}
