namespace ReimagingTools.Fleet.Devices;

/// <summary>The languages a Windows runs in.</summary>
internal static class RunningLanguages
{
    private static readonly char[] Separators = [',', ';', '|'];

    /// <summary>What stands between several languages in words.</summary>
    internal static readonly string[] Between = [" / "];

    /// <summary>The languages a device runs in, in words.</summary>
    /// <param name="rows">Its rows; those stated of others too say nothing of what it runs.</param>
    /// <returns>"de-DE", or several where its rows tell several; null where they tell none.</returns>
    public static string? TextOf(IReadOnlyList<Row> rows) =>
        string.Join(
            Between[0],
            rows.Where(row => row.Standing == RowStanding.Own && !WindowsEvidence.IsAboutOthers(row))
                .SelectMany(Of)
                .Select(each => each.Language?.ToString())
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .OrderBy(each => each, StringComparer.Ordinal)
        )
            is { Length: > 0 } text
            ? text
            : null;

    /// <summary>
    /// Several user interface languages side by side are not one of them. A system language that is not among them is another reading; a language
    /// nobody knows among them leaves the matter open.
    /// </summary>
    /// <returns>The readings, with the value each rests on; null for what is not understood.</returns>
    public static IEnumerable<(Language? Language, RowValue Value)> Of(Row row)
    {
        bool isSettled = false;
        var tags = new List<string?>();
        foreach (RowValue many in row.Values(Field.MuiLanguages).Where(value => value.Unreadable is null))
        {
            string?[] read =
            [
                .. many.Text.Trim('{', '}').Split(Separators).Select(part => part.Trim()).Where(part => part.Length > 0).Select(LanguageNames.TagOf),
            ];
            if (read.Length > 0)
            {
                isSettled = true;
                tags.AddRange(read);
                yield return (read.Contains(null) ? null : Language.Of([.. read.OfType<string>()]), many);
            }
        }

        foreach (RowValue one in row.Values(Field.OsLanguage).Where(value => value.Unreadable is null))
        {
            if (!isSettled || (!tags.Contains(null) && !tags.Contains(LanguageNames.TagOf(one.Text))))
            {
                yield return (LanguageNames.Parse(one.Text), one);
            }
        }
    }
}
