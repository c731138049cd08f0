using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Media.Channel;

/// <summary>
/// A text of sections with bare value lines, as ei.cfg has it: "[Channel]" on one line, "Volume" on the next, no key and no equals sign. Any case,
/// any line ends, blank lines and comments.
/// </summary>
internal sealed class SectionedValues
{
    /// <summary>Real files have about ten lines.</summary>
    private const int MostLines = 2000;

    private const int MostStrays = 4;

    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    public static SectionedValues Read(string text)
    {
        var sections = new SectionedValues();
        List<string>? current = null;
        foreach (string raw in text.Split(['\r', '\n'], MostLines))
        {
            string line = raw.Trim(' ', '\t', '\uFEFF');
            if (line.Length == 0 || line[0] == ';')
            {
                continue;
            }

            if (line[0] == '[' && line.IndexOf(']') is var end and > 0 && IsNothing(line.Substring(end + 1).TrimStart()))
            {
                current = sections.Section(line.Substring(1, end - 1).Trim());
            }
            else
            {
                (current ?? sections.Section("")).Add(line);
            }
        }

        return sections;
    }

    /// <summary>The values of a section in order; empty when there is no such section.</summary>
    public IReadOnlyList<string> Of(string section) => _values.TryGetValue(section, out List<string>? values) ? values : [];

    /// <summary>Lines that stand in none of the sections given, and the names of other sections, empty ones too.</summary>
    public IEnumerable<string> Strays(string[] known) =>
        _values
            .Where(section => !known.Contains(section.Key, StringComparer.OrdinalIgnoreCase))
            .SelectMany(section => section.Value.Take(MostStrays).DefaultIfEmpty("").Select(line => ("[" + section.Key + "] " + line).Trim()))
            .Take(MostStrays);

    private static bool IsNothing(string rest) => rest.Length == 0 || rest[0] == ';';

    private List<string> Section(string name) => _values.GetOrAdd(name, static _ => []);
}
