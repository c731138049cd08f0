namespace ReimagingTools.Fleet.Scale;

/// <summary>
/// A group of devices as its key tells it. The values judged are those in the key, so that nothing an export did to the other columns (cut, trimmed,
/// quoted, guessed at) can change a verdict; these columns are for people, and must agree with the key.
/// </summary>
public sealed class DeviceGroup
{
    private DeviceGroup(GroupKey key, GroupColumns columns)
    {
        Key = key;
        Columns = columns;
        Row = new RowBuilder(ColumnTable.Default).Of(
            columns.Names.Zip(key.Values, (name, value) => new KeyValuePair<string, object?>(HeadingName.LeafOf(name), value))
        );
    }

    /// <summary>The key.</summary>
    public GroupKey Key { get; }

    /// <summary>The columns whose values the key holds.</summary>
    public GroupColumns Columns { get; }

    /// <summary>The values as a row to judge.</summary>
    public Row Row { get; }

    /// <summary>Reads a group.</summary>
    /// <param name="key">Its ReimageKey.</param>
    /// <param name="columns">Its ReimageColumns.</param>
    /// <exception cref="GroupException">Key or columns are damaged or do not fit each other, or a value is a whole product key.</exception>
    public static DeviceGroup Of(string key, string columns)
    {
        GroupKey read = GroupKey.Parse(key.Trim());
        if (columns.Trim().Length == 0)
        {
            throw new GroupException(FleetTexts.Say("Group.NoColumns"));
        }

        GroupColumns names = GroupColumns.Parse(columns);
        if (read.Values.Count != names.Names.Count)
        {
            throw new GroupException(FleetTexts.Say("Group.Misfit"));
        }

        int leak = read.Values.ToList().FindIndex(value => ProductKeys.ContainsWholeKey(value));
        return leak < 0 ? new DeviceGroup(read, names) : throw new GroupException(FleetTexts.Say("Group.Leak", names.Names[leak]));
    }

    /// <summary>
    /// The first column that shows something else than the key holds. Blanks at the ends, line ends and what follows a NUL may be lost.
    /// </summary>
    /// <param name="shown">The row as exported; columns it lacks are not looked at.</param>
    /// <returns>The column's name, or null.</returns>
    public string? Disagreement(IReadOnlyList<KeyValuePair<string, object?>> shown) =>
        shown.FirstOrDefault(pair => ValuesOf(HeadingName.Plain(HeadingName.LeafOf(pair.Key))).Any(value => Plain(value) != Plain(pair.Value))).Key;

    private IEnumerable<object?> ValuesOf(string name) =>
        Row
            .Header.Names.Select((heading, place) => (heading, place))
            .Where(each => HeadingName.Plain(each.heading) == name)
            .Select(each => Row.ValueAt(each.place));

    private static string? Plain(object? value)
    {
        string text = (value as string ?? CellText.Of(value) ?? "").Replace("\r", "");
        int end = text.IndexOf('\0');
        return CellText.Of(end < 0 ? text : text.Substring(0, end));
    }
}
