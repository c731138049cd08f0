using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Records.Rows;

/// <summary>
/// Makers and models of machines as two lists write them: "DELL INC" is Dell, "HP EliteBook 840 G10" may be the "EliteBook 840 14 inch G10 Notebook
/// PC".
/// </summary>
public static class MachineNames
{
    private static readonly Lazy<Dictionary<string, string>> Makers = new(() =>
        ColumnTable.Rows("makers.tsv").ToDictionary(cells => cells[0], cells => cells[1], StringComparer.OrdinalIgnoreCase)
    );

    private const int MostParts = 4_000;
    private const string OfHeading = "heading";
    private const string Physical = "physical";

    private static readonly Lazy<(string[] Maker, string[] Model, string Thing)[]> Machines = new(() =>
        [.. ColumnTable.Rows("machines.tsv").Select(cells => (cells[0].Split(' '), cells[1].Split(' '), cells[2]))]
    );

    private static readonly Lazy<(string Sign, string Where, string Thing)[]> Signs = new(() =>
        [.. ColumnTable.Rows("machine-signs.tsv").Where(cells => cells[1] != OfHeading).Select(cells => (cells[0], cells[1], cells[2]))]
    );

    private static readonly Lazy<Dictionary<string, string>> Headings = new(() =>
        ColumnTable
            .Rows("machine-signs.tsv")
            .Where(cells => cells[1] == OfHeading)
            .ToDictionary(cells => HeadingName.Plain(cells[0]), cells => cells[2], StringComparer.Ordinal)
    );

    /// <summary>The first two letters of signs, so that a glance tells of most texts that they begin with none.</summary>
    private static readonly Lazy<HashSet<(char, char)>> Begins = new(() => [.. Signs.Value.Select(each => BeginOf(each.Sign))]);

    [ThreadStatic]
    private static BoundedCache<string, string>? _parts;

    [ThreadStatic]
    private static BoundedCache<(string Maker, string Model), string?>? _things;

    /// <summary>
    /// What a machine is of which a text speaks whatever column it stands in (<c>machine-signs.tsv</c>): its serial number, its firmware, or a word
    /// for it.
    /// </summary>
    /// <param name="isOfKind">True for one that says what kind of machine it is, in which the word may also come last ("File Server").</param>
    /// <returns>The name of the thing in the table, or null.</returns>
    public static string? ThingOfSign(string text, bool isOfKind = false)
    {
        if (!isOfKind && (text.Length < 2 || !Begins.Value.Contains(BeginOf(text))))
        {
            return null;
        }

        foreach ((string sign, string where, string thing) in Signs.Value)
        {
            bool isSign = where switch
            {
                "begins" => text.StartsWith(sign, StringComparison.OrdinalIgnoreCase),
                "is" => string.Equals(text, sign, StringComparison.OrdinalIgnoreCase),
                _ => isOfKind
                    && text.EndsWith(sign, StringComparison.OrdinalIgnoreCase)
                    && (text.Length == sign.Length || sign[0] > '\u024F' || !char.IsLetter(text[text.Length - sign.Length - 1])),
            };
            if (isSign)
            {
                return thing;
            }
        }

        return null;
    }

    /// <summary>
    /// What machines are of which alone a list has such a column: one of hosts of virtual machines (<c>machine-signs.tsv</c>), whatever host it is.
    /// </summary>
    /// <param name="heading">A heading ("VMHost").</param>
    /// <returns>The name of the thing in the table, or null.</returns>
    public static string? ThingOfHeading(string heading) => Headings.Value.TryGetValue(HeadingName.Plain(heading), out string? thing) ? thing : null;

