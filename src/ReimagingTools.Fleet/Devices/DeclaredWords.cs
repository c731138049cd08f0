using System.Globalization;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Text;
using ReimagingTools.Records.Columns;

namespace ReimagingTools.Fleet.Devices;

/// <summary>Reads the words of our own inventory columns; a word that is not one of theirs is an error, never a guess.</summary>
internal static class DeclaredWords
{
    /// <summary>More devices than any row stands for; keeps sums from running over.</summary>
    private const long MostDevices = 1_000_000_000_000;

    private static readonly HashSet<string> Placeholders = new(StringComparer.OrdinalIgnoreCase)
    {
        "NA", "Unknown", "NotKnown", "NotAvailable", "NotApplicable", "Null", "Nil", "TBD", "Undefined", "不明", "未設定", "該当なし",
    };

    public static LicenseChannel Channel(string text) =>
        ChannelNames.ParseLicense(text) ?? throw Unknown(Field.LicenseChannel, text, string.Join(", ", Enum.GetNames(typeof(LicenseChannel))) + ", or a product-key channel such as OEM:DM");

    public static LicenseType Type(string text) => Word<LicenseType>(Field.LicenseType, text);

    public static SoftwareAssurance Assurance(string text) => Word<SoftwareAssurance>(Field.SoftwareAssurance, text);

    /// <summary>Null for a region that has no product language of its own: listed, but unknown.</summary>
    public static Language? Language(string text) =>
        LanguageNames.Parse(text) is { } language ? language
        : LanguageNames.IsListed(text) ? null
        : throw Unknown(Field.LicensedLanguage, text, "a tag (en-US), an LCID (1033), a name (English, 日本語) or MUI");

    public static Architecture Architecture(string text)
    {
        Architecture architecture = ArchitectureNames.Parse(text);
        bool isUnknownWord = text.Equals("Unknown", StringComparison.OrdinalIgnoreCase);
        return architecture != Licensing.Products.Architecture.Unknown || isUnknownWord ? architecture : throw Unknown(Field.LicensedArchitecture, text, "x86, x64 or arm64");
    }

    public static long Count(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long count) && count is > 0 and <= MostDevices
            ? count
            : throw Unknown(Field.DeviceCount, text, "a whole number above 0");

    /// <summary>True for what people write into a cell they have nothing to say in.</summary>
    public static bool IsPlaceholder(string text) => text.All(character => !char.IsLetterOrDigit(character)) || Placeholders.Contains(text.Replace(" ", "").Replace("/", "").Replace(".", ""));

    private static T Word<T>(Field field, string text)
        where T : struct, Enum
    {
        string word = text.Replace(" ", "").Replace("-", "");
        string[] names = Enum.GetNames(typeof(T));
        return Array.Find(names, name => name.Equals(word, StringComparison.OrdinalIgnoreCase)) is { } known
            ? (T)Enum.Parse(typeof(T), known)
            : throw Unknown(field, text, string.Join(", ", names));
    }

    private static RecordException Unknown(Field field, string text, string expected)
    {
        string scrubbed = ProductKeys.Mask(text);
        string shown = scrubbed.Length > 60 ? scrubbed.Substring(0, 60) + "..." : scrubbed;
        return new RecordException(field + " \"" + shown + "\" is not understood. Use " + expected + ", or leave it empty.");
    }
}
