using System.Text.RegularExpressions;

namespace ReimagingTools.Licensing.Names;

/// <summary>Reads processor architectures as systems and people write them, whatever the language of the words around the digits.</summary>
public static class ArchitectureNames
{
    private const string Bits = "(?: |-)?(?:bit|bits|ビット|位|비트|разрядная|разрядный|разрядная версия)";

    private static readonly char[] Between = [',', ';', '/', '|', '、', '・'];

    private static readonly Regex OfArm = new(
        @"(?:^|[^A-Za-z])(?:Snapdragon|Qualcomm|Cortex|Ampere|Microsoft SQ\d|Apple M\d|ARM(?:v\d+|64)?)(?![A-Za-z])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    );

    private static readonly Regex OfBits = Of("(?:32|64)(?:" + Bits + ")?");

    private static readonly KeyValuePair<Architecture, Regex>[] Whole =
    [
        new(
            Architecture.X64,
            Of(
                "x64|x86[-_]64|amd[- _]?64|em64t|intel ?64|64|64"
                    + Bits
                    + "|64"
                    + Bits
                    + "[ -]?(?:version|edition|betriebssystem|operating system|windows|os)|win(?:dows)?[ -]?64|x64-based(?: pc)?"
                    + "|64-bit operating system, x64-based processor|64"
                    + Bits
                    + " ?\\(x64\\)|x64 ?\\(64"
                    + Bits
                    + "\\)|intel x64"
            )
        ),
        new(
            Architecture.X86,
            Of(
                "x86|i[3-6]86|ia-?32|32|32"
                    + Bits
                    + "|32"
                    + Bits
                    + "[ -]?(?:version|edition|betriebssystem|operating system|windows|os)|win(?:dows)?[ -]?32|x86-based(?: pc)?"
                    + "|32-bit operating system, x(?:64|86)-based processor"
            )
        ),
        new(
            Architecture.Arm64,
            Of("arm[- _]?64|aarch[- _]?64|arm 64-bit processor|arm64-based(?: pc)?|64-bit operating system, arm-based processor")
        ),
        new(Architecture.Ia64, Of("ia[- _]?64|itanium")),
        new(Architecture.Arm, Of("arm|arm[- _]?32")),
    ];

    /// <summary>Reads an architecture somebody states: the whole text is one, or a list that names one alone; else it is not understood.</summary>
    /// <param name="text">"x64", "64-bit", "AMD64", "arm64", "aarch64", "32 bits".</param>
    /// <returns>The architecture, or <see cref="Architecture.Unknown"/> for any other word or sign.</returns>
    public static Architecture ParseStated(string? text)
    {
        string name = NameTokenizer.Narrow(text ?? "").Trim();
        Architecture whole = Array.Find(Whole, each => each.Value.IsMatch(name)).Key;
        if (whole != Architecture.Unknown || name.IndexOfAny(Between) < 0)
        {
            return whole;
        }

        Architecture[] parts = [.. name.Split(Between).Select(part => Array.Find(Whole, each => each.Value.IsMatch(part.Trim())).Key).Distinct()];
        return parts.Length == 1 ? parts[0] : Architecture.Unknown;
    }

    /// <summary>The architecture that was probably meant by a text that is not understood.</summary>
    /// <param name="text">"x46".</param>
    /// <returns>Its word, or null where none is near.</returns>
    public static string? Nearest(string text) => NearestText.Find(text, ["x64", "x86", "arm64"]);

    /// <summary>Reads one architecture.</summary>
    /// <param name="text">"x64", "64-bit", "64 ビット", "64-разрядная", "AMD64", "x64-based PC", "ARM 64-bit Processor", "32".</param>
    /// <returns>The architecture, or <see cref="Architecture.Unknown"/>.</returns>
    public static Architecture Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Architecture.Unknown;
        }

        string name = text!.Trim().ToUpperInvariant();
        bool has64 = name.Contains("64");
        if (name.Contains("ARM") || name.Contains("AARCH64") || name == "A64")
        {
            return has64 ? Architecture.Arm64 : Architecture.Arm;
        }

        if (OfArm.IsMatch(name))
        {
            return Architecture.Arm64;
        }

        if (name.Contains("IA64") || name.Contains("IA-64") || name.Contains("ITANIUM"))
        {
            return Architecture.Ia64;
        }

        bool has32 = name.Contains("32") || name.Contains("86");
        return (has64, has32) switch
        {
            (true, false) => Architecture.X64,
            (true, true) when name.Contains("X86-64") || name.Contains("X86_64") => Architecture.X64,
            (false, true) => Architecture.X86,
            _ => Architecture.Unknown,
        };
    }

    /// <summary>
    /// Reads what a category, a platform or the name of a processor tells of an architecture: a platform says it, and of processors those of ARM
    /// have names of their own. A number of bits is of either kind.
    /// </summary>
    /// <param name="text">"ARM64", "Snapdragon X Elite", "Intel(R) Core(TM) i5-1345U".</param>
    /// <returns>The architecture, or <see cref="Architecture.Unknown"/> for any other text.</returns>
    public static Architecture OfThing(string text) =>
        OfArm.IsMatch(text) ? Architecture.Arm64
        : OfBits.IsMatch(text) ? Architecture.Unknown
        : ParseStated(text);

    /// <summary>Reads the number Win32_Processor shows an architecture as; elsewhere a number is one of bits.</summary>
    /// <param name="number">"9".</param>
    /// <returns>The architecture, or <see cref="Architecture.Unknown"/> for any other text.</returns>
    public static Architecture OfProcessor(string number) =>
        number switch
        {
            "0" => Architecture.X86,
            "5" => Architecture.Arm,
            "6" => Architecture.Ia64,
            "9" => Architecture.X64,
            "12" => Architecture.Arm64,
            _ => Architecture.Unknown,
        };

    private static Regex Of(string words) => new("^(?:" + words + ")$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
