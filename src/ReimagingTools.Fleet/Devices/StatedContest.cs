namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// A license that is stated for all devices or for a group is of this one as long as nothing says otherwise. Where it does not explain what runs
/// here, it settles nothing of this device: the statement may be about others. What it explains and is another product or language all the same is
/// told.
/// </summary>
internal sealed partial class StatedContest(LicenseClaims claims)
{
    /// <summary>
    /// Holds it against all that the rows say besides: what machine it is, what headings nobody reads may mean, and what earlier verdicts do not
    /// repeat.
    /// </summary>
    /// <param name="rows">The rows of the device.</param>
    public void ReadRows(IReadOnlyList<Row> rows)
    {
        ReadHeadings(rows);
        if (claims.Groups.Count > 0)
        {
            ReadWritten(rows);
        }

        ReadMachine(rows);
        if (claims.Groups.Count > 0)
        {
            ReadHeard(rows);
        }
    }

    /// <summary>
    /// Under a heading that nobody reads the fact probably stands; and a verdict does not repeat what was known of a device, such as what runs.
    /// </summary>
    /// <param name="rows">The rows of the device.</param>
    public void ReadHeadings(IReadOnlyList<Row> rows)
    {
        bool isOfVerdict = rows.Any(row => row.Header.Has(Field.MissingFacts));
        if (isOfVerdict || claims.Groups.Count > 0)
        {
            claims.ContestStated(name => HeadingOf(rows, name, Agrees));
        }

        if (isOfVerdict)
        {
            claims.ContestStated(
                name => name is FactNames.LicensedProduct or FactNames.LicensedLanguage or FactNames.LicenseChannel ? HeadingOf(rows, name) : null,
                isOfSilent: true
            );
        }
    }

    /// <summary>What keeps anything that is stated of others too from speaking for a fact; null where nothing does.</summary>
    /// <param name="rows">The rows of the device.</param>
    /// <param name="fact">The name of the fact.</param>
    /// <param name="agrees">Tells a text that says of a field what is stated; null to take none for that.</param>
    public static UnreadText? HeadingOf(IReadOnlyList<Row> rows, string fact, Func<Field, string, bool>? agrees = null) =>
        Enum.TryParse(fact, out Field field)
        && rows.Select(row => row.MeantHeading(field, agrees is null ? null : text => agrees(field, text))).FirstOrDefault(each => each is not null)
            is { } heading
            ? Unread(fact, heading, UnreadKind.Heading)
        : rows.Exists(row => row.Header.Has(Field.MissingFacts)) ? Unread(fact, nameof(Field.MissingFacts), UnreadKind.Verdict)
        : null;

    /// <summary>
    /// "Sprache" en-US, "ビット数" 64 bit or "OSバージョン" 24H2 beside a license of these: whether it is meant of the license or of what runs, the two are
    /// one.
    /// </summary>
    private bool Agrees(Field field, string text) =>
        field switch
        {
            Field.LicensedProduct or Field.LicenseChannel when LicenseHeadings.IsOfOther(text) => true,
            Field.LicensedLanguage when NoneWords.IsNone(text) => true,
            Field.LicensedLanguage => claims.Languages.ToFact().Value is { } stated
                && ParsedValues.Language(text) is { } language
                && language.AsChoice().Includes(stated),
            Field.LicensedArchitecture => ParsedValues.Architecture(text) is { } architecture
                && architecture != Architecture.Unknown
                && architecture == claims.Architectures.ToFact().Value,
            Field.LicenseChannel => ParsedValues.Channel(text) is { } channel
                && channel != LicenseChannel.Unknown
                && channel == claims.Channels.ToFact().Value,
            Field.LicensedProduct => IsPartOfStated(text),
            _ => false,
        };

    private bool IsPartOfStated(string text) =>
        claims.Versions.ToFact().Value is { } version && claims.Editions.ToFact().Value is { } edition && VersionWords.Agree(text, edition, version);

    /// <summary>"bought without OS": a remark about the device itself, which what is stated of others too knows nothing of.</summary>
    private static UnreadText Denied(string heading, string text) =>
        new(LicenseClaims.EvidenceOf(heading, text, EvidenceText.Say("NotUnderstood"), Strengths.RunsUnexplained), null)
        {
            Kind = UnreadKind.Contest,
        };

    private static UnreadText Unread(string fact, string column, UnreadKind kind) =>
        new(LicenseClaims.EvidenceOf(fact, column, EvidenceText.Say("HeadingUnread", column), Strengths.RunsUnexplained), null) { Kind = kind };

    /// <summary>A license that was written down earlier repeats neither what runs nor what machine it is.</summary>
    private void ReadWritten(IReadOnlyList<Row> rows)
    {
        if (rows.Any(row => row.Header.Has(Field.Conflicts) && row.Header.Has(Field.LicensedLanguage) && row.Header.Has(Field.LicenseChannel)))
        {
            claims.ContestStated(name =>
                name is FactNames.LicensedProduct or FactNames.LicenseChannel ? Unread(name, nameof(Field.Conflicts), UnreadKind.Verdict) : null
            );
        }
    }

