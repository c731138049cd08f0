using System.Text;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Text;
using ReimagingTools.Media.Names;

namespace ReimagingTools.Fuzz.Targets;

/// <summary>Names: of media files, volumes, products and languages.</summary>
internal sealed class NameTarget : FuzzTarget
{
    private static readonly string[] Names =
    [
        "SW_DVD9_Win_Pro_10_22H2.15_64BIT_English_Pro_Ent_EDU_N_MLF_X23-67890.ISO",
        "en-us_windows_11_business_editions_version_23h2_x64_dvd_a9092734.iso",
        "Win10_22H2_English_x64.iso",
        "CPBA_X64FRE_EN-US_DV9",
        "GRMCULFRER_EN_DVD",
        "26100.1742.240906-0331.ge_release_svc_refresh_CLIENT_BUSINESS_VOL_x64FRE_en-us.iso",
        "Microsoft Windows 7 Professional N with Service Pack 1 (64-bit)",
        "Windows 10 Enterprise LTSC 2021",
        "Office Professional Plus 2010",
        "Win 7 Pro OA Latam DELL",
        "Windows Server 2019 Datacenter: Azure Edition",
        "en-US; fr-FR; 日本語",
        "Volume:GVLK",
        MadeUp.Key,
    ];

    public override string Name => "name";

    public override IReadOnlyList<byte[]> Seeds { get; } = [.. Names.Select(Encoding.UTF8.GetBytes)];

    public override string Read(byte[] input)
    {
        string text = TextOf(input);
        ProductName product = ProductNames.Parse(text);
        string[] answers =
        [
            ProductKeys.Mask(text),
            Told(MediaFileNames.Read(text)),
            Told(VolumeLabels.Read(text)),
            product.Product?.Name ?? "",
            product.Edition?.Key ?? "",
            product.Version?.ToString() ?? "",
            LanguageNames.Parse(text)?.ToString() ?? "",
        ];
        return string.Join('\n', answers);
    }

    public override string? Disagreement(byte[] input)
    {
        string once = ProductKeys.Mask(TextOf(input));
        return ProductKeys.Mask(once) == once ? null : "A text masked twice is another than one masked once.";
    }

    private static string TextOf(byte[] input) => Encoding.UTF8.GetString(input);

    private static string Told(MediaNameFacts facts) =>
        facts.Grammar + "\n" + string.Join('\n', facts.Evidence.Select(each => each.Kind + "\n" + each.Value + "\n" + each.Says));
}
