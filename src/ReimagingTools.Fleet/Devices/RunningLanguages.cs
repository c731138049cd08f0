namespace ReimagingTools.Fleet.Devices;

/// <summary>The languages a Windows runs in.</summary>
internal static class RunningLanguages
{
    private static readonly char[] Between = [',', ';', '|'];

    /// <summary>
    /// Several user interface languages side by side are not one of them. A system language that is not among them is another reading; a language nobody knows among them leaves the
    /// matter open.
    /// </summary>
    /// <returns>The readings, with the value each rests on; null for what is not understood.</returns>
    public static IEnumerable<(Language? Language, RowValue Value)> Of(Row row)
    {
        bool isSettled = false;
        var tags = new List<string?>();
        foreach (RowValue many in row.Values(Field.MuiLanguages).Where(value => value.Unreadable is null))
        {
            string?[] read = [.. many.Text.Trim('{', '}').Split(Between).Select(part => part.Trim()).Where(part => part.Length > 0).Select(LanguageNames.TagOf)];
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
