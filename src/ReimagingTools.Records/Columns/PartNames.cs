namespace ReimagingTools.Records.Columns;

/// <summary>
/// Names under which collectors put the parts of one computer: "os", "licenseInfo", "Win32_BIOS". Such a name is made of words of
/// <c>part-names.tsv</c> and nothing else, or begins as classes do; any other name over a record may be that of a computer.
/// </summary>
internal static class PartNames
{
    private static readonly Lazy<string[]> Rows = new(() =>
        [
            .. ColumnTable
                .Rows("part-names.tsv")
                .Select(cells => HeadingName.Plain(cells[0].TrimEnd('*')) + (cells[0].EndsWith("*", StringComparison.Ordinal) ? "*" : "")),
        ]
    );
    private static readonly Lazy<string[]> Words = new(() => [.. Rows.Value.Where(word => !word.EndsWith("*", StringComparison.Ordinal))]);
    private static readonly Lazy<string[]> Beginnings = new(() => [.. Rows.Value.Except(Words.Value).Select(word => word.TrimEnd('*'))]);

    /// <summary>True for the name of a part.</summary>
    /// <param name="name">A name over a record.</param>
    /// <returns>Whether it is one; a number behind it does not matter.</returns>
    public static bool IsOne(string name)
    {
        string plain = HeadingName.Plain(name);
        return ColumnTable.Default.FindClass(name) is not null
            || Array.Exists(Beginnings.Value, beginning => plain.StartsWith(beginning, StringComparison.Ordinal))
            || HeadingName.IsMadeOf(plain, Words.Value)
            || HeadingName.IsMadeOf(plain.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), Words.Value);
    }
}
