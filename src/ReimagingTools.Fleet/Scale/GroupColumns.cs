namespace ReimagingTools.Fleet.Scale;

/// <summary>The columns a fleet is grouped by: those a verdict depends on, in the order in which they make up the key.</summary>
public sealed class GroupColumns
{
    private GroupColumns(string[] names, string? deviceCount) => (Names, DeviceCount) = (names, deviceCount);

    /// <summary>Our own judged columns.</summary>
    public static GroupColumns Default { get; } =
        Of(ColumnTable.Canonical.Where(name => ColumnTable.Default.Find(name).Any(column => FieldTraits.IsJudged(column.Field))));

    /// <summary>The judged columns as the table names them; at least one.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The column that says how many devices a row stands for, or null when every row is one device.</summary>
    public string? DeviceCount { get; }

    /// <summary>The names, separated by commas, as the column ReimageColumns holds them.</summary>
    public string Text => string.Join(",", Names);

    /// <summary>The columns among <see cref="Names"/> that differ on nearly every device.</summary>
    /// <remarks>Groups by them are nearly as many as devices.</remarks>
    public IReadOnlyList<string> PerDevice =>
        [.. Names.Where(name => Is(name, Field.ProductId) || Is(name, Field.ProductKeyId) || Is(name, Field.PartialProductKey))];

    /// <summary>
    /// The columns among <see cref="Names"/> that nobody reads: what speaks of a license under them contests it, and settles nothing.
    /// </summary>
    public IReadOnlyList<string> Unread =>
        [.. Names.Where(name => !ColumnTable.Default.Find(name).Any() && ColumnTable.FlagOf(HeadingName.LeafOf(name)) is null)];

    /// <summary>
    /// Columns of a header that were left out, and under which a Windows or a virtual machine may be named all the same: a license that is stated of
    /// others too would be held open by that.
    /// </summary>
    public IReadOnlyList<string> Unheard { get; private init; } = [];

    /// <summary>Chooses columns by name.</summary>
    /// <param name="names">Judged columns, and DeviceCount when rows stand for several devices.</param>
    /// <exception cref="GroupException">A name is not judged, given twice, holds product keys or cannot be written; or no judged one is
    /// given.</exception>
    public static GroupColumns Of(IEnumerable<string> names)
    {
        string[] all = [.. names.Select(name => name.Trim())];
        bool besideLicense = IsLicense(all);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string name in all)
        {
            Check(name, besideLicense);
            if (!seen.Add(HeadingName.LeafOf(name)))
            {
                throw new GroupException(FleetTexts.Say("Group.Twice", HeadingName.LeafOf(name)));
            }
        }

        string[] judged = [.. all.Where(name => !IsDeviceCount(name))];
        return judged.Length > 0
            ? new GroupColumns(judged, Array.Find(all, IsDeviceCount))
            : throw new GroupException(FleetTexts.Say("Group.NoneJudged", Default.Text));
    }

    /// <summary>
    /// Chooses the judged columns of an inventory's header, those that tell what machine it is, and those that speak of a license and are not read;
    /// the others are left out.
    /// </summary>
    /// <exception cref="GroupException">The header holds no judged column, or one that cannot be written.</exception>
    public static GroupColumns FromHeader(IReadOnlyList<string> header)
    {
        bool besideLicense = IsLicense(header);
        GroupColumns columns = Of(header.Where(name => IsDeviceCount(name) || (IsJudged(name, besideLicense) && !HoldsProductKeys(name))));
        return new GroupColumns([.. columns.Names], columns.DeviceCount)
        {
            Unheard = [.. header.Where(name => IsHeard(name) && !columns.Names.Contains(name.Trim()))],
        };
    }

    /// <summary>Reads what <see cref="Text"/> wrote.</summary>
    /// <param name="text">Names separated by commas.</param>
    /// <exception cref="GroupException">A name is not one that could have been written.</exception>
    public static GroupColumns Parse(string text) => Of(text.Split(','));

    /// <summary>True for a column that holds whole product keys, which must not leave the engine.</summary>
    /// <param name="name">The column name, any case.</param>
    public static bool HoldsProductKeys(string name) => Is(name, Field.FirmwareKey);

    private static void Check(string name, bool besideLicense)
    {
        if (HoldsProductKeys(name))
        {
            throw new GroupException(FleetTexts.Say("Group.HoldsKeys", name));
        }

        if (!IsDeviceCount(name) && !IsJudged(name, besideLicense))
        {
            throw new GroupException(FleetTexts.Say("Group.NotJudged", name, Default.Text));
        }

        if (name.Any(each => char.IsControl(each) || each == ','))
        {
            throw new GroupException(FleetTexts.Say("Group.Comma", HeadingName.LeafOf(name)));
        }
    }

    private static bool Is(string name, Field field) => ColumnTable.Default.Find(name).Any(column => column.Field == field);

    private static bool IsDeviceCount(string name) => Is(name, Field.DeviceCount);

    /// <summary>Name is of a license where columns of one stand beside it, else of the computer.</summary>
    private static bool IsJudged(string name, bool besideLicense) =>
        ColumnTable
            .Default.Find(name)
            .Any(column =>
                column.Field == Field.Name ? besideLicense : FieldTraits.IsRead(column.Field) || column.Field is Field.Manufacturer or Field.Model
            ) || SpeaksOfLicense(name);

    private static bool SpeaksOfLicense(string name) =>
        new RowHeader([HeadingName.LeafOf(name)], null, ColumnTable.Default) is { Asides.Count: > 0 }
        || ColumnTable.FlagOf(HeadingName.LeafOf(name)) is not null;

    /// <summary>
    /// True for a heading that nobody reads and under which something is heard; a name or a serial number is another one on every device.
    /// </summary>
    private static bool IsHeard(string name) =>
        new RowHeader([HeadingName.LeafOf(name)], null, ColumnTable.Default) is { Unread.Count: > 0, Heard.Count: > 0 };

    private static bool IsLicense(IReadOnlyList<string> names) =>
        (new RowHeader(names, null, ColumnTable.Default).Kind & RowKind.License) != RowKind.None || names.Any(name => Is(name, Field.Description));
}
