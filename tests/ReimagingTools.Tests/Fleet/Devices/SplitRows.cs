using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;
using ReimagingTools.Records.Columns;

namespace ReimagingTools.Tests.Fleet.Devices;

/// <summary>Records that are Eligible as they are, each by other columns, and for every field values that speak against them.</summary>
internal static class SplitRows
{
    private static readonly (string Name, object? Value)[] Stated =
    [
        ("LicensedProduct", "Windows 11 Pro"),
        ("LicensedLanguage", "en-US"),
        ("LicensedArchitecture", "x64"),
        ("LicenseChannel", "OEM"),
    ];

    /// <summary>What a computer that runs Windows 11 Pro tells of it.</summary>
    public static readonly (string Name, object? Value)[] Runs =
    [
        ("Caption", "Microsoft Windows 11 Pro"),
        ("OSLanguage", 1033),
        ("OSArchitecture", "64-bit"),
        ("BuildNumber", "22631"),
        ("OperatingSystemSKU", 48),
        ("ProductType", 1),
    ];

    /// <summary>The records, with the image each may have.</summary>
    public static IReadOnlyDictionary<string, (string Image, (string Name, object? Value)[] Record)> Records { get; } =
        new Dictionary<string, (string, (string, object?)[])>
        {
            ["Stated"] = ("Windows 11 Pro", Stated),
            ["Running"] = ("Windows 11 Pro", [.. Runs, ("ProductKeyChannel", "OEM:DM")]),
            ["License"] = (
                "Windows 11 Pro",
                [
                    .. Runs,
                    ("Description", "Windows(R) Operating System, OEM_DM channel"),
                    ("LicenseFamily", "Professional"),
                    ("ApplicationID", "55c92734-d682-4d71-983e-d6ec3f16059f"),
                ]
            ),
            ["Firmware"] = (
                "Windows 11 Pro",
                [.. Stated.Take(3), ("OA3xOriginalProductKeyDescription", "[4.0] Professional OEM:DM"), ("OS Name", "Microsoft Windows 11 Pro")]
            ),
            ["Beside"] = (
                "Windows 11 Pro",
                [.. Stated, ("OperatingSystem", "Windows 10 Pro"), ("OperatingSystemVersion", "10.0 (19045)"), ("InstallationType", "Client")]
            ),
            ["Assured"] = ("Windows 11 Enterprise", [.. Stated, ("SoftwareAssurance", "PerDevice")]),
            ["Volume"] = ("Windows 11 Enterprise", [.. Stated, ("VolumeProduct", "Windows 11 Enterprise")]),
            ["Prior"] = (
                "Windows 7 Professional",
                [("LicensedProduct", "Windows 8 Pro"), .. Stated.Skip(1), ("PriorVersionRight", "Windows 7 Professional")]
            ),
            ["Office"] = (
                "Office Professional Plus 2010",
                [
                    ("LicensedProduct", "Office Professional Plus 2010"),
                    .. Stated.Skip(1).Take(2),
                    ("LicenseChannel", "OtherAgreement"),
                    ("LicenseType", "Full"),
                ]
            ),
            ["Verdict"] = (
                "Windows 11 Pro",
                [.. Stated, ("Decision", "Indeterminate"), ("ContestedFacts", ""), ("MissingFacts", "LicensedLanguage")]
            ),
        };

    /// <summary>
    /// Devices of several rows that are Eligible: instances of classes, a table of systems and licenses, and reports of two sources.
    /// </summary>
    public static IReadOnlyDictionary<string, (string Name, object? Value)[][]> Devices { get; } =
        new Dictionary<string, (string, object?)[][]>
        {
            ["Instances"] =
            [
                [("__CLASS", "Win32_OperatingSystem"), .. Runs],
                [
                    ("__CLASS", "SoftwareLicensingProduct"),
                    ("Name", "Windows(R), Professional edition"),
                    ("Description", "Windows(R) Operating System, OEM_DM channel"),
                    ("LicenseFamily", "Professional"),
                    ("PartialProductKey", "AAAA1"),
                    ("LicenseStatus", 1),
                    ("ApplicationID", "55c92734-d682-4d71-983e-d6ec3f16059f"),
                ],
                [
                    ("__CLASS", "SoftwareLicensingProduct"),
                    ("Name", "Windows(R), ServerStandard edition"),
                    ("Description", "Windows(R) Operating System, VOLUME_MAK channel"),
                    ("LicenseFamily", "ServerStandard"),
                    ("PartialProductKey", ""),
                    ("LicenseStatus", 0),
                    ("ApplicationID", "55c92734-d682-4d71-983e-d6ec3f16059f"),
                ],
            ],
            ["Table"] =
            [
                Runs,
                [
                    ("Description", "Windows(R) Operating System, OEM_DM channel"),
                    ("LicenseFamily", "Professional"),
                    ("PartialProductKey", "AAAA1"),
                    ("LicenseStatus", 1),
                ],
                [
                    ("Description", "Office 16, VOLUME_MAK channel"),
                    ("Name", "Office 16, Office16ProPlusVL_MAK edition"),
                    ("LicenseFamily", "Office16ProPlusVL_MAK"),
                    ("PartialProductKey", "AAAA2"),
                    ("LicenseStatus", 1),
                ],
            ],
            ["Reports"] =
            [
                [.. Stated, ("OperatingSystem", "Windows 11 Pro"), ("OperatingSystemVersion", "10.0 (22631)")],
                [("OperatingSystem", "Windows 11 Pro 64-bit"), ("Version", "10.0.22631"), ("ProductType", 1)],
            ],
            ["Licenses"] =
            [
                Stated,
                [("LicensedProduct", "Office Professional Plus 2010"), ("LicenseChannel", "FPP"), ("LicensedLanguage", "de-DE")],
            ],
        };

