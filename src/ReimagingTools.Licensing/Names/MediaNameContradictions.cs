namespace ReimagingTools.Licensing.Names;

/// <summary>
/// Words of a media name that cannot stand beside its others: an edition the version never had, or one that never shared a disc with the others
/// named; a second version, release or service pack; an edition it goes under and does not list; an architecture that shares a disc with none; an N
/// that stands behind no edition; a checked build. No disc of Volume Licensing has such a name, so whoever wrote it may have written anything else
/// of it too.
/// </summary>
public static class MediaNameContradictions
{
    /// <summary>Editions of one version that share a disc under names that list them.</summary>
    private const string Listed = "Listed";

    /// <summary>Checked builds are for subscribers alone.</summary>
    private static readonly string[] Checked = ["checked", "chk", "debug"];

    /// <summary>The word of a checked build, or null.</summary>
    public static string? CheckedBuild(MediaProductName name) => name.Words.FirstOrDefault(Checked.Contains);

    /// <summary>The first word that contradicts the others.</summary>
    /// <param name="name">What the words tell.</param>
    /// <param name="version">The version, which a build may tell where the words do not.</param>
    /// <returns>The word, or null where all go together.</returns>
    public static string? Find(MediaProductName name, ProductVersion? version)
    {
        string? second = Second(name.Versions)
            ?? Second(name.Releases)
            ?? Second(name.EditionSets)
            ?? Unlisted(name)
            ?? Apart(name.Architectures)
            ?? CheckedBuild(name)
            ?? (name.StrayVariants.Count > 0 ? name.StrayVariants[0] : null);
        if (second is not null || version is null)
        {
            return second ?? name.EditionPhrases.FirstOrDefault(phrase => phrase.Candidates.All(IsNever))?.Text;
        }

        return name.Versions.FirstOrDefault(word => version.Release is not null && word != version.Name)
            ?? (name.ServicePack is { } pack && !ServicePacks.Has(version, pack) ? "SP" + pack.ToString(CultureInfo.InvariantCulture) : null)
            ?? name.Architectures.Where(each => each != Architecture.Ia64 && PlatformProducts.IsForeign(version, each))
                .Select(each => each.ToString())
                .FirstOrDefault()
            ?? (name.FeatureRelease is { } feature && !WindowsRelease.IsFeatureOf(feature, version) ? feature : null)
            ?? (name.EditionSets.Count > 0 ? OutsideOf(name.EditionSets[0], name, version) : Unshared(name, version));
    }

    private static string? Second(IReadOnlyList<string> words) => words.Count > 1 ? words[1] : null;

    /// <summary>"Pro N" in front of "Pro_Ent_EDU_N": where a name lists its editions, the one it goes under is among them.</summary>
    private static string? Unlisted(MediaProductName name) =>
        name.ListedEditions.Count == 0
            ? null
            : name
                .EditionPhrases.FirstOrDefault(phrase =>
                    !phrase.IsListed && phrase.Candidates.Count > 0 && !phrase.Candidates.Any(name.ListedEditions.Contains)
                )
                ?.Text;

    /// <summary>Only x86 and x64 ever shared a disc.</summary>
    private static string? Apart(IReadOnlyList<Architecture> architectures) =>
        architectures.Count < 2
            ? null
            : architectures.Where(each => each is not (Architecture.X86 or Architecture.X64)).Select(each => each.ToString()).FirstOrDefault();

    private static bool IsNever(Edition edition) => ProductCatalogue.IsNeverOnVolumeMedia(edition, null);

    private static bool IsOf(Edition edition, ProductVersion version) => ProductCatalogue.Find(edition, version) is not null;

    /// <summary>"Business editions" are a set, and words beside it name editions of that set.</summary>
    private static string? OutsideOf(string set, MediaProductName name, ProductVersion version)
    {
        Edition[] shared = [.. EditionSets.Of(set, version, name.Architectures.Count == 1 ? name.Architectures[0] : Architecture.Unknown)];
        return shared.Length == 0 ? set : name.EditionPhrases.FirstOrDefault(phrase => !phrase.Candidates.Any(shared.Contains))?.Text;
    }

    private static string? Unshared(MediaProductName name, ProductVersion version)
    {
        if (name.EditionPhrases.FirstOrDefault(phrase => !phrase.Candidates.Any(edition => IsOf(edition, version))) is { } foreign)
        {
            return foreign.Text;
        }

        Edition[] named = [.. name.EditionPhrases.Select(phrase => phrase.Candidates.First(edition => IsOf(edition, version))).Distinct()];
        return
            named.Length < 2
            || new[] { EditionSets.Default, Listed }.Any(set => named.All(EditionSets.Of(set, version, Architecture.Unknown).Contains))
            ? null
            : named[1].Key;
    }
}
