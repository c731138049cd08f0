namespace ReimagingTools.Fleet.Entitlements;

/// <summary>
/// What rows that select one device state together. For each fact the most specific rows that state it count; equally specific ones count together,
/// and where they disagree the fact is in conflict. A row less specific than one that names another product is passed over whole: it is about
/// another license.
/// </summary>
internal sealed class EntitlementResolution
{
    private readonly HashSet<int> _counting = [];

    private EntitlementResolution() { }

    /// <summary>The facts that count, as one text: equal for equal rows.</summary>
    public string Key { get; private set; } = "";

    /// <summary>One row for each set of facts that counts.</summary>
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Resolves rows.</summary>
    /// <param name="selected">All rows that select the device.</param>
    /// <param name="rowOf">Makes a row of facts.</param>
    public static EntitlementResolution Of(IReadOnlyList<Entitlement> selected, Func<IEnumerable<KeyValuePair<string, object?>>, Row> rowOf)
    {
        var resolution = new EntitlementResolution();
        var rows = new SortedDictionary<string, Row>(StringComparer.Ordinal);
        foreach (Entitlement each in selected.Where(each => each.IsWithdrawn))
        {
            AddBeside(each, selected, rows, rowOf);
        }

        foreach (
            Entitlement each in selected.Where(each => !each.IsWithdrawn && !selected.Any(other => Withdraws(other, each) || Replaces(other, each)))
        )
        {
            KeyValuePair<Field, string>[] facts =
            [
                .. each.Facts.Where(fact => !selected.Any(other => Overrules(other, each, fact.Key))).OrderBy(fact => fact.Key),
            ];
            if (each.Facts.Count == 0)
            {
                AddBeside(each, selected, rows, rowOf);
            }
            else if (facts.Length > 0)
            {
                if (each.Doubt is { } doubt)
                {
                    AddDoubt(doubt, each, facts, rows, rowOf);
                    continue;
                }

                RowStanding standing = each.SelectsOne ? RowStanding.Own : RowStanding.OfGroup;
                string key = EntitlementContent.KeyOf(facts) + (each.SelectsOne ? "" : "\u0006" + each.Group);
                _ = resolution._counting.Add(each.Number);
                if (!rows.ContainsKey(key))
                {
                    rows.Add(
                        key,
                        rowOf(facts.Select(fact => new KeyValuePair<string, object?>(fact.Key.ToString(), fact.Value)))
                            .TakenFrom([.. facts.Select(fact => each.Headings[fact.Key])])
                            .As(standing, each.SelectsOne ? null : each.Group)
                    );
                }

                AddBeside(each, selected, rows, rowOf);
            }
        }

        resolution.Key = string.Join("\u0003", rows.Keys);
        resolution.Rows = [.. rows.Values];
        return resolution;
    }

    /// <summary>Adds what stands beside the facts of a row that counts, but for what is about a fact of a narrower one.</summary>
    private static void AddBeside(
        Entitlement each,
        IReadOnlyList<Entitlement> selected,
        SortedDictionary<string, Row> rows,
        Func<IEnumerable<KeyValuePair<string, object?>>, Row> rowOf
    )
    {
        BesideValue[] beside =
            each.Beside.Count == 0 ? [] : [.. each.Beside.Where(value => !selected.Any(other => Overrules(other, each, value.Fact)))];
        if (beside.Length == 0)
        {
            return;
        }

        string? office = each.IsOffice ? each.Facts[Field.LicensedProduct] : null;
        string key = EntitlementContent.KeyOf(beside) + "\u0002" + office;
        if (!rows.ContainsKey(key))
        {
            // That somebody states a license in it is what the row is.
            rows.Add(
                key,
                rowOf(
                        beside
                            .Select(value => new KeyValuePair<string, object?>(value.Heading, value.Text))
                            .Append(new(nameof(Field.LicensedProduct), office))
                    )
                    .TakenFrom([.. beside.Select(value => value.Written), nameof(Field.LicensedProduct)])
                    .As(RowStanding.Beside)
            );
        }
    }

    /// <summary>Leaves open what a row would state. Of an Office it states nothing, which leaves that open too.</summary>
    private static void AddDoubt(
        Doubt doubt,
        Entitlement each,
        KeyValuePair<Field, string>[] facts,
        SortedDictionary<string, Row> rows,
        Func<IEnumerable<KeyValuePair<string, object?>>, Row> rowOf
    )
    {
        string against = doubt.Against(facts.Select(fact => fact.Key)),
            key = "\u0005" + against;
        if (!each.IsOffice && !rows.ContainsKey(key))
        {
            rows.Add(key, rowOf([new(nameof(Field.LicensedProduct), null), new(nameof(Field.Conflicts), against)]));
        }
    }

    /// <summary>True when a fact that a row states counts.</summary>
    public bool Counts(Entitlement row) => _counting.Contains(row.Number);

    /// <summary>True when a more specific row names another product.</summary>
    private static bool Replaces(Entitlement narrower, Entitlement wider) =>
        !narrower.IsWithdrawn
        && narrower.IsOffice == wider.IsOffice
        && narrower.Facts.ContainsKey(Field.LicensedProduct)
        && wider.Facts.ContainsKey(Field.LicensedProduct)
        && !Equals(narrower.Product, wider.Product)
        && narrower.IsMoreSpecificThan(wider);

    /// <summary>
    /// True where what was bought for a device was taken back: wider rows do not make up for it, and a row about the same license counts only where
    /// it is of another order. One that does not say what was taken back may be about any.
    /// </summary>
    private static bool Withdraws(Entitlement withdrawn, Entitlement other) =>
        withdrawn.IsWithdrawn
        && (withdrawn.Facts.Count == 0 || withdrawn.IsOffice == other.IsOffice)
        && (
            withdrawn.IsMoreSpecificThan(other)
            || (
                !other.IsMoreSpecificThan(withdrawn)
                && (withdrawn.Facts.Count == 0 || Equals(withdrawn.Product, other.Product))
                && (withdrawn.Proof is null || other.Proof is null || PlainOf(withdrawn.Proof) == PlainOf(other.Proof))
            )
        );

    /// <summary>"PO-1" and "po 1" are one order.</summary>
    private static string PlainOf(string proof) => new([.. proof.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);

    private static bool Overrules(Entitlement narrower, Entitlement wider, Field fact) =>
        !narrower.IsWithdrawn && narrower.IsOffice == wider.IsOffice && narrower.Facts.ContainsKey(fact) && narrower.IsMoreSpecificThan(wider);
}
