namespace ReimagingTools.Fleet.Questions;

/// <summary>
/// The order in which questions are worth asking. A device is settled by the last of its questions, so that the biggest question may settle none by itself. Therefore the order is made from its
/// end: of the questions left, the one whose devices - those that need no question set aside before - are fewest is set aside and asked after all others. Where every device needs one
/// question, any first questions settle the most that so many can. Where it needs up to f, some first questions settle, for each question, at least 1/f of what the best choice of any number does:
/// of that choice every question has at least the devices per question of the whole, or it would be better without it; when the first of it is set aside, all that are left have no fewer devices each,
/// and each device is counted by f questions at most (Charikar 2000, greedy approximation of the densest subgraph).
/// </summary>
internal static class AskingOrder
{
    /// <summary>Orders questions, what to ask first in front; the order they come in makes no difference.</summary>
    public static QuestionGroup[] Of(IReadOnlyCollection<QuestionGroup> groups)
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

        var settled = new HashSet<QuestionCell>();
        var order = new List<QuestionGroup>(all.Length);
        while (left.Count > 0)
        {
            (long Devices, int Place) least = left.Min;
            _ = left.Remove(least);
            order.Add(all[least.Place]);
            foreach ((QuestionCell cell, CellPlace[] parts) in all[least.Place].Cells.Where(each => settled.Add(each.Cell)))
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
}
