using System.Globalization;
using System.Text.RegularExpressions;
using ReimagingTools.Fleet.Records;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Fleet.Weighing;

/// <summary>
/// What a device runs, from Win32_OperatingSystem, the registry, ConfigMgr, Active Directory or Get-ComputerInfo. Numbers beat names: SKU number, product type
/// and build decide, a localized caption only where they are absent. None of it speaks about the license by itself.
/// </summary>
internal sealed class RunningWindows
{
    private const int EnterpriseMultiSession = 175;

    private static readonly Regex BuildInVersion = new(@"(?:^\d+\.\d+\.(\d{4,5})(?:\D|$))|\((\d{4,5})\)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private RunningWindows(Edition? edition, ProductVersion? version, Language? language, Architecture architecture, bool isEvaluation, string text)
    {
        Edition = edition;
        Version = version;
        Language = language;
        Architecture = architecture;
        IsEvaluation = isEvaluation;
        Text = text;
    }

    public Edition? Edition { get; }

    public ProductVersion? Version { get; }

    public Language? Language { get; }

    public Architecture Architecture { get; }

    public bool IsEvaluation { get; }

    /// <summary>The values read, for the evidence.</summary>
    public string Text { get; }

    /// <summary>Reads what runs, or null when the instance does not speak of an operating system.</summary>
    public static RunningWindows? Read(Instance instance)
    {
        WindowsSku? sku = instance.Number(Fields.OperatingSystemSku) is { } number and >= 0 and <= uint.MaxValue ? WindowsSku.Find((uint)number) : null;
        EditionId editionId = instance.Text(Fields.EditionId) is { } id ? EditionIds.Read(id) : default;
        ProductName name = ProductNames.Parse(CaptionOf(instance));
        int? build = BuildOf(instance);
        if (sku is null && editionId.Edition is null && name.Family == ProductFamily.Unknown && build is null)
        {
            return null;
        }

        Edition? edition = sku?.Edition ?? editionId.Edition ?? (name.Family == ProductFamily.Office ? null : name.Edition);
        bool isServer = IsServer(instance, sku, edition, name);
        Architecture architecture = ArchitectureNames.Parse(instance.Text(Fields.OsArchitecture));
        ProductVersion? version = VersionOf(instance, edition, name, build, isServer);
        return new RunningWindows(
            edition,
            PlatformProducts.IsAnother(version, architecture, build) ? null : version,
            LanguageOf(instance),
            architecture,
            sku?.IsEvaluation == true || editionId.IsEvaluation || name.IsEvaluation,
            string.Join(", ", new[] { instance.Text(Fields.Caption) ?? instance.Text(Fields.ProductName), instance.Text(Fields.OperatingSystemSku) is { } s ? "SKU " + s : null, build is { } b ? "build " + b.ToString(CultureInfo.InvariantCulture) : null }.OfType<string>()));
    }

    private static string? CaptionOf(Instance instance)
    {
        string? caption = instance.Text(Fields.Caption);
        if (caption is null && instance.Text(Fields.ProductName) is { } product && product.StartsWith("Windows ", StringComparison.OrdinalIgnoreCase))
        {
            caption = product;
        }

        return caption;
    }

    private static int? BuildOf(Instance instance)
    {
        if (instance.Number(Fields.BuildNumber) is { } number and > 0 and < 100000)
        {
            return (int)number;
        }

        foreach (string name in Fields.OsVersion.Names)
        {
            if (instance.Text(new Field(name)) is { } text && BuildInVersion.Match(text) is { Success: true } match)
            {
                string digits = match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value;
                return int.Parse(digits, CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    private static bool IsServer(Instance instance, WindowsSku? sku, Edition? edition, ProductName name)
    {
        if (sku is { } known && (known.IsServer || known.Number == EnterpriseMultiSession))
        {
            return known.IsServer;
        }

        string? type = instance.Text(Fields.ProductType);
        if (type is "1" or "WorkStation" or "WinNT" || instance.Text(Fields.InstallationType) == "Client")
        {
            return false;
        }

        return type is "2" or "3" or "DomainController" or "Server" or "ServerNT" or "LanmanNT"
            || instance.Text(Fields.InstallationType)?.StartsWith("Server", StringComparison.OrdinalIgnoreCase) == true
            || edition?.Family == ProductFamily.WindowsServer
            || (edition is null && name.Family == ProductFamily.WindowsServer);
    }

    /// <summary>Client and server share builds and 10 and 11 share names, so the build speaks first. Build 3790 is Server 2003 and 2003 R2, and so is the name 2003.</summary>
    private static ProductVersion? VersionOf(Instance instance, Edition? edition, ProductName name, int? build, bool isServer)
    {
        if (build is not { } number)
        {
            return IsFrozenName(instance) && name.Version?.Name == "10" ? null : name.Version;
        }

        if (!isServer)
        {
            bool isLongTerm = edition is not null && WindowsRelease.IsLongTerm(edition);
            return WindowsRelease.Resolve(ProductFamily.Windows, number, edition) ?? (isLongTerm ? null : name.Version);
        }

        ProductVersion? named = instance.Text(Fields.OtherTypeDescription) == "R2" ? ProductCatalogue.FindVersion(ProductFamily.WindowsServer, "2003 R2")
            : name.Version is { Name: "2003" } ? null : name.Version;
        ProductVersion? server = WindowsRelease.Resolve(ProductFamily.WindowsServer, number, edition);
        return server is not null && ProductCatalogue.Find(edition, server) is null && edition is not null && ProductCatalogue.Find(edition, named) is not null
            ? named
            : server ?? named;
    }

    /// <summary>The name in the registry says Windows 10 on Windows 11 too; without a build it does not tell them apart.</summary>
    private static bool IsFrozenName(Instance instance) => instance.Text(Fields.Caption) is null || instance.NameOf(Fields.Caption).StartsWith("WindowsProductName", StringComparison.OrdinalIgnoreCase);

    /// <summary>Several user interface languages side by side are not one of them; a system language that is not among them leaves the matter open.</summary>
    private static Language? LanguageOf(Instance instance)
    {
        IReadOnlyList<string> many = instance.Texts(Fields.MuiLanguages);
        if (many.Count > 0)
        {
            string?[] tags = [.. many.Select(LanguageNames.TagOf)];
            string? installed = instance.Text(Fields.OsLanguage) is { } system ? LanguageNames.TagOf(system) : null;
            bool isContradicted = installed is not null && !tags.Contains(installed);
            return isContradicted || tags.Contains(null) ? null : Language.Of([.. tags.OfType<string>()]);
        }

        return LanguageNames.Parse(instance.Text(Fields.OsLanguage));
    }
}
