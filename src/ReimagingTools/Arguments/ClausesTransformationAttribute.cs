using ReimagingTools.Output;

namespace ReimagingTools.Arguments;

/// <summary>Takes a verdict, of this session or of another, for the ids of the clauses it fell by.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ClausesTransformationAttribute : ArgumentTransformationAttribute
{
    private static readonly string TypeName = typeof(ReimageVerdict).FullName!;

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        ClausesOf(inputData)
        ?? (
            inputData is object[] many && many.Any(each => ClausesOf(each) is not null)
                ? many.SelectMany(each => ClausesOf(each) ?? [each]).ToArray()
                : inputData
        );

    private static object[]? ClausesOf(object? value) =>
        value is not null
        && PSObject.AsPSObject(value) is var item
        && item.TypeNames.Any(name => name == TypeName || name == "Deserialized." + TypeName)
        && LanguagePrimitives.GetEnumerable(item.Properties[nameof(ReimageVerdict.Clauses)]?.Value) is { } clauses
            ? [.. clauses.Cast<object>()]
            : null;
}
