using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Benchmarks;

/// <summary>Facts that settle in different ways, so that no benchmark measures one path only.</summary>
internal static class SampleFacts
{
    private static readonly (string Product, string Channel, string Language)[] Rows =
    [
        ("Windows 7 Professional", "OEM", "en-US"),
        ("Windows 7 Home Premium", "OEM", "en-US"),
        ("Windows 7 Professional", "", "en-US"),
        ("Windows XP Professional", "FPP", "en-US"),
        ("Windows 7 Professional", "OEM", "fr-FR"),
        ("Windows 8 Pro", "OEM", "en-US"),
        ("Windows 7 Professional", "VL", "en-US"),
        ("Windows 7 Enterprise", "OEM", "en-US"),
    ];

    public static MediaImage Media { get; } =
        DeclaredMedia.Of("Windows 7 Professional", Language.Of("en-US"), Architecture.X64, null, MediaChannel.VolumeLicensing);

    public static LicensedProduct[] Licensed() =>
        [
            .. Rows.Select(row =>
                DeviceReader
                    .Read(
                        new RowBuilder(ColumnTable.Default).Of([
                            new("LicensedProduct", row.Product),
                            new("LicenseChannel", row.Channel),
                            new("LicensedLanguage", row.Language),
                            new("LicensedArchitecture", "x64"),
                        ])
                    )
                    .Products[0]
            ),
        ];

    public static ReimagingFacts[] Facts() =>
        [
            .. Licensed()
                .Select(licensed => new ReimagingFacts
                {
                    Licensed = licensed,
                    Media = Media,
                    Program = VolumeProgram.SelectPlus,
                }),
        ];
}
