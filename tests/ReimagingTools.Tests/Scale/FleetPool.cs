namespace ReimagingTools.Tests.Scale;

/// <summary>Values a fleet may hold in each column, chosen to be lost, merged or misread by a careless key, export, literal or join.</summary>
internal static class FleetPool
{
    private static readonly string?[] Products =
    [
        "Windows 10 Pro",
        "windows 10 pro",
        "WINDOWS 10 PRO",
        " Windows 10 Pro",
        "Windows 10 Pro ",
        "Windows 10 Pro\t",
        "Windows\t10 Pro",
        "Windows 10\nPro",
        "Windows 10\r\nPro",
        "\"Windows 10 Pro\"",
        "Windows 10 \"Pro\"",
        "Windows 10, Pro",
        "Windows 10; Pro",
        "'Windows 10 Pro'",
        "Windows 10 Pro\\",
        "Windows 10 Pro\u001F",
        "\u001FWindows 10 Pro",
        "Windows 10 Pro\0",
        "Windows 10 Pro\0Home",
        "Windows 10 Home",
        "Windows 10 Enterprise",
        "Windows 11 Pro",
        "Windows 7 Professional",
        "Windows\u00A010\u00A0Pro",
        "マイクロソフト Windows 10 Pro",
        "日本語",
        "Windows 10 Pro 👍",
        "Windows 10 Pr\u00F3",
        "Windows 10 Pro\u0301",
        "=Windows 10 Pro",
        "-1",
        "N",
        "U",
        "UN.U",
        "\\u0041",
        "x'41'",
        "%PATH%",
        "$(PATH)",
        "Windows 10 Pro'); DROP TABLE Devices; --",
        "",
        " ",
        "NULL",
        "null",
        null,
    ];

    /// <summary>Values so long that few devices have them.</summary>
    public static IReadOnlyList<string> Long { get; } =
    [string.Concat(Enumerable.Repeat("long text ", 2000)), "Windows 10 Pro" + string.Concat(Enumerable.Repeat(" and so on", 500))];

    /// <summary>The columns and their values; the names a table has them under.</summary>
    public static IReadOnlyList<(string Column, string?[] Values)> Columns { get; } =
    [
        ("LicensedProduct", Products),
        (
            "LicensedLanguage",
            ["en-US", "EN-us", " en-US ", "English", "1033", "ja-JP", "日本語", "MUI", "", null, "NULL", "Klingon", "\u001Fen-US", "en-US\u001F"]
        ),
        ("LicensedArchitecture", ["x64", "X64", "x86", "arm64", "x64\n", "", null, "Z80"]),
        ("LicenseChannel", ["OEM", "oem", "Fpp", "Retail", "OEM:DM", "Volume", "Subscriber", "Evaluation", "", null, "NULL", "Oen"]),
        ("LicenseType", [null, "Full", "Upgrade", "", "full "]),
        ("CoaProduct", [null, null, null, "", .. Products]),
        ("SoftwareAssurance", [null, "", "None", "PerDevice", "per device", "PerUser"]),
        ("PriorVersionRight", [null, "", "None", "Windows 10 Pro", "Windows 7 Professional; Windows 10 Pro", "NULL"]),
    ];
}
