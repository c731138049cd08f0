using ReimagingTools.Fleet.Judging;
using ReimagingTools.Fleet.Records;

namespace ReimagingTools.Cli.Input;

/// <summary>Verdicts of a record, or why it cannot be read.</summary>
internal sealed record RowAnswer(DeviceVerdict[] Verdicts, long DeviceCount, string? ComputerName, string? Error)
{
    public static RowAnswer Of(IRecord record, EligibilityJudge judge)
    {
        try
        {
            Device device = DeviceBuilder.Read(record);
            return new RowAnswer([.. judge.Judge(device)], device.DeviceCount, device.ComputerName, null);
        }
        catch (RecordException exception)
        {
            return new RowAnswer([], 0, null, exception.Message);
        }
    }
}
