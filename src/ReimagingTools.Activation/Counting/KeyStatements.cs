namespace ReimagingTools.Activation.Counting;

/// <summary>
/// What several rows say of one key, put together. Equal statements are kept once, so that a key listed under many products costs no more than one.
/// </summary>
internal sealed class KeyStatements
{
    private const int FewStatements = 8;

    private HashSet<MakSource>? _known;
    private DistinctTexts _descriptions;
    private DistinctTexts _products;
    private DistinctTexts _licenseIds;
    private DistinctTexts _organizations;

    public ExtendedProductId? ExtendedId { get; private set; }

    public List<MakSource> Statements { get; } = new(1);

    /// <summary>Null until an installation is met: most keys are rows of a list.</summary>
    public Dictionary<(MakSourceKind Kind, string Origin), InstallationTally>? Installations { get; private set; }

    public IReadOnlyList<string> Descriptions => _descriptions.All;

    public IReadOnlyList<string> Products => _products.All;

    /// <summary>The list of the source itself while there is one only: thousands of keys share it.</summary>
    public IReadOnlyList<string> Editions { get; private set; } = [];

    public IReadOnlyList<string> LicenseIds => _licenseIds.All;

    public IReadOnlyList<string> Organizations => _organizations.All;

    public bool IsExtendedSecurityUpdates { get; private set; }

    public KeySubject Subject { get; private set; } = KeySubject.Unknown;

    public void Add(MakObservation observation)
    {
        ExtendedId ??= observation.ExtendedId;
        IsExtendedSecurityUpdates |= observation.IsExtendedSecurityUpdates;
        Subject = Subject.With(observation.Subject);
        _descriptions.Add(observation.Description);
        _products.AddRange(observation.Products);
        _licenseIds.Add(observation.LicenseId);
        _organizations.Add(observation.Organization);
        if (!ReferenceEquals(Editions, observation.Editions) && observation.Editions.Count > 0)
        {
            Editions = Editions.Count == 0 ? observation.Editions : DistinctTexts.Join([Editions, observation.Editions]);
        }

        if (observation.Devices > 0)
        {
            Tally(observation);
        }
        else
        {
            Note(observation);
        }
    }

    private void Tally(MakObservation observation) =>
        (Installations ??= []).GetOrAdd((observation.Kind, observation.Origin), static _ => new InstallationTally()).Add(observation);

    private void Note(MakObservation observation)
    {
        var statement = new MakSource
        {
            Kind = observation.Kind,
            Origin = observation.Origin,
            Total = observation.Total,
            Used = observation.Used,
            Remaining = observation.Remaining,
            CountText = observation.CountText,
            AsOf = observation.AsOf,
            NotAfter = observation.NotAfter,
            DateBasis = observation.DateBasis,
            LastErrorCode = observation.LastErrorCode,
            IsContested = observation.IsContested,
            IsTakenBack = observation.IsTakenBack,
            IsUnread = observation.IsUnread,
        };
        if (_known is null && Statements.Count > FewStatements)
        {
            _known = [.. Statements];
        }

        if (_known?.Add(statement) ?? !Statements.Contains(statement))
        {
            Statements.Add(statement);
        }
    }
}
