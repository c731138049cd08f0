using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Media.Names;

namespace ReimagingTools.Tests.Media.Names;

public sealed class MediaFileNamesTests
{
    private static readonly IReadOnlyList<NameTable> Table = NameTable.Read("media-file-names.tsv");

    [Fact]
    public void Read_RecognizesVolumeLicensingNames()
    {
        List<NameTable> volume = [.. Table.Where(row => row.Media == "Volume")];
        List<string> missed = [.. volume.Where(row => !IsRight(row)).Select(row => row.Name)];
        Assert.True(volume.Count > 300);
        Assert.True(missed.Count <= volume.Count * 0.03, missed.Count + " of " + volume.Count + " missed: " + string.Join(", ", missed));
    }

    [Fact]
    public void Read_NeverCallsOtherMediaVolumeLicensing()
    {
        List<NameTable> others = [.. Table.Where(row => row.Media != "Volume")];
        Assert.True(others.Count > 200);
        Assert.Empty(others.Where(row => Read(row).Channel.Value == MediaChannel.VolumeLicensing).Select(row => row.Name));
    }

    [Fact]
    public void Read_NeverMistakesLanguageOrArchitecture()
    {
        IEnumerable<string> wrong = Table
            .Select(row => (Row: row, Image: Read(row)))
            .Where(pair =>
                (pair.Image.Language.Value?.ToString() ?? "-") != pair.Row.Language || pair.Image.Architecture.Value != pair.Row.ExpectedArchitecture
            )
            .Select(pair => pair.Row.Name + ": " + pair.Image.Language + " " + pair.Image.Architecture);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Evaluation")]
    [InlineData("Oem")]
    [InlineData("Retail")]
    [InlineData("Subscriber")]
    public void Read_NeverMistakesOneChannelForVolumeOrEvaluation(string media)
    {
        MediaChannel[] allowed = media switch
        {
            "Evaluation" => [MediaChannel.Evaluation],
            "Oem" => [MediaChannel.Oem, MediaChannel.Unknown],
            _ => [MediaChannel.Retail, MediaChannel.Subscriber, MediaChannel.Oem, MediaChannel.Unknown],
        };
        Assert.Empty(Table.Where(row => row.Media == media && !allowed.Contains(Read(row).Channel.Value)).Select(row => row.Name));
    }

    [Fact]
    public void Read_TakesTheNumberOfARefreshedDiscBehindItsMark()
    {
        MediaNameFacts name = MediaFileNames.Read("SW_DVD9_Win_Pro_11_21H2_64BIT_English_Pro_Ent_EDU_N_MLF_-3_X22-89962.iso");
        Assert.Equal((MediaChannel.VolumeLicensing, 3), (Assert.Single(name.Channels).Value, name.Refresh));
    }

    /// <summary>Words and signs that other names have, or that look like theirs, make none of Volume Licensing.</summary>
    [Theory]
    [InlineData("SW_DVD5_Win_Pro_7w_SP1_MAR_64BIT_English_-2_MLF_X17-59279.ISO")]
    [InlineData("SW_DVD5_Win_Pro_7w_SP1_64BIT_English_-2_MLF_MAR_X17-59279.ISO")]
    [InlineData("SW_DVD5_Win_Pro_7w_SP1_debug_checked_64BIT_English_-2_MLF_X17-59279.ISO")]
    [InlineData("SW_DVD5_Win_Pro_7w_SP3_64BIT_English_-2_MLF_X17-59279.ISO")]
    [InlineData("SW_DVD9_Win_Pro_11_SP1_64BIT_English_Pro_Ent_EDU_N_MLF_X23-69812.ISO")]
    [InlineData("SW_DVD9_Win_Pro_11_24H2_32BIT_English_Pro_Ent_EDU_N_MLF_X23-69812.ISO")]
    [InlineData("SW_DVD5_Win_Pro_7w_SP1_Arm64_English_-2_MLF_X17-59279.ISO")]
    [InlineData("SW_DVD5_Win_Pro_\uFF17w_SP1_64BIT_English_-2_MLF_X17-59279.ISO")]
    [InlineData("SW_DVD5_Win_Pro_7w_SP1_64BIT\u00A0English_-2_MLF_X17-59279.ISO")]
    [InlineData("ProPlusSPLA2021Volume.img")]
    public void Read_CallsNothingElseVolumeLicensing(string name) =>
        Assert.DoesNotContain(MediaFileNames.Read(name).Channels, claim => claim.Value == MediaChannel.VolumeLicensing);

    [Theory]
    [InlineData("SW_DVD5_Win_Pro_7w_SP1_64BIT_English_-2_MLF_X17-59279.ISO", "Professional", "7", "X17-59279", 1, null, 2)]
    [InlineData("SW_DVD5_SA_Win_Ent_7_64BIT_English_Full_MLF_X15-70749.ISO", "Enterprise", "7", "X15-70749", null, null, null)]
    [InlineData("SW_DVD5_WIN_ENT_LTSC_2019_64BIT_English_-2_MLF_X22-05056.ISO", "EnterpriseS", "10 LTSC 2019", "X22-05056", null, null, 2)]
    [InlineData("SW_DVD9_WIN_ENT_LTSC_2024_64-bit_English_MLF_X23-70046.ISO", "EnterpriseS", "11 LTSC 2024", "X23-70046", null, null, null)]
    [InlineData(
        "SW_DVD9_Win_Server_STD_CORE_2019_1809.18_64Bit_English_DC_STD_MLF_X22-74330.iso",
        "ServerStandard ServerDatacenter",
        "2019",
        "X22-74330",
        null,
        "1809",
        18
    )]
    [InlineData(
        "SW_DVD9_Win_Server_STD_CORE_2022_2108.3_64Bit_English_DC_STD_MLF_X22-94021.ISO",
        "ServerStandard ServerDatacenter",
        "2022",
        "X22-94021",
        null,
        "2108",
        3
    )]
    [InlineData(
        "SW_DVD9_Win_Server_STD_CORE_2022_2108.39_64Bit_English_DC_STD_MLF_X23-89848.ISO",
        "ServerStandard ServerDatacenter",
        "2022",
        "X23-89848",
        null,
        "2108",
        39
    )]
    [InlineData(
        "SW_DVD9_Win_Server_STD_CORE_1809.1_64Bit_English_DC_STD_MLF_X22-03530.iso",
        "ServerStandardACor ServerDatacenterACor",
        "1809",
        "X22-03530",
        null,
        "1809",
        1
    )]
    [InlineData(
        "SWDVD9_WinSrvSTDCORE2025_24H2.16_64Bit_English_DC_STD_MLF_RTMUpdJan26_X24-26760.iso",
        "ServerStandard ServerDatacenter",
        "2025",
        "X24-26760",
        null,
        "24H2",
        16
    )]
    [InlineData(
        "SWDVD9_WinSrvSTDCORE2025_24H2.16_64Bit_German_DC_STDMLFRTMUpdJan26_X24-26762.iso",
        "ServerStandard ServerDatacenter",
        "2025",
        "X24-26762",
        null,
        "24H2",
        16
    )]
    [InlineData("SW_DVD5_Office_Professional_Plus_2010w_SP1_W32_Danish_CORE_MLF_X17-76803.ISO", "OfficeProPlus", "2010", "X17-76803", 1, null, null)]
    [InlineData(
        "SW_DVD5_Visio_Premium_2010w_SP1_W32_Hebrew_Std_Pro_Prem_MLF_X17-75883.ISO",
        "VisioPremium VisioProfessional VisioStandard",
        "2010",
        "X17-75883",
        1,
        null,
        null
    )]
    [InlineData("en_windows_8_1_pro_n_vl_x64_dvd_2971969.iso", "ProfessionalN", "8.1", null, null, null, null)]
    [InlineData("ko_windows_7_enterprise_kn_with_sp1_x86_dvd_u_677786.iso", "EnterpriseKN", "7", null, 1, null, null)]
    [InlineData("en_windows_xp_professional_with_service_pack_3_x86_cd_vl_x14-73974.iso", "Professional", "XP", "X14-73974", 3, null, null)]
    [InlineData("en_windows_10_enterprise_2015_ltsb_n_x64_dvd_6848316.iso", "EnterpriseSN", "10 LTSB 2015", null, null, null, null)]
    [InlineData(
        "fr_windows_vista_business_n_and_home_basic_n_with_sp2_x64_dvd_x15-36338.iso",
        "BusinessN HomeBasicN",
        "Vista",
        "X15-36338",
        2,
        null,
        null
    )]
    [InlineData("26100.1.240331-1435.ge_release_CLIENT_IOT_LTSC_EVAL_x64FRE_en-us.iso", "IoTEnterpriseS", "11 LTSC 2024", null, null, null, null)]
    [InlineData(
        "7601.17514.101119-1850_x64fre_server_eval_en-us-grmsxeval_en_dvd.iso",
        "ServerStandard ServerDatacenter ServerEnterprise ServerWeb",
        "2008 R2",
        null,
        null,
        null,
        null
    )]
    [InlineData("ProjectPro2021Retail.img", "ProjectProfessional", "2021", null, null, null, null)]
    [InlineData("Win8.1_SingleLang_English_x64.iso", "CoreSingleLanguage", "8.1", null, null, null, null)]
    public void Read_FindsTheProduct(
        string name,
        string editions,
        string version,
        string? partNumber,
        int? servicePack,
        string? release,
        int? refresh
    )
    {
        MediaNameFacts facts = MediaFileNames.Read(name);
        Assert.Equal(
            editions.Split(' ').Order(StringComparer.Ordinal),
            facts.Editions.Select(claim => claim.Value.Key).Order(StringComparer.Ordinal)
        );
        Assert.Equal(version, facts.Versions.Single().Value.ToString());
        Assert.Equal((partNumber, servicePack, release, refresh), (facts.PartNumber, facts.ServicePack, facts.FeatureRelease, facts.Refresh));
    }

    [Theory]
    [InlineData("SW_DVD9_NTRL_SQL_Svr_Standard_Edtn_2019Nov2019_64Bit_English_OEM_VL_X22-18928.iso")]
    [InlineData("SW_DVD9_NTRL_Windows_Svrs_2016_English_2_Std_DC_FPP_OEM_X21-22567.ISO")]
    [InlineData("SW_DVD9_NTRL_Win_11_25H2_64_Arm64_Inbox_Apps_OEM_VL_X24-12858.ISO")]
    [InlineData("SW_DVD5_HEVC_Codec_MultiLang_-11_MLF_X23-60418.ISO")]
    [InlineData("SW_DVD5_Windows_Svr_DC_EE_SE_Web_2008R2_64-bit_English_X15-59754.ISO")]
    [InlineData("SW_DVD9_Win_11_IoT_Ent_LTSC_2024_64BIT_English_MLF_X23-99999.ISO")]
    [InlineData("SW_DVD9_Win_Pro_11_MLF.iso")]
    [InlineData("SW_DVD5_SharePoint_Server_2013_64Bit_Russian_MLF_X18-55512-st")]
    [InlineData("not SW_DVD5_Win_Pro_7w_SP1_64BIT_English_-2_MLF_X17-59279.ISO")]
    [InlineData("SW_DVD5_Win_Pro_7w_SP1_64BIT_English_-2_MLF_X17-59279_modified.ISO")]
    [InlineData("SW_DVD5_Win_Pro_7w_SP1_HP_64BIT_English_-2_MLF_X17-59279.ISO")]
    [InlineData("SW_DVD5_Win_Pro_7w_SP1_64BIT_English_-2_MLF_X17-59279.wim")]
    [InlineData("SW_DVD5_Win_Pro_7w_SP1_64BIT_English_-2_MLF_X17-59279.ISO.txt")]
    [InlineData("en-us_windows_11_business_editions_version_24h2_x64_dvd_59a1851e.esd")]
    [InlineData("en-us_windows_11_business_editions_custom_version_24h2_x64_dvd_59a1851e.iso")]
    [InlineData("26100.4349.250607-1500.ge_release_svc_refresh_CLIENTBUSINESS_VOL_x64FRE_en-us.wim")]
    [InlineData("mu_windows_7_enterprise_and_ultimate_language_pack_x64_dvd_x15-12345.iso")]
    [InlineData("en_windows_10_enterprise_evaluation_x64_dvd_123456.iso")]
    [InlineData("en_windows_10_enterprise_technical_preview_x64_dvd_123456.iso")]
    [InlineData("en_windows_10_iot_enterprise_version_1809_x64_dvd_12345678.iso")]
    [InlineData("en_windows_10_enterprise.iso")]
    [InlineData("en_windows_10_pro_non_vl_x64_dvd_1234567.iso")]
    [InlineData("en_sql_server_2016_enterprise_with_service_pack_1_x64_dvd_9542382.iso")]
    [InlineData("en_visual_studio_enterprise_2015_x86_x64_dvd_6850497.iso")]
    [InlineData("en_office_enterprise_2007_united_states_x86_dvd_480731.iso")]
    [InlineData("Windows10_InsiderPreview_EnterpriseVL_x64_en-us_19628.iso")]
    [InlineData("Win10_VL_English_x64.iso")]
    [InlineData("CLIENTENTERPRISEEVAL_OEMRET_x64FRE_en-us.iso")]
    [InlineData("26100.1.240331-1435.ge_release_amd64fre_CLIENT_LOF_PACKAGES_OEM.iso")]
    [InlineData("20348.1.210507-1500.fe_release_CLIENT_IOT_VOL_x64FRE_en-us.iso")]
    [InlineData("9600.17050.winblue_refresh.140317-1640_x64fre_enterprise_vol_en-us-ir3_cena_x64free_en-us_dv9.iso")]
    [InlineData("19041.1.191206-1406.vb_release_CLIENTCONSUMER_VOL_x64FRE_en-us.iso")]
    [InlineData("19041.1.191206-1406.vb_release_CLIENTBUSINESS_VOL_RET_x64FRE_en-us.iso")]
    [InlineData("19041.1.191206-1406.vb_release_CLIENTBUSINESS_OEM_VOL_x64FRE_en-us.iso")]
    [InlineData("MyProductVolume.img")]
    [InlineData("Volume.iso")]
    [InlineData("VL.iso")]
    [InlineData("")]
    public void Read_WithholdsVolumeLicensing(string name) =>
        Assert.NotEqual(MediaChannel.VolumeLicensing, MediaFileNames.Read(name).ToMediaImage().Channel.Value);

    [Theory]
    [InlineData("9600.17053.WINBLUE_REFRESH.141120-0031_X64FRE_SERVER_EN-US_VL-IR5_SSS_X64FREV_EN-US_DV9.ISO")]
    [InlineData("20348.1.210507-1500.fe_release_SERVERDCAZURE_VOL_x64FRE_en-us.iso")]
    [InlineData("en_windows_10_multi-edition_vl_version_1709_updated_sept_2017_x64_dvd_100090741.iso")]
    [InlineData("SW_DVD5_SharePoint_Server_2013_64Bit_Russian_MLF_X18-55512.ISO")]
    [InlineData("D:\\iso\\SW_DVD9_Win_Pro_11_24H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-69812.ISO")]
    [InlineData("22631.2861.231204-0538.23H2_NI_RELEASE_SVC_REFRESH_CLIENTBUSINESS_VOL_x64FRE_en-us.esd")]
    [InlineData("/srv/iso/SW_DVD9_Win_Pro_11_24H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-69812 (1).ISO")]
    [InlineData("sw_dvd9_win_pro_11_24h2_64bit_english_pro_ent_edu_n_mlf_x23-69812.iso")]
    public void Read_RecognizesVolumeLicensing(string name) =>
        Assert.Equal(MediaChannel.VolumeLicensing, MediaFileNames.Read(name).ToMediaImage().Channel.Value);

    [Theory]
    [InlineData("SW_DVD5_Win_Pro_7w_SP1_64BIT_English_-2_MLF_X17-59279_OEM.ISO", MediaChannel.Oem)]
    [InlineData("SW_DVD5_Win_Pro_7w_SP1_64BIT_English_-2_MLF_X17-59279-OEM.ISO", MediaChannel.Oem)]
    [InlineData("SW_DVD5_Win_Pro_7w_SP1_64BIT_English_-2_MLF_X17-59279 (OEM).ISO", MediaChannel.Oem)]
    [InlineData("SW_DVD5_Win_Pro_7w_SP1_64BIT_English_-2_MLF_X17-59279 - retail.ISO", MediaChannel.Retail)]
    [InlineData("SW_DVD5_Win_Pro_7w_SP1_64BIT_English_-2_MLF_X17-59279 (recovery).ISO", MediaChannel.OemRecovery)]
    [InlineData("SW_DVD5_Win_Pro_7w_SP1_64BIT_English_-2_MLF_X17-59279 [Trial] (2).ISO", MediaChannel.Evaluation)]
    [InlineData("en_windows_8.1_pro_vl_oem_with_update_x64_dvd_6050880.iso", MediaChannel.Oem)]
    [InlineData("9600.17053.WINBLUE_REFRESH.141120-0031_X64FRE_SERVER_EN-US_VL-IR5_SSS_X64FREV_EN-US_DV9 (MSDN).ISO", MediaChannel.Subscriber)]
    public void Read_AWordThatSaysOtherwise_Withholds(string name, MediaChannel otherwise)
    {
        Fact<MediaChannel> channel = MediaFileNames.Read(name).ToMediaImage().Channel;

        Assert.NotEqual(MediaChannel.VolumeLicensing, channel.Value);
        Assert.True(channel.State != FactState.Conflicting || channel.Claims.Any(claim => claim.Value == otherwise));
    }

    [Theory]
    [InlineData("SW_CD_Windows_XP_Professional_64BIT_English_iso_MLF_X13-39980.ISO")]
    [InlineData("en_windows_xp_professional_x64_chk.iso")]
    public void Read_XpForAnotherProcessor_HasNoVersion(string name)
    {
        MediaNameFacts facts = MediaFileNames.Read(name);

        Assert.Empty(facts.Versions);
        Assert.Equal("Professional", facts.Editions.Single().Value.Key);
    }

    [Theory]
    [InlineData("SW_CD_Windows_Svr_Std_2003_R2_32-BIT_X64_English_ISO_32bit_1_MLF_X13-73742.ISO", Architecture.X86)]
    [InlineData("SW_CD_Windows_Svr_Std_2003_R2_32-BIT_X64_English_ISO_64bit_1_MLF_X13-73743.ISO", Architecture.X64)]
    [InlineData("SW_DVD5_Office_2013w_SP1_32-BIT_X64_English_MLF_X19-34823.ISO", Architecture.Unknown)]
    [InlineData("en_office_professional_plus_2010_x86_x64_dvd_515529.iso", Architecture.Unknown)]
    [InlineData("en_windows_server_2003_with_sp1_enterprise.iso", Architecture.X86)]
    public void Read_FindsTheArchitecture(string name, Architecture expected) =>
        Assert.Equal(expected, MediaFileNames.Read(name).ToMediaImage().Architecture.Value);

    [Theory]
    [InlineData("pt_office_xp_pro.iso", null)]
    [InlineData("pt_office_visio_professional_2007_cd_x12-19448.iso", "pt-PT")]
    [InlineData("pt_office_enterprise_2007_united_states_x86_dvd_481327.iso", "pt-BR")]
    [InlineData("pt_windows_7_ultimate_with_sp1_x64_dvd_u_677358.iso", "pt-BR")]
    [InlineData("pp_windows_7_ultimate_with_sp1_x64_dvd_u_677373.iso", "pt-PT")]
    [InlineData("SW_DVD5_Office_Professional_Plus_2016_W32_Indic_MLF_X20-41332.ISO", null)]
    [InlineData("SW_DVD5_Office_Mac_2008_DA_FI_NO_w_SP2_MLF_X15-69811.iso", "da-DK+fi-FI+nb-NO")]
    [InlineData("Win10_22H2_BrazilianPortuguese_x64v1.iso", "pt-BR")]
    public void Read_FindsTheLanguage(string name, string? expected) =>
        Assert.Equal(expected, MediaFileNames.Read(name).ToMediaImage().Language.Value?.ToString());

    [Fact]
    public void Read_NothingIsStrongerThanWeak()
    {
        IEnumerable<Evidence> evidence = Table.SelectMany(row => MediaFileNames.Read(row.Name).Evidence);
        Assert.All(evidence, item => Assert.True(item.Strength <= EvidenceStrength.Weak));
    }

    [Fact]
    public void Read_MasksProductKeys()
    {
        MediaNameFacts facts = MediaFileNames.Read("windows AAAAA-AAAAA-AAAAA-AAAAA-AAAA1.iso");
        Assert.Equal("windows XXXXX-XXXXX-XXXXX-XXXXX-AAAA1.iso", facts.Text);
        Assert.DoesNotContain(facts.Evidence, item => item.Value.Contains("AAAAA-AAAAA", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_EndlessName() => Assert.Equal(MediaNameGrammar.Unknown, MediaFileNames.Read(new string('_', 1_000_000)).Grammar);

    [Theory]
    [InlineData("SW_DVD5_Win_Pro_７w_SP１_64BIT_English_-２_MLF_X１7-59279.ISO")]
    [InlineData("en_windows_xp_professional_with_service_pack_３_x86_cd_vl_x14-73974.iso")]
    [InlineData("２６１００.1.240331-1435.ge_release_CLIENT_CONSUMER_x64FRE_en-us.iso")]
    [InlineData("SW_DVD5_\0_MLF_X17-59279.ISO")]
    [InlineData("..\\..\\..")]
    [InlineData("-")]
    [InlineData("_")]
    [InlineData(".iso")]
    public void Read_SurvivesOddNames(string name) => Assert.NotNull(MediaFileNames.Read(name).ToMediaImage());

    [Fact]
    public void Read_SurvivesMutatedNames()
    {
        const string Alphabet = "_-. 0123456789abcdefghijklmnopqrstuvwxyzABCX()\\/[]\0\u00e9\uff11";
        uint state = 20110201;
        for (int round = 0; round < 20_000; round++)
        {
            char[] name = Table[Next(ref state, Table.Count)].Name.ToCharArray();
            for (int change = 1 + Next(ref state, 5); change > 0; change--)
            {
                name[Next(ref state, name.Length)] = Alphabet[Next(ref state, Alphabet.Length)];
            }

            string text = new(name, 0, 1 + Next(ref state, name.Length));
            Assert.NotNull(MediaFileNames.Read(text).ToMediaImage());
            Assert.NotNull(VolumeLabels.Read(text).ToMediaImage());
        }
    }

    [Fact]
    public void ToMediaImage_LeavesTheEditionOfMultiEditionMediaUnknown()
    {
        MediaImage image = MediaFileNames.Read("en-us_windows_11_business_editions_version_24h2_x64_dvd_59a1851e.iso").ToMediaImage();
        Assert.Equal(FactState.Unknown, image.Edition.State);
        Assert.Equal("11", image.Version.Value?.Name);
        Assert.Equal(0, image.BytesRead);
    }

    /// <summary>The same sequence in every run and on every machine (xorshift).</summary>
    private static int Next(ref uint state, int below)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)below);
    }

    private static MediaImage Read(NameTable row) => MediaFileNames.Read(row.Name).ToMediaImage();

    private static bool IsRight(NameTable row)
    {
        MediaImage image = Read(row);
        return image.Channel.Value == row.Channel
            && (image.Language.Value?.ToString() ?? "-") == row.Language
            && image.Architecture.Value == row.ExpectedArchitecture;
    }
}
