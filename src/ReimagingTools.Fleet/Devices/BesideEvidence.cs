namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// Reads what stands beside a statement about a license in the row of a purchase, as rows of a device are read. A list of orders tells what was
/// bought and not what runs, so all of it speaks of the license: where it disagrees with what is stated it contests, and it shows nothing by itself.
/// </summary>
internal static class BesideEvidence
{
    /// <summary>Contests what is stated of a license.</summary>
    /// <param name="row">What stands beside it.</param>
    /// <param name="stated">What is stated; null where nothing is.</param>
    public static void Contest(Row row, LicenseClaims? stated)
    {
        if (stated is null)
        {
            return;
        }

        var beside = new LicenseClaims();
        DeclaredEvidence.Read([row], beside, beside);
        if (!row.StatesOffice())
        {
            WindowsEvidence.ReadBeside(row, beside, stated);
        }

        stated.Take(beside, RowStanding.Beside);
    }
}
