namespace ReimagingTools.Fleet.Records;

/// <summary>
/// A name-to-value view of one thing a face was given: a CSV row, a JSON object, a CIM instance, a piped object. Names are looked up without regard to case.
/// A value may be text, a number, a Boolean, a sequence of these, another record (a nested instance) or a sequence of records.
/// </summary>
public interface IRecord
{
    /// <summary>The names the record has, in its own order.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Looks a value up.</summary>
    /// <param name="name">The name, any case.</param>
    /// <returns>The value, or null when the record has no such name or no value under it.</returns>
    object? GetValue(string name);
}
