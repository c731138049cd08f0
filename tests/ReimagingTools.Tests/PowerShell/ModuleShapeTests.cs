using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ReimagingTools.Tests.PowerShell;

/// <summary>What must hold for every cmdlet, told from the assembly and the files beside it.</summary>
public sealed partial class ModuleShapeTests
{
    private static readonly string Manifest = File.ReadAllText(Path.Combine(Repository.Root, "ReimagingTools.psd1"));

    public static TheoryData<string> CmdletNames => [.. ModuleShape.Cmdlets.Select(ModuleShape.NameOf).Order(StringComparer.Ordinal)];

    [Fact]
    public void Manifest_ExportsTheCmdlets()
    {
        string list = ExportList().Match(Manifest).Groups[1].Value;

        Assert.Equal(
            ModuleShape.Cmdlets.Select(ModuleShape.NameOf).Order(StringComparer.Ordinal),
            Quoted().Matches(list).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Manifest_HasTheVersionOfChangeLogAndAssemblies()
    {
        string version = ManifestVersion().Match(Manifest).Groups[1].Value;

        Assert.Equal(ChangeLogVersion().Match(File.ReadAllText(Path.Combine(Repository.Root, "CHANGELOG.md"))).Groups[1].Value, version);
        Assert.StartsWith(
            version,
            ModuleShape.Module.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(CmdletNames))]
    public void Cmdlet_IsSealedAndNamedAlike(string name)
    {
        Type cmdlet = Find(name);

        Assert.True(cmdlet.IsSealed);
        Assert.Equal(name.Replace("-", "", StringComparison.Ordinal) + "Command", cmdlet.Name);
        Assert.True(File.Exists(Path.Combine(ModuleShape.SourceFolder, "Commands", cmdlet.Name + ".cs")));
        Assert.True(File.Exists(Path.Combine(Repository.Root, "tests", "ReimagingTools.Pester", name + ".Tests.ps1")));
    }

    [Theory]
    [MemberData(nameof(CmdletNames))]
    public void Cmdlet_SaysWhatItPutsOut(string name)
    {
        Type cmdlet = Find(name);
        Type[] outputs =
        [
            .. ModuleShape
                .Attributes(cmdlet, "OutputTypeAttribute")
                .SelectMany(data => (IEnumerable<CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)
                .Select(argument => (Type)argument.Value!),
        ];

        Assert.NotEmpty(outputs);
        Assert.Equal(cmdlet.GetProperty("Quiet") is not null, outputs.Contains(typeof(bool)));
    }

    [Theory]
    [MemberData(nameof(CmdletNames))]
    public void Cmdlet_HasHelpForEachParameter(string name)
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "en-US", name + ".md"));
        string[] parameters = [.. ModuleShape.ParametersOf(Find(name)).Select(parameter => parameter.Name)];

        Assert.Equal(
            parameters.Order(StringComparer.Ordinal),
            HelpParameter().Matches(page).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal)
        );
        Assert.True(File.Exists(Path.Combine(Repository.Root, "docs", "ja-JP", name + ".md")));
    }

    [Theory]
    [MemberData(nameof(CmdletNames))]
    public void Cmdlet_WithPathHasLiteralPath(string name)
    {
        Type cmdlet = Find(name);
        if (cmdlet.GetProperty("Path") is not { } path)
        {
            Assert.Null(cmdlet.GetProperty("LiteralPath"));
            return;
        }

        string[] aliases =
        [
            .. (
                (IEnumerable<CustomAttributeTypedArgument>)
                    ModuleShape.Attribute(cmdlet.GetProperty("LiteralPath")!, "AliasAttribute")!.ConstructorArguments[0].Value!
            ).Select(argument => (string)argument.Value!),
        ];
        Assert.Contains("PSPath", aliases);
        Assert.NotNull(ModuleShape.Attribute(path, "SupportsWildcardsAttribute"));
    }

    [Fact]
    public void Output_IsTextAndNumbers()
    {
        Type[] lists =
        [
            .. ModuleShape
                .Module.GetExportedTypes()
                .Where(type => type.Namespace == "ReimagingTools.Output" && type.BaseType is { IsGenericType: true }),
        ];
        Type[] flat = [typeof(string), typeof(int?), typeof(long), typeof(long?), typeof(bool), typeof(bool?), typeof(DateTime?)];
        foreach (
            Type type in ModuleShape
                .Module.GetExportedTypes()
                .Where(type => type.Namespace == "ReimagingTools.Output" && type.Name != "OutputTypes")
                .Except(lists)
        )
        {
            Assert.NotEqual(typeof(object), type.GetMethod("ToString", Type.EmptyTypes)!.DeclaringType);
            Assert.All(type.GetProperties(), property => Assert.Contains(property.PropertyType, flat.Concat(lists)));
        }

        Assert.All(lists, list => Assert.Equal(list, list.GetMethod("ToString", Type.EmptyTypes)!.DeclaringType));
    }

    [Fact]
    public void Views_NameRealProperties()
    {
        var views = XDocument.Load(Path.Combine(ModuleShape.SourceFolder, "ReimagingTools.Format.ps1xml"));
        foreach (XElement view in views.Descendants("View"))
        {
            string[] types = [.. view.Descendants("TypeName").Select(name => name.Value)];
            Type type = ModuleShape.Module.GetType(types[0].Split('#')[0], throwOnError: true)!;
            Assert.Equal("Deserialized." + types[0], types[1]);
            string[] named =
            [
                .. view.Descendants("PropertyName").Select(name => name.Value),
                .. view.Descendants("ScriptBlock").SelectMany(block => FirstProperties(block.Value)),
            ];
            Assert.NotEmpty(named);
            Assert.All(named, name => Assert.NotNull(type.GetProperty(name)));
        }
    }

    [Fact]
    public void Layout_ShipsNoOtherAssembly()
    {
        string folder = Path.Combine(Repository.Root, "out", "ReimagingTools");
        string[] others =
        [
            .. Directory
                .EnumerateFiles(folder, "*.dll", SearchOption.AllDirectories)
                .Select(file => Path.GetFileName(file)!)
                .Where(file => !file.StartsWith("ReimagingTools", StringComparison.Ordinal)),
        ];

        Assert.Empty(others);
        Assert.All(ModuleShape.Module.GetReferencedAssemblies(), name =>
            Assert.True(
                name.Name!.StartsWith("ReimagingTools", StringComparison.Ordinal)
                    || name.Name is "netstandard" or "System.Management.Automation" or "Microsoft.Management.Infrastructure"
            )
        );
        foreach (
            string file in new[]
            {
                "ReimagingTools.psd1",
                "ReimagingTools.Format.ps1xml",
                "en-US/ReimagingTools.dll-Help.xml",
                "ja-JP/ReimagingTools.dll-Help.xml",
                "ja/ReimagingTools.resources.dll",
            }
        )
        {
            Assert.True(File.Exists(Path.Combine(folder, file)), file);
        }
    }

    [Fact]
    public void Messages_AreInBothLanguages()
    {
        string[] Keys(string file) =>
            [
                .. XDocument
                    .Load(Path.Combine(ModuleShape.SourceFolder, "Text", file))
                    .Descendants("data")
                    .Select(data => (string)data.Attribute("name")!)
                    .Order(StringComparer.Ordinal),
            ];

        Assert.Equal(Keys("Messages.resx"), Keys("Messages.ja.resx"));
    }

    private static Type Find(string name) => ModuleShape.Cmdlets.Single(cmdlet => ModuleShape.NameOf(cmdlet) == name);

    /// <summary>Properties of the object itself: inside a ForEach-Object they are those of a list's items.</summary>
    private static IEnumerable<string> FirstProperties(string script) =>
        ItemProperty().Matches(LoopBody().Replace(script, "")).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"CmdletsToExport\s*=\s*@\(([^)]*)\)")]
    private static partial Regex ExportList();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"ModuleVersion\s*=\s*'([^']+)'")]
    private static partial Regex ManifestVersion();

    [GeneratedRegex(@"^## (\S+)", RegexOptions.Multiline)]
    private static partial Regex ChangeLogVersion();

    [GeneratedRegex("^### -(.+)$", RegexOptions.Multiline)]
    private static partial Regex HelpParameter();

    [GeneratedRegex(@"ForEach-Object \{.*\}", RegexOptions.Singleline)]
    private static partial Regex LoopBody();

    [GeneratedRegex(@"\$_\.(\w+)")]
    private static partial Regex ItemProperty();
}
