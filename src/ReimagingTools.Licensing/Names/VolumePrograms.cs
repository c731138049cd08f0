namespace ReimagingTools.Licensing.Names;

/// <summary>
/// The Volume Licensing programs: what people type for them ("EA", "MPSA", "Open License", "OLP"), their names, and until when they were sold
/// (<c>programs.tsv</c>). One text names one program; two of them are nobody's program.
/// </summary>
public static class VolumePrograms
{
    private const int MostNear = 3;

    private static readonly Lazy<ProgramIndex> Loaded = new(Load);

    /// <summary>The word of each program, once.</summary>
    public static IEnumerable<string> Words => Loaded.Value.Names.Keys.Select(each => each.ToString());

    /// <summary>Reads one program.</summary>
    /// <param name="text">"EnterpriseAgreement", "Enterprise Agreement", "EA", "MPSA"; blanks, hyphens and case do not matter.</param>
    /// <returns>The program, or null when the text names none, or more than one.</returns>
    public static VolumeProgram? Parse(string? text) =>
        Loaded.Value.ByWord.TryGetValue(Squeeze(text ?? ""), out VolumeProgram program) ? program : null;

    /// <summary>The programs a mistyped text may have been meant to name, the nearest first.</summary>
    /// <param name="text">What was typed.</param>
    /// <returns>A few words of the contract; none where nothing is near.</returns>
    public static IReadOnlyList<string> Near(string text) =>
        NearestText
            .FindAll(Squeeze(text), Loaded.Value.ByWord.Keys, MostNear * 2)
            .DefaultIfEmpty(NearestText.FindWord(Squeeze(text), Loaded.Value.ByWord.Keys))
            .OfType<string>()
            .Select(word => Loaded.Value.ByWord[word].ToString())
            .Distinct(StringComparer.Ordinal)
            .Take(MostNear)
            .ToArray();

    /// <summary>The name of a program as its documents write it.</summary>
    /// <returns>"Enterprise Agreement"; an empty string for <see cref="VolumeProgram.Unknown"/>.</returns>
    public static string NameOf(VolumeProgram program, CultureInfo culture) =>
        Loaded.Value.Names.TryGetValue(program, out (string English, string Japanese) name)
            ? culture.TwoLetterISOLanguageName == "ja"
                ? name.Japanese
                : name.English
            : "";

    /// <summary>The last day a program could be bought under, or null while it is sold.</summary>
    public static CalendarDate? SoldUntil(VolumeProgram program) => Loaded.Value.Ends.TryGetValue(program, out CalendarDate end) ? end : null;

    private static string Squeeze(string text) =>
        string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '_'))).ToUpperInvariant();

    private static ProgramIndex Load()
    {
        var content = new ProgramIndex();
        foreach (TableRow row in Table.Read("programs.tsv").Rows)
        {
            VolumeProgram each = row.Word<VolumeProgram>("program");
            content.Names.Add(each, (row["name"], row["name_ja"]));
            if (CalendarDate.Parse(row["sold_until"]) is { } end)
            {
                content.Ends.Add(each, end);
            }

            foreach (
                string word in new[] { row["program"], row["name"] }
                    .Concat(row["aliases"].Split(';'))
                    .Select(Squeeze)
                    .Distinct(StringComparer.Ordinal)
            )
            {
                content.ByWord.Add(word, each);
            }
        }

        return content;
    }

    private sealed class ProgramIndex
    {
        public Dictionary<string, VolumeProgram> ByWord { get; } = new(StringComparer.Ordinal);

        public Dictionary<VolumeProgram, (string English, string Japanese)> Names { get; } = [];

        public Dictionary<VolumeProgram, CalendarDate> Ends { get; } = [];
    }
}
