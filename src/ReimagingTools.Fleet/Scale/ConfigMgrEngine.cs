namespace ReimagingTools.Fleet.Scale;

/// <summary>
/// The database of a Configuration Manager site, through its reporting views. A device has many licensing rows: those of Windows with a key, add-ons
/// aside, count, and only where they are one. Where they are several the license is NULL, since nothing tells which one speaks for the device; so
/// too with any other view. Decisions go to a temporary table, because nothing may be added to a site database.
/// </summary>
internal sealed class ConfigMgrEngine : TransactSqlEngine
{
    private static readonly ViewSource[] Views =
    [
        new("v_GS_OPERATING_SYSTEM", "o", null, "Caption0", "OperatingSystemSKU0", "Version0", "OSLanguage0"),
        new("v_GS_COMPUTER_SYSTEM", "c", null, "SystemType0"),
        new(
            "v_GS_SOFTWARE_LICENSING_PRODUCT",
            "l",
            "PartialProductKey0 <> N'' AND Description0 LIKE N'Windows%' AND ISNULL(Name0, N'') NOT LIKE N'% add-on%' AND ISNULL(Name0, N'') NOT "
                + "LIKE N'%-ESU-%'",
            "Name0",
            "Description0"
        ),
    ];

    public override string Name => "configmgr";

    public override bool HasOwnTable => true;

    public override GroupColumns DefaultColumns { get; } = GroupColumns.Of(Views.SelectMany(view => view.Columns));

    protected override string DecisionTable => "#ReimageDecisions";

    protected override string Devices(GroupColumns columns, string? table)
    {
        if (table is not null)
        {
            throw new GroupException(FleetTexts.Say("Group.OwnViews"));
        }

        if (columns.Names.FirstOrDefault(name => !DefaultColumns.Names.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } other)
        {
            throw new GroupException(FleetTexts.Say("Group.OtherViewColumn", other, DefaultColumns.Text));
        }

        return "(\n"
            + "    SELECT s.ResourceID, s.Netbios_Name0, "
            + string.Join(", ", Views.SelectMany(view => view.Columns.Select(column => view.Alias + "." + column)))
            + "\n"
            + "    FROM v_R_System_Valid AS s\n"
            + string.Concat(
                Views.Select(view =>
                    "    LEFT JOIN (\n" + Single(view) + "    ) AS " + view.Alias + " ON " + view.Alias + ".ResourceID = s.ResourceID\n"
                )
            )
            + "  )";
    }

    /// <summary>The values of a view for the devices on which they are one set and no more.</summary>
    private static string Single(ViewSource view)
    {
        IEnumerable<string> exact = view.Columns.Select(column => "CONVERT(nvarchar(max), " + column + ") COLLATE Latin1_General_BIN2 AS " + column);
        return "      SELECT v.ResourceID, "
            + string.Join(", ", view.Columns.Select(column => "MIN(v." + column + ") AS " + column))
            + "\n"
            + "      FROM (\n"
            + "        SELECT DISTINCT ResourceID,\n          "
            + string.Join(",\n          ", exact)
            + "\n"
            + "        FROM "
            + view.Name
            + "\n"
            + (view.Filter is null ? "" : "        WHERE " + view.Filter + "\n")
            + "      ) AS v\n"
            + "      GROUP BY v.ResourceID\n"
            + "      HAVING COUNT(*) = 1\n";
    }

    private sealed record ViewSource(string Name, string Alias, string? Filter, params string[] Columns);
}
