namespace ReimagingTools.Fleet.Devices;

/// <content>The versions that builds and names tell, each against the other.</content>
internal sealed partial class RunningWindows
{
    /// <summary>The products that run, each reading of the edition with each of the version.</summary>
    public IEnumerable<(Edition? Edition, ProductVersion? Version)> Products =>
        Editions
            .Cast<Edition?>()
            .DefaultIfEmpty()
            .SelectMany(_ => Versions.Cast<ProductVersion?>().DefaultIfEmpty(), (edition, version) => (edition, version))
            .Where(each => each is not (null, null))
            .OrderBy(each => ProductCatalogue.Describe(each.edition, each.version), StringComparer.Ordinal);

    private IEnumerable<ProductVersion?> VersionsOf()
    {
        Edition? edition = Editions.Count > 0 ? Editions[0] : null;
        Architecture architecture = ArchitectureOf();
        foreach (int build in Builds)
        {
            ProductVersion? version = VersionOf(build, edition);
            yield return PlatformProducts.IsAnother(version, architecture, build) ? null : version;
        }

        foreach (
            (ProductVersion? version, bool isFrozen) in _names
                .Select(name => (name.Version, false))
                .Concat(_frozenNames.Select(name => (name.Version, true)))
        )
        {
            if (version is not null && Speaks(version, isFrozen, edition) && !PlatformProducts.IsAnother(version, architecture))
            {
                yield return version;
            }
        }
    }

    /// <summary>
    /// The name of a version speaks where no build does, and against a build it cannot be: Windows 7 is not build 19045, nor Server 2019 build
    /// 20348. Names lag behind, 10 on a build of 11 and never the other way round, and tell less of a long-term release than its build; the name in
    /// the registry says Windows 10 on Windows 11 too.
    /// </summary>
    private bool Speaks(ProductVersion version, bool isFrozen, Edition? edition)
    {
        if (Builds.Count == 0)
        {
            return !(isFrozen && version.Name == "10");
        }

        if (
            version is { Name: "11", Release: null }
            && Builds.Any(build => WindowsRelease.Resolve(ProductFamily.Windows, build, null)?.Name == "10")
        )
        {
            return true;
        }

        return Builds.All(build =>
            (IsServer() ? VersionOf(build, edition) : WindowsRelease.Resolve(ProductFamily.Windows, build, null)) is { } known
            && known != version
            && known.Family == version.Family
            && !(IsModern(known) && IsModern(version))
            && version.Name != "2003"
        );
    }

    private static bool IsModern(ProductVersion version) =>
        version.Name.StartsWith("10", StringComparison.Ordinal) || version.Name.StartsWith("11", StringComparison.Ordinal);

    /// <summary>
    /// Client and server share builds and 10 and 11 share names, so the build speaks first. Build 3790 is Server 2003 and 2003 R2, and so is the
    /// name 2003.
    /// </summary>
    private ProductVersion? VersionOf(int build, Edition? edition)
    {
        ProductVersion? named = _names.Concat(_frozenNames).Select(name => name.Version).FirstOrDefault(version => version is not null);
        if (!IsServer())
        {
            bool isLongTerm = edition is not null && WindowsRelease.IsLongTerm(edition);
            return WindowsRelease.Resolve(ProductFamily.Windows, build, edition) ?? (isLongTerm ? null : named);
        }

        bool isR2 = _rows.Values(Field.OtherTypeDescription).Any(value => value.Text == "R2");
        named =
            isR2 ? ProductCatalogue.FindVersion(ProductFamily.WindowsServer, "2003 R2")
            : named is { Name: "2003" } ? null
            : named;
        ProductVersion? server = WindowsRelease.Resolve(ProductFamily.WindowsServer, build, edition);
        return
            server is not null
            && ProductCatalogue.Find(edition, server) is null
            && edition is not null
            && ProductCatalogue.Find(edition, named) is not null
            ? named
            : server ?? named;
    }

    private bool IsServer()
    {
        if (Array.Find(_skus, sku => sku.IsServer || sku.Number == EnterpriseMultiSession) is { } known)
        {
            return known.IsServer;
        }

        if (SystemTypes.ClientsIn(_rows).Any())
        {
            return false;
        }

        Edition? edition = Editions.Count > 0 ? Editions[0] : null;
        return SystemTypes.ServersIn(_rows).Any()
            || edition?.Family == ProductFamily.WindowsServer
            || (edition is null && _names.Concat(_frozenNames).Any(name => name.Family == ProductFamily.WindowsServer));
    }

    private Architecture ArchitectureOf() =>
        ArchitectureNames.Parse(_rows.Values(Field.OsArchitecture).Select(value => value.Text).FirstOrDefault());
}
