using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Arguments;

/// <summary>One Volume Licensing program, by its own word or by what people type for it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ProgramTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => OneWordTransformationAttribute.Only(inputData) is not string text
        ? OneWordTransformationAttribute.Only(inputData)
        : VolumePrograms.Parse(text) ?? throw new ArgumentTransformationMetadataException(NotUnderstood(text));

    /// <summary>All the words there are would bury the few that may have been meant.</summary>
    private static string NotUnderstood(string text)
    {
        IReadOnlyList<string> near = VolumePrograms.Near(text);
        return Messages.Format(near.Count == 0 ? "ProgramNotUnderstood" : "ProgramNotUnderstoodNear", ProductKeys.Mask(text), string.Join(Messages.Format("Comma"), near));
    }
}
