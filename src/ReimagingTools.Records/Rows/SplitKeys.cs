using System.Collections;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Records.Rows;

/// <summary>
/// A product key that was split over the values of a row or of a list, its groups in a row each or a few of them: all but its last group are masked
/// before anybody reads them.
/// </summary>
internal static class SplitKeys
{
    private const int GroupLength = 5;
    private const int Groups = 5;
    private const string Masked = "XXXXX";

    /// <summary>Masks the groups in place.</summary>
    /// <param name="values">Values in their order.</param>
    public static void Mask(IList<object?> values)
    {
        int count = 0;
        for (int at = 0; at < values.Count; at++)
        {
            if (values[at] is IEnumerable many and not string)
            {
                values[at] = MaskedList(many);
            }

            int more = values[at] is string text ? GroupsIn(text) : 0;
            count = more == 0 ? 0 : count + more;
            for (int back = at, left = count; count >= Groups && left > 0; back--)
            {
                left -= GroupsIn((string)values[back]!);
                values[back] = MaskedText((string)values[back]!, isLast: back == at);
            }

            count = count >= Groups ? 0 : count;
        }
    }

    private static object MaskedList(IEnumerable many)
    {
        List<object?> items = [.. many.Cast<object?>()];
        if (items.Count < Groups || !items.TrueForAll(item => item is string))
        {
            return many;
        }

        object?[] before = [.. items];
        Mask(items);
        return items.SequenceEqual(before) ? many : items.ToArray();
    }

    /// <summary>How many groups a text is, joined by single signs; 0 for any other text.</summary>
    private static int GroupsIn(string text)
    {
        int count = (text.Length + 1) / (GroupLength + 1);
        if (text.Length != (count * (GroupLength + 1)) - 1 || count is 0 or >= Groups)
        {
            return 0;
        }

        for (int at = 0; at < text.Length; at++)
        {
            bool isBetween = at % (GroupLength + 1) == GroupLength;
            if (isBetween ? char.IsLetterOrDigit(text[at]) : !KeyCharacters.IsOfKeys(KeyCharacters.Upper(text[at])))
            {
                return 0;
            }
        }

        return count;
    }

    private static string MaskedText(string text, bool isLast)
    {
        string[] groups = [.. Enumerable.Repeat(Masked, GroupsIn(text))];
        if (isLast)
        {
            groups[groups.Length - 1] = text.Substring(text.Length - GroupLength);
        }

        return string.Join("-", groups);
    }
}
