using System.Collections.Concurrent;
using ReimagingTools.Fleet.Judging;

namespace ReimagingTools.Fleet.Plans;

/// <summary>
/// Chooses for each device the image of a library it may have: the newest version it is entitled to, of the license's own edition before others, the
/// licensed language before others, then the newest build and disc, then by source and index, so that the order of the library never decides. Safe
/// for use by several threads.
/// </summary>
public sealed class ReimagePlanner
{
    private const int MostAnswers = 8_000;

    private readonly ConcurrentDictionary<VerdictSet, PlanAnswer> _answers = new();

    /// <summary>Plans for one device.</summary>
    /// <param name="verdicts">Its verdicts on every image of the library; at least one.</param>
    public ReimagePlan Plan(IReadOnlyList<DeviceVerdict> verdicts)
    {
        var set = new VerdictSet([.. verdicts.Select(each => each.Verdict)]);
        if (!_answers.TryGetValue(set, out PlanAnswer? answer))
        {
            if (_answers.Count >= MostAnswers)
            {
                _answers.Clear();
            }

            answer = _answers.GetOrAdd(set, AnswerOf(set.Verdicts, verdicts[0].Image.Stated));
        }

        return new ReimagePlan(verdicts[0].ComputerName, verdicts[0].DeviceCount, answer)
        {
            BesideStated = verdicts.FirstOrDefault(each => each.IsAnswer)?.BesideStated,
        };
    }

    private static PlanAnswer AnswerOf(Verdict[] verdicts, StatedLicense stated)
    {
        Verdict[] eligible =
        [
            .. verdicts
                .Where(verdict => verdict.Decision == Decision.Eligible)
                .OrderByDescending(verdict => verdict.Facts.Media.Version.Value?.Order ?? 0)
                .ThenByDescending(verdict => IsSame(verdict.Facts.Licensed.Edition, verdict.Facts.Media.Edition))
                .ThenByDescending(verdict => IsSame(verdict.Facts.Licensed.Architecture, verdict.Facts.Media.Architecture))
                .ThenByDescending(verdict => verdict.Facts.Media.Architecture.Value == Architecture.X64)
                .ThenBy(verdict => verdict.Facts.Media, NewestMedia.First)
                .ThenBy(verdict => verdict.Facts.Media.Index ?? 0),
        ];
        return new PlanAnswer(verdicts, eligible.Length > 0 ? eligible[0] : verdicts[ImageChoice.Best(verdicts)], eligible, stated);
    }

    private static bool IsSame<T>(Fact<T> licensed, Fact<T> media)
        where T : notnull => licensed.IsKnown && media.IsKnown && EqualityComparer<T>.Default.Equals(licensed.Value!, media.Value!);
}