    /// <summary>
    /// Holds a license against machines none comes with. An OEM license of which anything is stated of others too is left open by it; beside one of
    /// the device itself it is told. A retail license may have been bought for such a machine: it is left open where that it is one is stated of
    /// others too.
    /// </summary>
    private void ReadMachine(IReadOnlyList<Row> rows)
    {
        IReadOnlyList<ShownMachine> machines = ShownMachine.AllIn(rows);
        if (machines.Count == 0)
        {
            return;
        }

        foreach (ShownMachine each in machines.Where(each => each.IsArm))
        {
            claims.Processor(Architecture.Arm64, each.Heading, each.Text);
        }

        if (
            claims.Channels.ToFact() is not { IsKnown: true, Value: (LicenseChannel.Oem or LicenseChannel.Fpp) and var channel }
            || (channel == LicenseChannel.Fpp && !claims.Channels.IsOfGroup)
            || ShownMachine.OfNoLicense(machines, rows) is not var (thing, heading, text)
            || (
                thing == "Server"
                && (claims.Editions.ToFact().Value?.Family ?? claims.Versions.ToFact().Value?.Family) == ProductFamily.WindowsServer
            )
        )
        {
            return;
        }

        bool isOfProduct = !claims.Channels.IsOfGroup && claims.Editions.IsOfGroup;
        string stated = isOfProduct
            ? ProductCatalogue.Describe(claims.Editions.ToFact().Value, claims.Versions.ToFact().Value) + StatedOf(Field.LicensedProduct)
            : channel + StatedOf(Field.LicenseChannel);
        EvidenceStrength strength = claims.Channels.IsOfGroup || isOfProduct ? Strengths.RunsUnexplained : Strengths.RunsBeside;
        Add(
            isOfProduct ? nameof(LicensedProduct.Edition) : nameof(Field.LicenseChannel),
            heading,
            text,
            stated,
            strength,
            EvidenceText.Say("Machine." + thing)
        );
    }

    /// <summary>
    /// Holds it against texts under headings that nobody reads: a Windows that it does not explain, another architecture, or a name of the system
    /// that is not understood.
    /// </summary>
    private void ReadHeard(IReadOnlyList<Row> rows)
    {
        (Edition? edition, ProductVersion? version, Architecture architecture) = (
            claims.Editions.ToFact().Value,
            claims.Versions.ToFact().Value,
            claims.Architectures.ToFact().Value
        );
        foreach (
            (string heading, string text) in AsideTexts
                .HeardIn(rows)
                .Concat(
                    AsideTexts.In(rows).Where(each => LicenseHeadings.AreOfWindowsAlone(each.Heading) && ColumnTable.FlagOf(each.Heading) is null)
                )
        )
        {
            if (claims.Architectures.IsOfGroup && architecture != Architecture.Arm64 && HeardTexts.IsArm(text))
            {
                Leave(FactNames.LicensedArchitecture);
            }

            if (PurchaseWords.IsRemark(heading) && RemarkWords.DenyLicense(text))
            {
                claims.ContestStated(name => name == FactNames.LicensedProduct ? Denied(heading, text) : null);
                continue;
            }

            bool isWindows = (edition?.Family ?? version?.Family) is ProductFamily.Windows or ProductFamily.WindowsServer;
            if (
                isWindows
                && HeardSystem.Of(heading, text) is { } heard
                && !IsPartOfStated(text)
                && (LicenseHeadings.NameSystem(heading) || !LicenseHeadings.IsOfOther(text))
                && !(heard.IsUnderstood && heard.Products.All(each => RunningRights.Explain(edition, version, each.Edition, each.Version)))
            )
            {
                Leave(FactNames.LicensedProduct);
            }

            void Leave(string fact) => claims.ContestStated(name => name == fact ? Unread(fact, heading, UnreadKind.Heading) : null);
        }
    }

    /// <summary>Of whom something is stated that no row about this device alone says: the groups, or all.</summary>
    private string StatedOf(Field field) =>
        string.Concat(
            claims
                .Groups.Where(row => row.Values(field).Count > 0)
                .Select(row => row.Group is { } group ? EvidenceText.Say("StatedForGroup", group) : EvidenceText.Say("StatedForAll"))
                .Distinct(StringComparer.Ordinal)
                .OrderBy(each => each, StringComparer.Ordinal)
        );

    private void Add(string fact, string kind, string text, string stated, EvidenceStrength strength, string? machine = null) =>
        claims.Contest(
            fact,
            new UnreadText(LicenseClaims.EvidenceOf(kind, text, EvidenceText.Say("RunsBeside"), strength), machine)
            {
                Kind = machine is null ? UnreadKind.Running : UnreadKind.Machine,
                Beside = stated,
            }
        );
}
