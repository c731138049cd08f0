namespace ReimagingTools.Arguments;

/// <summary>PowerShell reads "A,B" as the sum of two words of an enumeration, which is a third word nobody said. One parameter takes one word.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OneWordTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => Only(inputData);

    /// <summary>The one value given, unwrapped.</summary>
    internal static object? Only(object? given)
    {
        object? value = InputItems.Bare(given);
        value = value is IList { Count: 1 } single ? InputItems.Bare(single[0]) : value;
        string? several = value switch
        {
            string text => text.IndexOf(',') >= 0 ? text : null,
            IEnumerable many => string.Join(", ", many.Cast<object?>()),
            _ => null,
        };
        return several is null ? value : throw new ArgumentTransformationMetadataException(Messages.Format("OneWordOnly", ProductKeys.Mask(several)));
    }
}
