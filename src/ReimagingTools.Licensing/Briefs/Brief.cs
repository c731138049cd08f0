using System.Collections.ObjectModel;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Facts;

namespace ReimagingTools.Licensing.Briefs;

/// <summary>
/// One edition of the licensing brief "Reimaging Licensed Microsoft Software by Using Volume Licensing Media", as data: its clauses, its program lists, and the
/// few points on which editions differ. Rules read these; no rule asks which brief it has.
/// </summary>
public sealed class Brief
{
    private static readonly Lazy<ReadOnlyCollection<Brief>> Loaded = new(Load);

    private readonly Dictionary<string, Clause> _byName;
    private readonly HashSet<VolumeProgram> _pool;
    private readonly HashSet<VolumeProgram> _purchase;

    private Brief(string id, string title, string language, string replaces, IReadOnlyList<Clause> clauses, IEnumerable<VolumeProgram> pool, IEnumerable<VolumeProgram> purchase, bool platformMayDiffer)
    {
        Id = id;
        Title = title;
        Language = language;
        Replaces = replaces;
        Clauses = clauses;
        PlatformMayDiffer = platformMayDiffer;
        _byName = clauses.ToDictionary(clause => clause.Name, StringComparer.Ordinal);
        _pool = [.. pool];
        _purchase = [.. purchase];
    }

    /// <summary>Every brief, oldest first.</summary>
    public static IReadOnlyList<Brief> All => Loaded.Value;

    /// <summary>The brief used when none is named: February 2011.</summary>
    public static Brief Default => Find("2011-02")!;

    /// <summary>Year and month of publication, "2011-02".</summary>
    public string Id { get; }

    /// <summary>Title as published.</summary>
    public string Title { get; }

    /// <summary>BCP-47 tag of the text that was read.</summary>
    public string Language { get; }

    /// <summary>The edition it replaces, in words.</summary>
    public string Replaces { get; }

    /// <summary>Its clauses in the order of the text.</summary>
    public IReadOnlyList<Clause> Clauses { get; }

    /// <summary>Programs under which everything in the product pool media is covered without a purchase.</summary>
    public IReadOnlyCollection<VolumeProgram> ProductPoolPrograms => _pool;

    /// <summary>Programs under which at least one license of the software must be bought.</summary>
    public IReadOnlyCollection<VolumeProgram> PurchaseRequiredPrograms => _purchase;

    /// <summary>True when the brief allows 32-bit and 64-bit to stand for each other; false when it is silent.</summary>
    public bool PlatformMayDiffer { get; }

    /// <summary>Finds a brief.</summary>
    /// <param name="id">The id, "2009-10".</param>
    /// <returns>The brief, or null.</returns>
    public static Brief? Find(string id)
    {
        foreach (Brief brief in Loaded.Value)
        {
            if (brief.Id == id)
            {
                return brief;
            }
        }

        return null;
    }

    /// <summary>Finds a clause.</summary>
    /// <param name="name">Section and name, "faq/platform".</param>
    /// <returns>The clause, or null when this brief has none of that name.</returns>
    public Clause? FindClause(string name) => _byName.TryGetValue(name, out Clause? clause) ? clause : null;

    /// <summary>True when a program is in the product pool list.</summary>
    /// <param name="program">The program.</param>
    /// <returns>Whether it is listed.</returns>
    public bool CoversPool(VolumeProgram program) => _pool.Contains(program);

    /// <summary>True when a program is in the purchase-required list.</summary>
    /// <param name="program">The program.</param>
    /// <returns>Whether it is listed.</returns>
    public bool RequiresPurchase(VolumeProgram program) => _purchase.Contains(program);

    /// <inheritdoc/>
    public override string ToString() => Id;

    private static ReadOnlyCollection<Brief> Load()
    {
        var clauses = Table.Read("Briefs.clauses.tsv");
        int brief = clauses.Column("brief"), name = clauses.Column("clause"), reason = clauses.Column("information_because");
        ILookup<string, Clause> byBrief = clauses.Rows.ToLookup(
            row => row[brief],
            row => new Clause(row[brief], row[name], row[reason].Length == 0 ? null : row[reason]),
            StringComparer.Ordinal);

        var table = Table.Read("Briefs.briefs.tsv");
        int id = table.Column("id"), title = table.Column("title"), language = table.Column("language"), replaces = table.Column("replaces");
        int pool = table.Column("product_pool_programs"), purchase = table.Column("purchase_required_programs"), platform = table.Column("platform_may_differ");
        return new ReadOnlyCollection<Brief>([.. table.Rows.Select(row => new Brief(
            row[id], row[title], row[language], row[replaces], new ReadOnlyCollection<Clause>([.. byBrief[row[id]]]),
            Programs(row[pool]), Programs(row[purchase]), row[platform] == "yes"))]);
    }

    private static IEnumerable<VolumeProgram> Programs(string names) =>
        names.Split(';').Select(name => (VolumeProgram)Enum.Parse(typeof(VolumeProgram), name));
}
