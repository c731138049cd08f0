namespace ReimagingTools.Licensing.Facts;

/// <content>What makes facts alike that differ in the texts they quote alone.</content>
public sealed partial class Fact<T>
{
    /// <inheritdoc/>
    public void Quote(ref Quotations? quoted)
    {
        if (IsPlain)
        {
            return;
        }

        QuoteValue(_value, ref quoted);
        for (int i = 0; i < Claims.Count; i++)
        {
            QuoteValue(Claims[i].Value, ref quoted);
            Quotations.Add(ref quoted, Claims[i].Evidence.Value);
        }

        for (int i = 0; i < Unread.Count; i++)
        {
            Quotations.Add(ref quoted, Unread[i].Text);
            if (Unread[i].Beside is { } beside)
            {
                Quotations.Add(ref quoted, beside);
            }
        }
    }

    /// <inheritdoc/>
    public bool IsLike(IFact other, Quotations own, Quotations others)
    {
        var fact = (Fact<T>)other;
        if (IsPlain || fact.IsPlain)
        {
            return IsPlain == fact.IsPlain && Equals(fact);
        }

        bool isLike =
            State == fact.State
            && IsContested == fact.IsContested
            && AreLike(_value, fact._value, own, others)
            && (Claims.Count, Contradictions.Count, Unread.Count) == (fact.Claims.Count, fact.Contradictions.Count, fact.Unread.Count);
        for (int i = 0; isLike && i < Claims.Count; i++)
        {
            isLike =
                AreLike(Claims[i].Value, fact.Claims[i].Value, own, others) && AreLike(Claims[i].Evidence, fact.Claims[i].Evidence, own, others);
        }

        for (int i = 0; isLike && i < Unread.Count; i++)
        {
            UnreadText one = Unread[i],
                another = fact.Unread[i];
            isLike =
                (one.Kind, one.Nearest) == (another.Kind, another.Nearest)
                && AreLike(one.Evidence, another.Evidence, own, others)
                && (
                    one.Beside is { } beside
                        ? another.Beside is { } otherBeside && own.NumberOf(beside) == others.NumberOf(otherBeside)
                        : another.Beside is null
                );
        }

        return isLike;
    }

    /// <summary>The same fact with a mark in place of each text it quotes.</summary>
    internal Fact<T> Marked(Quotations quoted)
    {
        if (IsPlain)
        {
            return this;
        }

        Claim<T>[] claims = [.. Claims.Select(Mark)];
        var all = new ReadOnlyCollection<Claim<T>>(claims);
        return new Fact<T>(
            State,
            _value is null ? _value : MarkValue(_value),
            all,
            Contradictions.Count == Claims.Count ? all : new ReadOnlyCollection<Claim<T>>([.. Contradictions.Select(Mark)]),
            new ReadOnlyCollection<UnreadText>([
                .. Unread.Select(text =>
                    text with
                    {
                        Evidence = MarkText(text.Evidence),
                        Beside = text.Beside is { } beside ? quoted.MarkOf(beside) : null,
                    }
                ),
            ])
        );

        Claim<T> Mark(Claim<T> claim) => new(MarkValue(claim.Value), MarkText(claim.Evidence));

        Evidence MarkText(Evidence evidence) => evidence with { Value = quoted.MarkOf(evidence.Value) };

        T MarkValue(T value) => value is IQuoting<T> { Quoted: { } text } quoting ? quoting.Quoting(quoted.MarkOf(text)) : value;
    }

    /// <inheritdoc/>
    public int GetLikeHash()
    {
        if (IsPlain)
        {
            return GetHashCode();
        }

        int hash = ((int)State * 31) + Unread.Count;
        for (int i = 0; i < Claims.Count; i++)
        {
            hash =
                (((hash * 31) + (int)Claims[i].Evidence.Strength) * 31)
                + (Claims[i].Value is IQuoting<T> ? 0 : EqualityComparer<T>.Default.GetHashCode(Claims[i].Value));
        }

        return hash;
    }

    private static void QuoteValue(T? value, ref Quotations? quoted)
    {
        if (value is IQuoting<T> { Quoted: { } text })
        {
            Quotations.Add(ref quoted, text);
        }
    }

    private static bool AreLike(T? one, T? other, Quotations own, Quotations others) =>
        one is IQuoting<T> { Quoted: { } text } quoting && other is IQuoting<T> { Quoted: { } otherText }
            ? own.NumberOf(text) == others.NumberOf(otherText) && quoting.IsLike(other)
            : EqualityComparer<T?>.Default.Equals(one, other);

    private static bool AreLike(Evidence one, Evidence other, Quotations own, Quotations others) =>
        one.Strength == other.Strength
        && one.Kind == other.Kind
        && one.Heading == other.Heading
        && own.NumberOf(one.Value) == others.NumberOf(other.Value);
}
