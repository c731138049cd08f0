using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Mono.Cecil;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Media;

namespace ReimagingTools.Tests.Licensing.Catalogue;

/// <summary>The product with more rows in its embedded tables and not a line of other code: a copy of its assemblies, loaded beside them.</summary>
internal sealed class AddedRows : AssemblyLoadContext
{
    private readonly Assembly _licensing;

    public AddedRows(params (string Table, string Row)[] rows)
        : base("added rows", isCollectible: false) => _licensing = LoadFromStream(Rewritten(typeof(ProductCatalogue).Assembly.Location, rows));

    /// <summary>Calls a static method of one text; what it gives is read by the names of its members.</summary>
    public dynamic? Call(string type, string method, string text)
    {
        Assembly home = type.StartsWith("ReimagingTools.Media.", StringComparison.Ordinal)
            ? LoadFromAssemblyPath(typeof(MediaReader).Assembly.Location)
            : _licensing;
        return home.GetType(type, throwOnError: true)!.GetMethod(method, [typeof(string)])!.Invoke(null, [text]);
    }

    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name == _licensing.GetName().Name ? _licensing : null;

    private static MemoryStream Rewritten(string assembly, (string Table, string Row)[] rows)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        foreach (IGrouping<string, string> table in rows.GroupBy(row => row.Table, row => row.Row))
        {
            var resource = (EmbeddedResource)module.Resources.Single(each => each.Name == "ReimagingTools.Licensing." + table.Key);
            string text = Encoding.UTF8.GetString(resource.GetResourceData()).TrimEnd('\n') + "\n" + string.Join("\n", table) + "\n";
            _ = module.Resources.Remove(resource);
            module.Resources.Add(new EmbeddedResource(resource.Name, resource.Attributes, Encoding.UTF8.GetBytes(text)));
        }

        var rewritten = new MemoryStream();
        module.Write(rewritten);
        rewritten.Position = 0;
        return rewritten;
    }
}
