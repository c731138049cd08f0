namespace ReimagingTools.Help;

/// <summary>
/// Reads a page: "# Cmdlet", a synopsis, then "## Description", "## Parameters" with "### -Name", "## Inputs", "## Outputs", "## Examples" with a
/// title and one code block each, "## Notes".
/// </summary>
internal sealed class HelpPageReader
{
    private readonly Dictionary<string, List<string>> _blocks = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly string _file;

    private HelpPageReader(string file)
    {
        _file = file;
        string key = "";
        Start(key);
        foreach (string line in File.ReadLines(file))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                Name = line[2..].Trim();
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                key = Start(line[3..].Trim());
            }
            else if (line.StartsWith("### ", StringComparison.Ordinal))
            {
                key = Start(key.Split('\n')[0] + "\n" + line[4..].Trim());
            }
            else
            {
                _blocks[key].Add(line);
            }
        }
    }

    private string Name { get; } = "";

    /// <summary>Reads a page.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isTranslation">True for a page whose examples have titles and remarks only: what is typed is the same in every language.</param>
    public static HelpPage Read(string file, bool isTranslation = false)
    {
        var reader = new HelpPageReader(file);
        List<string> synopsis = reader.Paragraphs("");
        if (reader.Name != Path.GetFileNameWithoutExtension(file) || synopsis.Count != 1)
        {
            throw new HelpException(file + " must begin with its name as a heading and one paragraph.");
        }

        return new HelpPage(reader.Name, synopsis[0], reader.Sections(), reader.Parameters(), reader.Examples(isTranslation));
    }

    private string Start(string key)
    {
        if (!_blocks.TryAdd(key, []))
        {
            throw new HelpException(_file + " has two headings " + key + ".");
        }

        _order.Add(key);
        return key;
    }

    private Dictionary<string, IReadOnlyList<string>> Sections() =>
        _order
            .Where(key => key.Length > 0 && !key.Contains('\n', StringComparison.Ordinal))
            .ToDictionary(key => key, IReadOnlyList<string> (key) => Paragraphs(key), StringComparer.Ordinal);

    private Dictionary<string, IReadOnlyList<string>> Parameters() =>
        _order
            .Where(key => key.StartsWith("Parameters\n-", StringComparison.Ordinal))
            .ToDictionary(key => key["Parameters\n-".Length..], IReadOnlyList<string> (key) => Paragraphs(key), StringComparer.Ordinal);

    private List<HelpExample> Examples(bool isTranslation)
    {
        var examples = new List<HelpExample>();
        foreach (string key in _order.Where(key => key.StartsWith("Examples\n", StringComparison.Ordinal)))
        {
            List<string> lines = _blocks[key];
            int start = lines.IndexOf("```powershell"),
                end = lines.LastIndexOf("```");
            if (isTranslation)
            {
                examples.Add(new HelpExample(key.Split('\n')[1], "", string.Join(' ', lines.Where(line => line.Length > 0))));
                continue;
            }

            if (start < 0 || end <= start)
            {
                throw new HelpException(_file + ": the example \"" + key.Split('\n')[1] + "\" has no powershell block.");
            }

            examples.Add(
                new HelpExample(
                    key.Split('\n')[1],
                    string.Join('\n', lines[(start + 1)..end]),
                    string.Join(' ', lines[(end + 1)..].Where(line => line.Length > 0))
                )
            );
        }

        return examples;
    }

    private List<string> Paragraphs(string key)
    {
        var paragraphs = new List<string>();
        bool isOpen = false;
        foreach (string line in _blocks[key].Select(line => line.Trim()))
        {
            bool isItem = line.StartsWith("- ", StringComparison.Ordinal);
            if (line.Length == 0)
            {
                isOpen = false;
            }
            else if (isOpen && !isItem)
            {
                paragraphs[^1] += " " + line;
            }
            else
            {
                paragraphs.Add(line);
                isOpen = true;
            }
        }

        return [.. paragraphs.Select(paragraph => paragraph.Replace("`", "", StringComparison.Ordinal))];
    }
}
