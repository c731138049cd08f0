namespace ReimagingTools.Tests.Licensing.Catalogue;

/// <summary>
/// A Windows version or an Office release is rows: with them it is read as a license, a build, a label and every kind of file name.
/// </summary>
public sealed class AddedVersionTests
{
    private const string Names = "ReimagingTools.Licensing.Names.ProductNames";
    private const string FileNames = "ReimagingTools.Media.Names.MediaFileNames";
    private const string Labels = "ReimagingTools.Media.Names.VolumeLabels";

    private static readonly (string Table, string Row)[] Rows =
    [
        ("products.tsv", "Windows\t12\t\t120\tProfessional\tProfessional\tWindows 12 Pro\tPro\tProfessional\tyes\t\tyes\t\t\ttest"),
        ("products.tsv", "Windows\t12\t\t120\tCore\tHome\tWindows 12 Home\tHome\tCore\tyes\t\tyes\t\t\ttest"),
        ("products.tsv", "Windows\t12\t\t120\tEnterprise\tEnterprise\tWindows 12 Enterprise\tEnterprise\tEnterprise\tno\t\tyes\t\t\ttest"),
        (
            "products.tsv",
            "Windows\t12\tLTSC 2028\t125\tEnterpriseS\tEnterpriseS\tWindows 12 Enterprise LTSC 2028\tEnterprise LTSC 2028\tEnterpriseS\tno\t\tyes\t\t\ttest"
        ),
        (
            "products.tsv",
            "Office\t2027\t\t120\tOfficeProPlus\tOfficeProPlus\tOffice LTSC Professional Plus 2027\tLTSC Professional Plus\t\tno\t\t\t\t\ttest"
        ),
        ("windows-builds.tsv", "10.0\t30100\t30100\t12\t\tLTSC 2028\t27H2\t30100\t\ttest"),
        ("edition-sets.tsv", "Business\tWindows\t12\t\tEnterprise;Professional\ttest"),
        ("edition-sets.tsv", "Consumer\tWindows\t12\t\tCore;Professional\ttest"),
        ("edition-sets.tsv", "Default\tWindows\t12\t\tCore;Professional\ttest"),
        ("media-labels.tsv", "modern\tmilestone\tK\tWindows\t12\t\t\t\t\ttest"),
        ("media-generations.tsv", "Windows\t12\t\talways\teducation;enterprise;business\ttest"),
    ];

    private static readonly Lazy<AddedRows> Added = new(() => new AddedRows(Rows));

    [Theory]
    [InlineData("Windows 12 Pro", "Windows 12 Pro")]
    [InlineData("Microsoft Windows 12 Professional, 64-bit", "Windows 12 Pro")]
    [InlineData("Win12 Pro 10.0.30100", "Windows 12 Pro")]
    [InlineData("Windows 12 Pro, version 27H2", "Windows 12 Pro")]
    [InlineData("Windows 12 Enterprise LTSC 27H2", "Windows 12 Enterprise LTSC 2028")]
    [InlineData("Office LTSC Pro Plus 2027", "Office LTSC Professional Plus 2027")]
    [InlineData("Windows 11 Pro 10.0.30100", null)]
    [InlineData("Windows 12 Ultimate", null)]
    public void Parse_ReadsTheLicense(string text, string? expected) =>
        Assert.Equal(expected, (string?)Added.Value.Call(Names, "Parse", text)!.Product?.Name);

    [Theory]
    [InlineData("SW_DVD9_Win_Pro_12_27H2_64BIT_English_Pro_Ent_EDU_N_MLF_X25-12345.ISO", "12", "VolumeLicensing")]
    [InlineData("en-us_windows_12_business_editions_version_27h2_x64_dvd_0123abcd.iso", "12", "VolumeLicensing")]
    [InlineData("en-us_windows_12_consumer_editions_version_27h2_x64_dvd_0123abcd.iso", "12", "Retail")]
    [InlineData("30100.1.270930-1200.kr_release_CLIENTBUSINESS_VOL_x64FRE_en-us.iso", "12", "VolumeLicensing")]
    [InlineData("Win12_27H2_English_x64.iso", "12", "Retail")]
    [InlineData("SW_DVD5_Office_Professional_Plus_2027_64Bit_English_MLF_X25-12346.ISO", "2027", "VolumeLicensing")]
    public void Read_ReadsTheFileName(string name, string version, string channel) =>
        AssertTells(Added.Value.Call(FileNames, "Read", name), version, channel);

    [Fact]
    public void Read_ReadsTheLabel() => AssertTells(Added.Value.Call(Labels, "Read", "K_CPRA_X64FREV_EN-US_DV9"), "12", "VolumeLicensing");

    [Theory]
    [InlineData("Windows 12 Pro")]
    [InlineData("Office LTSC Pro Plus 2027")]
    public void Parse_WithoutTheRows_ReadsNoProduct(string text) => Assert.Null(ReimagingTools.Licensing.Names.ProductNames.Parse(text).Product);

    private static void AssertTells(dynamic? facts, string version, string channel)
    {
        Assert.Equal(version, (string)facts!.Versions[0].Value.Name);
        Assert.Equal(channel, (string)facts.Channels[0].Value.ToString());
        Assert.NotEqual(0, (int)facts.Editions.Count);
    }
}
