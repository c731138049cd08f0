namespace ReimagingTools.Fleet.Scale;

/// <summary>A table or view of devices in SQL Server.</summary>
public sealed class SqlServerEngine : TransactSqlEngine
{
    /// <inheritdoc/>
    public override string Name => "sqlserver";
}
