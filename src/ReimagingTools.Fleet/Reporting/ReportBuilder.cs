using ReimagingTools.Fleet.Plans;

namespace ReimagingTools.Fleet.Reporting;

/// <summary>
/// Takes verdicts one by one and writes one self-contained HTML page. Holds one group per distinct answer and the names as text; past a limit,
/// devices are shown by group only, so that neither memory nor the page grows with the fleet.
/// </summary>
/// <param name="options">What the report says of itself.</param>
public sealed class ReportBuilder(ReportOptions options)
{
    /// <summary>Rows of devices named in the page at most; a larger fleet is shown by group.</summary>
    public const int NamedRowLimit = 150_000;

    /// <summary>Bytes of names in the page at most.</summary>
    public const int NameByteLimit = 3_500_000;

    /// <summary>Groups shown apart; answers that come up after that are put together by decision, rule, clause and missing facts.</summary>
    public const int GroupLimit = 1_000;

    private const int FoldedLimit = GroupLimit + 200;
    private const int AgreementLimit = 1_000;

    private readonly BoundedCache<ImageVerdict, (ReportGroup Group, AgreementTally? Agreement)> _placeOf = new(EligibilityJudge.CacheLimit);
    private readonly Dictionary<string, ReportGroup> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<ReportAgreement, AgreementTally> _agreements = [];
    private readonly ShownBesideStated _shown = new();
    private PlanSummary? _plan;
    private long _namedRows;
    private long _nameBytes;
    private long _unreadable;

    /// <summary>True while every device is listed by name.</summary>
    public bool IsByName { get; private set; } = true;

    /// <summary>Adds the verdict on a device, with what it shows beside what was stated.</summary>
    /// <param name="verdict">The verdict on the image that answers for it.</param>
    /// <param name="computerName">The computer's name, or null.</param>
    /// <param name="devices">How many devices there are.</param>
    public void Add(DeviceVerdict verdict, string? computerName, long devices)
    {
        _shown.Add(verdict.BesideStated, computerName, devices);
        Add(verdict.Image, computerName, devices);
    }

    /// <summary>Adds the verdict on a device, or on a row that stands for several.</summary>
    /// <param name="verdict">The verdict on the image that answers for it.</param>
    /// <param name="computerName">The computer's name, or null.</param>
    /// <param name="devices">How many devices there are.</param>
    public void Add(ImageVerdict verdict, string? computerName, long devices) =>
        Add(_placeOf.Get(verdict, each => PlaceOf(ReportVerdict.Of(each, options.Culture))), computerName, devices);

    /// <summary>Adds a verdict that comes as words.</summary>
    /// <param name="computerName">The computer's name, or null.</param>
    /// <param name="devices">How many devices there are.</param>
    public void Add(ReportVerdict verdict, string? computerName, long devices) => Add(PlaceOf(verdict), computerName, devices);

    /// <summary>Adds the plan of a device; the page then tells what the library does for the fleet.</summary>
    public void Add(ReimagePlan plan)
    {
        (_plan ??= new PlanSummary()).Add(plan);
        _shown.Add(plan.BesideStated, plan.ComputerName, plan.DeviceCount);
        Add(plan.Answer.Shown, plan.ComputerName, plan.DeviceCount);
    }

    /// <summary>Counts rows of the inventory that could not be read.</summary>
    /// <param name="rows">How many.</param>
    public void AddUnreadable(long rows) => _unreadable += rows;

    /// <summary>Writes the page; line ends are line feeds whatever the writer's are.</summary>
    /// <param name="output">Takes the page, to be encoded as UTF-8.</param>
    public void WriteTo(TextWriter output)
    {
        var summary = new AuditSummary();
        foreach (ReportGroup group in _groups.Values)
        {
            summary.Add(group.Verdict.Line, group.Devices);
        }

        ReportPage.Write(
            new ReportModel(options, [.. _groups.Values], [.. _agreements.Values], summary, _unreadable, IsByName)
            {
                Plan = _plan,
                ShownBeside = _shown,
            },
            output
        );
    }

    private void Add((ReportGroup Group, AgreementTally? Agreement) place, string? computerName, long devices)
    {
        _nameBytes += place.Group.Add(computerName, devices);
        if (place.Agreement is { } agreement)
        {
            agreement.Devices += devices;
        }

        if (IsByName && (++_namedRows > NamedRowLimit || _nameBytes > NameByteLimit))
        {
            IsByName = false;
            foreach (ReportGroup each in _groups.Values)
            {
                each.ForgetNames();
            }
        }
    }

    private (ReportGroup Group, AgreementTally? Agreement) PlaceOf(ReportVerdict verdict) =>
        (GroupOf(verdict), verdict.Agreement is { } agreement ? TallyOf(agreement) : null);

    /// <summary>Past the limit, agreements that differ from all others are left out of the section that names them.</summary>
    private AgreementTally? TallyOf(ReportAgreement agreement)
    {
        if (!_agreements.TryGetValue(agreement, out AgreementTally? tally) && _agreements.Count < AgreementLimit)
        {
            tally = new AgreementTally(agreement);
            _agreements.Add(agreement, tally);
        }

        return tally;
    }

    private ReportGroup GroupOf(ReportVerdict verdict) =>
        Find(verdict, GroupLimit) ?? Find(verdict.Fold(), FoldedLimit) ?? Find(verdict.FoldAway(), int.MaxValue)!;

    /// <summary>The group of a verdict, made if there is none yet and there are fewer groups than a limit.</summary>
    private ReportGroup? Find(ReportVerdict verdict, int limit)
    {
        string key = verdict.Key;
        if (!_groups.TryGetValue(key, out ReportGroup? group) && _groups.Count < limit)
        {
            group = new ReportGroup(verdict);
            _groups.Add(key, group);
            if (!IsByName)
            {
                group.ForgetNames();
            }
        }

        return group;
    }
}
