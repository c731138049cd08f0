namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// What a device runs, from Win32_OperatingSystem, the registry, ConfigMgr, Active Directory, Get-ComputerInfo or a management service. Numbers beat
/// names: SKU number, product type and build decide, a localized caption only where they are absent. Two numbers that disagree, or a name of another
/// edition than the number's, are two readings. None of it speaks about the license by itself.
/// </summary>
internal sealed partial class RunningWindows
{
    private const int EnterpriseMultiSession = 175;

    /// <summary>Rows of computers; reports put the user or the firmware beside.</summary>
    private const RowKind Standing = RowKind.OperatingSystem | RowKind.ManagedDevice | RowKind.DirectoryComputer;

    private static readonly Regex KernelTen = new(@"^(?>.*?\bNT\b).*\b10\.0\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private readonly IReadOnlyList<Row> _rows;
    private readonly WindowsSku[] _skus;
    private readonly EditionId[] _editionIds;
    private readonly ProductName[] _names;
    private readonly ProductName[] _frozenNames;
    private readonly ProductName[] _familyNames;

    private RunningWindows(IReadOnlyList<Row> rows)
    {
        _rows = rows;
        _skus = [.. rows.Values(Field.OperatingSystemSku).Select(value => SkuOf(value.Text)).OfType<WindowsSku>().Distinct()];
        _editionIds = [.. rows.Values(Field.EditionId).Select(value => EditionIds.Read(value.Text)).Where(id => id.Edition is not null)];
        Builds = [.. rows.SelectMany(BuildNumbers.Of).Distinct()];
        Builds = Builds.Any(BuildNumbers.IsOfTen) ? [.. Builds.Where(build => !BuildNumbers.IsRevision(build))] : Builds;
        string[] captions = [.. rows.SelectMany(CaptionsOf)],
            families = [.. rows.SelectMany(FamiliesOf)],
            registry = [.. rows.Values(Field.RegistryProductName).Select(value => value.Text).Where(IsName)];
        _familyNames =
        [
            .. NamesIn(families)
                .Select(name =>
                    name.Edition is null && name.HasOpenEdition
                        ? name with
                        {
                            Edition = ParsedNames.Parse(NameOf(name.Text.Substring(name.Text.IndexOf(' ') + 1))).Edition,
                        }
                        : name
                ),
        ];
        _names = [.. NamesIn(captions), .. captions.Length > 0 ? [] : _familyNames];
        _frozenNames = [.. NamesIn(registry)];
        Edition[] told = [.. EditionsOf().Distinct()];
        Editions =
        [
            .. told,
            .. _familyNames
                .Select(name => name.Edition)
                .OfType<Edition>()
                .Distinct()
                .Where(family => !Array.Exists(told, edition => edition.Line.StartsWith(family.Line, StringComparison.Ordinal))),
        ];
        Versions = [.. VersionsOf().OfType<ProductVersion>().Distinct()];
        RowValue[] contrary = [.. ContraryFamily()];
        OutdatedNames =
        [
            .. _names.Where(name =>
                name.Version is { } version
                && IsModern(version)
                && Versions.Count > 0
                && Versions.All(each => each.Family == version.Family && IsModern(each) && each.Name != version.Name)
            ),
        ];
        UnreadEditions = [.. UnreadEditionsOf().Concat(contrary)];
        UnreadVersions = [.. UnreadBuilds().Concat(contrary).Concat(ContraryKernel()).Concat(LicenseVersions.OtherThan(Versions, rows))];
        ServerType = Editions.Count > 0 ? null : SystemTypes.ServersIn(_rows).Cast<RowValue?>().FirstOrDefault();
        Text = TextOf(
            captions.Length > 0 ? captions
            : families.Length > 0 ? families
            : registry
        );
    }

    /// <summary>The editions it says it runs; more than one where it contradicts itself.</summary>
    public IReadOnlyList<Edition> Editions { get; }

    /// <summary>The versions it says it runs.</summary>
    public IReadOnlyList<ProductVersion> Versions { get; }

    /// <summary>Names of another version than its build is of: 10 on a build of 11.</summary>
    public IReadOnlyList<ProductName> OutdatedNames { get; }

    /// <summary>The builds it names.</summary>
    public IReadOnlyList<int> Builds { get; }

    /// <summary>Values that speak of the edition and are not understood, or of a server on a client.</summary>
    public IReadOnlyList<RowValue> UnreadEditions { get; }

    /// <summary>Values that speak of the version and are not understood, or of a server on a client.</summary>
    public IReadOnlyList<RowValue> UnreadVersions { get; }

    /// <summary>A product or installation type of a server, where nothing tells the edition; null when there is none.</summary>
    public RowValue? ServerType { get; }

    /// <summary>True when any of it says that it is an evaluation.</summary>
    public bool IsEvaluation =>
        Array.Exists(_skus, sku => sku.IsEvaluation)
        || Array.Exists(_editionIds, id => id.IsEvaluation)
        || _names.Concat(_frozenNames).Concat(_familyNames).Any(name => name.IsEvaluation);

    /// <summary>The values read, for the evidence.</summary>
    public string Text { get; }

    /// <summary>Heading of the value that tells most.</summary>
    public string Kind =>
        FirstHeading(Field.Caption)
        ?? FirstHeading(Field.OperatingSystemSku)
        ?? FirstHeading(Field.RegistryProductName)
        ?? FirstHeading(Field.EditionId)
        ?? FirstHeading(Field.BuildNumber)
        ?? ServerType?.Heading
        ?? "Caption";

    /// <summary>Reads what runs, of which a device has one, whatever rows tell it; null when none speaks of an operating system.</summary>
    public static RunningWindows? Read(IReadOnlyList<Row> rows)
    {
        var running = new RunningWindows(rows.TrueForAll(MayTell) ? rows : [.. rows.Where(MayTell)]);
        bool isSilent =
            running._skus.Length + running._editionIds.Length + running._names.Length + running._frozenNames.Length + running.Builds.Count == 0
            && running.ServerType is null;
        return isSilent && !running.Foreign(ProductFamily.Windows).Any() ? null : running;
    }

    private static bool MayTell(Row row) =>
        (row.Kind & (RowKind.MediaImage | RowKind.Component)) == RowKind.None
        && (row.Kind != RowKind.Program || row.Header.IsOfMachines)
        && (
            (row.Kind & (RowKind.Account | RowKind.Bios)) == RowKind.None
            || (row.Kind & Standing) != RowKind.None
            || OtherSystems.SpeaksOfWindows(row)
        );

    private static WindowsSku? SkuOf(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) && number is >= 0 and <= uint.MaxValue
            ? WindowsSku.Find((uint)number)
            : null;

    /// <summary>The names of the system: its captions, its Name and version where they are one, and the words of a management service.</summary>
    private IEnumerable<string> CaptionsOf(Row row)
    {
        foreach (RowValue value in row.Values(Field.Caption))
        {
            yield return OtherSystems.IsBareWindows(value.Text) && row.Text(Field.SkuFamily) is { } family ? NameOf(family) : value.Text;
        }

        foreach (RowValue value in row.Values(Field.OsVersion).Concat(row.Values(Field.OperatingSystemSku)))
        {
            if (
                IsName(value.Text)
                || (
                    value.Column.Field == Field.OsVersion
                    && value.Text.Any(char.IsLetter)
                    && ParsedNames.Parse("Windows " + value.Text).Edition is not null
                )
            )
            {
                yield return NameOfFamily(value.Text);
            }
        }

        foreach (RowValue value in row.Values(Field.Name))
        {
            string name = value.Text.Split('|')[0];
            bool isName =
                (row.Kind & RowKind.OperatingSystem) != RowKind.None
                && (row.Kind & (RowKind.License | RowKind.Program)) == RowKind.None
                && IsName(name);
            if (isName)
            {
                yield return name;
            }
        }
    }

    /// <summary>
    /// What a management service calls the edition, of which it says no more than how its name begins: it tells it where nothing else does, and
    /// contests one that begins otherwise. The version is not told.
    /// </summary>
    private static IEnumerable<string> FamiliesOf(Row row) => row.Values(Field.SkuFamily).Select(value => NameOfFamily(value.Text));

    private static string NameOfFamily(string text) => IsName(text) ? text : "Windows " + text;

    private static IEnumerable<ProductName> NamesIn(string[] texts) =>
        texts.Select(ParsedNames.Parse).Where(name => name.Family is ProductFamily.Windows or ProductFamily.WindowsServer);

    /// <summary>"Windows" of family "Pro" is Windows 10 Pro or Windows 11 Pro, whichever the build says.</summary>
    private string NameOf(string family) =>
        "Windows "
        + (Builds.Select(build => WindowsRelease.Resolve(ProductFamily.Windows, build, null)?.Name).FirstOrDefault(name => name is not null) ?? "10")
        + " "
        + family;

    private static bool IsName(string text) =>
        text.StartsWith("Windows ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Microsoft ", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<RowValue> UnreadEditionsOf()
    {
        IEnumerable<RowValue> numbers = _rows
            .Values(Field.OperatingSystemSku)
            .Where(value => SkuOf(value.Text) is { } sku ? IsOfDevices(sku) : !IsName(value.Text));
        IEnumerable<RowValue> ids = _rows
            .Values(Field.EditionId)
            .Where(value =>
                EditionIds.Read(value.Text).Edition is null
                && (ParsedNames.Parse("Windows " + value.Text).Edition is not { } named || !Editions.Contains(named))
            );
        IEnumerable<RowValue> names =
            _skus.Length + _editionIds.Length > 0
                ? []
                : _rows
                    .Values(Field.Caption)
                    .Where(value =>
                        !OtherSystems.IsBareWindows(value.Text) && ParsedNames.Parse(value.Text) is { Edition: null, UnknownWords.Count: > 0 }
                    );
        IEnumerable<RowValue> families = _rows
            .Values(Field.SkuFamily)
            .Where(value =>
                !OtherSystems.IsBareWindows(value.Text)
                && !_familyNames.Any(name => name.Text == NameOfFamily(value.Text) && name.Edition is not null)
            );
        return numbers
            .Concat(ids)
            .Concat(SystemTypes.UnknownIn(_rows))
            .Concat(names)
            .Concat(families)
            .Where(value => !NoneWords.IsUnknown(value.Text));
    }

    /// <summary>A product or installation type, or a name, of a server beside the number or name of a client, and the other way round.</summary>
    private IEnumerable<RowValue> ContraryFamily()
    {
        bool[] told =
        [
            .. _skus
                .Where(sku => sku.Number != EnterpriseMultiSession)
                .Select(sku => sku.IsServer)
                .Concat(Editions.Select(edition => edition.Family == ProductFamily.WindowsServer))
                .Distinct(),
        ];
        return told.Length != 1
            ? []
            : (told[0] ? SystemTypes.ClientsIn(_rows) : SystemTypes.ServersIn(_rows)).Concat(
                NamesOf()
                    .Where(each => ParsedNames.Parse(each.Name).Family == (told[0] ? ProductFamily.Windows : ProductFamily.WindowsServer))
                    .Select(each => each.Value)
            );
    }

    /// <summary>"Microsoft Windows NT Workstation 10.0" beside a version of an older kernel.</summary>
    private IEnumerable<RowValue> ContraryKernel() =>
        Versions.Any(WindowsRelease.IsBeforeTen) ? _rows.Values(Field.Caption).Where(value => KernelTen.IsMatch(value.Text)) : [];

    private IEnumerable<Edition> EditionsOf() =>
        _skus
            .Select(sku => sku.Edition)
            .Concat(_editionIds.Select(id => id.Edition))
            .Concat(_names.Concat(_frozenNames).Select(name => name.Edition))
            .OfType<Edition>();

    private string? FirstHeading(Field field) => _rows.Values(field) is { Count: > 0 } values ? values[0].Column.Heading : null;

    private string TextOf(string[] names) =>
        string.Join(
            ", ",
            names
                .Take(1)
                .Concat(_rows.Values(Field.OperatingSystemSku).Select(value => "SKU " + value.Text))
                .Concat(_rows.Values(Field.EditionId).Select(value => value.Text))
                .Concat(Builds.Select(build => "build " + build.ToString(CultureInfo.InvariantCulture)))
                .Concat(ServerType is { } type ? [type.Text] : [])
                .Distinct(StringComparer.Ordinal)
        );
}
