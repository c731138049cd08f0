using System.Globalization;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Records.Columns;

/// <summary>
/// What a row is of that is no Windows PC: phones, Macs, printers, licenses, by the words of <c>other-systems.tsv</c> in every column that names an
/// operating system or a category. A row that speaks of Windows anywhere, or of a system nobody knows, stays a device.
/// </summary>
public static class OtherSystems
{
    private const int MostWords = 3;
    private const string Footer = "Footer";
    private const string Maker = "Microsoft ";
    private static readonly char[] Colons = [':', '\uff1a'];
    private static readonly string[] MediaFiles = [".iso", ".wim", ".esd", ".swm"];
    private static readonly string[] BareWindows = ["WINDOWS", "WINNT", "WINDOWS_NT", "WIN32NT"];
    private static readonly Field[] OfMachine = [Field.HardwareSerial, Field.DeviceSerial, Field.Model];
    private const RowKind OfWindows =
        RowKind.Declared | RowKind.License | RowKind.OfficeLicense | RowKind.LicensingService | RowKind.OfficeConfiguration;

    private static readonly Lazy<Dictionary<string, (string Thing, bool IsSystem)>> Words = new(() =>
        ColumnTable
            .Rows("other-systems.tsv")
            .ToDictionary(cells => cells[0], cells => (cells[1], cells[2] == "any"), StringComparer.OrdinalIgnoreCase)
    );

    /// <summary>
    /// What a name of an operating system says that is no Windows: it begins with the words of one ("macOS 14.1", "Ubuntu 22.04 LTS").
    /// </summary>
    /// <param name="text">The name of a system, or a version that begins with it.</param>
    /// <returns>The name of the thing in the table, or null.</returns>
    public static string? OfSystem(string text) => Find(text, isCategory: false);

    /// <summary>The same of a category or type, where the whole text may also name a thing that runs nothing ("Printers").</summary>
    /// <param name="text">A category, type or platform.</param>
    /// <returns>The name of the thing in the table, or null.</returns>
    public static string? OfCategory(string text) => Find(text, isCategory: true);

    /// <summary>The same of a value of a row: a person, in the row of a machine, is one it was given to.</summary>
    /// <param name="row">The row.</param>
    /// <param name="text">A category, type or platform in it.</param>
    public static string? OfCategory(Row row, string text) =>
        OfCategory(text) is { } thing && !(thing == nameof(RowKind.Account) && OfMachine.Any(field => row.Values(field).Count > 0)) ? thing : null;

    /// <summary>True for a thing that runs a system of its own; a printer or a license may stand beside a PC.</summary>
    /// <param name="thing">The name of a thing in the table.</param>
    public static bool IsSystem(string thing) => thing is "Phone" or "OtherSystem";

    /// <summary>True for Windows without a version or an edition, as systems, scripts and agents call it: they say the same.</summary>
    /// <param name="text">The name of a system.</param>
    public static bool IsBareWindows(string text) => Array.IndexOf(BareWindows, text.ToUpperInvariant()) >= 0;

    /// <summary>
    /// What of a category or a processor counts: the whole of one that names a thing or an architecture, for it is shown; "Windows", or nothing.
    /// </summary>
    internal static string PartOf(string text) =>
        OfCategory(text) is not null || ArchitectureNames.OfThing(text) != Architecture.Unknown ? text
        : NamesWindows(text) ? nameof(ProductFamily.Windows)
        : "";

    /// <summary>What rows that came as one are of, when that is no Windows PC; else null.</summary>
    internal static string? Find(IReadOnlyList<Row> rows) => Look(rows) is (var thing, false) ? thing : null;

    /// <summary>
    /// True for rows that say nothing of Windows, of its license, or of a system nobody knows: they may be of a computer that runs another one.
    /// </summary>
    internal static bool MayBeOf(IReadOnlyList<Row> rows) => !Look(rows).IsOfWindows;

    private static (string? Thing, bool IsOfWindows) Look(IReadOnlyList<Row> rows)
    {
        string? thing = null;
        for (int at = 0; at < rows.Count; at++)
        {
            Row row = rows[at];
            if (row.Header.Class is { } rowClass && (rowClass.Kind & OfWindows) != RowKind.None)
            {
                return (null, true);
            }

            for (int i = 0; i < row.Header.Columns.Count; i++)
            {
                if (
                    row.Header.Columns[i] is not { } column
                    || row.TextAt(i) is not { } text
                    || NoneWords.IsUnknown(text)
                    || (column.Field == Field.Caption && NamesNone(text))
                )
                {
                    continue;
                }

                Field field = column.Field;
                if ((column.Shows & OfWindows) != RowKind.None && !text.All(char.IsDigit))
                {
                    return (null, true);
                }

                string? named =
                    field is Field.DeviceType or Field.ProductType ? OfCategory(row, text)
                    : IsOfSystem(field, row.Kind) ? OfSystem(text)
                    : field is Field.ComputerName or Field.Name ? OfName(text)
                    : null;
                if (named is null && (SpeaksOfWindows(field, row.Kind, text) || field == Field.Caption))
                {
                    return (null, true);
                }

                thing ??= named;
            }
        }

        return (thing, false);
    }

