using ReimagingTools.Activation.Text;

namespace ReimagingTools.Activation.Requests;

/// <summary>
/// Chooses what to ask for: the keys with a shortfall, or the keys named, or with a number given every key that licenses a product. A key that
/// cannot be asked for costs the others nothing; each is told.
/// </summary>
public sealed class MakRequestChoice
{
    private readonly List<MakRequestItem> _items = [];
    private readonly List<MakActivationCount> _withoutCount = [];
    private readonly List<MakRequestNotice> _notices = [];

    private MakRequestChoice() { }

    /// <summary>The keys and numbers to ask for.</summary>
    public IReadOnlyList<MakRequestItem> Items => _items;

    /// <summary>Keys that are wanted and of which it is not known how many activations they have left.</summary>
    public IReadOnlyList<MakActivationCount> WithoutCount => _withoutCount;

    /// <summary>What to know about it.</summary>
    public IReadOnlyList<MakRequestNotice> Notices => _notices;

    /// <summary>True when there is nothing to write.</summary>
    public bool IsEmpty => _items.Count == 0 && _withoutCount.Count == 0;

    /// <summary>Chooses.</summary>
    /// <param name="named">Last five characters or ids of the keys to ask for; empty for all.</param>
    /// <param name="additional">Activations to ask for per key; null for the shortfall of each.</param>
    public static MakRequestChoice Of(IReadOnlyList<MakActivationCount> counts, IReadOnlyCollection<string> named, int? additional)
    {
        var choice = new MakRequestChoice();
        foreach (string name in named.Where(name => !counts.Any(count => IsNamed(count, name))))
        {
            choice.Note(MakRequestNoticeKind.KeyNotFound, ProductKeys.Mask(name.Trim()));
        }

        foreach (MakActivationCount count in counts)
        {
            bool isNamed = named.Any(name => IsNamed(count, name));
            if (isNamed || named.Count == 0)
            {
                choice.Consider(count, isNamed, additional);
            }
        }

        if (choice.IsEmpty && choice._notices.Count == 0)
        {
            choice.Note(
                additional is not null ? MakRequestNoticeKind.NoKeyToAskFor
                    : counts.Any(count => count.Required is not null) ? MakRequestNoticeKind.NothingMissing
                    : MakRequestNoticeKind.NothingRequired,
                ""
            );
        }

        return choice;
    }

    /// <summary>A key is named by its last five characters, masked or at the end of the whole key too, or by its id.</summary>
    private static bool IsNamed(MakActivationCount count, string name) =>
        (MaskedKey.Read(name)?.LastFive is { } end && string.Equals(count.PartialProductKey, end, StringComparison.OrdinalIgnoreCase))
        || string.Equals(count.PartialProductKey, name.Trim(), StringComparison.OrdinalIgnoreCase)
        || string.Equals(count.KeyId, name.Trim(), StringComparison.OrdinalIgnoreCase);

    private void Consider(MakActivationCount count, bool isNamed, int? additional)
    {
        bool isWanted = isNamed || additional is not null || count.Required > 0;
        if (Obstacle(count) is { } obstacle)
        {
            if (isWanted && (isNamed || obstacle != MakRequestNoticeKind.KeyIsExtendedSecurityUpdates))
            {
                Note(obstacle, NameOf(count));
            }
        }
        else if (additional is not null || count.Shortfall > 0)
        {
            _items.Add(new MakRequestItem(count, additional));
            NoteStatus(count);
        }
        else if (isWanted && count.Remaining is null)
        {
            _withoutCount.Add(count);
            Note(MakRequestNoticeKind.CountUnknown, NameOf(count));
        }
        else if (isNamed)
        {
            Note(MakRequestNoticeKind.NumberMissing, NameOf(count));
        }
        else if (isWanted && count.Status is (MakStatus.Stale or MakStatus.Undated or MakStatus.Conflicting))
        {
            Note(MakRequestNoticeKind.CountUncertain, NameOf(count));
        }
    }

    private static MakRequestNoticeKind? Obstacle(MakActivationCount count) =>
        count.IsExtendedSecurityUpdates ? MakRequestNoticeKind.KeyIsExtendedSecurityUpdates
        : count.Status == MakStatus.Ambiguous ? MakRequestNoticeKind.KeyIsAmbiguous
        : count.PartialProductKey is null ? MakRequestNoticeKind.KeyHasNoLastFive
        : null;

    /// <summary>A count from a file may hold a whole key where the last five belong.</summary>
    private static string NameOf(MakActivationCount count) => ProductKeys.Mask(MakText.Name(count) ?? "?");

    private void NoteStatus(MakActivationCount count)
    {
        MakRequestNoticeKind? kind = count.Status switch
        {
            MakStatus.Conflicting => MakRequestNoticeKind.CountConflicting,
            MakStatus.Stale => MakRequestNoticeKind.CountStale,
            MakStatus.Undated => MakRequestNoticeKind.CountUndated,
            MakStatus.NeverRetrieved => MakRequestNoticeKind.CountUnknown,
            _ => null,
        };
        if (kind is { } known)
        {
            Note(known, NameOf(count));
        }
    }

    private void Note(MakRequestNoticeKind kind, string key) => _notices.Add(new MakRequestNotice(kind, key));
}
