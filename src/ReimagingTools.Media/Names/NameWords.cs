using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Media.Names;

/// <summary>Splits media names into lower-case words and reads the words every grammar shares.</summary>
internal static class NameWords
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Regex FeatureReleasePattern = new(@"^(1507|1511|1607|1703|1709|1803|1809|1903|1909|2004|2009|2108|2[0-9]h[12])(?:\.([0-9]{1,3}))?$", Plain);

    private static readonly Dictionary<string, Architecture> ArchitectureWords = new(StringComparer.Ordinal)
    {
        ["x64"] = Architecture.X64,
        ["amd64"] = Architecture.X64,
        ["64bit"] = Architecture.X64,
        ["64-bit"] = Architecture.X64,
        ["x86"] = Architecture.X86,
        ["x32"] = Architecture.X86,
        ["w32"] = Architecture.X86,
        ["32bit"] = Architecture.X86,
        ["32-bit"] = Architecture.X86,
        ["arm64"] = Architecture.Arm64,
        ["a64"] = Architecture.Arm64,
        ["ia64"] = Architecture.Ia64,
        ["w64"] = Architecture.X64,
        ["i386"] = Architecture.X86,
    };

    private static readonly HashSet<string> OldServers = new(StringComparer.Ordinal) { "2000", "2003" };

    private static readonly HashSet<string> OldWindows = new(StringComparer.Ordinal) { "2000", "xp", "winxp", "windowsxp" };

    private static readonly HashSet<string> OldOffices = new(StringComparer.Ordinal) { "xp", "2002", "2002a", "visio2002", "2003", "2007" };

    /// <summary>Words in order; empty ones are dropped, hyphens and dots stay inside.</summary>
    public static string[] Split(string stem) => stem.ToLowerInvariant().Split(['_', ' ', '+', ','], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Microsoft's part number of a disc image; copies append a word to it now and then.</summary>
    public static bool IsPartNumber(string word) => Regex.IsMatch(word, @"^x[0-9]{2}-[0-9]{5}(?:-[a-z0-9]+)?$", Plain);

    /// <summary>The part number in upper case, without what was appended.</summary>
    public static string PartNumber(string word) => word.Substring(0, "X00-00000".Length).ToUpperInvariant();

    /// <summary>Reads "22h2", "1809" or, with the number of the refreshed image, "22h2.10".</summary>
    public static bool TryFeatureRelease(string word, out string release, out int? refresh)
    {
        Match match = FeatureReleasePattern.Match(word);
        release = match.Success ? match.Groups[1].Value.ToUpperInvariant() : "";
        refresh = match.Groups[2].Success ? Number(match.Groups[2].Value) : null;
        return match.Success;
    }

    /// <summary>
    /// The architecture the words name. A name may list what the product exists for before it says what this disc holds ("32-BIT_X64_English_ISO_32bit"):
    /// the word after "iso" decides then. Two that stand side by side mean both, which is no one architecture.
    /// </summary>
    public static Architecture ArchitectureIn(IReadOnlyList<string> words)
    {
        var found = new HashSet<Architecture>();
        for (int i = 0; i < words.Count; i++)
        {
            if (ArchitectureWords.TryGetValue(words[i], out Architecture architecture))
            {
                if (i > 0 && words[i - 1] == "iso")
                {
                    return architecture;
                }

                found.Add(architecture);
            }
        }

        return found.Count == 1 ? found.First() : Architecture.Unknown;
    }

    public static bool IsArchitecture(string word) => ArchitectureWords.ContainsKey(word);

    /// <summary>
    /// The architecture of generations whose names only mark the 64-bit discs: Windows and Windows Server before Vista, and Office before 2010, which had no other.
    /// </summary>
    public static Architecture UnmarkedArchitecture(IReadOnlyList<string> words, ProductFamily family)
    {
        HashSet<string> old = family switch
        {
            ProductFamily.WindowsServer => OldServers,
            ProductFamily.Windows => OldWindows,
            ProductFamily.Office => OldOffices,
            _ => [],
        };
        bool isMarked = words.Any(word => IsArchitecture(word) || word is "itanium" or "64" or "mac");
        return !isMarked && HasAny(words, old) ? Architecture.X86 : Architecture.Unknown;
    }

    /// <summary>The service pack: "sp1", "with service pack 3".</summary>
    public static int? ServicePackIn(IReadOnlyList<string> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            Match match = Regex.Match(words[i], "^sp([1-6])[a-c]?$", Plain);
            if (match.Success)
            {
                return Number(match.Groups[1].Value);
            }

            if (words[i] == "pack" && i > 0 && words[i - 1] == "service" && i + 1 < words.Count && words[i + 1].Length == 1 && IsDigit(words[i + 1][0]))
            {
                return Number(words[i + 1]);
            }
        }

        return null;
    }

    /// <summary>True when the phrase's words stand side by side.</summary>
    public static bool Has(IReadOnlyList<string> words, params string[] phrase) => IndexOf(words, phrase) >= 0;

    public static bool HasAny(IEnumerable<string> words, HashSet<string> wanted) => words.Any(wanted.Contains);

    /// <summary>True for the ten digits of ASCII; other scripts' digits are no part of any name.</summary>
    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static int Number(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

    private static int IndexOf(IReadOnlyList<string> words, string[] phrase)
    {
        for (int i = 0; i + phrase.Length <= words.Count; i++)
        {
            if (phrase.Select((word, offset) => words[i + offset] == word).All(same => same))
            {
                return i;
            }
        }

        return -1;
    }
}
