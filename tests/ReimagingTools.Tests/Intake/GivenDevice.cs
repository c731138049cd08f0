using System.Globalization;

namespace ReimagingTools.Tests.Intake;

/// <summary>
/// A made-up device as one source shows it, Eligible for Windows 10 Pro x64 in English: one or more records, each with a class where the source
/// names one.
/// </summary>
/// <param name="Name">The source.</param>
/// <param name="Records">The records.</param>
internal sealed record GivenDevice(string Name, IReadOnlyList<GivenRecord> Records)
{
    private static readonly GivenValue Build = new("BuildNumber", "19045", "22631", "7601");
    private static readonly GivenValue Sku = new("OperatingSystemSKU", 48);
    private static readonly GivenValue Caption = new("Caption", "Microsoft Windows 10 Pro", "Microsoft Windows 7 Professional");
    private static readonly GivenValue Language = new("OSLanguage", 1033, 1041, 1031);
    private static readonly GivenValue Bits = new("OSArchitecture", "64-bit", "ARM 64-bit Processor");
    private static readonly GivenValue KeyChannel = new("ProductKeyChannel", "OEM:DM", "Volume:GVLK", "Retail:TB:Eval");
    private static readonly GivenValue Description = new(
        "Description",
        "Windows(R) Operating System, OEM_DM channel",
        "Windows(R) Operating System, VOLUME_KMSCLIENT channel"
    );

    private static readonly GivenValue[] System =
    [
        new("CSName", "PC-01"),
        Caption,
        Build,
        new("Version", "10.0.19045", "10.0.22631"),
        Sku,
        new("ProductType", 1),
        Language,
        Bits,
    ];

    private static readonly GivenValue[] License =
    [
        new("PSComputerName", "PC-01"),
        new("ApplicationID", "55c92734-d682-4d71-983e-d6ec3f16059f"),
        Description,
        KeyChannel,
        new("LicenseFamily", "Professional", "Core", "Enterprise"),
        new("LicenseStatus", 1),
        new("Name", "Windows(R), Professional edition"),
        new("PartialProductKey", "AAAA1"),
    ];

    /// <summary>
    /// One device for each source that can show all that is needed. A certificate overrules the product somebody states, so nothing contradicts that
    /// here; nor does what runs the edition of an installed license.
    /// </summary>
    public static IReadOnlyList<GivenDevice> All { get; } =
    [
        new(
            "inventory",
            [
                new GivenRecord(
                    null,
                    [
                        new("ComputerName", "PC-01"),
                        new("LicensedProduct", "Windows 10 Pro"),
                        new("LicensedLanguage", "en-US", "ja-JP", "Klingon"),
                        new("LicensedArchitecture", "x64", "arm64"),
                        new("LicenseChannel", "OEM", "Evaluation", "Subscriber"),
                        new("CoaProduct", "Windows 10 Pro OA", "Windows 7 Professional", "Windows 10 Home"),
                    ]
                ),
            ]
        ),
        new("cim", [new GivenRecord("Win32_OperatingSystem", System), new GivenRecord("SoftwareLicensingProduct", License)]),
        new("columns", [new GivenRecord(null, System), new GivenRecord(null, License)]),
        new(
            "report",
            [
                new GivenRecord(
                    null,
                    [
                        new("Computer Name", "PC-01"),
                        new("OS Name", "Microsoft Windows 10 Pro", "Microsoft Windows 10 Home"),
                        new("OperatingSystemSKU", 48, 4, 101),
                        Build,
                        Language,
                        Bits,
                        new("Product Key Channel", "OEM:DM", "Volume:MAK"),
                        new("License Status", "Licensed"),
                        new("Partial Product Key", "AAAA1"),
                    ]
                ),
            ]
        ),
    ];

    /// <summary>The same device under another name.</summary>
    public GivenDevice Named(string name) => this with { Records = [.. Records.Select(record => record.Named(name))] };

    public override string ToString() => Name;

    internal static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
