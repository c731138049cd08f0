namespace ReimagingTools.Fleet.Devices;

/// <summary>Product types, types of installation and domain roles: each tells a client from a server, and no edition.</summary>
internal static class SystemTypes
{
    private static readonly string[] Clients = ["1", "WorkStation", "WinNT"];
    private static readonly string[] Servers = ["2", "3", "DomainController", "Server", "ServerNT", "LanmanNT"];
    private static readonly string[] Installations = ["Client", "Nano Server"];

    /// <summary>Those of clients.</summary>
    public static IEnumerable<RowValue> ClientsIn(IReadOnlyList<Row> rows) =>
        rows.Values(Field.ProductType)
            .Where(value => Clients.Contains(value.Text, StringComparer.OrdinalIgnoreCase))
            .Concat(rows.Values(Field.InstallationType).Where(value => value.Text == Installations[0]));

    /// <summary>Those of servers.</summary>
    public static IEnumerable<RowValue> ServersIn(IReadOnlyList<Row> rows) =>
        rows.Values(Field.ProductType).Concat(rows.Values(Field.InstallationType)).Concat(rows.Values(Field.DomainRole)).Where(IsServer);

    /// <summary>Product and installation types that are neither.</summary>
    public static IEnumerable<RowValue> UnknownIn(IReadOnlyList<Row> rows) =>
        rows.Values(Field.ProductType)
            .Concat(rows.Values(Field.InstallationType))
            .Where(value =>
                !IsServer(value)
                && !Clients.Contains(value.Text, StringComparer.OrdinalIgnoreCase)
                && !Installations.Contains(value.Text, StringComparer.OrdinalIgnoreCase)
            );

    /// <summary>True for a product type, a type of installation or a domain role of servers.</summary>
    public static bool IsServer(RowValue value) =>
        value.Column.Field switch
        {
            Field.ProductType => Servers.Contains(value.Text, StringComparer.OrdinalIgnoreCase),
            Field.InstallationType => value.Text.StartsWith("Server", StringComparison.OrdinalIgnoreCase),
            Field.DomainRole => value.Text is "2" or "3" or "4" or "5",
            _ => false,
        };

    /// <summary>What is not understood of a value: nothing of the type of a server, whose edition is not known.</summary>
    public static UnreadKind KindOf(RowValue value) => IsServer(value) ? UnreadKind.Server : UnreadKind.Text;
}
