namespace ReimagingTools.Licensing.Briefs;

/// <summary>
/// One edition of the licensing brief on reimaging with Volume Licensing media, as data: its clauses, its program lists, and the few points on which
/// editions differ. Rules read these; no rule asks which brief it has.
/// </summary>
public sealed class Brief
{
    private static readonly Lazy<ReadOnlyCollection<Brief>> Loaded = new(BriefTables.Load);

    private readonly Dictionary<string, Clause> _byName;
    private IReadOnlyList<Notice>? _advisories;

    internal Brief(string id, IReadOnlyList<Clause> clauses, IReadOnlyList<BriefPoint> points)
    {
        Id = id;
        Clauses = clauses;
        _byName = clauses.ToDictionary(clause => clause.Name, StringComparer.Ordinal);
        Points = points;
        PlatformMayDiffer = Makes("platform-may-differ");
        CoversPerUser = Makes("per-user-coverage");
        CoversEveryVersion = Makes("coverage-of-every-version");
        OemMediaIsOpen = Makes("oem-media-open");
        OneLicenseIsAdvised = Makes("one-license-advised");
        VolumeLanguageIsOpen = Makes("volume-language-open");
    }

    /// <summary>Every brief, oldest first.</summary>
    public static IReadOnlyList<Brief> All => Loaded.Value;

    /// <summary>The brief used when none is named: the newest that was read whole.</summary>
    public static Brief Default => All.Last(brief => !brief.IsPartial);

    /// <summary>Year and month of publication, "2011-02".</summary>
    public string Id { get; }

    /// <summary>Title as published.</summary>
    public string Title { get; internal init; } = "";

    /// <summary>BCP-47 tag of the text that was read.</summary>
    public string Language { get; internal init; } = "";

    /// <summary>The edition it replaces, in words.</summary>
    public string Replaces { get; internal init; } = "";

    /// <summary>
    /// True for a brief of which only a part could be read: what was not read stands as in <see cref="Inherits"/>, whose clauses are cited by their
    /// own ids.
    /// </summary>
    public bool IsPartial { get; internal init; }

    /// <summary>The brief whose clauses hold where this one changes nothing, or null.</summary>
    public string? Inherits { get; internal init; }

    /// <summary>Its clauses in the order of the text.</summary>
    public IReadOnlyList<Clause> Clauses { get; }

    /// <summary>On what it differs from other editions, with how sure that is.</summary>
    public IReadOnlyList<BriefPoint> Points { get; }

    /// <summary>Programs under which everything in the product pool media is covered without a purchase.</summary>
    public IReadOnlyCollection<VolumeProgram> ProductPoolPrograms { get; internal init; } = [];

    /// <summary>Programs under which at least one license of the software must be bought.</summary>
    public IReadOnlyCollection<VolumeProgram> PurchaseRequiredPrograms { get; internal init; } = [];

    /// <summary>True when the brief allows 32-bit and 64-bit to stand for each other; false when it is silent.</summary>
    public bool PlatformMayDiffer { get; }

    /// <summary>True when Enterprise is also for PCs whose primary user is licensed per user.</summary>
    public bool CoversPerUser { get; }

    /// <summary>True when coverage reaches every current and earlier version, and the long-term releases.</summary>
    public bool CoversEveryVersion { get; }

    /// <summary>True when OEM media is neither ruled out nor shown to be allowed on the devices that came with it.</summary>
    public bool OemMediaIsOpen { get; }

    /// <summary>True when one license of the product is asked for in every program, by a source that may advise only.</summary>
    public bool OneLicenseIsAdvised { get; }

    /// <summary>True when the language of a copy made under a Volume license of its own is open; else it is an advisory.</summary>
    public bool VolumeLanguageIsOpen { get; }

    /// <summary>What every verdict by this brief says about the brief itself.</summary>
    public IReadOnlyList<Notice> Advisories =>
        _advisories ??= IsPartial
            ? [new Notice("partial-brief", null, Id, Inherits), new Notice("newer-publications", null, Id)]
            : [new Notice("newer-publications", null, Id)];

    /// <summary>Finds a brief.</summary>
    /// <param name="id">The id, "2009-10".</param>
    public static Brief? Find(string id) => All.FirstOrDefault(brief => brief.Id == id);

    /// <summary>Finds a clause.</summary>
    /// <param name="name">Section and name, "faq/platform".</param>
    /// <returns>The clause, or null when this brief has none of that name.</returns>
    public Clause? FindClause(string name) => _byName.TryGetValue(name, out Clause? clause) ? clause : null;

    /// <summary>The brief as far as it is known that surely: without the points that are less sure.</summary>
    /// <param name="least">The least confidence of a point.</param>
    /// <returns>A brief of the same clauses and programs; what it decides, the brief itself may only lower.</returns>
    public Brief KnownAt(Confidence least) =>
        new(Id, Clauses, [.. Points.Where(point => point.Confidence >= least)])
        {
            Title = Title,
            Language = Language,
            Replaces = Replaces,
            IsPartial = IsPartial,
            Inherits = Inherits,
            ProductPoolPrograms = ProductPoolPrograms,
            PurchaseRequiredPrograms = PurchaseRequiredPrograms,
        };

    /// <summary>True when a program is in the product pool list.</summary>
    public bool CoversPool(VolumeProgram program) => ProductPoolPrograms.Contains(program);

    /// <summary>True when a program is in the purchase-required list.</summary>
    public bool RequiresPurchase(VolumeProgram program) => PurchaseRequiredPrograms.Contains(program);

    /// <inheritdoc/>
    public override string ToString() => Id;

    private bool Makes(string point) => Points.Any(each => each.Name == point);
}
