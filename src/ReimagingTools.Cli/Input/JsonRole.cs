using ReimagingTools.Records.Columns;

namespace ReimagingTools.Cli.Input;

/// <summary>What one name of a JSON object is for. Compared as the object it is: every spelling of a name shares one.</summary>
internal sealed class JsonRole
{
    private JsonRole(string name)
    {
        Name = name;
        IReadOnlyList<Column> columns = ColumnTable.Default.Find(name);
        IsKnown = columns.Count > 0;
        IsDotted = IsKnown && HeadingName.OwnerOf(name) is not null;
        IsJudged = columns.Any(column => FieldTraits.IsJudged(column.Field));
        IsGroupKey = columns.Any(column => column.Field == Field.GroupKey);
        IsCount = columns.Any(column => column.Field == Field.DeviceCount);
        IsMetadata = columns.Any(column => column.Field is Field.Metadata);
        Part = columns.FirstOrDefault(column => FieldTraits.IsJudged(column.Field))?.JudgedPart;
    }

    public string Name { get; }

    /// <summary>Whether it is read at all.</summary>
    public bool IsKnown { get; }

    /// <summary>Whether it belongs to a record of its own, "SMS_R_System.Name".</summary>
    public bool IsDotted { get; }

    /// <summary>Whether a verdict may depend on it.</summary>
    public bool IsJudged { get; }

    /// <summary>Whether it holds the key of a group of devices.</summary>
    public bool IsGroupKey { get; }

    /// <summary>Whether it holds the number of devices.</summary>
    public bool IsCount { get; }

    /// <summary>Whether the transport added it.</summary>
    public bool IsMetadata { get; }

    /// <summary>The part of a value a verdict depends on; null where that is the whole.</summary>
    public Func<string, string>? Part { get; }

    public static JsonRole Of(string name) => new(name);
}
