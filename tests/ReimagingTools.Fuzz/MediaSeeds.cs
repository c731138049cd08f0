using System.Text;
using ReimagingTools.Fuzz.Targets;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Fuzz;

/// <summary>Media, hives and tables to begin with, laid out by the builders of the tests.</summary>
internal static class MediaSeeds
{
    private const string Marker = "[EditionID]\r\n\r\n[Channel]\r\nVolume\r\n\r\n[VL]\r\n1\r\n";
    private const string Languages = "\r\n[Available UI Languages]\r\nen-US = 3\r\n\r\n[Fallback Languages]\r\nen-US = en-us\r\n";

    private static readonly string Xml = WimXmlImage.Document(
        WimXmlImage.Client("Windows 11 Education", "Education", "10.0.22621.1702"),
        WimXmlImage.Client("Windows 11 Pro " + MadeUp.Key, "Professional", "10.0.22621.1702"),
        WimXmlImage.Server("Windows Server 2022 SERVERSTANDARD", "ServerStandard", "10.0.20348.169")
    );

    public static IReadOnlyList<byte[]> Discs() =>
        [
            new IsoBuilder(Windows()) { VolumeId = "CPBA_X64FRE_EN-US_DV9", LargestExtent = 2048 }
                .Build()
                .ToArray(),
            new IsoBuilder(Windows()) { IsJoliet = true }
                .Build()
                .ToArray(),
            new UdfBuilder(Windows()) { BlockSize = 512 }
                .Build()
                .ToArray(),
            new UdfBuilder(Windows())
            {
                BlockSize = 512,
                Allocation = 1,
                IsExtended = true,
            }
                .Build()
                .ToArray(),
            new UdfBuilder(Windows())
            {
                BlockSize = 512,
                LargestExtent = 512,
                ChainEvery = 3,
            }
                .Build()
                .ToArray(),
            new UdfBuilder(Windows())
            {
                BlockSize = 512,
                HasMetadataPartition = true,
                Allocation = 3,
                IsExtended = true,
            }
                .Build()
                .ToArray(),
        ];

    public static IReadOnlyList<byte[]> Wims() =>
        [
            new WimBuilder(Xml).Build().ToArray(),
            new WimBuilder(Xml) { IsSolid = true }
                .Build()
                .ToArray(),
            new WimBuilder(Xml) { Part = 1, Parts = 2 }
                .Build()
                .ToArray(),
        ];

    public static IReadOnlyList<byte[]> Trees() =>
        [
            TreeTarget.Text(
                ("setup.exe", "x"),
                ("sources/ei.cfg", Marker),
                ("sources/lang.ini", Languages),
                ("sources/pid.txt", "[PID]\r\nValue=" + MadeUp.Key + "\r\n"),
                ("sources/install.wim", Encoding.Latin1.GetString(new WimBuilder(Xml).Build().ToArray()))
            ),
            TreeTarget.Text(
                (
                    "I386/TXTSETUP.SIF",
                    "[SourceDisksNames]\r\n_1 = %cdname%\r\n[Strings]\r\nproductname = \"Microsoft Windows XP Professional\"\r\nspcdname = \"Service Pack 3\"\r\n"
                ),
                ("I386/PRODSPEC.INI", "[Product Specification]\r\nProduct=\r\nVersion=5.1\r\nLocalization=German\r\n"),
                ("I386/SETUPP.INI", "[Pid]\r\nExtraData=7A657963726573\r\nPid=76487270\r\n")
            ),
            TreeTarget.Text(
                ("setup.exe", "x"),
                ("ProPlus.WW/ProPlusWW.msi", "x"),
                ("Word.ja-jp/WordMUI.msi", "x"),
                ("Office.ja-jp/OfficeMUI.msi", "x"),
                ("Admin/en-us/access.admx", "x"),
                (
                    "ProPlus.WW/setup.xml",
                    "<Setup Id=\"ProPlus\" Type=\"Product\" ProductCode=\"{90140000-0011-0000-0000-0000000FF1CE}\"><LocalCache><File Id=\"SETUP.XML\"/></LocalCache></Setup>"
                )
            ),
            TreeTarget.Text(
                ("setup.exe", "x"),
                (
                    "Office/Data/v64.cab",
                    Encoding.Latin1.GetString(
                        CabinetBuilder.Build(
                            (
                                "VersionDescriptor.xml",
                                Encoding.UTF8.GetBytes(
                                    "<Version Versions=\"1\"><Available Build=\"16.0.14332.20000\" Channel=\"PerpetualVL2021\"/></Version>"
                                )
                            )
                        )
                    )
                ),
                (
                    "configuration-" + MadeUp.Key + ".xml",
                    "<Configuration><Add OfficeClientEdition=\"64\" Channel=\"PerpetualVL2021\"><Product ID=\"ProPlus2021Volume\" PIDKEY=\""
                        + MadeUp.Key
                        + "\"><Language ID=\"en-us\"/></Product></Add></Configuration>"
                )
            ),
        ];

    public static IReadOnlyList<byte[]> Hives() =>
        [
            .. new[] { "lf", "lh", "li", "ri" }.Select(kind =>
                new HiveBuilder(OfflineSample.Software()) { HasWideNames = true, ListKind = kind }.Build()
            ),
            new HiveBuilder(OfflineSample.System()) { HasWideNames = true }.Build(),
        ];

    public static IReadOnlyList<byte[]> Tables() =>
        [AcpiTable.Msdm(MadeUp.Key), AcpiTable.Slic(), AcpiTable.Slic(3, "OTHER "), AcpiTable.Other("FACP")];

    private static MediaTree Windows() =>
        new MediaTree()
            .Add("bootmgr", "boot")
            .Add("setup.exe", "setup")
            .Add("sources/ei.cfg", Marker)
            .Add("sources/lang.ini", Languages)
            .Add("sources/install.wim", new WimBuilder(Xml).Build());
}
