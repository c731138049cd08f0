namespace ReimagingTools.Records;

/// <summary>
/// The records an input holds: the shell takes tables and collections apart in a pipeline, but not those given by name or wrapped once more.
/// </summary>
internal static class InputItems
{
    /// <summary>
    /// The rows of a table, the items of a collection or a group, or else the input itself. Text and dictionaries are no collections.
    /// </summary>
    public static IEnumerable<PSObject?> Of(PSObject input)
    {
        object bare = input.BaseObject;
        if (bare.GetType().FullName == "Microsoft.PowerShell.Commands.GroupInfo" && input.Properties["Group"]?.Value is IEnumerable group)
        {
            return Wrapped(group);
        }

        return bare is PSCustomObject || ObjectRows.IsTransparent(input, bare) || LanguagePrimitives.GetEnumerable(bare) is not { } items
            ? [input]
            : Wrapped(items);
    }

    /// <summary>What the shell wraps, or else the value itself.</summary>
    public static object? Bare(object? value) => value is PSObject shell ? shell.BaseObject : value;

    /// <summary>What stands under a name in words, the items of a list with something between; null for nothing and for blanks.</summary>
    public static string? Text(PSObject input, string name, string between = "; ")
    {
        object? bare = Bare(input.Properties[name]?.Value);
        string? text = bare is IEnumerable many and not string
            ? string.Join(between, many.Cast<object?>())
            : Convert.ToString(bare, CultureInfo.InvariantCulture);
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private static IEnumerable<PSObject?> Wrapped(IEnumerable items)
    {
        foreach (object? item in items)
        {
            yield return item is null ? null : PSObject.AsPSObject(item);
        }
    }
}
