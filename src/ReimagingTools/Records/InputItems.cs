using System.Management.Automation;

namespace ReimagingTools.Records;

/// <summary>The records an input holds: the shell takes tables and collections apart in a pipeline, but not those given by name or wrapped once more.</summary>
internal static class InputItems
{
    /// <summary>The rows of a table, the items of a collection or a group, or else the input itself. Text and dictionaries are no collections.</summary>
    public static IEnumerable<PSObject?> Of(PSObject input)
    {
        object bare = input.BaseObject;
        if (bare.GetType().FullName == "Microsoft.PowerShell.Commands.GroupInfo" && input.Properties["Group"]?.Value is IEnumerable group)
        {
            return Wrapped(group);
        }

        return bare is PSCustomObject || ObjectRows.IsTransparent(input, bare) || LanguagePrimitives.GetEnumerable(bare) is not { } items ? [input] : Wrapped(items);
    }

    private static IEnumerable<PSObject?> Wrapped(IEnumerable items)
    {
        foreach (object? item in items)
        {
            yield return item is null ? null : PSObject.AsPSObject(item);
        }
    }
}
