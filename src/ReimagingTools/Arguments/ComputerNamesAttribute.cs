namespace ReimagingTools.Arguments;

/// <summary>Takes computers by their names where objects are given in place of these: those of a directory, or rows.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ComputerNamesAttribute : ArgumentTransformationAttribute
{
    private static readonly string[] Names = ["ComputerName", "DNSHostName", "Name"];

    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        InputItems.Bare(inputData) switch
        {
            null or string => inputData,
            IDictionary => NameOf(inputData),
            IEnumerable many => many.Cast<object?>().Select(NameOf).ToArray(),
            _ => NameOf(inputData),
        };

    private static object? NameOf(object? item) =>
        InputItems.Bare(item) switch
        {
            null or IConvertible => item,
            IDictionary row => Array.Find(Names, row.Contains) is { } name ? row[name] : item,
            _ => Names.Select(name => PSObject.AsPSObject(item!).Properties[name]?.Value).FirstOrDefault(value => value is not null) ?? item,
        };
}
