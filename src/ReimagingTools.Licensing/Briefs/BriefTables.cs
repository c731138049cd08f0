namespace ReimagingTools.Licensing.Briefs;

/// <summary>
/// Reads <c>briefs.tsv</c> and <c>clauses.tsv</c>. A brief lists the clauses it changes or adds; the others it inherits. One that was read whole
/// repeats them under ids of its own; a partial one points at the brief they were read in.
/// </summary>
internal static class BriefTables
{
    public static ReadOnlyCollection<Brief> Load()
    {
        ILookup<string, Clause> own = OwnClauses();
        ILookup<string, BriefPoint> points = Points();
        var briefs = new List<Brief>();
        foreach (TableRow row in Table.Read("Briefs.briefs.tsv").Rows)
        {
            string id = row["id"];
            Brief? parent = briefs.Find(brief => brief.Id == row["inherits"]);
            bool isPartial = row.IsYes("is_partial");
            briefs.Add(
                new Brief(id, Clauses([.. own[id]], parent, id, isPartial), [.. points[id]])
                {
                    Title = row["title"],
                    Language = row["language"],
                    Replaces = row["replaces"],
                    IsPartial = isPartial,
                    Inherits = parent?.Id,
                    ProductPoolPrograms = [.. row.Words<VolumeProgram>("product_pool_programs")],
                    PurchaseRequiredPrograms = [.. row.Words<VolumeProgram>("purchase_required_programs")],
                }
            );
        }

        return new ReadOnlyCollection<Brief>(briefs);
    }

    private static ILookup<string, BriefPoint> Points() =>
        Table
            .Read("Briefs.points.tsv")
            .Rows.ToLookup(
                row => row["brief"],
                row => new BriefPoint(row["point"], row.Word<Confidence>("confidence"), row["source"]),
                StringComparer.Ordinal
            );

    private static ILookup<string, Clause> OwnClauses() =>
        Table
            .Read("Briefs.clauses.tsv")
            .Rows.ToLookup(
                row => row["brief"],
                row => new Clause(
                    row["brief"],
                    row["clause"],
                    row.IsYes("is_information"),
                    new ClauseSource(row["source"], row["published"], row.Word<Confidence>("confidence"))
                ),
                StringComparer.Ordinal
            );

    /// <summary>The parent's clauses in their order, each replaced where the brief has its own; then what the brief adds.</summary>
    private static ReadOnlyCollection<Clause> Clauses(Clause[] own, Brief? parent, string id, bool isPartial)
    {
        if (parent is null)
        {
            return new ReadOnlyCollection<Clause>(own);
        }

        ClauseSource source = own[0].Source;
        IEnumerable<Clause> inherited = parent.Clauses.Select(clause =>
            Array.Find(own, each => each.Name == clause.Name) ?? (isPartial ? clause : clause.RepeatedIn(id, source))
        );
        return new ReadOnlyCollection<Clause>([.. inherited, .. own.Where(clause => parent.FindClause(clause.Name) is null)]);
    }
}
