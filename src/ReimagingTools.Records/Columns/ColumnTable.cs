using System.Reflection;
using System.Text;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Records.Columns;

/// <summary>
/// What the columns of every source mean: the one place that knows a heading. The table lies beside this class as <c>columns.tsv</c>; to read
/// another inventory product, add its rows.
/// </summary>
public sealed class ColumnTable
{
    /// <summary>The headings of a list of keys are few.</summary>
    internal const int ShortestOfKey = 5;

    /// <summary>What Splunk puts before a heading for a second column, of the values of a list.</summary>
    private const string Multivalued = "__mv_";

    /// <summary>What a yes says under a heading that denies a license.</summary>
    private const string NoLicense = "no license";

    /// <summary>What it says under one that asks for an upgrade.</summary>
    private const string Upgrade = "Upgrade";

    private static readonly Lazy<ColumnTable> Embedded = new(Load);
    private static readonly Lazy<Dictionary<string, (string Class, string[] Own)>> Localized = new(() =>
        Rows("localized-headings.tsv")
            .ToDictionary(cells => HeadingName.Plain(cells[0]), cells => (cells[1], cells[2].Split(';')), StringComparer.Ordinal)
    );

    private static readonly Lazy<Dictionary<string, (string Column, string Text)>> Flags = new(() =>
        Rows("flag-headings.tsv").ToDictionary(cells => HeadingName.Plain(cells[0]), cells => (cells[1], cells[2]), StringComparer.Ordinal)
    );

    private static readonly Lazy<HashSet<string>> HeadingsOfNames = new(() =>
        new HashSet<string>(
            Default.Columns.Where(column => column.Field is Field.ComputerName or Field.Name).Select(column => column.Heading),
            StringComparer.OrdinalIgnoreCase
        )
    );

    private static readonly Column[] Unknown = [];

    /// <summary>What services call the text of a field they wrap.</summary>
    private static readonly HashSet<string> Wrapping = new(
        ["value", "title", "label", "text", "display", "displayValue", "display_value"],
        StringComparer.OrdinalIgnoreCase
    );

    private readonly Dictionary<string, Column[]> _byName;
    private readonly MeantHeadings _meant;
    private readonly HashSet<int> _sketches;
    private readonly Dictionary<string, RowClass> _classes;

    private ColumnTable(IReadOnlyList<Column> columns, Dictionary<string, RowClass> classes)
    {
        _classes = classes;
        Columns = [.. columns.Select((column, index) => column with { Rank = index })];
        _byName = Columns
            .GroupBy(column => HeadingName.Plain(column.Heading), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);
        _meant = new MeantHeadings(_byName);
        _sketches = [.. _byName.Keys.Concat(MeantHeadings.Names).Concat(Localized.Value.Keys).Select(HeadingName.Sketch)];
    }

    /// <summary>The table that lies in the assembly.</summary>
    public static ColumnTable Default => Embedded.Value;

    /// <summary>True for a heading of a computer's name as a header writes it.</summary>
    /// <param name="text">A text in the place of such a name.</param>
    public static bool IsHeadingOfName(string text) => HeadingsOfNames.Value.Contains(text);

    /// <summary>Our own columns, in the order a template lists them.</summary>
    public static IReadOnlyList<string> Canonical { get; } =
    [
        "ComputerName",
        "LicensedProduct",
        "LicensedLanguage",
        "LicensedArchitecture",
        "LicensedComponents",
        "LicenseChannel",
        "LicenseType",
        "CoaProduct",
        "SoftwareAssurance",
        "PriorVersionRight",
        "VolumeProduct",
        "PreinstalledProduct",
        "DeviceCount",
    ];

    /// <summary>Every column, in the order of the table.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>A table with columns more, which mean what they say before the columns of this one.</summary>
    public ColumnTable With(IEnumerable<Column> columns) => new([.. columns, .. Columns], _classes);

