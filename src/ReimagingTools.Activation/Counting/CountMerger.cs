using ReimagingTools.Activation.Keys;

namespace ReimagingTools.Activation.Counting;

/// <summary>
/// Makes one count of the evidence for a key. Total and used come from the portal, which alone knows them; remaining from the newest dated source; where dates
/// cannot tell, the portal goes before VAMT and the lower number before the higher, and the disagreement is shown.
/// </summary>
internal sealed class CountMerger
{
    private const int LowWithoutTotal = 10;
    private const int LowPart = 10;

    /// <summary>Sources give local times of unknown zones: closer than this, two dates say nothing about which is newer.</summary>
    private static readonly TimeSpan SameTime = TimeSpan.FromDays(1);

    private readonly KeyGroup _group;
    private readonly KeyStatements[] _members;
    private readonly MakCountOptions _options;
    private readonly MakSource[] _statements;
    private List<MakRemark>? _remarks;

    private CountMerger(KeyGroup group, MakCountOptions options)
    {
        _group = group;
        _options = options;
        _members = new KeyStatements[group.Members.Count];
        for (int i = 0; i < _members.Length; i++)
        {
            _members[i] = group.Members[i].Statements();
        }

        _statements = _members.Length == 1 ? [.. _members[0].Statements] : [.. _members.SelectMany(member => member.Statements).Distinct()];
    }

    public static MakActivationCount Merge(KeyGroup group, MakCountOptions options) => new CountMerger(group, options).Merge();

    private MakActivationCount Merge()
    {
        MakSource? total = Best(statement => statement.Total is not null);
        MakSource? remaining = Best(statement => statement.Remaining is not null);
        MakSource[] installations = _group.HasInstallations ? [.. Installations()] : [];
        MakSource? local = installations.Length > 0 ? installations[0] : null;
        bool conflicts = Conflicts(total, remaining);
        IReadOnlyList<string> licenseIds = Texts(member => member.LicenseIds);
        Remark(total, remaining, local, licenseIds);
        IReadOnlyList<string> descriptions = Texts(member => member.Descriptions);
        var count = new MakActivationCount
        {
            PartialProductKey = _group.LastFive,
            KeyId = ExtendedId()?.KeyPart,
            Description = descriptions.Count > 0 ? descriptions[0] : null,
            Products = Texts(member => member.Products),
            Editions = Texts(member => member.Editions),
            Total = total?.Total,
            Used = total?.Used,
            Remaining = remaining?.Remaining,
            Installed = local?.Installed,
            Activated = local?.Activated,
            AsOf = remaining?.AsOf ?? (remaining is null ? total?.AsOf : null),
            Sources = Sources(total, remaining, installations),
            Status = Judge(total, remaining, conflicts),
            IsExtendedSecurityUpdates = IsExtendedSecurityUpdates(),
            LicenseIds = licenseIds,
            Organizations = Texts(member => member.Organizations),
            Remarks = _remarks is null ? [] : [.. _remarks],
        };
        return _options.Required is { } required ? count.WithRequired(required) : count;
    }

    /// <summary>Refreshed without error before not, newest before older, portal before VAMT, lower before higher.</summary>
    private MakSource? Best(Predicate<MakSource> speaks)
    {
        if (_statements.Length == 1)
        {
            return speaks(_statements[0]) ? _statements[0] : null;
        }

        return _statements.Where(statement => speaks(statement))
            .OrderBy(statement => statement.LastErrorCode == 0 ? 0 : 1)
            .ThenByDescending(statement => statement.AsOf ?? DateTime.MinValue)
            .ThenBy(statement => statement.Kind)
            .ThenBy(statement => statement.Remaining ?? int.MaxValue)
            .FirstOrDefault();
    }

    private MakSource[] Sources(MakSource? total, MakSource? remaining, MakSource[] installations) =>
        _statements.Length == 1 && installations.Length == 0 ? _statements
            : [.. _statements.OrderBy(statement => statement == remaining ? 0 : statement == total ? 1 : 2), .. installations];

    private ExtendedProductId? ExtendedId() => _members.Length == 1
        ? _members[0].ExtendedId
        : _members.Select(member => member.ExtendedId).FirstOrDefault(id => id is not null);

