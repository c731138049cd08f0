using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Records.Columns;

/// <summary>What headings nobody reads were probably meant to say: those people write in lists of their own, and slips of the pen.</summary>
/// <param name="known">The columns by their headings, in the form to compare.</param>
internal sealed class MeantHeadings(Dictionary<string, Column[]> known)
{
    /// <summary>Shorter headings resemble too many others.</summary>
    private const int ShortestMeant = 6;

    private const int OneWrongLetterIn = 6;

    /// <summary>Headings that are near others, or near none, remembered at once.</summary>
    private const int MostNear = 50_000;

    private static readonly Lazy<Dictionary<string, string[]>> Meant = new(() =>
        ColumnTable
            .Rows("meant-headings.tsv")
            .ToDictionary(cells => HeadingName.Plain(cells[0]), cells => cells[1].Split(';'), StringComparer.Ordinal)
    );

    /// <summary>
    /// What stands before or behind such a heading and leaves its meaning: "Operating System" of "Operating System Language"; the longest first.
    /// </summary>
    private static readonly Lazy<(string Part, bool IsHead)[]> Parts = new(() =>
        [
            .. ColumnTable
                .Rows("heading-parts.tsv")
                .Select(cells => (HeadingName.Plain(cells[0]), cells[1] == "head"))
                .OrderByDescending(each => each.Item1.Length),
        ]
    );

    /// <summary>Ours that are no common words: lists of software have "License Type" of anything.</summary>
    private static readonly string[] Copied =
    [
        .. new[]
        {
            nameof(Field.LicensedProduct),
            nameof(Field.LicensedLanguage),
            nameof(Field.LicensedArchitecture),
            nameof(Field.LicenseChannel),
            nameof(Field.LicensedComponents),
            nameof(Field.CoaProduct),
        }.Select(HeadingName.Plain),
    ];

    private readonly Dictionary<(string Plain, bool IsOther), string?> _near = [];

    /// <summary>The headings people write, in the form to compare.</summary>
    public static IEnumerable<string> Names => Meant.Value.Keys;

    public static bool Has(string plain) => Meant.Value.ContainsKey(plain);

    /// <summary>As <see cref="ColumnTable.SlipOf"/>.</summary>
    public Column? SlipOf(string heading)
    {
        string plain = HeadingName.Plain(heading);
        return CopyOf(plain)
            ?? (
                !LicenseHeadings.AreOfWindowsAlone(heading)
                && !Meant.Value.ContainsKey(plain)
                && !Meant.Value.ContainsKey(WithoutPart(plain))
                && plain.Length >= ShortestMeant
                && NearTo(plain, isOther: false) is { } near
                && known.TryGetValue(near, out Column[]? columns)
                && columns[0].Field is (>= Field.LicensedProduct and <= Field.CoaProduct) or Field.OrderQuantity or Field.OrderStatus
                    ? columns[0]
                    : null
            );
    }

    /// <summary>Ours that a heading holds whole, or null.</summary>
    public Column? CopyOf(string plain) => Array.Find(Copied, name => plain.Contains(name)) is { } own ? known[own][0] : null;

    /// <summary>As <see cref="ColumnTable.MeantBy"/>.</summary>
    public IReadOnlyList<string> By(string heading)
    {
        string plain = HeadingName.Plain(heading);
        if (known.ContainsKey(plain))
        {
            return [];
        }

        if (Meant.Value.TryGetValue(plain, out string[]? meant) || Meant.Value.TryGetValue(WithoutPart(plain), out meant))
        {
            return meant;
        }

        // More letters behind one people write are another word: "Licensee", "Labels".
        bool isOther = Meant.Value.Keys.Any(name => name.Length >= ColumnTable.ShortestOfKey && plain.StartsWith(name, StringComparison.Ordinal));
        string? near =
            plain.Length < ShortestMeant || PurchaseWords.HeadingOf(heading) == PurchaseHeading.OfPurchase ? null : NearTo(plain, isOther);
        return near is null ? []
            : !known.ContainsKey(near) && Meant.Value.TryGetValue(near, out meant) ? meant
            :
            [
                known[near][0] is { Kinds: RowKind.None, Shows: RowKind.Declared } column && ColumnTable.Canonical.Contains(column.Field.ToString())
                    ? column.Field.ToString()
                    : known[near][0].Heading,
            ];
    }

    private static string WithoutPart(string plain)
    {
        foreach ((string part, bool isHead) in Parts.Value)
        {
            if (
                plain.Length > part.Length
                && (isHead ? plain.StartsWith(part, StringComparison.Ordinal) : plain.EndsWith(part, StringComparison.Ordinal))
            )
            {
                return isHead ? plain.Substring(part.Length) : plain.Substring(0, plain.Length - part.Length);
            }
        }

        return plain;
    }

    /// <summary>The heading that is near in letters; worked out once for each, as records that share no header may have thousands.</summary>
    private string? NearTo(string plain, bool isOther)
    {
        lock (_near)
        {
            if (!_near.TryGetValue((plain, isOther), out string? near))
            {
                near = NearestText.Find(plain, known.Keys.Where(IsRead).Concat(isOther ? [] : Meant.Value.Keys), OneWrongLetterIn);
                if (_near.Count >= MostNear)
                {
                    _near.Clear();
                }

                _near.Add((plain, isOther), near);
            }

            return near;
        }
    }

    private bool IsRead(string plain) => Array.Exists(known[plain], column => column.Field is not (Field.None or Field.Metadata));
}
