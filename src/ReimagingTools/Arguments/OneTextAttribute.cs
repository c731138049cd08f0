namespace ReimagingTools.Arguments;

/// <summary>
/// Hands on several texts as one, as <see cref="OneWordTransformationAttribute"/> does, where more is taken than the words of a list.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OneTextAttribute : ArgumentTransformationAttribute
{
    private static readonly OneWordTransformationAttribute OneWord = new();

    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => OneWord.Transform(engineIntrinsics, inputData);
}
