using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Licensing.Names;

/// <summary>
/// Reads the names of products as people write and systems print them: "Windows 7 Professional", "Win 7 Pro OA", "Microsoft Windows 10 Professionnel",
/// "Windows(R) 7, Professional edition", "Office Professional Plus 2010". Every word must be understood: one that is not leaves the edition unknown.
/// </summary>
public static class ProductNames
{
    private const int LongestPhrase = 6;

    /// <summary>Stands for half a character among the words that were not understood.</summary>
    private const string BrokenWord = "\uFFFD";

    /// <summary>A variant beside a sign that parts alternatives: "Pro/N", "Pro (N)", "Pro, N", "N / KN" name two editions and not one.</summary>
    private static readonly Regex LooseVariant = new(
        @"[/|&+;,(\[]\s*(?:kn|k|n)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:kn|k|n)\s*[/|&+;]", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Reads a product name.</summary>
    /// <param name="text">Free text.</param>
    /// <returns>What was understood; never null, and never a guess.</returns>
    public static ProductName Parse(string? text)
    {
        string given = text?.Trim() ?? "";
        string[] words = NameWords.Split(given);
        words = WellFormed.Is(given) ? words : [.. words, BrokenWord];
        ProductFamily family = NameFamilies.Detect(words);
        return family == ProductFamily.Unknown
            ? new ProductName { Text = given, Architecture = NameWords.ArchitectureIn(words), UnknownWords = words }
            : new Reading(given, words, family).Read();
    }

    /// <summary>One pass over the words of a name, longest phrase first.</summary>
    private sealed class Reading
    {
        private readonly string _text;
        private readonly string[] _words;
        private readonly ProductFamily _family;
        private readonly List<string> _unknown = [];
        private readonly List<string> _editionKeys = [];
        private readonly List<MediaChannel> _channels = [];
        private readonly VersionReading _version;
        private string _variant = "";
        private bool _isUpgrade;
        private bool _isEvaluation;

        public Reading(string text, string[] words, ProductFamily family)
        {
            _text = text;
            _family = family;
            _version = new VersionReading(family);
            _words = _version.TakeRelease(words);
        }

        public ProductName Read()
        {
            int at = 0;
            while (at < _words.Length)
            {
                at += Take(at);
            }

            if (_variant.Length > 0 && LooseVariant.IsMatch(NameWords.Plain(_text)))
            {
                _unknown.Add(_variant);
            }

            Architecture architecture = NameWords.ArchitectureIn(_words);
            ProductVersion? version = _version.Resolve(LongTermEdition());
            Edition? edition = _unknown.Count > 0 ? null : ResolveEdition(version);
            bool isUncertain = version is not null
                && (PlatformProducts.IsAnother(version, architecture) || MayBeAnother(version) || (edition is not null && ProductCatalogue.Find(edition, version) is null));
            return new ProductName
            {
                Text = _text,
                Family = _family,
                Version = isUncertain ? null : version,
                Edition = edition,
                Architecture = architecture,
                IsUpgrade = _isUpgrade,
                IsEvaluation = _isEvaluation,
                Channels = _channels,
                UnknownWords = _unknown,
            };
        }

        /// <summary>A word that was not understood may be the rest of the version: "2008 Rel. 2" is not 2008, "8,1" is not 8, "10 Enterprise long-term 2019" is not 10.</summary>
        private bool MayBeAnother(ProductVersion version)
        {
            if (_unknown.Count == 0)
            {
                return false;
            }

            bool isBeginning = ProductCatalogue.Versions.Any(other =>
                other.Family == version.Family && other.Name.Length > version.Name.Length && other.Name.StartsWith(version.Name, StringComparison.Ordinal));
            bool mayBeLongTerm = version is { Family: ProductFamily.Windows, Name: "10" or "11" }
                && (_editionKeys.Exists(key => key.Contains("Enterprise")) || _unknown.Exists(word => word is "long" or "term"));
            return isBeginning || mayBeLongTerm;
        }

        private int Take(int at)
        {
            int taken = _version.Take(_words, at);
            if (taken > 0)
            {
                return taken;
            }

            for (int length = Math.Min(LongestPhrase, _words.Length - at); length > 0; length--)
            {
                if (NameWords.Find(_family, string.Join(" ", _words, at, length)) is { } word)
                {
                    Accept(word);
                    return length;
                }
            }

            TakeWord(_words[at]);
            return 1;
        }

        private void Accept(NameWord word)
        {
            switch (word.Kind)
            {
                case "edition":
                    _editionKeys.Add(word.Value);
                    break;
                case "channel":
                    _channels.Add((MediaChannel)Enum.Parse(typeof(MediaChannel), word.Value));
                    break;
                case "upgrade":
                    _isUpgrade = true;
                    break;
                case "evaluation":
                    _isEvaluation = true;
                    break;
                default:
                    break;
            }
        }

        private void TakeWord(string word)
        {
            if (word is "n" or "k" or "kn" && _variant.Length == 0 && _family == ProductFamily.Windows)
            {
                _variant = word.ToUpperInvariant();
            }
            else if (EditionIds.Read(word) is { Edition: { } edition } id && edition.Family == _family)
            {
                _editionKeys.Add(edition.Key);
                _isEvaluation |= id.IsEvaluation;
            }
            else
            {
                _unknown.Add(word);
            }
        }

        private bool LongTermEdition() => _editionKeys.Any(key => key is "EnterpriseS" or "EnterpriseSN" or "IoTEnterpriseS" or "IoTEnterpriseSK");

        private Edition? ResolveEdition(ProductVersion? version)
        {
            string[] keys = [.. _editionKeys.Distinct(StringComparer.Ordinal)];
            if (keys.Length == 0)
            {
                // "Windows 8 N" has no edition word: the variant belongs to the base edition.
                bool isBase = _variant.Length > 0 && version is { Name: "8" or "8.1" };
                return isBase ? ProductCatalogue.FindEdition(_family, "Core" + _variant) : null;
            }

            // "Pro / Pro N" names one edition key, but two editions.
            if (keys.Length > 1 || (_editionKeys.Count > 1 && _variant.Length > 0))
            {
                return null;
            }

            Edition[] candidates = [.. keys[0].Split(';').Select(key => ProductCatalogue.FindEdition(_family, key + _variant)).OfType<Edition>()];
            if (version is null)
            {
                return candidates.Length == 1 ? candidates[0] : null;
            }

            return candidates.FirstOrDefault(candidate => ProductCatalogue.Find(candidate, version) is not null)
                ?? (version.Release is null && candidates.Length == 1 && _editionKeys.Count == 1 ? Foreign(candidates[0]) : null);
        }

        /// <summary>An edition that was never sold in the version named ("Windows 7 Business") is a mistake somewhere: leave it unknown.</summary>
        private Edition? Foreign(Edition edition)
        {
            _unknown.Add(edition.Key);
            return null;
        }
    }
}
