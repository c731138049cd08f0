using ReimagingTools.Activation;

namespace ReimagingTools.Arguments;

/// <summary>
/// Takes a date as an object, or as text with the year first. Compiled cmdlets bind text by the culture of the session, whose calendar may count
/// other years.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class YearFirstDateAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object bare = InputItems.Bare(inputData)!;
        DateTime now = DateTime.Now;
        return bare switch
        {
            DateTime date when MakAsOf.IsPast(date, now) => date,
            DateTimeOffset moment when MakAsOf.IsPast(moment.DateTime, now) => moment.DateTime,
            string text when MakAsOf.TryRead(text, now, out DateTime read) => read,
            _ => throw new ArgumentTransformationMetadataException(Messages.Format("AsOfWrong", bare.ToString())),
        };
    }
}
