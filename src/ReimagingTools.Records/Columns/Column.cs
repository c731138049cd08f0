using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Records.Columns;

/// <summary>One row of the column table: a heading of a source, and what stands under it.</summary>
/// <param name="Heading">The heading as the source writes it.</param>
/// <param name="Field">What it holds.</param>
/// <param name="Kinds">The kinds of row in which it holds that; <see cref="RowKind.None"/> for any.</param>
/// <param name="Shows">The kind of row its presence shows; <see cref="RowKind.None"/> when it shows none.</param>
/// <param name="Source">The class, view, command or export it comes from.</param>
/// <param name="Part">Name of the part of a value that is judged, where the rest differs on every device; blank for the whole.</param>
/// <param name="Note">For a column that proves nothing, why; else what to know.</param>
public sealed record Column(string Heading, Field Field, RowKind Kinds, RowKind Shows, string Source, string Part, string Note)
{
    /// <summary>Stands in <see cref="Kinds"/> for rows of which nothing tells what they are.</summary>
    internal const int Untold = 1 << 30;

    /// <summary>Place in the table; of two columns that name a computer, the first is the more telling.</summary>
    public int Rank { get; init; }

    /// <summary>The part of a value that is judged; null where that is the whole.</summary>
    public Func<string, string>? JudgedPart { get; } = PerDeviceParts.Find(Part);

    /// <summary>True for a column of the maker whose heading is that of the seller in a list of purchases.</summary>
    public bool IsOfSeller { get; } = Field == Field.Manufacturer && PurchaseWords.HeadingOf(Heading) == PurchaseHeading.OfPurchase;

    /// <summary>Tells whether it holds its field in a row.</summary>
    /// <returns>False where the heading means something else.</returns>
    public bool CountsIn(RowKind kind) => Kinds == RowKind.None || (Kinds & (kind == RowKind.None ? (RowKind)Untold : kind)) != RowKind.None;
}