    private bool IsExtendedSecurityUpdates() => _members.Length == 1
        ? _members[0].IsExtendedSecurityUpdates
        : _members.Any(member => member.IsExtendedSecurityUpdates);

    private static bool SameMoment(MakSource left, MakSource right) =>
        left.AsOf is not { } first || right.AsOf is not { } second || (first - second).Duration() < SameTime;

    private bool Conflicts(MakSource? total, MakSource? remaining)
    {
        bool disagree = _statements.Length > 1 && _statements.Any(other => other.LastErrorCode == 0
            && ((total is not null && other.Total is not null && (other.Total != total.Total || other.Used != total.Used) && SameMoment(total, other))
                || (remaining is { LastErrorCode: 0 } && other.Remaining is not null && other.Remaining != remaining.Remaining && SameMoment(remaining, other))));
        bool overused = total?.Used > total?.Total, overfull = remaining?.Remaining > total?.Total;
        Note(disagree, MakRemark.SourcesDisagree);
        Note(overused, MakRemark.UsedExceedsTotal);
        Note(overfull, MakRemark.RemainingExceedsTotal);
        return disagree || overused || overfull;
    }

    private void Remark(MakSource? total, MakSource? remaining, MakSource? local, IReadOnlyList<string> licenseIds)
    {
        Note(total is not null && remaining is not null && total != remaining && total.AsOf != remaining.AsOf, MakRemark.TotalOfAnotherDate);
        Note(remaining is { LastErrorCode: not 0 }, MakRemark.RefreshFailed);
        Note(remaining is { AsOf: null }, MakRemark.Undated);
        Note(IsOld(remaining), MakRemark.CountIsOld);
        Note(_group.SharesLastFive || _group.IsAmbiguous, MakRemark.LastFiveShared);
        Note(_group.LacksInstallations, MakRemark.InstallationsUnassigned);
        Note(IsExtendedSecurityUpdates(), MakRemark.ExtendedSecurityUpdates);
        Note(licenseIds.Count > 1, MakRemark.SeveralLicenseIds);
        Note(local is not null, MakRemark.InstalledIsNotUsed);
    }

    private void Note(bool applies, MakRemark remark)
    {
        if (applies)
        {
            (_remarks ??= []).Add(remark);
        }
    }

    private bool IsOld(MakSource? remaining) => remaining?.AsOf is { } asOf && _options.Now - asOf > _options.StaleAfter;

    private MakStatus Judge(MakSource? total, MakSource? remaining, bool conflicts)
    {
        if (_group.IsAmbiguous)
        {
            return MakStatus.Ambiguous;
        }

        if (conflicts)
        {
            return MakStatus.Conflicting;
        }

        if (remaining?.Remaining is not { } left)
        {
            return MakStatus.NeverRetrieved;
        }

        bool isLow = total?.Total is { } all ? (long)left * LowPart <= all : left <= LowWithoutTotal;
        return remaining.LastErrorCode != 0 ? MakStatus.Stale
            : left == 0 ? MakStatus.Exhausted
            : IsOld(remaining) ? MakStatus.Stale
            : isLow ? MakStatus.Low : MakStatus.Ok;
    }

    /// <summary>Installations per kind of source, the fleet before VAMT: several files of one kind are one look at the devices.</summary>
    private IEnumerable<MakSource> Installations() => _members
        .SelectMany(member => member.Installations ?? [])
        .GroupBy(item => item.Key.Kind)
        .OrderByDescending(kind => kind.Key)
        .Select(kind =>
        {
            var tally = new InstallationTally();
            foreach (InstallationTally part in kind.Select(item => item.Value))
            {
                tally.Add(part);
            }

            return new MakSource
            {
                Kind = kind.Key,
                Origin = string.Join(", ", kind.Select(item => item.Key.Origin).Distinct(StringComparer.Ordinal)),
                Installed = tally.Installed,
                Activated = tally.Activated,
                AsOf = tally.AsOf,
            };
        });

    private IReadOnlyList<string> Texts(Func<KeyStatements, IReadOnlyList<string>> of) => _members.Length == 1 ? of(_members[0]) : DistinctTexts.Join(_members.Select(of));
}
