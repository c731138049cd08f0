namespace ReimagingTools.Licensing.Text;

/// <summary>
/// Fills in the numbers and names of a sentence. A word that goes with a number is written in both forms, singular first:
/// <c>{0:N0} {0:verdict|verdicts}</c> is "1 verdict" and "2 verdicts".
/// </summary>
public static class CountedText
{
    private const char Or = '|';

    /// <summary>Fills in.</summary>
    /// <param name="culture">How numbers are written.</param>
    /// <param name="text">The sentence, with places as of <see cref="string.Format(IFormatProvider, string, object[])"/>.</param>
    /// <param name="arguments">What stands in the places; a number may come as the text of it.</param>
    public static string Format(CultureInfo culture, string text, params object?[] arguments) => string.Format(new Forms(culture), text, arguments);

    private sealed class Forms(CultureInfo culture) : IFormatProvider, ICustomFormatter
    {
        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : culture.GetFormat(formatType!);

        public string Format(string? format, object? arg, IFormatProvider? formatProvider)
        {
            int or = format?.IndexOf(Or) ?? -1;
            return or < 0
                ? arg is IFormattable value
                    ? value.ToString(format, culture)
                    : arg?.ToString() ?? ""
                : Convert.ToString(arg, CultureInfo.InvariantCulture) == "1"
                    ? format!.Substring(0, or)
                    : format!.Substring(or + 1);
        }
    }
}
