using System.Globalization;

namespace ReimagingTools.Activation.Reading;

/// <summary>
/// Reads the values of one record by name. "NULL" and DBNull are no values; ConfigMgr's trailing 0 is tried after the plain name.
/// </summary>
internal sealed class RecordFields(Func<string, object?> record, IssueSink issues, string? dateFormat)
{
    private const int LongestValue = 4096;

    /// <summary>The first of the names that has a value, as text; null when none has.</summary>
    public string? Text(params string[] names)
    {
        foreach (string name in names)
        {
            if (Words(Value(name)) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    public bool Has(params string[] names) => Text(names) is not null;

    public CountDate Date(params string[] names)
    {
        foreach (string name in names)
        {
            switch (Value(name))
            {
                case DateTime date:
                    return CountDate.Of(date);
                case DateTimeOffset moment:
                    return CountDate.Of(moment.DateTime);
                case { } value when Words(value) is { } text:
                    return Parse(text);
                default:
                    break;
            }
        }

        return default;
    }

    private static string? Words(object? value)
    {
        string? text = value switch
        {
            null or DBNull => null,
            string words => words,
            Enum name => name.ToString(),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            string[] several => string.Join(";", several),
            _ => value.ToString(),
        };
        string trimmed = text?.Trim() ?? "";
        return trimmed.Length == 0 || trimmed.Length > LongestValue || string.Equals(trimmed, "NULL", StringComparison.OrdinalIgnoreCase) ? null : trimmed;
    }

    private object? Value(string name) => record(name) is { } value and not DBNull ? value : record(name + "0");

    private CountDate Parse(string text)
    {
        if (!CountDate.Read(text, dateFormat, out CountDate date))
        {
            issues.Warn(MakIssueKind.DateUnreadable, text);
        }

        return date;
    }
}
