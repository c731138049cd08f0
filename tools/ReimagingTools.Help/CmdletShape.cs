using System.Reflection;

namespace ReimagingTools.Help;

/// <summary>A cmdlet as its attributes describe it, read without running anything of PowerShell.</summary>
internal sealed record CmdletShape(
    string Name,
    string Verb,
    string Noun,
    string? DefaultSet,
    string? HelpUri,
    IReadOnlyList<string> OutputTypes,
    IReadOnlyList<ParameterShape> Parameters
)
{
    private const string AttributeNamespace = "System.Management.Automation.";

    public static IReadOnlyList<CmdletShape> AllOf(Assembly module) =>
        [
            .. module
                .GetExportedTypes()
                .Where(type => !type.IsAbstract)
                .Select(Of)
                .OfType<CmdletShape>()
                .OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal),
        ];

    private static CmdletShape? Of(Type type)
    {
        CustomAttributeData? cmdlet = type.GetCustomAttributesData()
            .FirstOrDefault(data => data.AttributeType.FullName == AttributeNamespace + "CmdletAttribute");
        if (cmdlet is null)
        {
            return null;
        }

        string verb = (string)cmdlet.ConstructorArguments[0].Value!,
            noun = (string)cmdlet.ConstructorArguments[1].Value!;
        string? Named(string member) =>
            cmdlet.NamedArguments.Where(named => named.MemberName == member).Select(named => (string?)named.TypedValue.Value).FirstOrDefault();
        string[] outputs =
        [
            .. type.GetCustomAttributesData()
                .Where(data => data.AttributeType.FullName == AttributeNamespace + "OutputTypeAttribute")
                .SelectMany(data => (IEnumerable<CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)
                .Select(argument => ((Type)argument.Value!).FullName!),
        ];
        ParameterShape[] parameters = [.. type.GetProperties().Select(ParameterShape.Of).OfType<ParameterShape>()];
        return new CmdletShape(verb + "-" + noun, verb, noun, Named("DefaultParameterSetName"), Named("HelpUri"), outputs, parameters);
    }

    /// <summary>Names of the parameter sets, the default one first.</summary>
    public IReadOnlyList<string> Sets()
    {
        string[] names =
        [
            .. Parameters.SelectMany(parameter => parameter.Sets.Keys).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal),
        ];
        return names.Length == 0 ? [""] : [.. names.OrderBy(name => name == DefaultSet ? 0 : 1)];
    }
}
