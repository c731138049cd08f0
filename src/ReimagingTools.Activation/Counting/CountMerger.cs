namespace ReimagingTools.Activation.Counting;

/// <summary>
/// Makes one count of the evidence for a key. Total and used come from the portal, which alone knows them; remaining from the newest source. Where
/// dates cannot tell, the lower number stands and the disagreement is shown.
/// </summary>
internal sealed class CountMerger
{
    private const int LowWithoutTotal = 10;
    private const int LowPart = 10;

    /// <summary>The zone of a source is unknown, so its clock may be ahead by this much.</summary>
    private static readonly TimeSpan ClockAhead = TimeSpan.FromDays(1);

    private readonly KeyGroup _group;
    private readonly KeyStatements[] _members;
    private readonly MakCountOptions _options;
    private readonly bool _isOfOtherType;
    private readonly MakSource[] _statements;
    private readonly SourceScale _totals;
    private readonly SourceScale _remainders;
    private readonly Installations _installations;
    private List<MakRemark>? _remarks;

    private CountMerger(KeyGroup group, MakCountOptions options, bool isOfOtherType)
    {
        _isOfOtherType = isOfOtherType;
        _group = group;
        _options = options;
        _members = [.. group.Members.Select(member => member.Statements())];
        _statements = [.. _members.SelectMany(member => member.Statements).Select(Dated).Distinct()];
        _totals = new SourceScale(_statements, Left);
        _remainders = new SourceScale(_statements, source => source.Remaining);
        _installations = new Installations(_members);
    }

    private MakSource? Total => _totals.Best;

    private MakSource? Remaining => _remainders.Best;

    /// <summary>
    /// True where a source that nothing newer replaces says that the key cannot be used, or has a count nobody understands beside one that is:
    /// nothing can be relied on of what is left.
    /// </summary>
    private bool IsTakenBack => _statements.Any(source => (source.IsTakenBack || (source.IsUnread && Remaining is not null)) && IsFresh(source));

    private bool IsAsOfFailure => Remaining is { IsFailed: true };

    /// <param name="group">The evidence of the key.</param>
    /// <param name="options">How to judge it.</param>
    /// <param name="isOfOtherType">True where a source says that the key is no MAK.</param>
    public static MakActivationCount Merge(KeyGroup group, MakCountOptions options, bool isOfOtherType) =>
        new CountMerger(group, options, isOfOtherType).Merge();

    private MakActivationCount Merge()
    {
        bool conflicts = Conflicts();
        IReadOnlyList<string> licenseIds = Texts(member => member.LicenseIds);
        Remark(licenseIds);
        var count = new MakActivationCount
        {
            PartialProductKey = _group.LastFive,
            KeyId = _members
                .Select(member => member.ExtendedId?.KeyPart)
                .Where(id => id is not null)
                .OrderBy(id => id, StringComparer.Ordinal)
                .FirstOrDefault(),
            Description = Texts(member => member.Descriptions).OrderBy(text => text, StringComparer.Ordinal).FirstOrDefault(),
            Products = Texts(member => member.Products),
            Editions = Texts(member => member.Editions),
            Total = Total?.Total,
            Used = Total is null ? new SourceScale(_statements, source => -(long?)source.Used).Best?.Used : Total.Used,
            Remaining = IsTakenBack ? null : Remaining?.Remaining,
            Installed = _installations.Installed,
            Activated = _installations.Activated,
            AsOf = Shown(Remaining ?? Total),
            Sources = [.. _statements.OrderBy(Place).Select(Weighed), .. _installations.Sources],
            Status = Judge(conflicts),
            IsExtendedSecurityUpdates = IsExtendedSecurityUpdates(),
            LicenseIds = licenseIds,
            Organizations = Texts(member => member.Organizations),
            Remarks = _remarks is null ? [] : [.. _remarks],
        };
        return _options.Required is { } required ? count.WithRequired(required) : count;
    }

    /// <summary>What a portal says is left, told apart by the total where that is the same.</summary>
    private static long? Left(MakSource source) => source.Total is { } total ? (((long)total - (source.Used ?? 0)) << 32) + total : null;

    private int Place(MakSource source) =>
        source == Remaining ? 0
        : source == Total ? 1
        : source.Remaining is not null || source.Total is not null ? 2
        : 3;

    private static DateTime? Shown(MakSource? source) => source is { DateBasis: not MakDateBasis.Future } ? source.AsOf : null;

    private MakSource Dated(MakSource source) =>
        (source.AsOf ?? source.NotAfter) - _options.Now > ClockAhead ? source with { DateBasis = MakDateBasis.Future } : source;

