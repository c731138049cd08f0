namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// What one text says of one fact, with the fact as it is where nothing else is said. Remembered per thread: devices are many, and most of what
/// their records say of a license was said before.
/// </summary>
/// <typeparam name="T">The type of the fact.</typeparam>
internal sealed class Said<T>(Claim<T> claim)
    where T : notnull
{
    private const int Limit = 2_000;
    private const int LongestText = 100;

    [ThreadStatic]
    private static BoundedCache<TextKey, Said<T>>? _remembered;

    private Fact<T>? _alone;

    /// <summary>The claim.</summary>
    public Claim<T> Claim { get; } = claim;

    /// <summary>The fact that follows where it is the only claim.</summary>
    public Fact<T> Alone => _alone ??= Fact<T>.From(Claim);

    public static Said<T> Of(T value, Evidence evidence) => new(new Claim<T>(value, evidence));

    /// <summary>The claim of a text.</summary>
    /// <param name="value">The value it claims.</param>
    /// <param name="kind">The field.</param>
    /// <param name="text">The text as it stands there.</param>
    /// <param name="says">What follows from it, in words.</param>
    /// <param name="strength">How much it weighs.</param>
    public static Said<T> Of(T value, string kind, string text, string says, EvidenceStrength strength)
    {
        _remembered ??= new(Limit);
        var key = new TextKey(text, kind, says, (int)strength);
        if (!_remembered.TryGet(key, out Said<T> said) || !said.Claim.Value.Equals(value))
        {
            said = Of(value, LicenseClaims.EvidenceOf(kind, text, says, strength));
            if (text.Length <= LongestText)
            {
                _remembered.Set(key, said);
            }
        }

        return said;
    }
}
