using System.Globalization;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Licensing.Catalogue;

/// <summary>What a Windows build number says about the version; client and server share builds, so the product type decides.</summary>
public sealed class WindowsBuild
{
    private static readonly Lazy<Dictionary<int, WindowsBuild>> Builds = new(Load);

    private WindowsBuild(int build, ProductVersion? client, ProductVersion? server, ProductVersion? longTerm)
    {
        Build = build;
        Client = client;
        Server = server;
        LongTerm = longTerm;
    }

    /// <summary>The build number, for instance 19045.</summary>
    public int Build { get; }

    /// <summary>The desktop version of this build, or null.</summary>
    public ProductVersion? Client { get; }

    /// <summary>The server version of this build, or null.</summary>
    public ProductVersion? Server { get; }

    /// <summary>The long-term servicing release made from this build, or null.</summary>
    public ProductVersion? LongTerm { get; }

    /// <summary>Finds what is known of a build.</summary>
    /// <param name="build">The build number.</param>
    /// <returns>The entry, or null when the build is not listed.</returns>
    public static WindowsBuild? Find(int build) => Builds.Value.TryGetValue(build, out WindowsBuild? found) ? found : null;

    /// <summary>The desktop version a build belongs to, where need be by range: 10240 up to 21999 is 10, 22000 and above is 11.</summary>
    /// <param name="build">The build number.</param>
    /// <returns>The version, or null.</returns>
    public static ProductVersion? ClientVersion(int build)
    {
        if (Find(build) is { Client: { } listed })
        {
            return listed;
        }

        return build switch
        {
            >= 22000 and < 30000 => ProductCatalogue.FindVersion(ProductFamily.Windows, "11"),
            >= 10240 and < 22000 => ProductCatalogue.FindVersion(ProductFamily.Windows, "10"),
            _ => null,
        };
    }

    private static Dictionary<int, WindowsBuild> Load()
    {
        var table = Table.Read("windows-builds.tsv");
        int build = table.Column("build"), client = table.Column("client"), server = table.Column("server"), release = table.Column("ltsc_release");
        var builds = new Dictionary<int, WindowsBuild>();
        foreach (string[] row in table.Rows)
        {
            int number = int.Parse(row[build], CultureInfo.InvariantCulture);
            builds.Add(number, new WindowsBuild(
                number,
                VersionOf(ProductFamily.Windows, row[client], null),
                VersionOf(ProductFamily.WindowsServer, row[server], null),
                row[release].Length == 0 ? null : VersionOf(ProductFamily.Windows, row[client], row[release])));
        }

        return builds;
    }

    private static ProductVersion? VersionOf(ProductFamily family, string name, string? release) =>
        name.Length == 0 ? null : ProductCatalogue.FindVersion(family, name, release);
}
