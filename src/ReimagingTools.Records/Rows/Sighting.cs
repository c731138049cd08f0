namespace ReimagingTools.Records.Rows;

/// <summary>What a pass ahead makes of a record that is whole by itself.</summary>
internal enum Sighting
{
    /// <summary>It waits: others of its computer say something else, or more.</summary>
    Several = 0,

    /// <summary>It is the only one of its computer, or the first of several that are equal.</summary>
    Alone,

    /// <summary>It says what an earlier one of its computer said.</summary>
    Repeat,
}
