using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Media.Names;

namespace ReimagingTools.Tests.Media.Names;

/// <summary>A name of Volume Licensing with anything foreign in it, or of another kind of file, is no name of Volume Licensing.</summary>
public sealed class PlantedMediaNamesTests
{
    /// <summary>Names that begin with a build hold a branch, which is free text.</summary>
    private static readonly string[] Volume =
    [
        .. NameTable
            .Read("media-file-names.tsv")
            .Where(row => row.Media == "Volume" && row.Language != "-" && !char.IsDigit(row.Name[0]))
            .Select(row => row.Name),
    ];

    [Theory]
    [InlineData("not")]
    [InlineData("modified")]
    [InlineData("custom")]
    [InlineData("HP")]
    [InlineData("Lenovo")]
    [InlineData("OEM")]
    [InlineData("recovery")]
    [InlineData("Ubuntu")]
    [InlineData("final")]
    [InlineData("my")]
    [InlineData("copy")]
    [InlineData("v2")]
    [InlineData("sysprep")]
    [InlineData("golden")]
    [InlineData("12345678901")]
    [InlineData("xyz")]
    [InlineData("x")]
    [InlineData("\u6539")]
    public void Read_AForeignWord_IsNotVolumeLicensing(string word) =>
        Assert.DoesNotContain(Volume.SelectMany((name, row) => Planted(name, word, row)), IsVolume);

    /// <summary>A word of other editions or channels takes the channel away, and convicts nobody: the name contradicts itself.</summary>
    [Theory]
    [InlineData("home")]
    [InlineData("ultimate")]
    [InlineData("starter")]
    [InlineData("consumer")]
    [InlineData("single_language")]
    public void Read_AWordOfOtherMedia_ShowsNoChannel(string word) =>
        Assert.DoesNotContain(Volume.SelectMany((name, row) => Planted(name, word, row)), name =>
            MediaFileNames.Read(name).ToMediaImage().Channel.IsKnown
        );

    /// <summary>The branch of a build string is free text, and what stands behind its language is none.</summary>
    [Theory]
    [InlineData("_with_updates")]
    [InlineData("_updates")]
    [InlineData("_Win7")]
    [InlineData("_Win_11")]
    [InlineData(" X")]
    [InlineData("_x")]
    [InlineData("_")]
    [InlineData(" -")]
    [InlineData(".iso")]
    [InlineData("_Pro")]
    [InlineData("_x64FRE")]
    [InlineData("_64bit")]
    [InlineData("_MLF")]
    public void Read_AnythingBehindABuildString_IsNotVolumeLicensing(string behind)
    {
        string[] names =
        [
            "26100.1742.240906-0331.ge_release_svc_refresh_CLIENTBUSINESS_VOL_x64FRE_en-us",
            "22631.2861.231204-0538.23H2_NI_RELEASE_SVC_REFRESH_CLIENTBUSINESS_VOL_x64FRE_de-de",
            "9600.17053.WINBLUE_REFRESH.141120-0031_X64FRE_SERVER_EN-US_VL-IR5_SSS_X64FREV_EN-US_DV9",
            "26100.1742.240906-0331.ge_release_svc_refresh_CLIENTBUSINESS_VOL_x64FRE",
        ];
        Assert.All(names, name => Assert.True(IsVolume(name + ".iso")));
        Assert.DoesNotContain(names.Select(name => name + behind + ".iso"), IsVolume);
    }

    [Theory]
    [InlineData("wim")]
    [InlineData("swm")]
    [InlineData("vhdx")]
    [InlineData("zip")]
    [InlineData("iso.txt")]
    [InlineData("iso.torrent")]
    public void Read_OfAnotherKindOfFile_IsNotVolumeLicensing(string extension) =>
        Assert.DoesNotContain(Volume.Select(name => string.Concat(name.AsSpan(0, name.LastIndexOf('.') + 1), extension)), IsVolume);

    /// <summary>
    /// One reader: a name means the same product whether it stands on a license or in a file name, but for discs that hold several.
    /// </summary>
    [Fact]
    public void Read_TellsTheProductALicenseOfThisNameIs()
    {
        string[] several = ["Windows 8", "Windows 8.1"];
        IEnumerable<string> wrong = ProductCatalogue
            .Products.Where(product =>
                product.Version.Name.Length > 0 && !several.Contains(product.Name) && ProductNames.Parse(product.Name).Product is not null
            )
            .Select(product => (product, media: MediaProductNames.Read(product.Name)))
            .Where(pair =>
                pair.media.Editions.Count == 1
                && pair.media.Version is not null
                && (pair.media.Editions[0] != pair.product.Edition || pair.media.Version != pair.product.Version)
            )
            .Select(pair => pair.product.Name);

        Assert.Empty(wrong);
    }

    [Fact]
    public void Read_SingleLanguage_IsAnEditionInAFileNameToo() =>
        Assert.Equal(
            "CoreSingleLanguage",
            Assert.Single(MediaFileNames.Read("en_windows_8.1_single_language_with_update_x64_dvd_6051677.iso").Editions).Value.Key
        );

    private static bool IsVolume(string name) => MediaFileNames.Read(name).ToMediaImage().Channel.Value == MediaChannel.VolumeLicensing;

    private static IEnumerable<string> Planted(string name, string word, int row)
    {
        int dot = name.LastIndexOf('.');
        string stem = name.Substring(0, dot),
            extension = name.Substring(dot);
        yield return word + "_" + name;
        yield return word + " " + name;
        yield return stem + "_" + word + extension;
        yield return stem + " (" + word + ")" + extension;
        int[] gaps = [.. Enumerable.Range(0, stem.Length).Where(at => stem[at] == '_')];
        int gap = gaps[row % gaps.Length];
        yield return stem.Substring(0, gap) + "_" + word + stem.Substring(gap) + extension;
    }
}
