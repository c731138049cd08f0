using System.Reflection;
using ReimagingTools.Licensing.Facts;

namespace ReimagingTools.Help;

/// <summary>A parameter as its attributes describe it; <see cref="Sets"/> is keyed by parameter set, "" for all.</summary>
internal sealed record ParameterShape(
    string Name,
    Type Type,
    IReadOnlyDictionary<string, ParameterUse> Sets,
    IReadOnlyList<string> Aliases,
    bool TakesWildcards
)
{
    private const string AttributeNamespace = "System.Management.Automation.";

    public bool IsSwitch => Type.FullName == AttributeNamespace + "SwitchParameter";

    /// <summary>The type as PowerShell users write it.</summary>
    public string TypeName => Describe(Type);

    /// <summary>The names an enumeration offers, without the one for unknown: that of the parameter, or the one its texts become.</summary>
    public IReadOnlyList<string> Values { get; private init; } = [];

    public static ParameterShape? Of(PropertyInfo property)
    {
        CustomAttributeData[] all = [.. property.GetCustomAttributesData()];
        CustomAttributeData[] uses = [.. all.Where(data => data.AttributeType.FullName == AttributeNamespace + "ParameterAttribute")];
        if (uses.Length == 0)
        {
            return null;
        }

        string[] aliases =
        [
            .. all.Where(data => data.AttributeType.FullName == AttributeNamespace + "AliasAttribute")
                .SelectMany(data => (IEnumerable<CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)
                .Select(argument => (string)argument.Value!),
        ];
        bool wildcards = Array.Exists(all, data => data.AttributeType.FullName == AttributeNamespace + "SupportsWildcardsAttribute");
        return new ParameterShape(
            property.Name,
            property.PropertyType,
            uses.Select(ParameterUse.Of).ToDictionary(use => use.Set, StringComparer.Ordinal),
            aliases,
            wildcards
        )
        {
            Values = WordsOf(property, all) is { } words ? [.. Enum.GetNames(words).Where(name => name != "Unknown")] : [],
        };
    }

    private static Type? WordsOf(PropertyInfo property, CustomAttributeData[] all) =>
        property.PropertyType.IsEnum ? property.PropertyType
        : !Array.Exists(all, data => data.AttributeType.Name == "OneWordTransformationAttribute") ? null
        : all.First(data => data.AttributeType.FullName == AttributeNamespace + "ArgumentCompleterAttribute").ConstructorArguments[0].Value
            is Type { IsGenericType: true } completer
            ? completer.GenericTypeArguments[0]
        : typeof(VolumeProgram);

    /// <summary>The use in one set, or null when the parameter is not in it.</summary>
    public ParameterUse? UseIn(string set) => Sets.TryGetValue(set, out ParameterUse? use) || Sets.TryGetValue("", out use) ? use : null;

    private static string Describe(Type type)
    {
        Type bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare.IsArray
            ? Describe(bare.GetElementType()!) + "[]"
            : bare.Name switch
            {
                "UInt32" => "uint",
                "Int32" => "int",
                "Int64" => "long",
                "String" => "string",
                _ => bare.Name,
            };
    }
}