    private MakSource Weighed(MakSource source)
    {
        MakWeight weight = _remainders.Weigh(source),
            ofTotal = _totals.Weigh(source);
        return source with { Weight = weight == MakWeight.None || ofTotal == MakWeight.Decides ? ofTotal : weight };
    }

    private bool IsExtendedSecurityUpdates() => _members.Any(member => member.IsExtendedSecurityUpdates);

    private bool Conflicts()
    {
        bool disagree = _remainders.IsContested || _totals.IsContested;
        bool overused = Total?.Used > Total?.Total,
            overfull = Remaining?.Remaining > Total?.Total;
        bool contested = _statements.Any(source => source.IsContested && IsFresh(source));
        bool several = _members.Aggregate(KeySubject.Unknown, (all, member) => all.With(member.Subject)).IsOfSeveralApplications;
        Note(disagree, MakRemark.SourcesDisagree);
        Note(contested, MakRemark.SourceContradictsItself);
        Note(IsTakenBack, MakRemark.KeyTakenBack);
        Note(several, MakRemark.ApplicationsDisagree);
        Note(_isOfOtherType, MakRemark.TypesDisagree);
        Note(overused, MakRemark.UsedExceedsTotal);
        Note(overfull, MakRemark.RemainingExceedsTotal);
        return disagree || contested || IsTakenBack || several || _isOfOtherType || overused || overfull;
    }

    private bool IsFresh(MakSource source) => Weighed(source).Weight is not (MakWeight.Older or MakWeight.Failed) && !_remainders.IsReplaced(source);

    private void Remark(IReadOnlyList<string> licenseIds)
    {
        Note(Total is not null && Remaining is not null && Total != Remaining && Total.AsOf != Remaining.AsOf, MakRemark.TotalOfAnotherDate);
        Note(IsAsOfFailure, MakRemark.RefreshFailed);
        Note(!IsAsOfFailure && _statements.Any(source => source.IsFailed), MakRemark.OtherRefreshFailed);
        Note(_statements.Any(source => source.DateBasis == MakDateBasis.Future), MakRemark.DateInFuture);
        Note(IsUndated(), MakRemark.Undated);
        Note((Remaining ?? Total) is { DateBasis: MakDateBasis.File }, MakRemark.DatedByFile);
        Note(IsOld(), MakRemark.CountIsOld);
        Note(_group.SharesLastFive || _group.IsAmbiguous, MakRemark.LastFiveShared);
        Note(_group.LacksInstallations, MakRemark.InstallationsUnassigned);
        Note(IsExtendedSecurityUpdates(), MakRemark.ExtendedSecurityUpdates);
        Note(licenseIds.Count > 1, MakRemark.SeveralLicenseIds);
        Note(_installations.Installed is not null, MakRemark.InstalledIsNotUsed);
        Note(_installations.Unnamed > 0, MakRemark.DevicesUnnamed);
        Note(_installations.Differ, MakRemark.InstallationsDiffer);
        Note(_installations.AreContested, MakRemark.ActivationContested);
        Note(_installations.AreOfSeveralMachines, MakRemark.SeveralMachines);
    }

    private void Note(bool applies, MakRemark remark)
    {
        if (applies)
        {
            (_remarks ??= []).Add(remark);
        }
    }

    private bool IsUndated() => Remaining is { DateBasis: MakDateBasis.None or MakDateBasis.Ambiguous or MakDateBasis.Future };

    private bool IsOld() => Remaining?.Latest is { } latest && _options.StaleAfter is { } limit && _options.Now - latest > limit;

    private MakStatus Judge(bool conflicts)
    {
        if (_group.IsAmbiguous)
        {
            return MakStatus.Ambiguous;
        }

        if (conflicts)
        {
            return MakStatus.Conflicting;
        }

        if (Remaining?.Remaining is not { } left)
        {
            return MakStatus.NeverRetrieved;
        }

        bool isLow = Total?.Total is { } all ? (long)left * LowPart <= all : left <= LowWithoutTotal;
        return IsAsOfFailure ? MakStatus.Stale
            : left == 0 ? MakStatus.Exhausted
            : IsOld() ? MakStatus.Stale
            : IsUndated() ? MakStatus.Undated
            : isLow ? MakStatus.Low
            : MakStatus.Ok;
    }

    private IReadOnlyList<string> Texts(Func<KeyStatements, IReadOnlyList<string>> of) =>
        _members.Length == 1 ? of(_members[0]) : DistinctTexts.Join(_members.Select(of));
}