    /// <summary>True for a row in which any column speaks of Windows.</summary>
    public static bool SpeaksOfWindows(Row row)
    {
        int at = row.Header.Columns.Count - 1;
        while (at >= 0 && !(row.Header.Columns[at] is { } column && row.TextAt(at) is { } text && SpeaksOfWindows(column.Field, row.Kind, text)))
        {
            at--;
        }

        return at >= 0;
    }

    /// <summary>What stands in the place of a name and names no computer: the last line of a report, or a file of media.</summary>
    private static string? OfName(string text) =>
        OfCategory(text.IndexOfAny(Colons) is >= 0 and var end ? text.Substring(0, end).Trim() : text) is Footer ? Footer
        : Array.Exists(MediaFiles, ending => text.TrimEnd().EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ? nameof(RowKind.MediaImage)
        : null;

    private static bool IsOfSystem(Field field, RowKind kind) =>
        field is Field.Caption or Field.RegistryProductName or Field.OsVersion or Field.OperatingSystemSku
        || (field == Field.Name && (kind & RowKind.OperatingSystem) != RowKind.None);

    private static bool SpeaksOfWindows(Field field, RowKind kind, string text) =>
        field switch
        {
            Field.DeviceType => NamesWindows(text),
            Field.EditionId or Field.SkuFamily => true,
            Field.OperatingSystemSku => (text != "0" && text.All(char.IsDigit)) || NamesWindows(text),
            Field.ProductId => PerDeviceParts.IsProductId(text),
            Field.BuildNumber => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int build)
                && WindowsRelease.Knows(ProductFamily.Windows, build),
            _ => IsOfSystem(field, kind) && (NamesWindows(text) || IsVersionOfWindows(text)),
        };

    /// <summary>A number, the rest of a list of systems, or the bits of one.</summary>
    private static bool NamesNone(string text) =>
        text.All(char.IsDigit)
        || text.Equals("Other", StringComparison.OrdinalIgnoreCase)
        || ArchitectureNames.ParseStated(text) != Architecture.Unknown;

    /// <summary>"microsoft.compute/virtualmachines" is a kind of thing Azure keeps.</summary>
    private static bool NamesMicrosoft(string text) =>
        text.IndexOf("microsoft", StringComparison.OrdinalIgnoreCase) is >= 0 and var at && (at + 9 == text.Length || text[at + 9] != '.');

    private static bool NamesWindows(string text) =>
        text.IndexOf("windows", StringComparison.OrdinalIgnoreCase) >= 0
        || NamesMicrosoft(text)
        || (text.StartsWith("win", StringComparison.OrdinalIgnoreCase) && (text.Length == 3 || !char.IsLetter(text[3])));

    /// <summary>"10.0.22631.4751": the build in the place where other systems have a small number.</summary>
    private static bool IsVersionOfWindows(string text) =>
        text.Split('.', ' ') is { Length: > 2 } parts
        && parts[2].Length is 4 or 5
        && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out int build)
        && WindowsRelease.IsBuildOf(parts[0] + "." + parts[1], build);

    private static string? Find(string text, bool isCategory)
    {
        string[] words = WordsIn(text, out bool isWhole);
        if (
            isCategory
            && isWhole
            && string.Join(" ", words) is var all
            && (Words.Value.TryGetValue(all, out var whole) || IsPlural(all, "s", out whole) || IsPlural(all, "es", out whole))
        )
        {
            return whole.Thing;
        }

        for (int count = Math.Min(words.Length, MostWords); count > 0; count--)
        {
            if (Words.Value.TryGetValue(string.Join(" ", words, 0, count), out var found) && found.IsSystem)
            {
                // "Linux on Windows 11" is a Windows.
                return found.Thing != Footer && NamesWindows(string.Join(" ", words.Skip(count))) ? null : found.Thing;
            }
        }

        return null;
    }

    private static bool IsWindows(List<string> words) =>
        words.Count > 0 && words[0].Equals(nameof(ProductFamily.Windows), StringComparison.OrdinalIgnoreCase);

    private static bool IsPlural(string words, string ending, out (string Thing, bool IsSystem) found)
    {
        found = default;
        return words.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
            && Words.Value.TryGetValue(words.Substring(0, words.Length - ending.Length), out found);
    }

    /// <summary>
    /// The words a text begins with; a digit ends the first of them that has one. Behind "Microsoft" and "Windows" numbers are passed over: "Windows
    /// 10 Mobile" is no Windows of a PC.
    /// </summary>
    private static string[] WordsIn(string text, out bool isWhole)
    {
        var words = new List<string>();
        int at = text.StartsWith(Maker, StringComparison.OrdinalIgnoreCase) ? Maker.Length : 0;
        while (at < text.Length && (!char.IsDigit(text[at]) || IsWindows(words)))
        {
            int start = at;
            while (at < text.Length && char.IsLetter(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                words.Add(text.Substring(start, at - start));
            }
            else
            {
                at++;
            }
        }

        isWhole = at == text.Length;
        return [.. words];
    }
}
