namespace ReimagingTools.Licensing.Catalogue;

/// <summary>
/// What build numbers and feature releases say of the version, read from the embedded table <c>windows-builds.tsv</c>. Client, server and
/// long-term servicing releases share builds, so family and edition tell them apart. A row may stand for a range of builds; the narrowest row
/// speaks, so that the build of a server alone is of no client.
/// </summary>
public static class WindowsRelease
{
    private static readonly Lazy<ReleaseRow[]> Rows = new(() => [.. Table.Read("windows-builds.tsv").Rows.Select(row => new ReleaseRow(row))]);
    private static readonly Lazy<HashSet<string>> Builds = new(() =>
        new(Rows.Value.Where(row => row.First == row.Last).Select(row => row.First.ToString(CultureInfo.InvariantCulture)), StringComparer.Ordinal)
    );

    private static readonly Lazy<HashSet<string>> Features = new(() =>
        new(Rows.Value.SelectMany(row => row.Features), StringComparer.OrdinalIgnoreCase)
    );

    /// <summary>The only way from a build to a version.</summary>
    /// <param name="family">Windows or Windows Server; nothing is known of others.</param>
    /// <param name="build">The build number, for instance 19045.</param>
    /// <param name="edition">
    /// The edition, which tells long-term servicing and semi-annual releases from the others of one build; null when unknown.
    /// </param>
    /// <returns>
    /// The version; null when the build is of no known one, or of several the edition does not tell apart (3790: Server 2003 and 2003 R2).
    /// </returns>
    public static ProductVersion? Resolve(ProductFamily family, int build, Edition? edition)
    {
        if (family == ProductFamily.Windows && edition is not null && IsLongTerm(edition))
        {
            return OnlyOne([.. Rows.Value.Where(row => SharesFiles(row.First, build)).Select(row => row.LongTerm).OfType<ProductVersion>()]);
        }

        ProductVersion[] versions = VersionsOf(family, build);
        return versions.Length > 1 && edition is not null
            ? OnlyOne([.. versions.Where(version => ProductCatalogue.Find(edition, version) is not null)])
            : OnlyOne(versions);
    }

    /// <summary>Tells whether a build is one of a family at all, of whatever version.</summary>
    /// <param name="family">Windows or Windows Server.</param>
    /// <returns>Whether it is; 3790 is Windows XP x64 too, a product with no version of its own.</returns>
    public static bool Knows(ProductFamily family, int build) => build == 3790 || VersionsOf(family, build).Length > 0;

    /// <summary>
    /// Tells whether two builds are one set of files under different numbers: an enablement package made 19041 into 19045, 22621 into 22631
    /// and 26100 into 26200, and the metadata of an image may name either.
    /// </summary>
    /// <returns>True for equal builds and for builds of one base.</returns>
    public static bool SharesFiles(int build, int other) => BaseOf(build) == BaseOf(other);

    /// <summary>Tells whether an edition exists in long-term servicing releases only.</summary>
    /// <returns>True for Enterprise LTSC and its variants.</returns>
    public static bool IsLongTerm(Edition edition) => ProductCatalogue.LongTermEditions.Contains(edition);

    /// <summary>Tells whether a word is a build of the table by itself ("19045"), not one of a range.</summary>
    internal static bool IsListed(string word) => Builds.Value.Contains(word);

    /// <summary>Tells whether a word is the name of a feature release ("22H2", "1809").</summary>
    internal static bool IsFeature(string word) => Features.Value.Contains(word);

    /// <summary>Tells whether a feature release belongs to a version: 22H2 to Windows 10 and 11, 21H2 to Windows Server 2022 too.</summary>
    internal static bool IsFeatureOf(string word, ProductVersion version) =>
        Rows.Value.Any(row => row.IsFeature(word) && (row.Versions(version.Family).Contains(version) || row.LongTerm == version));

    /// <summary>The long-term servicing release made of a feature release, or null.</summary>
    internal static ProductVersion? LongTermOf(string feature) =>
        OnlyOne([.. Rows.Value.Where(row => row.IsFeature(feature)).Select(row => row.LongTerm).OfType<ProductVersion>()]);

    /// <summary>The version of an NT number ("6.1"), where there is only one.</summary>
    internal static ProductVersion? OfNtVersion(ProductFamily family, string number) =>
        OnlyOne([.. Rows.Value.Where(row => row.NtVersion == number).SelectMany(row => row.Versions(family))]);

    /// <summary>Tells whether a version is of a kernel before 10.0.</summary>
    /// <returns>True for Windows 2000 to 8.1 and their servers.</returns>
    public static bool IsBeforeTen(ProductVersion version) =>
        Rows.Value.Any(row => row.NtVersion.Length > 0 && row.NtVersion != "10.0" && row.Versions(version.Family).Contains(version));

    /// <summary>Tells whether a build carries an NT number: 7601 is 6.1.</summary>
    /// <param name="ntVersion">The number, "10.0".</param>
    /// <returns>Whether such a build is listed.</returns>
    public static bool IsBuildOf(string ntVersion, int build) =>
        Rows.Value.Any(row => row.NtVersion == ntVersion && build >= row.First && build <= row.Last);