    /// <summary>True for what stands under such a heading and says that it is said of no machine of the kind.</summary>
    /// <param name="text">"None", "0", "Physical".</param>
    public static bool DeniesThing(string text) =>
        PurchaseWords.Denies(text) || NoneWords.IsNone(text) || text.IndexOf(Physical, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>What of a maker or a model a verdict may depend on: the text where it may be of such a machine, else nothing.</summary>
    /// <param name="text">A maker or a model as written.</param>
    /// <returns>The text, or an empty one.</returns>
    public static string PartOf(string text) =>
        (_parts ??= new BoundedCache<string, string>(MostParts, StringComparer.Ordinal)).Get(text, static each =>
            WordsOf(each) is var words
            && (
                ThingOfSign(each, isOfKind: true) is not null
                || Array.Exists(Machines.Value, machine => IsNamed(words, machine.Maker) || IsNamed(words, machine.Model))
            )
                ? each
                : ""
        );

    /// <summary>What a machine is that comes with no Windows of its maker (<c>machines.tsv</c>): a virtual one, a Mac, a phone.</summary>
    /// <param name="maker">Its maker as written; empty where nobody says.</param>
    /// <returns>The name of the thing in the table, or null.</returns>
    public static string? ThingOf(string maker, string model) =>
        (_things ??= new BoundedCache<(string Maker, string Model), string?>(MostParts)).Get((maker, model), static each =>
            Find(each.Maker, each.Model)
        );

    private static (char First, char Second) BeginOf(string text) => (char.ToUpperInvariant(text[0]), char.ToUpperInvariant(text[1]));

    private static string? Find(string maker, string model)
    {
        string[] makers = WordsOf(maker),
            models = WordsOf(model);
        return Array
            .Find(Machines.Value, machine =>
                (IsAny(machine.Maker) || IsNamed(makers, machine.Maker)) && (IsAny(machine.Model) || IsNamed(models, machine.Model))
            )
            .Thing
            ?? ThingOfSign(maker, isOfKind: true)
            ?? ThingOfSign(model, isOfKind: true);
    }

    /// <summary>True where words hold those of a pattern one behind the other; a star ends a word that goes on, and alone is any text.</summary>
    private static bool IsNamed(string[] words, string[] pattern) =>
        !IsAny(pattern)
        && Enumerable
            .Range(0, Math.Max(0, words.Length - pattern.Length + 1))
            .Any(start =>
                !pattern
                    .Where(
                        (part, i) =>
                            part[part.Length - 1] == '*'
                                ? !words[start + i].StartsWith(part.Substring(0, part.Length - 1), StringComparison.Ordinal)
                                : words[start + i] != part
                    )
                    .Any()
            );

    private static bool IsAny(string[] pattern) => pattern.Length == 1 && pattern[0] == "*";

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
    /// True where two texts may name one model: one holds the other, or its words; and where one is a name and the other the number its maker gives
    /// it.
    /// </summary>
    /// <param name="left">A model as written.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether nothing tells them apart.</returns>
    public static bool MayBeOneModel(string left, string right)
    {
        string[] one = WordsOf(left),
            other = WordsOf(right);
        if (one.Length == 0 || other.Length == 0 || IsNumber(left) != IsNumber(right))
        {
            return true;
        }

        string letters = string.Concat(one),
            others = string.Concat(other);
        return letters.IndexOf(others, StringComparison.Ordinal) >= 0
            || others.IndexOf(letters, StringComparison.Ordinal) >= 0
            || Holds(one, other)
            || Holds(other, one);
    }

    /// <summary>A text without the makers it names.</summary>
    /// <param name="text">"OEM (Dell)".</param>
    /// <returns>"OEM"; null where it names none, or nothing else.</returns>
    public static string? WithoutMaker(string text)
    {
        string[] words = WordsOf(text),
            rest = Array.FindAll(words, word => !Makers.Value.ContainsKey(word));
        return rest.Length == 0 || rest.Length == words.Length ? null : string.Join(" ", rest);
    }

    /// <summary>"20QES1XX00" is what its maker numbers a "ThinkPad X1" by.</summary>
    internal static bool IsNumber(string text) => text.Trim() is var plain && plain.IndexOf(' ') < 0 && plain.Any(char.IsDigit);

    private static bool Holds(string[] words, string[] some) =>
        Array.TrueForAll(some, word => Makers.Value.ContainsValue(word) || Array.IndexOf(words, word) >= 0);

    private static string? MakerOf(string text) =>
        WordsOf(text) is { Length: > 0 } words
            ? !Makers.Value.TryGetValue(words[0], out string? maker)
                ? words[0]
                : maker.Length > 0
                    ? maker
                    : null
            : null;

    private static string[] WordsOf(string text) =>
        new string([.. text.Select(character => char.IsLetterOrDigit(character) ? char.ToUpperInvariant(character) : ' ')]).Split(
            [' '],
            StringSplitOptions.RemoveEmptyEntries
        );
}
