using System.Globalization;
using System.Text;

namespace ReimagingTools.Records.Text;

/// <summary>
/// Holds mistakes back and puts together those of one kind, whatever row, file or value each is about. Not for several threads at once.
/// </summary>
/// <typeparam name="T">What is kept of the first of a kind.</typeparam>
public sealed class AlikeMistakes<T>
{
    /// <summary>Kinds told apart.</summary>
    private const int MostKinds = 100;

    /// <summary>Names kept of a kind, and those of them that stand in a sentence.</summary>
    private const int MostKept = 10_000,
        MostNamed = 40;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<(T First, long Count, List<string> Names)> _kinds = [];

    /// <summary>The first of each kind, how many there are and the names of all but very many, in the order they came.</summary>
    public IEnumerable<(T First, long Count, IReadOnlyList<string> Names)> Kinds =>
        _kinds.Select(kind => (kind.First, kind.Count, (IReadOnlyList<string>)kind.Names));

    /// <summary>Takes a mistake.</summary>
    /// <param name="mistake">What is kept of it where it is the first of its kind.</param>
    /// <param name="group">What else all of a kind have in common.</param>
    /// <param name="sentence">What is told of it.</param>
    /// <param name="name">What it is called in a list; null for none.</param>
    /// <param name="about">Texts of the sentence that tell no kind: the row, the file.</param>
    /// <returns>False where there are too many kinds to hold another one.</returns>
    public bool Add(T mistake, string group, string sentence, string? name, params string?[] about)
    {
        string key = group + "\n" + KindOf(sentence, [name, name is null ? null : WithoutFolder(name), .. about]);
        if (!_places.TryGetValue(key, out int place))
        {
            if (_kinds.Count == MostKinds)
            {
                return false;
            }

            _places.Add(key, place = _kinds.Count);
            _kinds.Add((mistake, 0, []));
        }

        (T first, long count, List<string> names) = _kinds[place];
        _kinds[place] = (first, count + 1, names);
        if (name is not null && names.Count < MostKept && (names.Count == 0 || names[names.Count - 1] != name))
        {
            names.Add(name);
        }

        return true;
    }

    /// <summary>Lets go of all of them.</summary>
    public void Clear()
    {
        _places.Clear();
        _kinds.Clear();
    }

    /// <summary>
    /// Names as they stand in a sentence: the first of them, files without their folders where that tells them apart, and how many more there are.
    /// </summary>
    /// <param name="count">How many there are of the kind.</param>
    public static string List(IReadOnlyList<string> names, long count, CultureInfo culture)
    {
        string[] bare = [.. names.Select(WithoutFolder)];
        IEnumerable<string> shown = (bare.Distinct(StringComparer.Ordinal).Count() == bare.Length ? bare : names).Take(MostNamed);
        return string.Join(RowTexts.Format("Comma", culture), shown)
            + (
                names.Count <= MostNamed
                    ? ""
                    : RowTexts.Format("Hint.More", culture, (count - MostNamed).ToString("N0", CultureInfo.InvariantCulture))
            );
    }

    /// <summary>A sentence without what it quotes and without words that hold a digit, such as names, numbers and places.</summary>
    private static string KindOf(string sentence, string?[] about)
    {
        string text = about
            .Where(each => each is { Length: > 0 })
            .OrderByDescending(each => each!.Length)
            .Aggregate(sentence, (rest, each) => rest.Replace(each!, "#"));
        var kind = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; )
        {
            int end = text[i] is '"' or '「' ? text.IndexOf(text[i] == '"' ? '"' : '」', i + 1) : -1;
            if (end < 0)
            {
                end = i;
                while (end + 1 < text.Length && IsOfWord(text[end]) && IsOfWord(text[end + 1]))
                {
                    end++;
                }
            }

            string part = text.Substring(i, end + 1 - i);
            kind.Append(part.Length > 1 && part[0] is '"' or '「' || part.Any(sign => char.IsDigit(sign) || sign == '#') ? "#" : part);
            i = end + 1;
        }

        return kind.ToString();
    }

    private static string WithoutFolder(string name) => name.Substring(name.LastIndexOfAny(['/', '\\']) + 1);

    private static bool IsOfWord(char sign) => sign < 128 && (char.IsLetterOrDigit(sign) || sign is '.' or '_' or '-' or '/' or '\\' or ':' or '#');
}
