using System.Globalization;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Fleet.Records;

/// <summary>Reads the words of our own inventory columns; a word that is not one of theirs is an error, never a guess.</summary>
internal static class RecordWords
{
    public static LicenseChannel Channel(string text) =>
        ChannelNames.ParseLicense(text) ?? throw Unknown(Fields.LicenseChannel, text, string.Join(", ", Enum.GetNames(typeof(LicenseChannel))) + ", or a product-key channel such as OEM:DM");

    public static LicenseType Type(string text) => Word<LicenseType>(Fields.LicenseType, text);

    public static SoftwareAssurance Assurance(string text) => Word<SoftwareAssurance>(Fields.SoftwareAssurance, text);

    /// <summary>Null for a region that has no product language of its own: listed, but unknown.</summary>
    public static Language? Language(string text) =>
        LanguageNames.Parse(text) is { } language ? language
        : LanguageNames.IsListed(text) ? null
        : throw Unknown(Fields.LicensedLanguage, text, "a tag (en-US), an LCID (1033), a name (English, 日本語) or MUI");

    public static Architecture Architecture(string text)
    {
        Architecture architecture = ArchitectureNames.Parse(text);
        bool isUnknownWord = text.Equals("Unknown", StringComparison.OrdinalIgnoreCase);
        return architecture != Licensing.Products.Architecture.Unknown || isUnknownWord ? architecture : throw Unknown(Fields.LicensedArchitecture, text, "x86, x64 or arm64");
    }

    public static long Count(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long count) && count > 0
            ? count
            : throw Unknown(Fields.DeviceCount, text, "a whole number above 0");

    private static T Word<T>(Field field, string text)
        where T : struct, Enum
    {
        string word = text.Replace(" ", "").Replace("-", "");
        bool isName = word.Length > 0 && !char.IsDigit(word[0]) && Enum.TryParse(word, ignoreCase: true, out T value) && Enum.IsDefined(typeof(T), value);
        return isName ? (T)Enum.Parse(typeof(T), word, ignoreCase: true) : throw Unknown(field, text, string.Join(", ", Enum.GetNames(typeof(T))));
    }

    private static RecordException Unknown(Field field, string text, string expected)
    {
        string scrubbed = ProductKeys.Mask(text);
        string shown = scrubbed.Length > 60 ? scrubbed.Substring(0, 60) + "..." : scrubbed;
        return new RecordException(field.Name + " \"" + shown + "\" is not understood. Use " + expected + ", or leave it empty.");
    }
}