    /// <summary>
    /// The build whose files a build is: an enablement package or a service pack turns one into the other without setup media. The metadata of an
    /// image may name either: that of Windows 10 22H2 says 19041.
    /// </summary>
    /// <returns>The base; an unlisted build is its own.</returns>
    public static int BaseOf(int build) => RowOf(build)?.Base ?? build;

    /// <summary>The build of a release by the words a name tells it with.</summary>
    /// <param name="feature">The feature release, or null.</param>
    /// <param name="servicePack">The service pack, or null for none.</param>
    /// <returns>The build; null where they leave several, or none is listed.</returns>
    public static int? BuildOf(ProductVersion version, string? feature, int? servicePack)
    {
        ReleaseRow[] rows =
        [
            .. Rows.Value.Where(row =>
                row.First == row.Last
                && (row.LongTerm == version || row.Versions(version.Family).Contains(version))
                && (feature is null ? (row.ServicePack ?? servicePack ?? 0) == (servicePack ?? 0) : row.IsFeature(feature))
            ),
        ];
        return rows.Length == 0 || (rows.Length > 1 && feature is null && rows[0].ServicePack is null) ? null : rows.Min(row => row.First);
    }

    /// <summary>Whether an image of a build may carry the name of a feature release.</summary>
    /// <param name="feature">The release as names spell it, "24H2".</param>
    /// <returns>True when any build of the same files is that release, or none of them is listed.</returns>
    public static bool MayBe(int build, string feature)
    {
        ReleaseRow[] same = [.. Rows.Value.Where(row => row.Base == BaseOf(build) && row.Features.Length > 0)];
        return same.Length == 0 || Array.Exists(same, row => row.IsFeature(feature));
    }

    /// <summary>Whether an image of a build may carry the name of a service pack.</summary>
    /// <returns>True when the build is that service pack, or its service pack is not listed.</returns>
    public static bool MayBe(int build, int servicePack) => (RowOf(build)?.ServicePack ?? servicePack) == servicePack;

    /// <summary>Whether a system of one build can have been installed from media of another and updated since.</summary>
    /// <param name="build">The build of the system as its metadata names it.</param>
    /// <returns>True for builds of one set of files; a service pack is never taken off again, an enablement package does not show in all
    /// metadata.</returns>
    public static bool CanBeMadeFrom(int build, int media) =>
        BaseOf(build) == BaseOf(media) && (build >= media || RowOf(media)?.Features.Length > 0);

    /// <summary>Whether a system of a build has at least a service pack.</summary>
    /// <param name="servicePack">The service pack; 0 for none.</param>
    /// <returns>True when it has, or when the service pack of the build is not listed.</returns>
    public static bool IsAtLeast(int build, int servicePack) => (RowOf(build)?.ServicePack ?? servicePack) >= servicePack;

    private static ProductVersion[] VersionsOf(ProductFamily family, int build) =>
        Rows.Value.Where(row => build >= row.First && build <= row.Last).OrderBy(row => row.Last - row.First).FirstOrDefault()?.Versions(family)
        ?? [];

    /// <summary>The row of one build alone, or null.</summary>
    private static ReleaseRow? RowOf(int build) => Array.Find(Rows.Value, row => row.First == build && row.Last == build);

    private static ProductVersion? OnlyOne(ProductVersion[] versions) => versions.Distinct().Count() == 1 ? versions[0] : null;

    private sealed class ReleaseRow(TableRow row)
    {
        private readonly ProductVersion[] _client = VersionsOf(ProductFamily.Windows, row.List("client"));
        private readonly ProductVersion[] _server = VersionsOf(ProductFamily.WindowsServer, row.List("server"));

        public string NtVersion { get; } = row["nt_version"];

        public int First { get; } = row.Number("build")!.Value;

        public int Last { get; } = row.Number("last_build")!.Value;

        /// <summary>The build whose files these are, or null for a range.</summary>
        public int? Base { get; } = row.Number("base");

        /// <summary>The names of the feature release: "22H2"; Server 2022 is 21H2, and its discs call it 2108.</summary>
        public string[] Features { get; } = row.List("feature");

        /// <summary>The service pack of the build; null where the build does not tell it.</summary>
        public int? ServicePack { get; } = row.Number("service_pack");

        public ProductVersion? LongTerm { get; } =
            row.Text("ltsc_release") is { } release ? ProductCatalogue.FindVersion(ProductFamily.Windows, row["client"], release) : null;

        public bool IsFeature(string name) => Features.Contains(name, StringComparer.OrdinalIgnoreCase);

        public ProductVersion[] Versions(ProductFamily family) =>
            family switch
            {
                ProductFamily.Windows => _client,
                ProductFamily.WindowsServer => _server,
                _ => [],
            };

        private static ProductVersion[] VersionsOf(ProductFamily family, string[] names) =>
            [.. names.Select(name => ProductCatalogue.FindVersion(family, name)).OfType<ProductVersion>()];
    }
}
