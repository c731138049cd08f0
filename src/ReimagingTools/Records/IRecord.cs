namespace ReimagingTools.Records;

/// <summary>
/// A name-to-value view of an object: text, numbers, truths, sequences of these, records and sequences of records. Names are looked up without regard to case.
/// </summary>
internal interface IRecord
{
    /// <summary>The names the record has, in its own order.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Looks a value up.</summary>
    object? GetValue(string name);
}
