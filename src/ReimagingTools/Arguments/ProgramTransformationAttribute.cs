using System.Management.Automation;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Text;
using ReimagingTools.Text;

namespace ReimagingTools.Arguments;

/// <summary>One Volume Licensing program, by its own word or by what people type for it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ProgramTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => OneWordTransformationAttribute.Only(inputData) is not string text
        ? OneWordTransformationAttribute.Only(inputData)
        : VolumePrograms.Parse(text) ?? throw new ArgumentTransformationMetadataException(
            Messages.Format("ProgramNotUnderstood", ProductKeys.Mask(text), string.Join(", ", VolumePrograms.Words)));
}
