using System.Globalization;
using ReimagingTools.Records.Text;

namespace ReimagingTools.Records.Rows;

/// <summary>
/// A value that is there and cannot be read: a getter that throws, an object where a text belongs, a list an export lost. It never counts as absent.
/// </summary>
/// <param name="Reason">Why, in a few words.</param>
public sealed record UnreadableValue(string Reason)
{
    /// <summary>An object or list where a text belongs.</summary>
    public static UnreadableValue Misplaced => new(Say("Misplaced"));

    /// <summary>An object within more others than are read.</summary>
    public static UnreadableValue TooDeep => new(Say("Deep", RowBuilder.MaximumDepth.ToString(CultureInfo.InvariantCulture)));

    /// <summary>An object that has no words for itself.</summary>
    public static UnreadableValue OfType(string typeName) => new(Say("Type", typeName));

    /// <summary>A cell of a row that has not one for each heading.</summary>
    public static UnreadableValue Cells => new(Say("Cells"));

    /// <summary>A list or object of which an export kept the name of its type alone.</summary>
    public static UnreadableValue Lost => new(Say("Lost"));

    private static string Say(string name, params string[] arguments) => RowTexts.Format("Value." + name, CultureInfo.CurrentUICulture, arguments);

    /// <inheritdoc/>
    public override string ToString() => Reason;
}
