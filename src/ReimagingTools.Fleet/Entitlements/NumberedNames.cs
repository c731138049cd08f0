using System.Text.RegularExpressions;

namespace ReimagingTools.Fleet.Entitlements;

/// <summary>
/// Names, serial numbers and asset tags are numbered: one with another number is another device, and one of the same number with other zeros before
/// it (PC-17, PC-017) was probably meant.
/// </summary>
internal static class NumberedNames
{
    /// <summary>Names that may have been meant.</summary>
    /// <param name="written">What was written; letters of either case are alike.</param>
    /// <param name="names">The names there are.</param>
    /// <param name="most">How many to name.</param>
    /// <returns>The nearest first.</returns>
    public static IReadOnlyList<string> Near(string written, IReadOnlyCollection<string> names, int most)
    {
        string plain = WithoutZeros(written),
            digits = Digits(plain);
        (string Name, string Plain)[] numbered = [.. names.Select(name => (name, WithoutZeros(name))).Where(each => Digits(each.Item2) == digits)];
        return
        [
            .. numbered
                .Where(each => each.Plain.Equals(plain, StringComparison.OrdinalIgnoreCase))
                .Select(each => each.Name)
                .Concat(NearestText.FindAll(written, numbered.Select(each => each.Name), most))
                .Distinct(StringComparer.Ordinal)
                .Take(most),
        ];
    }

    private static string WithoutZeros(string text) => Regex.Replace(text, "(?<![0-9])0+(?=[0-9])", "");

    private static string Digits(string text) => string.Concat(text.Where(char.IsDigit));
}
