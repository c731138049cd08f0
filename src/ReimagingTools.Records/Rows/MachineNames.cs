namespace ReimagingTools.Records.Rows;

/// <summary>Makers and models of machines as two lists write them: "DELL INC" is Dell, "HP EliteBook 840 G10" may be the "EliteBook 840 14 inch G10 Notebook PC".</summary>
public static class MachineNames
{
    private static readonly Lazy<Dictionary<string, string>> Makers = new(() =>
        ColumnTable.Rows("makers.tsv").ToDictionary(cells => cells[0], cells => cells[1], StringComparer.OrdinalIgnoreCase));

    /// <summary>True where two texts may name one maker: by its first word, or another name of it.</summary>
    /// <param name="left">A maker as written.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether nothing tells them apart.</returns>
    public static bool MayBeOneMaker(string left, string right) => MakerOf(left) is not { } one || MakerOf(right) is not { } other || one == other;

    /// <summary>True where a text names a maker of computers that is known: sellers are many, and makers few.</summary>
    /// <param name="text">"Dell Marketing L.P.".</param>
    /// <returns>Whether one of its words is the name of one.</returns>
    public static bool IsMaker(string text) => Array.Exists(WordsOf(text), word => Makers.Value.ContainsKey(word));

    /// <summary>
    /// True where two texts may name one model: one holds the other, or its words; and where one is a name and the other the number its maker gives it.
    /// </summary>
    /// <param name="left">A model as written.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether nothing tells them apart.</returns>
    public static bool MayBeOneModel(string left, string right)
    {
        string[] one = WordsOf(left), other = WordsOf(right);
        if (one.Length == 0 || other.Length == 0 || IsNumber(left) != IsNumber(right))
        {
            return true;
        }

        string letters = string.Concat(one), others = string.Concat(other);
        return letters.IndexOf(others, StringComparison.Ordinal) >= 0 || others.IndexOf(letters, StringComparison.Ordinal) >= 0
            || Holds(one, other) || Holds(other, one);
    }

    /// <summary>A text without the makers it names.</summary>
    /// <param name="text">"OEM (Dell)".</param>
    /// <returns>"OEM"; null where it names none, or nothing else.</returns>
    public static string? WithoutMaker(string text)
    {
        string[] words = WordsOf(text), rest = Array.FindAll(words, word => !Makers.Value.ContainsKey(word));
        return rest.Length == 0 || rest.Length == words.Length ? null : string.Join(" ", rest);
    }

    /// <summary>"20QES1XX00" is what its maker numbers a "ThinkPad X1" by.</summary>
    internal static bool IsNumber(string text) => text.Trim() is var plain && plain.IndexOf(' ') < 0 && plain.Any(char.IsDigit);

    private static bool Holds(string[] words, string[] some) => Array.TrueForAll(some, word => Makers.Value.ContainsValue(word) || Array.IndexOf(words, word) >= 0);

    private static string? MakerOf(string text) => WordsOf(text) is { Length: > 0 } words ? !Makers.Value.TryGetValue(words[0], out string? maker) ? words[0] : maker.Length > 0 ? maker : null : null;

    private static string[] WordsOf(string text) =>
        new string([.. text.Select(character => char.IsLetterOrDigit(character) ? char.ToUpperInvariant(character) : ' ')]).Split([' '], StringSplitOptions.RemoveEmptyEntries);
}