    /// <summary>Everything a heading may mean; the last part of a dotted heading is looked up where the whole is not known.</summary>
    /// <param name="heading">A heading as written.</param>
    /// <returns>The columns, first what is believed first; empty for a heading nobody knows.</returns>
    public IReadOnlyList<Column> Find(string heading)
    {
        if (_byName.TryGetValue(HeadingName.Plain(heading), out Column[]? found))
        {
            return found;
        }

        if (heading.StartsWith(Multivalued, StringComparison.Ordinal))
        {
            return _byName[HeadingName.Plain(Multivalued)];
        }

        if (HeadingName.OfReport(heading) is { } own)
        {
            return Find(own);
        }

        if (HeadingName.OwnerOf(heading) is not { } owner)
        {
            return Unknown;
        }

        // "LicensedLanguage.name" is the name of what stands there, and of no computer or program.
        string leaf = HeadingName.LeafOf(heading);
        return (leaf.EndsWith("name", StringComparison.OrdinalIgnoreCase) || Wrapping.Contains(leaf))
            && FindClass(owner) is null
            && Find(owner) is { Count: > 0 } front
            && FieldTraits.IsDeclared(front[0].Field)
                ? front
            : _byName.TryGetValue(HeadingName.Plain(leaf), out found) ? found
            : Unknown;
    }

    /// <summary>What a heading means in a row of some kind.</summary>
    /// <param name="heading">A heading as written.</param>
    /// <returns>The column, or null when nobody knows the heading or it means something else there.</returns>
    public Column? Find(string heading, RowKind kind) => Find(heading).FirstOrDefault(column => column.CountsIn(kind));

    /// <summary>The heading that is read and that one that is not was probably meant to be.</summary>
    /// <param name="heading">A heading nobody knows ("Computer Nmae").</param>
    /// <returns>The known heading: one people write in lists of their own for it ("License"), or one that is near in letters; null when none is near
    /// and for one that is known in rows of another kind: it is no slip.</returns>
    public string? Nearest(string heading) => MeantBy(heading) is { Count: > 0 } meant ? meant[0] : null;

    /// <summary>
    /// The column of a fact of a license, or of what takes one back, that a heading is a slip of the pen of ("LicensedLangauge", "Quantiy"), or that
    /// it holds whole beside other words ("LicenseChannel (checked)"); null where it is another word.
    /// </summary>
    /// <param name="heading">A heading nobody knows.</param>
    public Column? SlipOf(string heading) => _meant.SlipOf(heading);

    /// <summary>True for a heading that holds one of our own whole: whatever else it says, what stands there is meant of the license.</summary>
    /// <param name="heading">A heading nobody knows.</param>
    public bool IsCopy(string heading) => _meant.CopyOf(HeadingName.Plain(heading)) is not null;

    /// <summary>
    /// All that a heading which is not read was probably meant to say: under "License" some write the product, and others how it was bought.
    /// </summary>
    /// <param name="heading">A heading nobody knows.</param>
    /// <returns>The known headings, the likeliest first.</returns>
    public IReadOnlyList<string> MeantBy(string heading) => _meant.By(heading);

    /// <summary>What a yes under a heading says of another column: "Is Trial", that LicenseChannel is Evaluation.</summary>
    /// <param name="heading">A heading nobody reads.</param>
    public static (string Column, string Text)? FlagOf(string heading)
    {
        string plain = HeadingName.Plain(heading);
        return Flags.Value.TryGetValue(plain, out (string, string) flag)
            || (plain.StartsWith("IS", StringComparison.Ordinal) && Flags.Value.TryGetValue(plain.Substring(2), out flag))
                ? flag
            : LicenseHeadings.AreOfNone(heading) ? (nameof(Field.LicensedProduct), NoLicense)
            : LicenseHeadings.AreOfUpgrade(heading) ? (nameof(Field.LicenseType), Upgrade)
            : null;
    }

