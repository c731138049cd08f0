namespace ReimagingTools.Arguments;

/// <summary>Takes a whole number of a range; of what is none the binder would speak in words of the framework.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WholeNumberAttribute(int least, int most = int.MaxValue) : ArgumentTransformationAttribute
{
    public int Least { get; } = least;

    public int Most { get; } = most;

    public override object Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        string text = Convert.ToString(InputItems.Bare(inputData), CultureInfo.InvariantCulture) ?? "";
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= Least && number <= Most
            ? number
            : throw new ArgumentTransformationMetadataException(
                Messages.Format(Most == int.MaxValue ? "NumberWrong" : "NumberOutside", text, Least, Most)
            );
    }
}
