namespace ReimagingTools.Fleet.Devices;

/// <summary>Finds builds of Windows in the numbers that records hold.</summary>
internal static class BuildNumbers
{
    /// <summary>The build of the first Windows 10.</summary>
    private const int FirstOfTen = 10240;

    /// <summary>The build in the version number of a Windows: 5.0 to 6.3 and 10.0; or alone, in brackets.</summary>
    private static readonly Regex InVersion = new(
        @"(?:^(?:5\.[0-2]|6\.[0-3]|10\.0)\.(\d{4,5})(?:\D|$))|\((\d{4,5})(?:\.\d+)?\)|^(\d{4,5})(?:\.\d{1,6})?$",
        RegexOptions.CultureInvariant
    );

    /// <summary>A version in the form of that of a Windows: "11.0.22000" is of none.</summary>
    private static readonly Regex OfNt = new(@"^\d{1,2}\.\d{1,2}\.\d{3,6}(?:\D|$)", RegexOptions.CultureInvariant);

    /// <summary>The builds a row names.</summary>
    public static IEnumerable<int> Of(Row row) =>
        row.Values(Field.BuildNumber)
            .Select(value =>
                int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is > 0 and < 100000
                    ? number
                    : In(value.Text)
            )
            .Concat(row.Values(Field.OsVersion).Select(value => In(value.Text)))
            .OfType<int>();

    /// <summary>The build in a version; null where there is none.</summary>
    public static int? In(string text)
    {
        if (InVersion.Match(text) is not { Success: true } match)
        {
            return null;
        }

        string digits =
            match.Groups[1].Success ? match.Groups[1].Value
            : match.Groups[2].Success ? match.Groups[2].Value
            : match.Groups[3].Value;
        return int.Parse(digits, CultureInfo.InvariantCulture);
    }

    /// <summary>True for a version in the form of that of a Windows.</summary>
    public static bool IsOfNt(string text) => OfNt.IsMatch(text);

    /// <summary>True for a small number that is the build of no Windows.</summary>
    public static bool IsRevision(int number) => number < FirstOfTen && !IsKnown(number);

    /// <summary>True for the build of a Windows 10 or later, or of a server of its time.</summary>
    public static bool IsOfTen(int build) => build >= FirstOfTen && IsKnown(build);

    private static bool IsKnown(int build) =>
        WindowsRelease.Knows(ProductFamily.Windows, build) || WindowsRelease.Knows(ProductFamily.WindowsServer, build);
}
