using System.Collections;
using System.Globalization;

namespace ReimagingTools.Fleet.Records;

/// <summary>One flat instance of a record, read by <see cref="Field"/>: aliases, ConfigMgr's trailing 0, text in invariant form, blanks and literal NULL and the lists Export-Csv does not write as absent.</summary>
internal sealed class Instance(IRecord record)
{
    /// <summary>The first value any of the field's names has, or null.</summary>
    public string? Text(Field field)
    {
        foreach (string spelling in field.Spellings)
        {
            if (TextOf(record.GetValue(spelling)) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The name under which a field was found, for evidence; the canonical name when it was not.</summary>
    public string NameOf(Field field) =>
        Array.Find(field.Spellings, spelling => TextOf(record.GetValue(spelling)) is not null) ?? field.Name;

    /// <summary>Every text of a field that may hold several, separated in its own way or by commas, semicolons or bars.</summary>
    public IReadOnlyList<string> Texts(Field field) =>
        Text(field) is { } text ? [.. text.Trim('{', '}').Split(',', ';', '|').Select(part => part.Trim()).Where(part => part.Length > 0)] : [];

    /// <summary>An integer; enumerations arrive as their number.</summary>
    public long? Number(Field field) =>
        Text(field) is { } text && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;

    /// <summary>A Boolean as CIM, CSV and SQL print it; absent reads false.</summary>
    public bool Flag(Field field) => Text(field) is { } text && (text == "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase));

    public bool Has(Field field) => Text(field) is not null;

    /// <summary>True when the record has the field, with a value or without one.</summary>
    public bool HasColumn(Field field) => record.Names.Any(name => Array.Exists(field.Spellings, spelling => spelling.Equals(name, StringComparison.OrdinalIgnoreCase)));

    internal static string? TextOf(object? value)
    {
        string? text = value switch
        {
            null or IRecord => null,
            string known => known,
            Enum number => Convert.ToInt64(number, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            IEnumerable many => Join(many),
            _ => value.ToString(),
        };
        return string.IsNullOrWhiteSpace(text) || text is "NULL" or "System.String[]" or "System.Object[]" ? null : text!.Trim();
    }

    private static string? Join(IEnumerable many)
    {
        string[] parts = [.. many.Cast<object?>().Select(TextOf).OfType<string>()];
        return parts.Length == 0 ? null : string.Join(";", parts);
    }
}
