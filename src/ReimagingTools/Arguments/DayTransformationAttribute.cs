namespace ReimagingTools.Arguments;

/// <summary>
/// Takes a day as an object, or as text with the year first. Compiled cmdlets bind text by the culture of the session, whose calendar may count
/// other years.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DayTransformationAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        if (inputData is null)
        {
            return null;
        }

        object bare = InputItems.Bare(inputData)!;
        DateTime? day = bare switch
        {
            DateTime date => date,
            DateTimeOffset moment => moment.DateTime,
            string text => CalendarDate.Parse(text) is { } read
                ? DateTime.ParseExact(read.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture)
                : null,
            _ => null,
        };
        return day is { Year: >= CalendarDate.FirstYear }
            ? day
            : throw new ArgumentTransformationMetadataException(Messages.Format("DayWrong", bare.ToString()));
    }
}
