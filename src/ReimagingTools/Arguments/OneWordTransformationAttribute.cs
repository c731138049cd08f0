namespace ReimagingTools.Arguments;

/// <summary>Hands on several words as one text, which the cmdlet refuses in its own sentence; the binder would speak of types.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OneWordTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        InputItems.Bare(inputData) is IList many ? string.Join(", ", many.Cast<object?>()) : inputData;
}
