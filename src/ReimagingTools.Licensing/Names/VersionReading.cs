using System.Globalization;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Licensing.Names;

/// <summary>Collects the version words of a name: "7", "2008 R2", "XP", "LTSC 2019", an NT number after "Windows NT".</summary>
internal sealed class VersionReading(ProductFamily family)
{
    private readonly List<string> _names = [];
    private string? _release;
    private bool _isSecondRelease;
    private bool _isAmbiguous;

    /// <summary>
    /// Takes the release out first, because it may stand between or after the words of the edition: the year of a long-term servicing name
    /// ("Enterprise 2016 LTSB"), the second release of a server ("2008 Standard R2").
    /// </summary>
    /// <returns>The words without it.</returns>
    public string[] TakeRelease(string[] words) => family switch
    {
        ProductFamily.Windows => TakeLongTerm(words),
        ProductFamily.WindowsServer => TakeSecondRelease(words),
        _ => words,
    };

    private string[] TakeSecondRelease(string[] words)
    {
        var kept = new List<string>();
        for (int i = 0; i < words.Length; i++)
        {
            bool isSpelled = words[i] == "release" && i + 1 < words.Length && words[i + 1] == "2";
            if (isSpelled || words[i] == "r2")
            {
                _isSecondRelease = true;
                i += isSpelled ? 1 : 0;
            }
            else
            {
                kept.Add(words[i]);
            }
        }

        return [.. kept];
    }

    private string[] TakeLongTerm(string[] words)
    {
        int at = Array.FindLastIndex(words, word => IsLongTermYear(word, words));
        if (at < 0)
        {
            return words;
        }

        _release = words[at];
        return [.. words.Where((_, index) => index != at)];
    }

    /// <summary>Takes a version that begins at a word.</summary>
    /// <returns>How many words it takes; 0 when no version begins there.</returns>
    public int Take(string[] words, int at)
    {
        string word = words[at];
        if (word == "nt" && NtNumber(words, at) is { } number)
        {
            return TakeNt(words, at, number);
        }

        // "Windows Server, version 1809" is a release of its own; "Windows 10 version 1809" is not a version.
        bool isServerRelease = family == ProductFamily.WindowsServer && at > 0 && words[at - 1] == "version";
        return isServerRelease || IsPlainVersion(word) ? Add(CanonicalName(word), 1) : 0;
    }

    public ProductVersion? Resolve(bool isLongTerm)
    {
        string[] names = [.. _names.Distinct(StringComparer.Ordinal)];
        if (_isAmbiguous || names.Length > 1)
        {
            return null;
        }

        if (_isSecondRelease)
        {
            return ResolveSecondRelease();
        }

        if (isLongTerm)
        {
            return ResolveLongTerm();
        }

        return names.Length == 0 ? null : ProductCatalogue.FindVersion(family, names[0]);
    }

    /// <summary>"2008 and 2008 R2" names two versions, "2016 R2" none.</summary>
    private ProductVersion? ResolveSecondRelease() => _names.Count == 1
        ? ProductCatalogue.FindVersion(family, _names[0].EndsWith(" R2", StringComparison.Ordinal) ? _names[0] : _names[0] + " R2")
        : null;

    /// <summary>The year names the release; some releases print the wrong Windows before it, so the release alone decides.</summary>
    private ProductVersion? ResolveLongTerm()
    {
        if (_release is null)
        {
            return null;
        }

        string year = _release switch { "1507" => "2015", "1607" => "2016", "1809" => "2019", "21h2" => "2021", "24h2" => "2024", _ => _release };
        return ProductCatalogue.Versions.FirstOrDefault(version =>
            version.Family == ProductFamily.Windows && version.Release is { } release && release.EndsWith(year, StringComparison.Ordinal));
    }

    private static bool IsLongTermYear(string word, string[] words) =>
        word is "2015" or "2016" or "2019" or "2021" or "2024" or "1507" or "1607" or "1809" or "21h2" or "24h2"
        && words.Any(other => other is "ltsc" or "ltsb" or "enterprises");

    private static double? NtNumber(string[] words, int at)
    {
        foreach (string word in words.Skip(at + 1).Take(3))
        {
            if (word.Contains('.') && double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number))
            {
                return number;
            }
        }

        return null;
    }

    private int TakeNt(string[] words, int at, double number)
    {
        string? name = (family, number) switch
        {
            (ProductFamily.Windows, 5.1) => "XP",
            (ProductFamily.Windows, 6.0) => "Vista",
            (ProductFamily.Windows, 6.1) => "7",
            (ProductFamily.Windows, 6.2) => "8",
            (ProductFamily.Windows, 6.3) => "8.1",
            (ProductFamily.WindowsServer, 6.0) => "2008",
            (ProductFamily.WindowsServer, 6.1) => "2008 R2",
            (ProductFamily.WindowsServer, 6.2) => "2012",
            (ProductFamily.WindowsServer, 6.3) => "2012 R2",
            _ => null,
        };
        _isAmbiguous |= name is null;
        int end = at + 1;
        while (!words[end].Contains('.'))
        {
            end++;
        }

        return Add(name, end - at + 1);
    }

    private int Add(string? name, int length)
    {
        if (name is not null)
        {
            _names.Add(name);
        }

        return length;
    }

    private bool IsPlainVersion(string word) => family switch
    {
        ProductFamily.Windows => word is "2000" or "xp" or "vista" or "7" or "8" or "8.1" or "10" or "11",
        ProductFamily.WindowsServer => word is "2000" or "2003" or "2008" or "2012" or "2016" or "2019" or "2022" or "2025",
        ProductFamily.Office => word is "xp" or "2002" or "2003" or "2007" or "2010" or "2013" or "2016" or "2019" or "2021" or "2024" or "365",
        _ => false,
    };

    private string CanonicalName(string word) => (family, word) switch
    {
        (_, "xp") => "XP",
        (_, "vista") => "Vista",
        (ProductFamily.Office, "2002") => "XP",
        (_, "20h2" or "23h2") => word.ToUpperInvariant(),
        _ => word,
    };
}
