using ReimagingTools.Fleet.Devices;

namespace ReimagingTools.Fleet.Entitlements;

/// <summary>
/// Reads the text of a line of a maker's order, as "619-ARSB Windows 11 Pro, English, Brazilian Portuguese PT-BR, French, Spanish".
/// </summary>
internal static class OrderLine
{
    /// <summary>
    /// A part number or what a line is of ("OS:") before the words, and what the maker recommends behind them, are not about the license.
    /// </summary>
    private static readonly Regex Trimmings = new(
        @"^\s*[0-9]{2,4}-[A-Z0-9]{3,6}\b[\s:,-]*|^\s*((factory|pre-?)?\s?(installed|loaded|installiertes?)\s*)?(os|operating\s?system"
            + @"|betriebssystem|système d.exploitation|sistema operativo|software|preload|license|lizenz)?(?<=\w)\s*[:\uff1a]\s*"
            + @"|(?<!\s)\s*\((?=[^()]*\brecommends\b)[^()]*\)|(?<=\b(dsp|oei)\b[^,;]*)\bdvd\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <summary>Parts and services that go with a Windows and are none.</summary>
    private const string Goods =
        @"\b(media|dvds?|cds?|usb|recovery|label|stickers?|keyboard|drivers?|ready|compatible|certified|support(ed|s)?|imag(e|ing)|autopilot|hello"
        + @"|training|services?|warranty|guides?|documentation)\b";

    /// <summary>A longer text is no line of an order; it is not searched, and counts as not understood.</summary>
    private const int LongestLine = 8_000;

    private static readonly char[] Signs = [',', ';', '/', '|', '(', ')', '-', ':'];

    private static readonly Regex NamesWindows = Pattern(
        @"^(?!.*"
            + Goods
            + @").*\bwin(dows)?[\s\u00ae()rR]*(xp|vista|7|8(\.1)?|10|11)\b.*\b(pro|professional|home|enterprise|education|ultimate|starter"
            + @"|business|core|hm|single|sl|ltsc|iot|s mode)\b"
            + @"|^(?!.*"
            + Goods
            + @").*\bw(in)?(7|8(\.1)?|10|11)\s?(h|p|e|pro|home|ent|edu)\b"
            + @"|^(?!.*"
            + Goods
            + @").*(\bwin(dows)?[\s\u00ae()rR]*((7|8(\.1)?|10|11)\s+)?(embedded|mobile(?!\s+(work|device))|phone|iot|ce\s?\d|rt\b|anytime)"
            + @"|\bpos-?ready\b|\bwes\s?7|\bserver\s+20\d\d(\s+r2)?\s+foundation\b)"
    );

    private static readonly Regex Denial = Pattern(
        @"^(?!.*"
            + Goods
            + @").*(\b(no|without|w/o|non)[\s-]+(an?\s+)?(pre-?installed\s+)?(operating\s+system|os|windows)\b|\b(linux|ubuntu|free-?\s?dos"
            + @"|chrome\s?os|rhel|red hat|thin\s?(os|pro)|igel)\b"
            + @"|\b(kein|keine|ohne|sans|sin|senza|sem|zonder|bez|utan|uden)\s+(vorinstalliertes\s+)?(betriebssystem|windows|os|syst[eè]me|sistema"
            + @"|besturingssysteem|systemu|operativsystem)|OS\s*(なし|無し))"
    );

    /// <summary>Adds what a line states.</summary>
    /// <returns>What kind of line it is; nothing is added for one that says nothing of the license.</returns>
    public static OrderLineKind Read(string line, Dictionary<Field, string> facts)
    {
        string words = Trimmings.Replace(line, "").Replace(';', ',');
        words = words.Length <= LongestLine ? OrderedMachines.LicenseOf(words) : words;
        var downgrade = FactoryDowngrade.Read(words);
        ProductName name = downgrade?.Licensed ?? ProductNames.Parse(words, NameContext.OrderLine);
        if (name.Product is not { } product || name.IsEvaluation)
        {
            OrderLineKind kind =
                words.Length > LongestLine ? OrderLineKind.Unread
                : DeniesWindows(words) ? OrderLineKind.NoWindows
                : NamesWindows.IsMatch(words) ? OrderLineKind.Unread
                : OrderLineKind.None;
            if (kind != OrderLineKind.None)
            {
                facts.Add(Field.LicensedProduct, words.Trim());
            }

            return kind;
        }

        facts.Add(Field.LicensedProduct, product.ToString());
        if (downgrade is not null)
        {
            facts.Add(Field.PreinstalledProduct, downgrade.Preinstalled.Name);
            facts.Add(Field.PriorVersionRight, downgrade.Preinstalled.Name);
        }

        if (name.Languages.Count > 0)
        {
            facts.Add(Field.LicensedLanguage, string.Join(";", name.Languages));
        }

        if (name.Architecture != Architecture.Unknown)
        {
            facts.Add(Field.LicensedArchitecture, name.Architecture.ToString());
        }

        // What a maker sells with a PC is an OEM license, a server is sold with one where the line says so; a line that names another channel says
        // so itself, and an upgrade is not what came with the PC.
        if (name.IsUpgrade)
        {
            facts.Add(Field.LicenseType, nameof(LicenseType.Upgrade));
        }
        else if (
            (name.Family == ProductFamily.Windows || (name.Family == ProductFamily.WindowsServer && name.Channels.Count > 0))
            && name.Channels.All(channel => channel == MediaChannel.Oem)
        )
        {
            facts.Add(Field.LicenseChannel, nameof(LicenseChannel.Oem));
        }

        return OrderLineKind.License;
    }

    /// <summary>
    /// The one product that somebody who looked may say a line is of that is not understood: it names no other Windows, no upgrade, no trial, and
    /// nothing that takes it back.
    /// </summary>
    /// <returns>The product, or null.</returns>
    public static Product? OnlyProductOf(string words) =>
        ProductNames.Parse(words, NameContext.OrderLine) is { IsUpgrade: false, IsEvaluation: false }
        && !RemarkWords.Revoke(words)
        && !RemarkWords.DenyLicense(words)
        && !words.Split(Signs).Concat(words.Split(Signs.Append(' ').ToArray())).Any(part => PurchaseWords.TakesBack(part.Trim()))
            ? ProductsInText.OnlyOf(words)
            : null;

    /// <summary>
    /// True where what somebody says of a line that is not understood is of its one product, and no word of it says otherwise of language or
    /// architecture.
    /// </summary>
    /// <param name="facts">What they say.</param>
    public static bool MayState(string words, IReadOnlyDictionary<Field, string> facts)
    {
        ProductName name = ProductNames.Parse(words, NameContext.OrderLine);
        return OnlyProductOf(words) is { } product
            && facts.TryGetValue(Field.LicensedProduct, out string? said)
            && ParsedNames.Parse(said).Product == product
            && (
                name.Languages.Count == 0
                || !facts.TryGetValue(Field.LicensedLanguage, out string? language)
                || ParsedValues.Language(language) is not { } read
                || name.Languages.Any(read.Includes)
                || name.Languages.Any(own => own.Includes(read))
            )
            && (
                name.Architecture == Architecture.Unknown
                || !facts.TryGetValue(Field.LicensedArchitecture, out string? architecture)
                || ParsedValues.Architecture(architecture) == name.Architecture
            );
    }

    /// <summary>True for a text that says that a PC came without a Windows, or with another system.</summary>
    public static bool DeniesWindows(string text) => text.Length <= LongestLine && Denial.IsMatch(text);

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
