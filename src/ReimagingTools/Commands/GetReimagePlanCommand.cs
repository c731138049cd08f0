using ReimagingTools.Fleet.Plans;

namespace ReimagingTools.Commands;

/// <summary>Chooses for each device the image of a library it may have, or names the media to get.</summary>
[Cmdlet(VerbsCommon.Get, "ReimagePlan", DefaultParameterSetName = RecordSet, HelpUri = HelpPages.Folder + "Get-ReimagePlan.md")]
[OutputType(typeof(ReimagePlanLine))]
[OutputType(typeof(ReimagePlanMediumLine))]
public sealed class GetReimagePlanCommand : JudgingCommand
{
    private readonly ReimagePlanner _planner = new();
    private readonly PlanSummary _summary = new();

    /// <summary>One line for each medium instead of each device: what it covers and adds, and the media to get.</summary>
    [Parameter]
    public SwitchParameter Summary { get; set; }

    private protected override bool IsPerImage => true;

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        if (Withdrawn.Count > 0 && Summary)
        {
            WriteWarning(Messages.Format("PlanOfWithdrawn", Withdrawn.Count));
        }
        else if (Withdrawn.Count > 0)
        {
            Totals.Tell(this, _summary.DeviceCount, [Messages.Format("Totals.Withdrawn", _summary.DeviceCount, Withdrawn.Count)]);
        }
        else if (Summary)
        {
            WriteObject(_summary.Media().Select(medium => new ReimagePlanMediumLine(medium)), enumerateCollection: true);
            WriteObject(_summary.Wanted().Select(wanted => new ReimagePlanMediumLine(wanted.Media, wanted.DeviceCount)), enumerateCollection: true);
            foreach (string rest in _summary.DescribeUnserved(CultureInfo.CurrentUICulture))
            {
                WriteWarning(rest);
            }
        }
        else
        {
            CultureInfo culture = CultureInfo.CurrentUICulture;
            string covered = Messages.Format("Totals.Media", _summary.Covered, _summary.DeviceCount);
            Totals.Tell(this, _summary.DeviceCount, [covered, .. _summary.DescribeToGet(culture), .. _summary.DescribeUnserved(culture)]);
        }
    }

    private protected override void Write(NamedDevice named)
    {
        if (Judge!.Judge(named.Device) is not { Length: > 0 } verdicts)
        {
            return;
        }

        Count(named, verdicts);
        ReimagePlan plan = _planner.Plan(verdicts) with { ComputerName = named.ComputerName };
        _summary.Add(plan);
        if (!Summary)
        {
            WriteObject(new ReimagePlanLine(plan, Withdrawn, CultureInfo.CurrentUICulture));
        }
    }
}
