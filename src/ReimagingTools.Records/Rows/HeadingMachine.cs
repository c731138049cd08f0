namespace ReimagingTools.Records.Rows;

/// <summary>What machine a heading speaks of, by the names of things in the tables of machines; null where it speaks of none.</summary>
/// <param name="WhereAffirmed">What the machine is where the text under the heading says yes ("Is Virtual").</param>
/// <param name="UnlessDenied">What it is by the heading alone, unless the text denies it ("VMHost").</param>
public readonly record struct HeadingMachine(string? WhereAffirmed, string? UnlessDenied)
{
    /// <summary>Reads a heading.</summary>
    /// <param name="heading">The heading as written.</param>
    /// <returns>What it speaks of.</returns>
    public static HeadingMachine Of(string heading) =>
        new(
            ColumnTable.FlagOf(heading) is (nameof(Field.Model), var machine) ? MachineNames.ThingOfSign(machine) : null,
            MachineNames.ThingOfHeading(heading)
        );
}
