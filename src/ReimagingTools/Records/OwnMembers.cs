using System.Collections.ObjectModel;
using System.Linq.Expressions;
using System.Management.Automation;
using System.Reflection;

namespace ReimagingTools.Records;

/// <summary>
/// The members an object carries itself, as they are kept. <see cref="PSObject.Properties"/> copies every member each time it is walked, which takes longer than
/// reading the row from its file did. The collection behind it has no public door: it is asked for by its name, which is the same in Windows PowerShell 5.1 and PowerShell 7.
/// Where an edition has none by that name there is no <see cref="Reader"/>, and objects are read the slower way.
/// </summary>
internal abstract class OwnMembers
{
    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic;

    private static readonly Func<PSObject, Collection<string>?>? Types = MakeTypes();

    /// <summary>Reads members; null where they cannot be had.</summary>
    public static OwnMembers? Reader { get; } = Make();

    /// <summary>
    /// The type names of a custom object; null while it has those all custom objects have and nobody asked for them. The public property works them out and
    /// copies them for each object.
    /// </summary>
    public static Collection<string>? TypeNamesOf(PSObject shell) => Types is null ? shell.TypeNames : Types(shell);

    /// <summary>Copies the members into a list, without those the type of the object brings.</summary>
    public abstract void Read(PSObject shell, List<PSMemberInfo> into);

    private static Func<PSObject, Collection<string>?>? MakeTypes()
    {
        if (typeof(PSObject).GetField("_typeNames", Hidden) is not { } field || !typeof(Collection<string>).IsAssignableFrom(field.FieldType))
        {
            return null;
        }

        ParameterExpression shell = Expression.Parameter(typeof(PSObject), "shell");
        return Expression.Lambda<Func<PSObject, Collection<string>?>>(Expression.Field(shell, field), shell).Compile();
    }

    private static OwnMembers? Make()
    {
        Type? collection = typeof(PSObject).GetProperty("InstanceMembers", Hidden)?.PropertyType;
        MethodInfo make = typeof(OwnMembers).GetMethod(nameof(MakeFor), BindingFlags.Static | BindingFlags.NonPublic)!;
        return collection is null ? null : make.MakeGenericMethod(collection).Invoke(null, null) as OwnMembers;
    }

    private static Collected<TCollection>? MakeFor<TCollection>()
    {
        MethodInfo? members = typeof(PSObject).GetProperty("InstanceMembers", Hidden)?.GetGetMethod(nonPublic: true);
        MethodInfo? count = typeof(TCollection).GetProperty("Count", Hidden, null, typeof(int), Type.EmptyTypes, null)?.GetGetMethod(nonPublic: true);
        MethodInfo? item = typeof(TCollection).GetProperty("Item", Hidden, null, typeof(PSMemberInfo), [typeof(int)], null)?.GetGetMethod(nonPublic: true);
        return Bind<Func<PSObject, TCollection>>(members) is { } ofObject && Bind<Func<TCollection, int>>(count) is { } countOf && Bind<Func<TCollection, int, PSMemberInfo>>(item) is { } at
            ? new Collected<TCollection>(ofObject, countOf, at)
            : null;
    }

    private static T? Bind<T>(MethodInfo? getter)
        where T : Delegate => getter is null ? null : (T?)Delegate.CreateDelegate(typeof(T), getter, throwOnBindFailure: false);

    private sealed class Collected<TCollection>(Func<PSObject, TCollection> ofObject, Func<TCollection, int> countOf, Func<TCollection, int, PSMemberInfo> at) : OwnMembers
    {
        public override void Read(PSObject shell, List<PSMemberInfo> into)
        {
            TCollection members = ofObject(shell);
            int count = countOf(members);
            for (int i = 0; i < count; i++)
            {
                into.Add(at(members, i));
            }
        }
    }
}
