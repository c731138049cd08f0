namespace ReimagingTools.Fleet.Scale;

/// <summary>
/// An engine that holds a fleet. It groups devices by the columns that are judged, and joins the decisions on the groups to the devices again. The
/// key is worked out by the same expression both times. A device that finds no decision is Indeterminate: the join can lose a decision, never make
/// one.
/// </summary>
public abstract class GroupEngine
{
    /// <summary>The table of devices when none is named.</summary>
    protected const string UsualTable = "Devices";

    private static readonly GroupEngine[] Engines =
    [
        new SqlServerEngine(),
        new ConfigMgrEngine(),
        new KqlEngine(),
        new SparkEngine(),
        new DuckDbEngine(),
        new SqliteEngine(),
    ];

    /// <summary>Every engine.</summary>
    public static IReadOnlyList<GroupEngine> All => Engines;

    /// <summary>The word for it on a command line.</summary>
    public abstract string Name { get; }

    /// <summary>The columns grouped by when none are named.</summary>
    public virtual GroupColumns DefaultColumns => GroupColumns.Default;

    /// <summary>True when the engine's own views are asked, so that no table can be named.</summary>
    public virtual bool HasOwnTable => false;

    /// <summary>The letter its keys have before a text; see <see cref="GroupKey"/>.</summary>
    internal abstract char Form { get; }

    /// <summary>Rows of a decision table one statement takes.</summary>
    internal abstract int BatchRows { get; }

    /// <summary>Finds an engine.</summary>
    /// <param name="name">Its name, any case.</param>
    public static GroupEngine? Find(string name) => Array.Find(Engines, engine => engine.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The query that hands out one row per group: ReimageKey, ReimageColumns, the judged columns, DeviceCount.</summary>
    /// <param name="table">The table or view of devices, parts separated by full stops; null for the usual one.</param>
    /// <param name="latest">How to find the latest row of a device in a log; null where a device has one row.</param>
    /// <returns>The query, ending in a line break. DeviceCount is 0 for a group with a row whose own count is no whole number above 0, so that the
    /// group is unreadable.</returns>
    /// <exception cref="GroupException">The engine does not have such columns or cannot be given a table.</exception>
    public abstract string GroupQuery(GroupColumns columns, string? table, LatestRows? latest = null);

    /// <summary>
    /// The query that tells before all others how many devices stand in more than one row: they would be counted, and joined, as often.
    /// </summary>
    /// <param name="device">The column that tells devices apart.</param>
    /// <param name="table">The table or view of devices; null for the usual one.</param>
    /// <returns>A query of one row: RepeatedDevices, RowsTooMany.</returns>
    /// <exception cref="GroupException">The column cannot be written, or the engine cannot be given a table.</exception>
    public abstract string RepeatedDevicesQuery(string device, string? table);

    /// <summary>What stands before the first decision.</summary>
    /// <param name="hasProvenance">Whether each decision tells what it rests on.</param>
    internal abstract string Start(bool hasProvenance);

    /// <summary>What stands before the rows of a statement.</summary>
    /// <param name="hasProvenance">Whether each decision tells what it rests on.</param>
    internal abstract string BatchStart(bool hasProvenance);

    /// <summary>One row.</summary>
    internal abstract string Row(DecisionRow row);

    /// <summary>What stands after the rows of a statement.</summary>
    /// <param name="hasProvenance">Whether each decision tells what it rests on.</param>
    internal abstract string BatchEnd(bool hasProvenance);

    /// <summary>What stands after the last decision: the join back.</summary>
    internal abstract string Finish(JoinBack join);

    /// <summary>The values of a row in the order of the columns.</summary>
    /// <param name="literal">Writes a text.</param>
    /// <param name="nothing">What stands for no number.</param>
    private protected static string ValuesOf(DecisionRow row, Func<string, string> literal, string nothing) =>
        string.Join(
            ", ",
            [
                literal(row.Key),
                Number(row.MediaNumber),
                literal(row.Media),
                row.MediaIndex is { } index ? Number(index) : nothing,
                .. new[] { row.Decision, row.Basis, row.Brief, row.Reason, row.Clauses, row.MissingFacts, row.Provenance }
                    .OfType<string>()
                    .Select(literal),
            ]
        );

    /// <summary>A number as every engine writes it.</summary>
    private protected static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Splits the name of a table at its full stops.</summary>
    protected static IReadOnlyList<string> PartsOf(string table)
    {
        string[] parts = [.. table.Split('.').Select(part => part.Trim())];
        return parts.All(IsWritable) ? parts : throw BadTable(table);
    }

    /// <summary>True for a name that can be quoted and shown: not empty, no control characters, no product key.</summary>
    internal static bool IsWritable(string name) => name.Length > 0 && !name.Any(char.IsControl) && !ProductKeys.ContainsWholeKey(name);

    /// <summary>The name of a column that this engine's text can hold.</summary>
    /// <exception cref="GroupException">It cannot.</exception>
    protected static string Writable(string column) =>
        IsWritable(column)
            ? column
            : throw new GroupException(FleetTexts.Say("Group.ColumnName", new string([.. column.Where(each => !char.IsControl(each))])));

    /// <summary>The refusal of a table's name.</summary>
    protected static GroupException BadTable(string table) =>
        new(FleetTexts.Say("Group.TableName", new string([.. table.Where(each => !char.IsControl(each))])));
}