    /// <summary>What may stand under a heading of a field and speak against a license.</summary>
    public static IReadOnlyList<object> Hostile(Field field) =>
        field switch
        {
            Field.LicensedProduct => ["Windows 11 Home", "Windows 7 Ultimate", "foo"],
            Field.CoaProduct => ["Windows 10 Home", "Windows 7 Professional", "foo"],
            Field.LicensedLanguage or Field.OsLanguage or Field.MuiLanguages or Field.ClientCulture => ["ja-JP", "1041", "Klingon"],
            Field.LicensedArchitecture or Field.OsArchitecture or Field.HardwareArchitecture or Field.OfficePlatform or Field.DeviceType =>
            [
                "ARM64",
                "ARM64-based PC",
                "12",
                "Printer",
                "darwin",
                "foo",
            ],
            Field.LicensedComponents => ["Word", "foo"],
            Field.LicenseChannel or Field.LicenseType => ["Volume", "Evaluation", "NFR", "Upgrade", "foo"],
            Field.SoftwareAssurance => ["None", "foo", "PerUser"],
            Field.AssuranceEnd => ["2020-01-01", "foo"],
            Field.PriorVersionRight => ["None", "foo", "Windows 7 Professional"],
            Field.VolumeProduct => ["Windows 11 Enterprise Evaluation", "foo"],
            Field.DomainRole => ["5", "3"],
            Field.PreinstalledProduct => ["Windows 11 Home", "foo"],
            Field.Conflicts =>
            [
                "Edition: foo \"bar\"",
                "LicensedLanguage",
                "SoftwareAssurance: SoftwareAssurance \"maybe\"",
                "LicenseChannel: ProductKeyChannel \"Volume:MAK\"",
            ],
            Field.MissingFacts or Field.ContestedFacts => ["", "LicensedLanguage", "LicensedProduct; SoftwareAssurance", "foo"],
            Field.Decision => ["NotEligible", "Indeterminate"],
            Field.OrderQuantity => ["0", "foo"],
            Field.OrderStatus => ["cancelled", "returned"],
            Field.OrderLine or Field.ProductText => ["Windows 11 Home", "Latitude 5440, no OS"],
            Field.LicenseStatus => ["0", "Notification", "foo", "expired"],
            Field.Caption or Field.RegistryProductName or Field.Name or Field.LicenseName =>
            [
                "Microsoft Windows Server 2022 Standard",
                "Microsoft Windows 11 Home",
                "Windows 7 Professional",
                "Windows foo",
                "Windows(R), Core edition",
                "Windows(R), ProfessionalEval edition",
                "Linux",
                "Windows 11 Pro on ARM64",
            ],
            Field.OperatingSystemSku => ["4", "101", "7", "72", "foo", "999"],
            Field.ProductType => ["2", "3", "Server"],
            Field.InstallationType => ["Server", "Server Core"],
            Field.BuildNumber or Field.OsVersion => ["7601", "17763", "10.0.20348", "6.1.7601", "31234", "Windows 10 Home"],
            Field.EditionId => ["Core", "ServerStandard", "EnterpriseEval", "foo"],
            Field.SkuFamily => ["Education", "Home", "foo"],
            Field.OtherTypeDescription => ["R2"],
            Field.ProductId => ["00330-80000-00000-AAOEM", "76487-640-0000007-23000"],
            Field.ProductKeyChannel => ["Volume:MAK", "Volume:GVLK", "Retail:TB:Eval", "Retail", "foo"],
            Field.Description =>
            [
                "Windows(R) Operating System, TIMEBASED_EVAL channel",
                "Windows(R) Operating System, VOLUME_KMSCLIENT channel",
                "Windows(R) Operating System, RETAIL channel",
            ],
            Field.LicenseFamily => ["Core", "ProfessionalEval", "Enterprise"],
            Field.ActivationId => ["2de67392-b7a7-462a-b1ca-108dd189f588", "foo"],
            Field.ProductKeyId => ["03612-03311-000-000000-03-1033-9200.0000-0000000"],
            Field.PartialProductKey => ["", "N/A", "T83GX", "3V66T"],
            Field.LicenseIsAddon => ["True"],
            Field.FirmwareKeyDescription => ["[4.0] Core OEM:DM", "foo", "Win 8 RTM Professional OEM:DM"],
            Field.FirmwareKey => ["foo"],
            Field.FirmwareKeyPresent => ["foo", "True"],
            Field.ProductReleaseIds => ["O365ProPlusRetail", "HomeStudent2016Retail"],
            Field.OfficeVersion => ["15.0.1.1"],
            Field.DeviceCount => ["2"],
            _ => [],
        };

    /// <summary>The decision on a device of several rows, in words; what cannot be read is none.</summary>
    public static string Judge(string image, IEnumerable<IEnumerable<(string, object?)>> rows)
    {
        MediaImage medium = DeclaredMedia.Of(image, LanguageNames.Parse("en-US"), Architecture.X64, null, MediaChannel.VolumeLicensing);
        var agreement = new Agreement
        {
            Program = VolumeProgram.EnterpriseAgreement,
            AsOf = CalendarDate.Parse(image == "Windows 7 Professional" ? "2013-06-01" : "2026-11-01"),
        };
        try
        {
            Verdict verdict = new EligibilityJudge(agreement, [medium])
                .Judge(DeviceRecords.Together([.. rows.Select(row => DeviceRecords.Of([.. row]))]))[0]
                .Verdict;
            return verdict.Decision.ToString();
        }
        catch (RecordException)
        {
            return "None";
        }
    }
}
