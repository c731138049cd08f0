namespace ReimagingTools.Fleet.Scale;

/// <summary>A table or view of devices in SQL Server.</summary>
internal sealed class SqlServerEngine : TransactSqlEngine
{
    public override string Name => "sqlserver";
}