    /// <summary>The class whose instances say in every language what a heading of a localized report says.</summary>
    /// <param name="heading">A heading ("Betriebssystemname").</param>
    /// <returns>The class to ask, and the columns that are read where somebody made the table: first that of what was bought, where there is one,
    /// last that of what runs; null for a heading that is not listed.</returns>
    public static (string Class, IReadOnlyList<string> Own)? InsteadOf(string heading) =>
        Localized.Value.TryGetValue(HeadingName.Plain(heading), out (string Class, string[] Own) found) ? (found.Class, found.Own) : null;

    /// <summary>The heading of a list of keys that one which is not read there was probably meant to be.</summary>
    /// <param name="heading">A heading of a list of keys ("Toatl").</param>
    /// <returns>The known heading; null when none is near, and for one that is known of keys.</returns>
    public string? NearestOfKey(string heading)
    {
        string plain = HeadingName.Plain(heading);
        string? near =
            plain.Length < ShortestOfKey || _byName.ContainsKey(plain)
                ? null
                : NearestText.Find(
                    plain,
                    _byName.Keys.Where(name =>
                        name.Length >= ShortestOfKey && Array.Exists(_byName[name], column => FieldTraits.IsOfKey(column.Field))
                    ),
                    ShortestOfKey
                );
        return near is null ? null : Array.Find(_byName[near], column => FieldTraits.IsOfKey(column.Field)).Heading;
    }

    /// <summary>False for a text of which it shows at a glance that it is no heading.</summary>
    internal bool MayBeHeading(int sketch) => _sketches.Contains(sketch);

    internal bool IsHeading(string plain) => _byName.ContainsKey(plain) || MeantHeadings.Has(plain) || Localized.Value.ContainsKey(plain);

    /// <summary>
    /// The kind of row a class is, by its name or a name that ends in it ("root/cimv2:Win32_OperatingSystem",
    /// "...CimInstance#root/cimv2/Win32_BIOS").
    /// </summary>
    /// <param name="className">The name of a class, type or view.</param>
    /// <returns>The class, or null when it is not listed.</returns>
    public RowClass? FindClass(string? className)
    {
        if (className is null)
        {
            return null;
        }

        string name = className.Substring(className.LastIndexOfAny(['/', '\\', ':', '#', '.']) + 1).Trim();
        return _classes.TryGetValue(name, out RowClass? found) ? found : null;
    }

    private static ColumnTable Load()
    {
        var classes = Rows("row-classes.tsv").Select(cells => new RowClass(cells[0], KindsOf(cells[1]), cells[2] == "one"));
        var columns = Rows("columns.tsv")
            .Select(cells => new Column(
                cells[0],
                (Field)Enum.Parse(typeof(Field), cells[1]),
                KindsOfColumn(cells[2]),
                KindsOf(cells[3]),
                cells[4],
                cells[5],
                cells[6]
            ));
        return new ColumnTable([.. columns], classes.ToDictionary(each => each.Name, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>What counts in a license counts in one of Office too; None stands for rows of which nothing tells what they are.</summary>
    private static RowKind KindsOfColumn(string text)
    {
        RowKind kinds = KindsOf(text);
        return kinds
            | ((kinds & RowKind.License) != 0 ? RowKind.OfficeLicense : RowKind.None)
            | (text.Contains(nameof(RowKind.None)) ? (RowKind)Column.Untold : RowKind.None);
    }

    private static RowKind KindsOf(string text) =>
        text.Split([';'], StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(RowKind.None, (kinds, word) => kinds | (RowKind)Enum.Parse(typeof(RowKind), word));

    internal static IEnumerable<string[]> Rows(string name)
    {
        using Stream stream = typeof(ColumnTable).GetTypeInfo().Assembly.GetManifestResourceStream("ReimagingTools.Records." + name)
            ?? throw new InvalidOperationException("The embedded table " + name + " is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string[] lines = reader.ReadToEnd().Split(['\n'], StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Skip(1).Select(line => line.TrimEnd('\r').Split('\t'))];
    }
}
