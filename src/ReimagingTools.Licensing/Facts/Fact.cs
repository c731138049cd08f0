namespace ReimagingTools.Licensing.Facts;

/// <summary>
/// A value with the evidence for it, unknown, or conflicting. The strongest evidence decides when it agrees with itself; weaker evidence that says
/// otherwise stays visible as a contradiction. A text that was not understood withholds what evidence of its own strength or less would settle.
/// Equality looks at state, value, dissent and texts not understood: the same answer from other evidence is the same fact.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed partial class Fact<T> : IFact, IEquatable<Fact<T>>
    where T : notnull
{
    private static readonly ReadOnlyCollection<Claim<T>> NoClaims = new([]);
    private static readonly ReadOnlyCollection<UnreadText> NothingUnread = new([]);

    private readonly T? _value;
    private readonly string? _dissent;
    private readonly string? _unread;

    private Fact(FactState state, T? value, IReadOnlyList<Claim<T>> claims, IReadOnlyList<Claim<T>> contradictions, IReadOnlyList<UnreadText> unread)
    {
        State = state;
        _value = value;
        Claims = claims;
        Contradictions = contradictions;
        Unread = unread;
        IsContested = state == FactState.Conflicting;
        if (contradictions.Count == 0 && unread.Count == 0)
        {
            return;
        }

        List<string> dissent = [];
        foreach (Claim<T> claim in contradictions)
        {
            IsContested |= state == FactState.Known && IsStrong(claim.Evidence);
            dissent.Add(claim.Evidence.Heading + " \"" + claim.Evidence.Value + "\"");
        }

        foreach (UnreadText text in state == FactState.Unknown ? NothingUnread : unread)
        {
            IsContested |= state == FactState.Known && IsStrong(text.Evidence);
            if (!text.IsBeside)
            {
                dissent.Add(text.ToString());
            }
        }

        IsContested |= state == FactState.Unknown && unread.Any(text => text.IsBeside);
        _dissent =
            dissent.Count == 0 ? null
            : dissent.Count == 1 ? dissent[0]
            : string.Join("; ", dissent.Distinct(StringComparer.Ordinal));
        _unread =
            unread.Count == 0 ? null : string.Join("; ", unread.Select(text => text.Beside is null ? text.ToString() : text + ", " + text.Beside));
    }

    /// <summary>A fact no evidence speaks about.</summary>
    public static Fact<T> Unknown { get; } = new(FactState.Unknown, default, NoClaims, NoClaims, NothingUnread);

    /// <inheritdoc/>
    public FactState State { get; }

    /// <summary>True when <see cref="Value"/> may be used.</summary>
    public bool IsKnown => State == FactState.Known;

    /// <inheritdoc/>
    public bool IsContested { get; }

    /// <summary>The value; the default of the type (null for references) unless known.</summary>
    public T? Value => _value;

    /// <inheritdoc/>
    public object? Known => IsKnown ? _value : null;

    /// <summary>Every claim made about the fact, strongest first.</summary>
    public IReadOnlyList<Claim<T>> Claims { get; }

    /// <summary>Claims that say otherwise than <see cref="Value"/>; all claims when the fact is conflicting.</summary>
    public IReadOnlyList<Claim<T>> Contradictions { get; }

    /// <inheritdoc/>
    public IReadOnlyList<UnreadText> Unread { get; }

    /// <summary>The dissenting claims in words ("LicensedProduct \"Windows 7 Home Premium\""), or null when nobody dissents.</summary>
    public string? Dissent => _dissent;

    /// <inheritdoc/>
    public string? Contest =>
        !IsContested
            ? null
            : string.Join(
                "; ",
                Claims
                    .Where(claim => claim.Evidence.Strength != EvidenceStrength.None)
                    .Select(claim => claim.Evidence.Heading + " \"" + claim.Evidence.Value + "\"")
                    .Concat(Unread.Select(text => text.ToString()))
                    .Distinct(StringComparer.Ordinal)
            );

    /// <summary>A known fact from one piece of evidence.</summary>
    /// <param name="evidence">What shows it.</param>
    public static Fact<T> Of(T value, Evidence evidence) => From(new Claim<T>(value, evidence));

    /// <summary>A fact with a single claim.</summary>
    /// <param name="claim">The claim; one of strength <see cref="EvidenceStrength.None"/> decides nothing.</param>
    public static Fact<T> From(Claim<T> claim) =>
        claim.Evidence.Strength == EvidenceStrength.None
            ? new Fact<T>(FactState.Unknown, default, [claim], NoClaims, NothingUnread)
            : new Fact<T>(FactState.Known, claim.Value, [claim], NoClaims, NothingUnread);

    /// <summary>A fact about which nothing is known but a text nobody understood.</summary>
    public static Fact<T> NotUnderstood(UnreadText unread) => From([], [unread]);

    /// <summary>Weighs claims: the strongest level decides when it is of one mind, otherwise the fact is conflicting.</summary>
    /// <param name="claims">Claims in any order; those of strength <see cref="EvidenceStrength.None"/> never decide.</param>
    public static Fact<T> From(IEnumerable<Claim<T>> claims) => From(claims, []);

    /// <summary>Weighs claims beside texts that were not understood.</summary>
    /// <param name="claims">Claims in any order; those of strength <see cref="EvidenceStrength.None"/> never decide.</param>
    /// <param name="unread">
    /// Texts in any order. One as strong as the strongest claim, or stronger, leaves the fact unknown, for it may say otherwise; weaker ones count
    /// as dissent.
    /// </param>
    public static Fact<T> From(IEnumerable<Claim<T>> claims, IEnumerable<UnreadText> unread)
    {
        Claim<T>[] ordered = Ordered(claims);
        UnreadText[] texts = [.. unread];
        texts = texts.Length < 2 ? texts : [.. texts.OrderByDescending(text => text.Evidence.Strength)];
        if (ordered.Length == 0 && texts.Length == 0)
        {
            return Unknown;
        }

        EvidenceStrength top = ordered.Length == 0 ? EvidenceStrength.None : ordered[0].Evidence.Strength;
        var all = new ReadOnlyCollection<Claim<T>>(ordered);
        ReadOnlyCollection<UnreadText> notRead = texts.Length == 0 ? NothingUnread : new ReadOnlyCollection<UnreadText>(texts);
        if (top == EvidenceStrength.None || (texts.Length > 0 && texts[0].Evidence.Strength >= top))
        {
            return new Fact<T>(FactState.Unknown, default, all, NoClaims, notRead);
        }

        T value = ordered[0].Value;
        List<Claim<T>>? against = null;
        foreach (Claim<T> claim in ordered)
        {
            if (claim.Evidence.Strength != EvidenceStrength.None && !EqualityComparer<T>.Default.Equals(claim.Value, value))
            {
                (against ??= []).Add(claim);
            }
        }

        return against is null ? new Fact<T>(FactState.Known, value, all, NoClaims, notRead)
            : against[0].Evidence.Strength == top ? new Fact<T>(FactState.Conflicting, default, all, all, notRead)
            : new Fact<T>(FactState.Known, value, all, new ReadOnlyCollection<Claim<T>>(against), notRead);
    }

    /// <summary>Strongest first; those of one strength stay as they came.</summary>
    private static Claim<T>[] Ordered(IEnumerable<Claim<T>> claims)
    {
        Claim<T>[] given = [.. claims];
        for (int i = 1; i < given.Length; i++)
        {
            if (given[i].Evidence.Strength > given[i - 1].Evidence.Strength)
            {
                return given.Length == 2 ? [given[1], given[0]] : [.. given.OrderByDescending(claim => claim.Evidence.Strength)];
            }
        }

        return given;
    }

    /// <summary>
    /// A fact withheld because its claims disagree, whatever their strengths: for questions where the strongest claim alone must not decide.
    /// </summary>
    /// <param name="claims">The claims, all of which are shown as contradictions.</param>
    /// <exception cref="ArgumentException">Thrown when the claims name fewer than two values.</exception>
    public static Fact<T> Conflict(IEnumerable<Claim<T>> claims)
    {
        Claim<T>[] ordered = [.. claims.OrderByDescending(claim => claim.Evidence.Strength)];
        if (ordered.Select(claim => claim.Value).Distinct().Count() < 2)
        {
            throw new ArgumentException("A conflict takes claims of at least two values.", nameof(claims));
        }

        var all = new ReadOnlyCollection<Claim<T>>(ordered);
        return new Fact<T>(FactState.Conflicting, default, all, all, NothingUnread);
    }

    /// <summary>
    /// A fact left unknown although claims were made, because none of them may decide alone. They keep their strength for whoever weighs more in.
    /// </summary>
    public static Fact<T> Withheld(IEnumerable<Claim<T>> claims) =>
        new(
            FactState.Unknown,
            default,
            new ReadOnlyCollection<Claim<T>>([.. claims.OrderByDescending(claim => claim.Evidence.Strength)]),
            NoClaims,
            NothingUnread
        );

    /// <inheritdoc/>
    public bool Equals(Fact<T>? other) =>
        other is not null
        && State == other.State
        && EqualityComparer<T?>.Default.Equals(_value, other._value)
        && string.Equals(_dissent, other._dissent, StringComparison.Ordinal)
        && string.Equals(_unread, other._unread, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Fact<T>);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        ((int)State * 397) ^ (_value is null ? 0 : EqualityComparer<T?>.Default.GetHashCode(_value)) ^ HashOf(_dissent) ^ (HashOf(_unread) * 31);

    /// <inheritdoc/>
    public override string ToString() =>
        State switch
        {
            FactState.Known => _value!.ToString()!,
            FactState.Conflicting => string.Join(" / ", Claims.Select(claim => claim.Value.ToString()).Distinct(StringComparer.Ordinal)),
            _ => _unread ?? "?",
        };

    /// <summary>True where no text of it is told: a value nobody speaks against.</summary>
    private bool IsPlain =>
        Contradictions.Count + Unread.Count == 0
        && (State == FactState.Known || Claims.Count == 0)
        && _value is not IQuoting<T> { Quoted: not null };

    private static bool IsStrong(Evidence evidence) => evidence.Strength >= EvidenceStrength.Strong;

    private static int HashOf(string? text) => text is null ? 0 : StringComparer.Ordinal.GetHashCode(text);
}
