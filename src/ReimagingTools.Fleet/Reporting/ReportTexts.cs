using System.Reflection;
using System.Resources;

namespace ReimagingTools.Fleet.Reporting;

/// <summary>The words of the report in one language (<c>ReportTexts.resx</c>, <c>ReportTexts.ja.resx</c>). Numbers read alike in both.</summary>
internal sealed class ReportTexts(CultureInfo culture)
{
    private static readonly ResourceManager Resources = new(
        "ReimagingTools.Fleet.Reporting.ReportTexts",
        typeof(ReportTexts).GetTypeInfo().Assembly
    );

    public CultureInfo Culture { get; } = culture;

    public string this[string key] => Find(key) ?? throw new InvalidOperationException("No text for " + key + ".");

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A share in percent with one digit; only nothing reads 0 % and only everything reads 100 %.</summary>
    public static string Percent(long part, long whole)
    {
        if (part == 0 || part == whole)
        {
            return part == 0 ? "0%" : "100%";
        }

        double percent = 100.0 * part / whole;
        return percent < 0.1 ? "<0.1%"
            : percent > 99.9 ? ">99.9%"
            : percent.ToString("0.0", CultureInfo.InvariantCulture) + "%";
    }

    public string? Find(string key) => Resources.GetString(key, Culture);

    public string Format(string key, params object?[] arguments) => CountedText.Format(CultureInfo.InvariantCulture, this[key], arguments);

    /// <summary>"1 device", "1,234 devices".</summary>
    public string Devices(long count) => Format(count == 1 ? "Devices.One" : "Devices.Many", Number(count));
}
