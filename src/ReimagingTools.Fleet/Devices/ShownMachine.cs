namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// What makers, models, serial numbers and anything else that speaks of machines say one is that comes with no Windows of its maker.
/// </summary>
/// <param name="Thing">The name of the thing in the tables of machines.</param>
/// <param name="Heading">The heading of what tells it.</param>
/// <param name="Text">What tells it.</param>
internal sealed record ShownMachine(string Thing, string Heading, string Text)
{
    /// <summary>A PC with an ARM processor alone: it comes with a Windows, of another architecture.</summary>
    private const string Arm = "Arm";

    /// <summary>True for a PC with an ARM processor.</summary>
    public bool IsArm => Thing == Arm;

    /// <summary>What the machine is where it is none that is sold with a license; null for PCs.</summary>
    /// <param name="rows">The rows of the device.</param>
    public static ShownMachine? In(IReadOnlyList<Row> rows) => OfNoLicense(AllIn(rows), rows);

    /// <summary>
    /// That of several things which is sold with no license; null where none is one. A thin client with a Windows of PCs is as good as a PC.
    /// </summary>
    public static ShownMachine? OfNoLicense(IReadOnlyList<ShownMachine> machines, IReadOnlyList<Row> rows)
    {
        return machines.Count == 0
            ? null
            : machines
                .Where(each => !each.IsArm)
                .OrderBy(each => each.Text, StringComparer.Ordinal)
                .FirstOrDefault(each => each.Thing != "ThinClient" || !RunsClient());

        bool RunsClient() =>
            RunningWindows.Read(rows) is { } running
            && (
                running.Editions.Any(each => each.Family == ProductFamily.Windows)
                || running.Versions.Any(each => each.Family == ProductFamily.Windows)
            );
    }

    /// <summary>All that is told of the machine.</summary>
    /// <param name="rows">The rows of the device.</param>
    public static IReadOnlyList<ShownMachine> AllIn(IReadOnlyList<Row> rows)
    {
        var machines = new List<ShownMachine>(0);
        List<RowValue> makers = new(0),
            models = new(0);
        for (int i = 0; i < rows.Count; i++)
        {
            Row row = rows[i];
            if (row.Standing == RowStanding.Own && (row.Header.IsOfMachines || !WindowsEvidence.IsAboutOthers(row)))
            {
                makers.AddRange(row.Values(Field.Manufacturer).Where(value => value.Unreadable is null));
                models.AddRange(row.Values(Field.Model).Where(value => value.Unreadable is null));
                ReadSigns(row, machines);
            }
        }

        if (makers.Count + models.Count == 0)
        {
            return machines;
        }

        foreach (RowValue? maker in makers.Cast<RowValue?>().DefaultIfEmpty())
        {
            foreach (RowValue? model in models.Cast<RowValue?>().DefaultIfEmpty())
            {
                if (MachineNames.ThingOf(maker?.Text ?? "", model?.Text ?? "") is { } thing)
                {
                    machines.Add(new ShownMachine(thing, (model ?? maker)!.Value.Heading.Trim(), NameOf(maker?.Text, model?.Text)));
                }
            }
        }

        return machines;
    }

    private static string NameOf(string? maker, string? model) =>
        maker is null || model?.StartsWith(maker, StringComparison.OrdinalIgnoreCase) != false ? (model ?? maker)! : maker + " " + model;

    private static void ReadSigns(Row row, List<ShownMachine> machines)
    {
        ReadSigns(row, row.Header.Asides, isHeard: false, machines);
        ReadSigns(row, row.Header.Heard, isHeard: true, machines);
    }

    private static void ReadSigns(Row row, IReadOnlyList<int> places, bool isHeard, List<ShownMachine> machines)
    {
        for (int i = 0; i < places.Count; i++)
        {
            if (row.TextAt(places[i]) is { } text && ThingAt(row.Header, places[i], isHeard, text) is { } thing)
            {
                machines.Add(new ShownMachine(thing, row.Header.Names[places[i]].Trim(), text));
            }
        }
    }

    private static string? ThingAt(RowHeader header, int place, bool isHeard, string text)
    {
        HeadingMachine heading = header.MachineAt(place);
        return heading.WhereAffirmed is { } flagged && PurchaseWords.Affirms(text) ? flagged
            : !isHeard ? null
            : MachineNames.ThingOfSign(text, isOfKind: header.Columns[place] is { Field: Field.DeviceType })
                ?? (heading.UnlessDenied is { } thing && !MachineNames.DeniesThing(text) ? thing : null);
    }
}
