using ReimagingTools.Activation;

namespace ReimagingTools.Arguments;

/// <summary>Takes a format of dates that writes day, month and year; without one of them a count would get a date of the present.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WholeDateFormatAttribute : ValidateArgumentsAttribute
{
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        string format = arguments as string ?? "";
        if (!MakReader.IsDateFormat(format))
        {
            throw new ValidationMetadataException(Messages.Format("DateFormatWrong", format));
        }
    }
}
