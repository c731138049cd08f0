namespace ReimagingTools.Arguments;

/// <summary>Indexes of images, numbers from 1 up; a name given instead is told where names go.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IndexTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? given = InputItems.Bare(inputData);
        IEnumerable<object?> items = given is IEnumerable many and not string ? many.Cast<object?>() : [given];
        return items.Select(InputItems.Bare).Select(IndexOf).ToArray();
    }

    private static int IndexOf(object? item)
    {
        string text = Convert.ToString(item, CultureInfo.InvariantCulture) ?? "";
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index > 0
            ? index
            : throw new ArgumentTransformationMetadataException(Messages.Format("IndexNotUnderstood", text));
    }
}
