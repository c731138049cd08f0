namespace ReimagingTools.Fleet.Views;

/// <summary>Tells media apart: each by the end of its path that no other one has, the name of the file alone where that will do.</summary>
/// <param name="sources">The paths, of any system.</param>
public sealed class SourceNames(IEnumerable<string> sources)
{
    private static readonly char[] Separators = ['/', '\\'];

    private readonly string[] _sources = [.. sources.Distinct(StringComparer.Ordinal)];
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>True where there are several media, so that an index alone does not say which image it is.</summary>
    public bool AreSeveral => _sources.Length > 1;

    /// <summary>The name of one of the media.</summary>
    /// <param name="source">Its path.</param>
    /// <returns>The last parts of the path; product keys in it are masked.</returns>
    public string Of(string source)
    {
        if (!_names.TryGetValue(source, out string? name))
        {
            int parts = 1,
                most = source.Count(letter => letter is '/' or '\\') + 1;
            string[] others = [.. _sources.Where(other => other != source)];
            while (parts < most && others.Any(other => Tail(other, parts) == Tail(source, parts)))
            {
                parts++;
            }

            _names[source] = name = ProductKeys.Mask(Tail(source, parts));
        }

        return name;
    }

    /// <summary>
    /// The name of a medium of which the others are not known: the file, and above one that is called as setup calls it, "install.wim", the folders
    /// that tell whose it is.
    /// </summary>
    /// <param name="source">The path.</param>
    public static string Telling(string source)
    {
        string file = Tail(source, 1);
        bool isOfSetup =
            file.StartsWith("install.", StringComparison.OrdinalIgnoreCase) || file.StartsWith("boot.", StringComparison.OrdinalIgnoreCase);
        return !isOfSetup && !IsSources(file) ? file : Tail(source, isOfSetup && IsSources(Tail(source, 2).Split(Separators)[0]) ? 3 : 2);
    }

    private static bool IsSources(string folder) => folder.Equals("sources", StringComparison.OrdinalIgnoreCase);

    private static string Tail(string source, int parts)
    {
        string path = source.TrimEnd(Separators);
        int at = path.Length;
        for (int i = 0; i < parts && at >= 0; i++)
        {
            at = at == 0 ? -1 : path.LastIndexOfAny(Separators, at - 1);
        }

        return path.Substring(at + 1) is { Length: > 0 } tail ? tail : source;
    }
}
