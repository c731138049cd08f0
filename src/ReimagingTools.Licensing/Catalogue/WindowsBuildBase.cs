using System.Globalization;

namespace ReimagingTools.Licensing.Catalogue;

/// <summary>
/// Builds that are one set of files: an enablement package or a service pack turns one into the other without setup media. The metadata of an image may name
/// either: that of Windows 10 22H2 says 19041. Table <c>windows-build-bases.tsv</c>, with a source for each row.
/// </summary>
public sealed class WindowsBuildBase
{
    private static readonly Lazy<Dictionary<int, WindowsBuildBase>> Builds = new(Load);

    private WindowsBuildBase(int build, int @base, string featureRelease, int? servicePack)
    {
        Build = build;
        Base = @base;
        FeatureRelease = featureRelease;
        ServicePack = servicePack;
    }

    /// <summary>The build number, for instance 19045.</summary>
    public int Build { get; }

    /// <summary>The build the files were first released as, for instance 19041.</summary>
    public int Base { get; }

    /// <summary>The feature release, "22H2"; empty where the version has none.</summary>
    public string FeatureRelease { get; }

    /// <summary>The service pack, or null.</summary>
    public int? ServicePack { get; }

    /// <summary>The base of a build; an unlisted one is its own.</summary>
    /// <param name="build">The build number.</param>
    /// <returns>The base build.</returns>
    public static int Of(int build) => Builds.Value.TryGetValue(build, out WindowsBuildBase? found) ? found.Base : build;

    /// <summary>Whether an image of a build may carry the name of a feature release.</summary>
    /// <param name="build">The build number.</param>
    /// <param name="featureRelease">The release as names spell it, "24H2".</param>
    /// <returns>True when any build of the same files is that release, or none of them is listed.</returns>
    public static bool MayBe(int build, string featureRelease)
    {
        WindowsBuildBase[] same = [.. Builds.Value.Values.Where(row => row.Base == Of(build) && row.FeatureRelease.Length > 0)];
        return same.Length == 0 || Array.Exists(same, row => string.Equals(row.FeatureRelease, featureRelease, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether an image of a build may carry the name of a service pack.</summary>
    /// <param name="build">The build number.</param>
    /// <param name="servicePack">The service pack.</param>
    /// <returns>True when the build is that service pack, or its service pack is not listed.</returns>
    public static bool MayBe(int build, int servicePack) =>
        !Builds.Value.TryGetValue(build, out WindowsBuildBase? found) || found.FeatureRelease.Length > 0 || (found.ServicePack ?? 0) == servicePack;

    /// <summary>Whether a system of one build can have been installed from media of another and updated since.</summary>
    /// <param name="build">The build of the system as its metadata names it.</param>
    /// <param name="media">The build of the media.</param>
    /// <returns>True for builds of one set of files; a service pack is never taken off again, an enablement package does not show in all metadata.</returns>
    public static bool CanBeMadeFrom(int build, int media) =>
        Of(build) == Of(media) && (build >= media || (Builds.Value.TryGetValue(media, out WindowsBuildBase? found) && found.FeatureRelease.Length > 0));

    /// <summary>Whether a system of a build has at least a service pack.</summary>
    /// <param name="build">The build number.</param>
    /// <param name="servicePack">The service pack; 0 for none.</param>
    /// <returns>True when it has, or when the service pack of the build is not listed.</returns>
    public static bool IsAtLeast(int build, int servicePack) =>
        !Builds.Value.TryGetValue(build, out WindowsBuildBase? found) || found.FeatureRelease.Length > 0 || (found.ServicePack ?? 0) >= servicePack;

    private static Dictionary<int, WindowsBuildBase> Load()
    {
        var table = Table.Read("windows-build-bases.tsv");
        int build = table.Column("build"), first = table.Column("base"), release = table.Column("feature_release"), pack = table.Column("service_pack");
        return table.Rows.ToDictionary(
            row => Number(row[build]),
            row => new WindowsBuildBase(Number(row[build]), Number(row[first]), row[release], row[pack].Length == 0 ? null : Number(row[pack])));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
