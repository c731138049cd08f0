using System.Collections.ObjectModel;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Facts;

namespace ReimagingTools.Licensing.Briefs;

/// <summary>
/// Reads <c>briefs.tsv</c> and <c>clauses.tsv</c>. A brief lists the clauses it changes or adds; the others it inherits. One that was read whole repeats them under
/// ids of its own; a partial one points at the brief they were read in.
/// </summary>
internal static class BriefTables
{
    public static ReadOnlyCollection<Brief> Load()
    {
        ILookup<string, Clause> own = OwnClauses();
        ILookup<string, BriefPoint> points = Points();
        var table = Table.Read("Briefs.briefs.tsv");
        int id = table.Column("id"), title = table.Column("title"), language = table.Column("language"), replaces = table.Column("replaces");
        int inherits = table.Column("inherits"), partial = table.Column("is_partial");
        int pool = table.Column("product_pool_programs"), purchase = table.Column("purchase_required_programs");
        var briefs = new List<Brief>();
        foreach (string[] row in table.Rows)
        {
            Brief? parent = briefs.Find(brief => brief.Id == row[inherits]);
            bool isPartial = row[partial] == "yes";
            briefs.Add(new Brief(row[id], Clauses([.. own[row[id]]], parent, row[id], isPartial), [.. points[row[id]]])
            {
                Title = row[title],
                Language = row[language],
                Replaces = row[replaces],
                IsPartial = isPartial,
                Inherits = parent?.Id,
                ProductPoolPrograms = Programs(row[pool]),
                PurchaseRequiredPrograms = Programs(row[purchase]),
            });
        }

        return new ReadOnlyCollection<Brief>(briefs);
    }

    private static ILookup<string, BriefPoint> Points()
    {
        var table = Table.Read("Briefs.points.tsv");
        int brief = table.Column("brief"), point = table.Column("point"), confidence = table.Column("confidence"), source = table.Column("source");
        return table.Rows.ToLookup(
            row => row[brief],
            row => new BriefPoint(row[point], (Confidence)Enum.Parse(typeof(Confidence), row[confidence], ignoreCase: true), row[source]),
            StringComparer.Ordinal);
    }

    private static ILookup<string, Clause> OwnClauses()
    {
        var table = Table.Read("Briefs.clauses.tsv");
        int brief = table.Column("brief"), name = table.Column("clause"), information = table.Column("is_information");
        int source = table.Column("source"), published = table.Column("published"), confidence = table.Column("confidence");
        return table.Rows.ToLookup(
            row => row[brief],
            row => new Clause(
                row[brief],
                row[name],
                row[information] == "yes",
                new ClauseSource(row[source], row[published], (Confidence)Enum.Parse(typeof(Confidence), row[confidence], ignoreCase: true))),
            StringComparer.Ordinal);
    }

    /// <summary>The parent's clauses in their order, each replaced where the brief has its own; then what the brief adds.</summary>
    private static ReadOnlyCollection<Clause> Clauses(Clause[] own, Brief? parent, string id, bool isPartial)
    {
        if (parent is null)
        {
            return new ReadOnlyCollection<Clause>(own);
        }

        ClauseSource source = own[0].Source;
        IEnumerable<Clause> inherited = parent.Clauses.Select(clause =>
            Array.Find(own, each => each.Name == clause.Name) ?? (isPartial ? clause : clause.RepeatedIn(id, source)));
        return new ReadOnlyCollection<Clause>([.. inherited, .. own.Where(clause => parent.FindClause(clause.Name) is null)]);
    }

    private static HashSet<VolumeProgram> Programs(string names) => [.. names.Split(';').Select(name => (VolumeProgram)Enum.Parse(typeof(VolumeProgram), name))];
}
