namespace ReimagingTools.Fleet.Devices;

/// <summary>Values of our own columns as read, remembered per thread as <see cref="ParsedNames"/> are: a fleet has few different ones.</summary>
internal static class ParsedValues
{
    private const int Limit = 1_000;
    private const int LongestText = 100;

    [ThreadStatic]
    private static BoundedCache<string, Architecture>? _architectures;

    [ThreadStatic]
    private static BoundedCache<string, Language?>? _languages;

    [ThreadStatic]
    private static BoundedCache<string, IReadOnlyList<Language>>? _otherRegions;

    [ThreadStatic]
    private static BoundedCache<string, LicenseChannel?>? _channels;

    [ThreadStatic]
    private static BoundedCache<string, ProductKeyChannel?>? _keyChannels;

    [ThreadStatic]
    private static BoundedCache<string, LicenseType?>? _types;

    [ThreadStatic]
    private static BoundedCache<string, SoftwareAssurance?>? _assurances;

    [ThreadStatic]
    private static BoundedCache<string, bool>? _unknown;

    public static Architecture Architecture(string text) => Get(ref _architectures, text, ArchitectureNames.ParseStated);

    public static Language? Language(string text) => Get(ref _languages, text, LanguageNames.Parse);

    public static IReadOnlyList<Language> OtherRegions(string text) => Get(ref _otherRegions, text, LanguageNames.OtherRegions);

    public static ProductKeyChannel? KeyChannel(string text) => Get(ref _keyChannels, text, ProductKeyChannel.Find);

    public static LicenseChannel? Channel(string text) => Get(ref _channels, text, static each => ChannelNames.ParseLicense(each) ?? OfMaker(each));

    public static LicenseType? Type(string text) => Get(ref _types, text, ValueWords.Parse<LicenseType>);

    public static SoftwareAssurance? Assurance(string text) => Get(ref _assurances, text, ValueWords.Parse<SoftwareAssurance>);

    public static bool IsUnknown(string text) => Get(ref _unknown, text, NoneWords.IsUnknown);

    /// <summary>"OEM (Dell)": beside the name of a maker the rest says how a license came with its machine.</summary>
    private static LicenseChannel? OfMaker(string text) =>
        MachineNames.WithoutMaker(text) is { } rest && ChannelNames.ParseLicense(rest) is LicenseChannel.Oem ? LicenseChannel.Oem : null;

    private static T Get<T>(ref BoundedCache<string, T>? values, string text, Func<string, T> parse) =>
        text.Length > LongestText ? parse(text) : (values ??= new BoundedCache<string, T>(Limit, StringComparer.Ordinal)).Get(text, parse);
}
