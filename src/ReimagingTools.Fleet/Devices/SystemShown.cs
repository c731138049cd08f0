namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// What a device runs and is, beside a license that is not known: no evidence of one, and explained by some licenses only. Two that show the same
/// are equal.
/// </summary>
public sealed record SystemShown
{
    private readonly string _foreign;

    private SystemShown(
        string text,
        string? machine,
        ProductFamily family,
        string foreign,
        IReadOnlyList<(Edition? Edition, ProductVersion? Version)> products
    ) => (Text, Machine, Family, _foreign, Products) = (text, machine, family, foreign, products);

    /// <summary>The system in words, "Windows 10 Home"; empty where none is told.</summary>
    public string Text { get; }

    /// <summary>What it is where no maker sells it with a license of Windows, "a virtual machine"; null for PCs.</summary>
    public string? Machine { get; }

    /// <summary>A client's or a server's Windows; Unknown where its records do not tell, or tell of both.</summary>
    public ProductFamily Family { get; }

    /// <summary>The licenses that would explain the system best: itself, or what an edition of Volume Licensing alone lies on.</summary>
    internal IEnumerable<(Edition? Edition, ProductVersion? Version)> Licenses =>
        Products.Select(each => (QualifyingSystems.BaseOf(each.Edition, each.Version) ?? each.Edition, each.Version));

    private IReadOnlyList<(Edition? Edition, ProductVersion? Version)> Products { get; }

    /// <summary>Reads it from the rows of a device.</summary>
    /// <returns>What they show; null where they show nothing of it.</returns>
    internal static SystemShown? Of(IReadOnlyList<Row> rows)
    {
        RunningWindows? running = RunningWindows.Read(rows);
        string? machine = ShownMachine.In(rows)?.Thing;
        if (running is null && machine is null)
        {
            return null;
        }

        (Edition? Edition, ProductVersion? Version)[] products = running is null ? [] : [.. running.Products];
        ProductFamily[] told = running is null
            ? []
            :
            [
                .. products
                    .Select(each => each.Edition?.Family ?? each.Version!.Family)
                    .Concat(running.ServerType is null ? [] : [ProductFamily.WindowsServer])
                    .Distinct(),
            ];
        return new SystemShown(
            products.Length == 0
                ? running?.Text ?? ""
                : string.Join(" / ", products.Select(each => ProductCatalogue.Describe(each.Edition, each.Version))),
            machine is null ? null : EvidenceText.Say("Machine." + machine),
            told.Length == 1 ? told[0] : ProductFamily.Unknown,
            running is null
                ? ""
                : string.Join(";", new[] { ProductFamily.Windows, ProductFamily.WindowsServer }.Where(family => running.Foreign(family).Any())),
            products
        );
    }

    /// <summary>Tells whether a license that nobody looked up for this device alone may be its own.</summary>
    /// <param name="edition">The licensed edition, or null where its own is known.</param>
    /// <param name="version">The licensed version, or null where its own is known.</param>
    internal bool IsExplainedBy(Edition? edition, ProductVersion? version)
    {
        ProductFamily family = edition?.Family ?? version?.Family ?? ProductFamily.Unknown;
        return family is ProductFamily.Unknown or ProductFamily.Office
            || (
                !_foreign.Split(';').Contains(family.ToString())
                && Products.All(runs =>
                    RunningRights.Explain(edition, version, edition is null ? null : runs.Edition, version is null ? null : runs.Version)
                )
            );
    }

    /// <inheritdoc/>
    public bool Equals(SystemShown? other) =>
        other is not null && (Text, Machine, Family, _foreign) == (other.Text, other.Machine, other.Family, other._foreign);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        StringComparer.Ordinal.GetHashCode(Text) ^ (Machine is null ? 0 : StringComparer.Ordinal.GetHashCode(Machine));
}
