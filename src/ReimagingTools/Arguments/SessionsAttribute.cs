using Microsoft.Management.Infrastructure;

namespace ReimagingTools.Arguments;

/// <summary>Takes CIM sessions; of a name the binder would speak in words of the framework.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SessionsAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? given = InputItems.Bare(inputData);
        object?[] items = [.. (given is IEnumerable many and not string ? many.Cast<object?>() : [given]).Select(InputItems.Bare)];
        return Array.Find(items, item => item is not CimSession) is { } other
            ? throw new ArgumentTransformationMetadataException(Messages.Format("SessionWrong", other.ToString()))
            : inputData;
    }
}
