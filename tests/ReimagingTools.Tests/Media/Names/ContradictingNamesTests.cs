using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Media.Names;

namespace ReimagingTools.Tests.Media.Names;

/// <summary>
/// A name of Volume Licensing in which a second edition or a second release stands is the name of no disc, whatever stands around the word.
/// </summary>
public sealed class ContradictingNamesTests
{
    /// <summary>Names that begin with a build hold a branch, which is free text.</summary>
    private static readonly string[] Volume =
    [
        .. NameTable.Read("media-file-names.tsv").Where(row => row.Media == "Volume" && !char.IsDigit(row.Name[0])).Select(row => row.Name),
    ];

    /// <summary>
    /// Every edition of the catalogue by its key, its name and its name in one word, with the editions the words may stand for. A letter alone
    /// belongs to the words around it.
    /// </summary>
    private static readonly ILookup<string, Edition> EditionWords = ProductCatalogue
        .Products.SelectMany(product =>
            new[]
            {
                product.Edition.Key,
                product.EditionName.Replace(' ', '_'),
                product.EditionName.Replace(" ", "", StringComparison.Ordinal),
            }.Select(word => (word, product.Edition))
        )
        .Where(pair => pair.word.Length > 1 && pair.word.All(c => char.IsLetterOrDigit(c) || c == '_'))
        .ToLookup(pair => pair.word, pair => pair.Edition, StringComparer.OrdinalIgnoreCase);

    public static TheoryData<int> Slices { get; } = new(Enumerable.Range(0, 3));

