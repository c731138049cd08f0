using ReimagingTools.Media;
using ReimagingTools.Media.Names;

namespace ReimagingTools.Cli.Input;

/// <summary>Judges media by file name alone: names from the command line, or one a line from standard input. Nothing is opened.</summary>
internal sealed class MediaNameInput(ConsoleHost host)
{
    /// <summary>Bytes a line of standard input may have.</summary>
    private const int LongestLine = 64 * 1024;

    /// <summary>True when a line or an argument was no name.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>One image for each name.</summary>
    /// <param name="names">Names; a dash stands for standard input.</param>
    public IEnumerable<MediaImage> Read(IEnumerable<string> names) =>
        names.Where(IsName).SelectMany(name => name == "-" ? Lines("-") : [name]).Select(ImageOf);

    /// <summary>One image for each line of a list.</summary>
    /// <param name="path">The list; a dash stands for standard input.</param>
    /// <exception cref="InputException">It cannot be opened.</exception>
    public IEnumerable<MediaImage> ReadList(string path) => Lines(path).Select(ImageOf);

    private MediaImage ImageOf(string name)
    {
        MediaNameFacts facts = MediaFileNames.Read(name);
        MediaImage image = facts.ToMediaImage(name);
        foreach (string notice in facts.NameWithin is null ? [] : image.Notices)
        {
            host.Error.WriteLine(notice);
        }

        return image;
    }

    /// <summary>A wildcard that no shell has expanded is told, for no file has such a name; so is a list, which holds names and is none.</summary>
    private bool IsName(string name)
    {
        bool isList = MediaReader.IsList(name);
        if (!isList && name.IndexOfAny(['*', '?']) < 0)
        {
            return true;
        }

        HasErrors = true;
        host.Error.WriteLine(CliTexts.Say(isList ? "NameOnly.List" : "NameOnly.Wildcard", name));
        return false;
    }

    private IEnumerable<string> Lines(string path)
    {
        host.Reads(path);
        using Stream text = Utf8Text.Of(InputFile.OpenOrInput(path, host.OpenInput));
        using var guard = new LineGuardStream(text, LongestLine);
        using var reader = new StreamReader(guard, Encoding.UTF8);
        for (long number = 1; reader.ReadLine() is { } line; number++)
        {
            if (guard.IsCut(number))
            {
                HasErrors = true;
                host.Error.WriteLine(CliTexts.Say("Row.LongName", path == "-" ? CliTexts.Say("Source.StandardInput") : path, number));
            }
            else if (line.Trim() is { Length: > 0 } name)
            {
                yield return name;
            }
        }
    }
}
