namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// A license as a row of an inventory, which says no more and no less when it is read again. Its column <c>Conflicts</c> holds the facts
/// some evidence speaks against, or about which a text was not understood, each as <c>LicenseChannel: ProductKeyChannel "Volume:MAK"</c>:
/// nothing is settled by having been written down.
/// </summary>
public static class WrittenLicense
{
    private const string Column = nameof(Field.Conflicts);
    private const string Coverage = nameof(Field.SoftwareAssurance);

    private static readonly char[] Between = [';', ','];

    /// <summary>What a verdict may call contested; of media and agreement it says nothing here.</summary>
    private static readonly HashSet<string> FactsOfVerdicts = new(
        [.. FactKeys.All.Select(key => key.Name), FactNames.Program, FactNames.PurchasedProduct, FactNames.AsOf],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly Regex Begin = new(
        "(?:^|; )(" + string.Join("|", FactKeys.License.Select(key => key.Id).Append(Coverage)) + "): ",
        RegexOptions.CultureInvariant
    );

    private static readonly Regex Piece = new(
        "\\G(?:; )?([^\";]+) \"(.*?)\"(?=; [^\";]+ \"|$)",
        RegexOptions.CultureInvariant | RegexOptions.Singleline
    );

    /// <summary>
    /// The product in words that mean it: its name, or the key of an edition whose name is that of others too where the version is not known.
    /// Words that would be read as more than is known ("Windows 8", which is an edition as well) are marked, so that they are not.
    /// </summary>
    /// <param name="product">The license.</param>
    /// <returns>The words, or null when nothing is known of it.</returns>
    public static string? ProductOf(LicensedProduct product)
    {
        (Edition? edition, ProductVersion? version) = (product.Edition.Value, product.Version.Value);
        if (product.ProductText is not { } words || Means(ParsedNames.Parse(words), edition, version))
        {
            return product.ProductText;
        }

        if (edition is not null)
        {
            string key = (ProductCatalogue.Describe(null, version) ?? ProductCatalogue.FamilyName(edition.Family)) + " " + edition.Key;
            if (Means(ParsedNames.Parse(key), edition, version))
            {
                return key;
            }
        }

        bool isVersionAlone = edition is null && Against(product.Edition).Length > 0 && IsBare(words, version);
        return isVersionAlone || IsOpen(ParsedNames.Parse(words), edition, version) ? words : words + " ?";
    }

    /// <summary>Writes what is contested or was not understood of a license.</summary>
    /// <param name="product">One of its licenses.</param>
    /// <param name="day">The day, for what ends; null where nobody says.</param>
    /// <returns>A text for each such fact.</returns>
    public static IEnumerable<string> ConflictsOf(Device device, LicensedProduct product, CalendarDate? day = null)
    {
        IEnumerable<(string Id, IFact Fact)> facts = FactKeys
            .License.Select(key => (key.Id, key.Of(product)))
            .Append((Coverage, device.AssuranceOn(day)));
        return facts.Where(each => Against(each.Fact).Length > 0).Select(each => each.Id + ": " + Against(each.Fact));
    }

    /// <summary>Leaves open what was open, and keeps beside a value what spoke against it.</summary>
    /// <param name="rows">All rows of the license: a row that states nothing speaks of what these do.</param>
    /// <param name="claims">Takes it.</param>
    internal static void Read(Row row, IReadOnlyList<Row> rows, LicenseClaims claims)
    {
        IReadOnlyList<Row> beside = (row.Kind & RowKind.Declared) == RowKind.None ? rows : [row];
        foreach ((string id, UnreadText against) in OfVerdict(row))
        {
            claims.Contest(id, against);
        }

        if (!row.Has(Field.Conflicts))
        {
            return;
        }

        foreach ((string id, string text) in Entries(row))
        {
            foreach (UnreadText unread in Texts(beside, id, text))
            {
                claims.Contest(id, unread);
            }
        }

        // What names no fact may be about any: it leaves the product open.
        foreach (
            string text in row.Values(Field.Conflicts)
                .Select(value => value.Text)
                .Where(text => Begin.Match(text) is not { Success: true, Index: 0 } && !NoneWords.IsUnknown(text) && !PurchaseWords.Denies(text))
        )
        {
            claims.Contest(nameof(LicensedProduct.Edition), Unread(Column, text, Strengths.Contested));
        }
    }

    /// <summary>True where a row says that something of a license was contested, whatever else it says.</summary>
    internal static bool IsMark(Row row) => row.Values(Field.Conflicts).Count > 0 || OfVerdict(row).Any() || OfAssurance(row).Any();

    /// <summary>
    /// What a verdict of an earlier run held contested stays so, and a product it spoke against stays open: what it rested on it does not repeat.
    /// </summary>
    private static IEnumerable<(string Id, UnreadText Against)> OfVerdict(Row row)
    {
        if (!row.Header.Has(Field.ContestedFacts) && !row.Header.Has(Field.MissingFacts))
        {
            return [];
        }

        IEnumerable<string> ids = FactKeys.License.Where(key => IsContested(row, key.Name)).Select(key => key.Id);
        // Else nobody knows whether anything spoke against it.
        bool isWhole = row.Header.Has(Field.Decision) && row.Header.Has(Field.ContestedFacts);
        bool isDenied = isWhole ? IsDenied(row) : row.Header.Has(Field.MissingFacts);
        return ids.Concat(isDenied || NamesNoFact(row) ? [nameof(LicensedProduct.Edition)] : [])
            .Distinct(StringComparer.Ordinal)
            .Select(id =>
                (id, Against(FactKeys.License.First(key => key.Id == id).Name, isWhole && isDenied ? Field.Decision : Field.ContestedFacts))
            );
    }

    private static bool IsDenied(Row row) =>
        row.Values(Field.Decision)
            .Any(value => string.Equals(value.Text, nameof(Licensing.Verdicts.Decision.NotEligible), StringComparison.OrdinalIgnoreCase));

    /// <summary>The same of Software Assurance.</summary>
    internal static IEnumerable<UnreadText> OfAssurance(Row row) =>
        Entries(row)
            .Where(entry => entry.Id == Coverage)
            .SelectMany(entry => Texts([row], entry.Id, entry.Text))
            .Concat(IsContested(row, Coverage) ? [Against(Coverage, Field.ContestedFacts)] : []);

    private static bool IsContested(Row row, string fact) =>
        ContestedIn(row).Any(name => string.Equals(name, fact, StringComparison.OrdinalIgnoreCase));

    /// <summary>True where something was contested that is no fact by its name: it may be any.</summary>
    private static bool NamesNoFact(Row row) =>
        ContestedIn(row).Any(name => !FactsOfVerdicts.Contains(name) && !NoneWords.IsUnknown(name) && !PurchaseWords.Denies(name));

    private static IEnumerable<string> ContestedIn(Row row) =>
        row.Values(Field.ContestedFacts).SelectMany(value => value.Text.Split(Between)).Select(name => name.Trim()).Where(name => name.Length > 0);

    private static UnreadText Against(string fact, Field column) =>
        new(LicenseClaims.EvidenceOf(fact, column.ToString(), EvidenceText.Say("Contested"), Strengths.Contested), null)
        {
            Kind = UnreadKind.Against,
        };

    /// <summary>"Windows 8" is a version, and an edition of it; beside a conflict about the edition it is the version alone.</summary>
    private static bool IsBare(string words, ProductVersion? version) =>
        version is not null && ParsedNames.Parse(words).Version == version && words == ProductCatalogue.Describe(null, version);

    private static bool Means(ProductName name, Edition? edition, ProductVersion? version) => name.Edition == edition && name.Version == version;

    /// <summary>True for words that leave open what they do not mean.</summary>
    private static bool IsOpen(ProductName name, Edition? edition, ProductVersion? version) =>
        (name.Edition == edition || (name.Edition is null && (name.HasOpenEdition || name.UnknownWords.Count > 0)))
        && (name.Version == version || (name.Version is null && (name.HasOpenVersion || name.UnknownWords.Count > 0)));

    private static string Against(IFact fact) =>
        string.Join(
            "; ",
            fact.Unread.Where(_ => fact.State == FactState.Unknown).Select(text => text.ToString()).Prepend(fact.Dissent).OfType<string>()
        );

    private static IEnumerable<(string Id, string Text)> Entries(Row row)
    {
        foreach (string text in row.Values(Field.Conflicts).Select(value => value.Text))
        {
            Match[] begins = [.. Begin.Matches(text).Cast<Match>()];
            for (int i = 0; i < begins.Length; i++)
            {
                int start = begins[i].Index + begins[i].Length;
                yield return (begins[i].Groups[1].Value, text.Substring(start, (i + 1 < begins.Length ? begins[i + 1].Index : text.Length) - start));
            }
        }
    }

    /// <summary>
    /// A fact without a value is left open; what spoke against a value is weaker than it, and contests one that a label decided. What was not
    /// written here may be anything.
    /// </summary>
    private static IEnumerable<UnreadText> Texts(IReadOnlyList<Row> rows, string id, string text)
    {
        bool isShown = IsShown(rows, id);
        bool isOfLabel =
            id is nameof(LicensedProduct.Edition) or nameof(LicensedProduct.Version)
            && rows.Values(Field.CoaProduct).Any(label => Certificate.Parse(label.Text) is { Product.Edition.Family: ProductFamily.Windows });
        Match[] pieces = [.. Piece.Matches(text).Cast<Match>()];
        bool isWhole = pieces.Length > 0 && pieces.Sum(piece => piece.Length) == text.Length;
        EvidenceStrength strength = isShown && isWhole && !isOfLabel ? Strengths.Overruled : Strengths.Contested;
        return isWhole && (isShown || pieces.Length == 1)
            ? pieces.Select(piece => Unread(piece.Groups[1].Value, piece.Groups[2].Value, strength))
            : [Unread(Column, id + ": " + text, strength)];
    }

    private static UnreadText Unread(string kind, string value, EvidenceStrength strength) =>
        new(LicenseClaims.EvidenceOf(kind, value, EvidenceText.Say("Contested"), strength), null) { Kind = UnreadKind.Contest };

    private static bool IsShown(IReadOnlyList<Row> rows, string id)
    {
        ProductName[] names = [.. rows.Values(Field.LicensedProduct).Select(value => ParsedNames.Parse(value.Text))];
        return id switch
        {
            nameof(LicensedProduct.Edition) => Array.Exists(names, name => name.Edition is not null && !IsBare(name.Text, name.Version)),
            nameof(LicensedProduct.Version) => Array.Exists(names, name => name.Version is not null),
            nameof(LicensedProduct.Processor) => rows.Values(Field.OsArchitecture).Count > 0,
            _ => Enum.TryParse(id, out Field field) && rows.Values(field).Count > 0,
        };
    }
}
