using System.Reflection;
using Mono.Cecil;

namespace ReimagingTools.Tests.Framework;

/// <summary>
/// Every type and member the module refers to is in the .NET Framework 4.7.2, which the manifest asks for, or in Windows PowerShell 5.1. What is not
/// would be told by nothing before a command fails on a computer that has only those.
/// </summary>
public sealed class FrameworkReferenceTests
{
    private static readonly string Module = Path.Combine(Repository.Root, "out", "ReimagingTools");

    public static TheoryData<string> Assemblies =>
        [.. Directory.EnumerateFiles(Module, "*.dll").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void References_AreThere(string assembly)
    {
        using var resolver = new FrameworkResolver();
        using var module = ModuleDefinition.ReadModule(Path.Combine(Module, assembly), new ReaderParameters { AssemblyResolver = resolver });
        string[] missing =
        [
            .. module.GetTypeReferences().Where(type => type.Resolve() is null).Select(type => type.FullName),
            .. module.GetMemberReferences().Where(member => !IsThere(member)).Select(member => member.FullName),
        ];

        Assert.Empty(missing);
        Assert.NotEmpty(module.GetTypeReferences());
    }

    [Fact]
    public void References_ToNewerMembers_AreTold()
    {
        using var resolver = new FrameworkResolver();
        using var module = ModuleDefinition.ReadModule(
            typeof(FrameworkReferenceTests).Assembly.Location,
            new ReaderParameters { AssemblyResolver = resolver }
        );

        Assert.Contains(module.GetTypeReferences(), type => type.FullName == "System.Range");
        Assert.Null(resolver.Framework.MainModule.GetType("System.Range"));
    }

    /// <summary>Members of arrays are the runtime's own.</summary>
    private static bool IsThere(MemberReference member) => member.DeclaringType is ArrayType || member.Resolve() is not null;

    private sealed class FrameworkResolver : IAssemblyResolver
    {
        private readonly Dictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, AssemblyDefinition> _read = new(StringComparer.OrdinalIgnoreCase);

        public FrameworkResolver()
        {
            string folders = typeof(FrameworkReferenceTests)
                .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .Single(data => data.Key == "FrameworkReferences")
                .Value!;
            foreach (string file in folders.Split(';').Prepend(Module).SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll")))
            {
                _ = _paths.TryAdd(Path.GetFileNameWithoutExtension(file), file);
            }
        }

        public AssemblyDefinition Framework => Resolve(new AssemblyNameReference("mscorlib", new Version(4, 0, 0, 0)));

        public AssemblyDefinition Resolve(AssemblyNameReference name) => Resolve(name, new ReaderParameters());

        public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters)
        {
            if (!_read.TryGetValue(name.Name, out AssemblyDefinition? assembly))
            {
                string path = _paths.TryGetValue(name.Name, out string? found) ? found : throw new AssemblyResolutionException(name);
                assembly = AssemblyDefinition.ReadAssembly(path, new ReaderParameters { AssemblyResolver = this });
                _read.Add(name.Name, assembly);
            }

            return assembly;
        }

        public void Dispose()
        {
            foreach (AssemblyDefinition assembly in _read.Values)
            {
                assembly.Dispose();
            }
        }
    }
}
