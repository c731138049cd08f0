namespace ReimagingTools.Fleet.Questions;

/// <summary>
/// The order in which questions are worth asking: biggest first, but not so that big ones wait for small ones. A device is settled by the last of
/// its questions, so that the biggest may settle none by itself. Therefore the end is found first: of the questions left, the one whose devices -
/// those that need no question set aside before - are fewest is set aside, again and again. The beginning of that order which settles most for each
/// question is asked first, then what settles most after it, and so on; within such a part the biggest question comes first. Where every device
/// needs one question, any first questions settle the most that so many can. Where it needs up to f, the first part settles, for each question, at
/// least 1/f of what the best choice of any number does: of that choice every question has at least the devices per question of the whole, or it
/// would be better without it; when the first of it is set aside, all that are left have no fewer devices each, and each device is counted by f
/// questions at most (Charikar 2000, greedy approximation of the densest subgraph).
/// </summary>
internal static class AskingOrder
{
    /// <summary>Orders questions, what to ask first in front; the order they come in makes no difference.</summary>
    public static QuestionGroup[] Of(IReadOnlyCollection<QuestionGroup> groups)
    {
        QuestionGroup[] order = SetAside(groups);
        int from = 0;
        foreach (int to in Parts(order))
        {
            QuestionGroup[] part =
            [
                .. order
                    .Skip(from)
                    .Take(to - from)
                    .OrderByDescending(group => group.Count)
                    .ThenBy(group => group.Place.ToString(), StringComparer.Ordinal),
            ];
            part.CopyTo(order, from);
            from = to;
        }

        return order;
    }

    /// <summary>What is set aside first comes last.</summary>
    private static QuestionGroup[] SetAside(IReadOnlyCollection<QuestionGroup> groups)
    {
        QuestionGroup[] all = [.. groups.OrderByDescending(group => group.Place.ToString(), StringComparer.Ordinal)];
        var places = new Dictionary<CellPlace, int>();
        var left = new SortedSet<(long Devices, int Place)>();
        long[] devices = new long[all.Length];
        for (int i = 0; i < all.Length; i++)
        {
            places.Add(all[i].Place, i);
            devices[i] = all[i].Count;
            _ = left.Add((devices[i], i));
        }

        var lost = new HashSet<QuestionCell>();
        var order = new List<QuestionGroup>(all.Length);
        while (left.Count > 0)
        {
            (long Devices, int Place) least = left.Min;
            _ = left.Remove(least);
            order.Add(all[least.Place]);
            foreach ((QuestionCell cell, CellPlace[] parts) in all[least.Place].Cells.Where(each => lost.Add(each.Cell)))
            {
                foreach (int other in parts.Select(part => places[part]).Where(other => left.Remove((devices[other], other))))
                {
                    devices[other] -= cell.Count;
                    _ = left.Add((devices[other], other));
                }
            }
        }

        order.Reverse();
        return [.. order];
    }

    /// <summary>Where the parts end: the corners of the upper hull of the devices settled over the questions asked.</summary>
    private static List<int> Parts(QuestionGroup[] order)
    {
        long[] settled = Settled(order);
        var corners = new List<int> { 0 };
        for (int at = 1; at <= order.Length; at++)
        {
            while (corners.Count > 1 && !IsAbove(settled, corners[corners.Count - 2], corners[corners.Count - 1], at))
            {
                corners.RemoveAt(corners.Count - 1);
            }

            corners.Add(at);
        }

        corners.RemoveAt(0);
        return corners;
    }

    /// <summary>Devices settled by the first questions, for each number of them.</summary>
    private static long[] Settled(QuestionGroup[] order)
    {
        Dictionary<CellPlace, int> rank = order
            .Select((group, index) => (group.Place, Number: index + 1))
            .ToDictionary(each => each.Place, each => each.Number);
        long[] settled = new long[order.Length + 1];
        for (int i = 1; i < settled.Length; i++)
        {
            settled[i] = settled[i - 1] + order[i - 1].Cells.Where(cell => cell.Parts.Max(part => rank[part]) == i).Sum(cell => cell.Cell.Count);
        }

        return settled;
    }

    private static bool IsAbove(long[] heights, int left, int middle, int right) =>
        (double)(heights[middle] - heights[left]) * (right - middle) > (double)(heights[right] - heights[middle]) * (middle - left);
}
