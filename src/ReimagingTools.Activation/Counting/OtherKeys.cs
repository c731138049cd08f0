namespace ReimagingTools.Activation.Counting;

/// <summary>Keys that sources say are no Multiple Activation Keys, each once however many devices hold it.</summary>
internal sealed class OtherKeys
{
    private readonly HashSet<MaskedKey> _whole = [];
    private readonly HashSet<long> _ids = [];
    private readonly HashSet<string> _ofWhole = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lastFive = new(StringComparer.Ordinal);

    /// <summary>Takes how a row names such a key.</summary>
    public void Add(KeyIdentity identity)
    {
        if (identity.ExtendedId is { } id)
        {
            _ids.Add(id);
        }

        if (identity.Whole is { } whole)
        {
            _whole.Add(whole);
            _ofWhole.Add(whole.LastFive);
        }
        else if (identity is { ExtendedId: null, LastFive: { } lastFive })
        {
            _lastFive.Add(lastFive);
        }
    }

    /// <summary>
    /// True where one of them is the key of the evidence: the whole keys or the ids are one, or, where only one side knows more than them, the last
    /// five characters.
    /// </summary>
    public bool Have(KeyGroup group) =>
        group.Members.Any(member => member.Identity.Whole is { } whole && _whole.Contains(whole))
        || group.Ids.Any(_ids.Contains)
        || (group.LastFive is { } lastFive && (_lastFive.Contains(lastFive) || (!group.HasWhole && !group.HasId && _ofWhole.Contains(lastFive))));
}