    /// <summary>
    /// Each name gets each word, at a place that moves on from word to word, so that every place of every kind of name is reached.
    /// </summary>
    [Theory]
    [MemberData(nameof(Slices))]
    public void Read_ASecondEdition_VouchesForNothing(int slice)
    {
        var wrong = new List<string>();
        for (int row = slice; row < Volume.Length; row += 12)
        {
            Edition[] own = Editions(MediaFileNames.Read(Volume[row]));
            int turn = row;
            foreach (IGrouping<string, Edition> word in EditionWords)
            {
                string planted = Planted(Volume[row], word.Key, turn++);
                if (Vouches(planted, own, word))
                {
                    wrong.Add(planted);
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join(", ", wrong.Take(20)));
    }

    [Theory]
    [InlineData("SW_DVD9_Win_Home_11_24H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-69812.ISO")]
    [InlineData("SW_DVD9_Win_Pro_11_24H2_64BIT_English_Pro_Ent_EDU_N_Home_MLF_X23-69812.ISO")]
    [InlineData("SW_DVD9_Win_Pro_11_24H2_64BIT_English_Pro_Ent_EDU_N_HomeBasic_MLF_X23-69812.ISO")]
    [InlineData("SW_DVD9_Win_Starter_Pro_11_24H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-69812.ISO")]
    [InlineData("SW_DVD9_Win_Cloud_Pro_11_24H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-69812.ISO")]
    [InlineData("SW_DVD9_Win_Pro_11_24H2_64BIT_English_Single_Language_Pro_Ent_EDU_N_MLF_X23-69812.ISO")]
    [InlineData("SW_DVD9_Win_Pro_11_24H2_22H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-69812.ISO")]
    [InlineData("SW_DVD9_Win_Pro_10_11_24H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-69812.ISO")]
    [InlineData("SW_DVD5_Win_Pro_7w_SP1_SP2_64BIT_English_-2_MLF_X17-59279.ISO")]
    [InlineData("SW_DVD5_Office_Starter_Professional_Plus_2016_64Bit_Dutch_MLF_X20-42431.iso")]
    [InlineData("SW_DVD5_WIN_ENT_LTSC_2019_2021_64BIT_English_-2_MLF_X22-05056.ISO")]
    [InlineData("en-us_windows_11_HomePremium_business_editions_version_24h2_x64_dvd_59a1851e.iso")]
    [InlineData("en-us_windows_11_business_editions_Single_Language_version_24h2_x64_dvd_59a1851e.iso")]
    [InlineData("en_windows_Starter_8.1_enterprise_with_update_x86_dvd_6050710.iso")]
    [InlineData("he_windows_HomeBasic_8_pro_vl_x64_dvd_917944.iso")]
    [InlineData("he_windows_8_pro_vl_25H2_x64_dvd_917944.iso")]
    [InlineData("26100.1742.240906-0331.ge_release_svc_refresh_CLIENTBUSINESS_HOME_VOL_x64FRE_en-us.iso")]
    public void Read_AContradictingWord_IsNotVolumeLicensing(string name) =>
        Assert.NotEqual(MediaChannel.VolumeLicensing, MediaFileNames.Read(name).ToMediaImage().Channel.Value);

    /// <summary>
    /// N behind anything but an edition may be said of the edition, "vl" and "vl_build" stand where such names have them, and checked builds and
    /// retail discs are no Volume Licensing media.
    /// </summary>
    [Theory]
    [InlineData("SW_DVD5_Win_Pro_7w_{0}_SP1_64BIT_English_-2_MLF_X17-59279.ISO", "N", "K", "KN")]
    [InlineData("SW_DVD5_Win_Pro_7w_SP1_{0}_64BIT_English_-2_MLF_X17-59279.ISO", "N", "KN")]
    [InlineData("en_windows_8.1_{0}_pro_vl_with_update_x64_dvd_6050880.iso", "n", "k", "kn")]
    [InlineData("en_{0}_windows_7_professional_with_sp1_x64_dvd_u_676939.iso", "vl", "VL", "VOL", "Volume", "vl_build")]
    [InlineData("en_windows_{0}_7_professional_with_sp1_x64_dvd_u_676939.iso", "vl", "VL", "VOL", "Volume", "vl_build")]
    [InlineData("en_windows_7_{0}_professional_with_sp1_x64_dvd_u_676939.iso", "vl", "VL", "VOL", "Volume", "vl_build")]
    [InlineData("en_windows_7_professional_{0}_with_sp1_x64_dvd_u_676939.iso", "vl", "VL", "VOL", "Volume", "vl_build")]
    [InlineData("en_windows_7_professional_with_{0}_sp1_x64_dvd_u_676939.iso", "vl", "VL", "VOL", "Volume", "vl_build")]
    [InlineData("en_windows_7_professional_with_sp1_{0}_x64_dvd_u_676939.iso", "vl", "VL", "VOL", "Volume")]
    [InlineData("en_windows_7_professional_with_sp1_x64_{0}_dvd_u_676939.iso", "vl", "VL", "VOL", "Volume", "vl_build")]
    [InlineData("en_windows_7_professional_with_sp1_x64_dvd_{0}_u_676939.iso", "vl", "VL", "VOL", "Volume", "vl_build")]
    [InlineData("en_windows_8.1_{0}_pro_with_update_x64_dvd_6051480.iso", "vl", "VOL", "Volume", "vl_build")]
    [InlineData("en_windows_8.1_pro_with_{0}_update_x64_dvd_6051480.iso", "vl", "VOL", "Volume", "vl_build")]
    [InlineData("en_windows_8.1_pro_with_update_{0}_x64_dvd_6051480.iso", "vl", "VOL", "Volume", "vl_build")]
    [InlineData("en_windows_8.1_pro_vl_with_update_{0}_x64_dvd_6050880.iso", "checked", "debug", "RET")]
    [InlineData("en_windows_8.1_{0}_pro_vl_with_update_x64_dvd_6050880.iso", "checked", "debug", "RET")]
    [InlineData("en-us_windows_11_business_editions_{0}_version_23h2_x64_dvd_a9092734.iso", "checked", "debug", "RET")]
    [InlineData("22621.525.220925-0207.ni_release_svc_refresh_CLIENT_BUSINESS_VOL_x64FRE_en-us_{0}.iso", "checked", "debug")]
    public void Read_AWordOutOfItsPlace_IsNotVolumeLicensing(string name, params string[] words) =>
        Assert.DoesNotContain(words.Select(word => name.Replace("{0}", word, StringComparison.Ordinal)), IsVolume);

    [Theory]
    [InlineData("SW_DVD5_Win_Pro_N_7w_SP1_64BIT_English_-2_MLF_X17-59279.ISO", "ProfessionalN")]
    [InlineData("en_windows_8.1_pro_n_vl_with_update_x64_dvd_6050880.iso", "ProfessionalN")]
    [InlineData("en_windows_7_professional_with_sp1_vl_build_x64_dvd_u_677791.iso", "Professional")]
    [InlineData("de_windows_8_pro_vl_x86_dvd_917944.iso", "Professional")]
    public void Read_AWordInItsPlace_IsVolumeLicensing(string name, string edition)
    {
        Assert.True(IsVolume(name));
        Assert.Contains(edition, MediaFileNames.Read(name).Editions.Select(claim => claim.Value.Key));
    }

    /// <summary>Every feature release in every name that has one, and in the names of versions that never had any.</summary>
    [Theory]
    [InlineData("1507")]
    [InlineData("1809")]
    [InlineData("20H2")]
    [InlineData("22H2")]
    [InlineData("24H2")]
    [InlineData("25H2")]
    public void Read_ASecondRelease_VouchesForNothing(string release)
    {
        IEnumerable<string> wrong = Volume
            .Select((name, row) => (name, planted: Planted(name, release, row)))
            .Where(pair => IsAnother(MediaFileNames.Read(pair.name), release))
            .Select(pair => pair.planted)
            .Where(IsVolume);
        Assert.Empty(wrong.Where(name => MediaFileNames.Read(name).Versions.Count > 0).Take(20));
    }

    private static bool IsAnother(MediaNameFacts facts, string release) =>
        facts.FeatureRelease is { } own
            ? !own.Equals(release, StringComparison.OrdinalIgnoreCase)
            : facts.Versions.All(claim => claim.Value.Name is not ("10" or "11" or "2016" or "2019" or "2022" or "2025"));

    private static bool IsVolume(string name) => MediaFileNames.Read(name).ToMediaImage().Channel.Value == MediaChannel.VolumeLicensing;

    private static Edition[] Editions(MediaNameFacts facts) => [.. facts.Editions.Select(claim => claim.Value)];

    /// <summary>
    /// A word that repeats an edition of the name says nothing new, and one in a name that tells none tells it. A name without an edition, of a
    /// product outside the catalogue, vouches for no image. An edition that never came on such media stands in none.
    /// </summary>
    private static bool Vouches(string planted, Edition[] own, IGrouping<string, Edition> word)
    {
        MediaNameFacts facts = MediaFileNames.Read(planted);
        bool isNoise = word.Key.ToUpperInvariant() is "CORE" or "SERVER" && facts.Family != ProductFamily.Windows;
        if (facts.ToMediaImage().Channel.Value != MediaChannel.VolumeLicensing || isNoise)
        {
            return false;
        }

        Edition[] told = Editions(facts);
        ProductVersion? version = facts.Versions.Count == 1 ? facts.Versions[0].Value : null;
        string line = Array.Find(["Visio_", "Project_"], prefix =>
            Array.Exists(own, edition => edition.Key.StartsWith(prefix[..^1], StringComparison.Ordinal))
        ) ?? "";
        IReadOnlyList<MediaEditionPhrase> phrases = MediaProductNames.Read(line + word.Key, facts.Family).EditionPhrases;

        // "Education" behind "Pro" is "Pro Education".
        bool isRepeated =
            (phrases.Count > 0 && phrases.All(phrase => phrase.Candidates.Any(own.Contains)))
            || Array.Exists(own, edition => edition.Key.Equals("Professional" + word.Key, StringComparison.OrdinalIgnoreCase));
        bool tellsNone = EditionSets.Of(EditionSets.Default, version, Architecture.Unknown).SequenceEqual(own);
        bool isNever = word.All(edition => ProductCatalogue.IsNeverOnVolumeMedia(edition, null));

        // "Small Business" before "Server" and "Standard" is another server, which such a name may be of.
        bool isLine = told.All(edition =>
            ProductCatalogue.Products.Any(product =>
                product.Edition == edition
                && product.Version == version
                && product.EditionName.StartsWith(word.Key.Replace('_', ' '), StringComparison.OrdinalIgnoreCase)
            )
        );
        return !isRepeated && (isNever || (!isLine && version is not null && told.Length > 0 && !tellsNone && !told.All(word.Contains)));
    }

    /// <summary>The word at one of the underscores of a name, or in front of its last part.</summary>
    private static string Planted(string name, string word, int turn)
    {
        int dot = name.LastIndexOf('.');
        int[] gaps = [.. Enumerable.Range(0, dot).Where(at => name[at] == '_')];
        int gap = gaps[turn % gaps.Length];
        return name.Insert(gap, "_" + word);
    }
}
