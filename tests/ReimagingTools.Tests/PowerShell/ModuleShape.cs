using System.Reflection;
using ReimagingTools.Output;

namespace ReimagingTools.Tests.PowerShell;

/// <summary>The cmdlets as their attributes describe them, read without a PowerShell.</summary>
internal static class ModuleShape
{
    private const string AttributeNamespace = "System.Management.Automation.";

    public static string SourceFolder { get; } = Path.Combine(Repository.Root, "src", "ReimagingTools");

    public static Assembly Module { get; } = typeof(ReimageVerdict).Assembly;

    public static IReadOnlyList<Type> Cmdlets { get; } =
    [.. Module.GetExportedTypes().Where(type => !type.IsAbstract && Attribute(type, "CmdletAttribute") is not null)];

    public static CustomAttributeData? Attribute(MemberInfo member, string name) => Attributes(member, name).FirstOrDefault();

    public static IEnumerable<CustomAttributeData> Attributes(MemberInfo member, string name) =>
        member.GetCustomAttributesData().Where(data => data.AttributeType.FullName == AttributeNamespace + name);

    public static string NameOf(Type cmdlet)
    {
        CustomAttributeData attribute = Attribute(cmdlet, "CmdletAttribute")!;
        return attribute.ConstructorArguments[0].Value + "-" + attribute.ConstructorArguments[1].Value;
    }

    public static IEnumerable<PropertyInfo> ParametersOf(Type cmdlet) =>
        cmdlet.GetProperties().Where(property => Attribute(property, "ParameterAttribute") is not null);
}
