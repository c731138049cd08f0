using System.Management.Automation.Runspaces;

namespace ReimagingTools.Output;

/// <summary>
/// Tells the session how results travel: lists inside them keep their parts across jobs and remoting, which go one level deep by default, and what
/// comes back reads as one text where a list cannot be shown, as Export-Csv wants it. A types file would do the same, but only once in a session: a
/// second copy of the module could not be imported then.
/// </summary>
public sealed class OutputTypes : IModuleAssemblyInitializer
{
    private const uint LevelsOfResult = 3;

    /// <inheritdoc/>
    public void OnImport()
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand("Microsoft.PowerShell.Utility\\Update-TypeData").AddParameter("TypeData", All()).AddParameter("Force");
        _ = shell.Invoke();
    }

    private static TypeData[] All() =>
        [
            .. typeof(OutputTypes)
                .Assembly.GetExportedTypes()
                .Where(type => type.Namespace == typeof(OutputTypes).Namespace && type != typeof(OutputTypes))
                .Select(Of),
        ];

    private static TypeData Of(Type type)
    {
        if (type.BaseType is not { IsGenericType: true })
        {
            return new TypeData(type.FullName) { SerializationDepth = LevelsOfResult };
        }

        var list = new TypeData("Deserialized." + type.FullName);
        list.Members.Add(nameof(ToString), new ScriptMethodData(nameof(ToString), ScriptBlock.Create("$this -join '; '")));
        return list;
    }
}
