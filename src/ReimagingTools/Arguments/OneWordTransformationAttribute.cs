using System.Collections;
using System.Management.Automation;
using ReimagingTools.Licensing.Text;
using ReimagingTools.Text;

namespace ReimagingTools.Arguments;

/// <summary>PowerShell reads "A,B" as the sum of two words of an enumeration, which is a third word nobody said. One parameter takes one word.</summary>
[AttributeUsage(AttributeTargets.Property)]
public class OneWordTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = Unwrap(inputData);
        value = value is IList { Count: 1 } single ? Unwrap(single[0]) : value;
        string? several = value switch
        {
            string text => text.IndexOf(',') >= 0 ? text : null,
            IEnumerable many => string.Join(", ", many.Cast<object?>()),
            _ => null,
        };
        return several is null
            ? Read(value)
            : throw new ArgumentTransformationMetadataException(Messages.Format("OneWordOnly", ProductKeys.Mask(several)));
    }

    /// <summary>Reads the one value.</summary>
    /// <param name="value">The value, unwrapped.</param>
    /// <returns>What the parameter takes.</returns>
    protected virtual object? Read(object? value) => value;

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
