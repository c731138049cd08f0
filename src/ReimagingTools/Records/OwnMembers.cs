using System.Collections.Specialized;
using System.Linq.Expressions;
using System.Reflection;

namespace ReimagingTools.Records;

/// <summary>
/// The members an object carries itself, as they are kept. <see cref="PSObject.Properties"/> copies every member each time it is walked, which takes
/// longer than reading the row from its file did. What is behind it has no public door: it is asked for by the name and type it has in PowerShell 7.
/// Where an edition has none like it, objects are read the slower way.
/// </summary>
internal static class OwnMembers
{
    /// <summary>An application that sets this switch has objects read through public members only.</summary>
    public const string PublicOnlySwitch = "ReimagingTools.PublicMembersOnly";

    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic;

    private static readonly Func<PSObject, OrderedDictionary?>? Members = MakeMembers();
    private static readonly Func<PSObject, Collection<string>?>? Types = MakeTypes();

    /// <summary>
    /// The type names of a custom object; null while it has those all custom objects have and nobody asked for them. The public property works them
    /// out and copies them for each object.
    /// </summary>
    public static Collection<string>? TypeNamesOf(PSObject shell) => Types is null ? shell.TypeNames : Types(shell);

    /// <summary>
    /// The members in their order, by name, without those the type of the object brings; null when there are none, or where they cannot be had.
    /// Their owner locks the collection to change it: lock it to read.
    /// </summary>
    public static OrderedDictionary? Of(PSObject shell) => Members?.Invoke(shell);

    private static Func<PSObject, OrderedDictionary?>? MakeMembers()
    {
        PropertyInfo? collection = typeof(PSObject).GetProperty("InstanceMembers", Hidden);
        FieldInfo[] kept = collection is null
            ? []
            : Array.FindAll(collection.PropertyType.GetFields(Hidden), field => field.FieldType == typeof(OrderedDictionary));
        bool isWanted = !(AppContext.TryGetSwitch(PublicOnlySwitch, out bool isPublicOnly) && isPublicOnly);
        return isWanted && kept.Length == 1
            ? Compile<OrderedDictionary>(shell => Expression.Field(Expression.Property(shell, collection!), kept[0]))
            : null;
    }

    private static Func<PSObject, Collection<string>?>? MakeTypes() =>
        typeof(PSObject).GetField("_typeNames", Hidden) is { } field && typeof(Collection<string>).IsAssignableFrom(field.FieldType)
            ? Compile<Collection<string>>(shell => Expression.Field(shell, field))
            : null;

    private static Func<PSObject, T?> Compile<T>(Func<ParameterExpression, Expression> of)
        where T : class
    {
        ParameterExpression shell = Expression.Parameter(typeof(PSObject), "shell");
        return Expression.Lambda<Func<PSObject, T?>>(of(shell), shell).Compile();
    }
}
