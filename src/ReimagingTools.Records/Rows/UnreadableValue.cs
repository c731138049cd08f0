using System.Globalization;
using ReimagingTools.Records.Text;

namespace ReimagingTools.Records.Rows;

/// <summary>A value that is there and cannot be read: a getter that throws, an object where a text belongs, a list an export lost. It never counts as absent.</summary>
/// <param name="Reason">Why, in a few words.</param>
public sealed record UnreadableValue(string Reason)
{
    /// <summary>A list or object of which an export kept the name of its type alone.</summary>
    public static UnreadableValue Lost => Of("Lost");

    /// <summary>A record within records within records, deeper than is looked at.</summary>
    public static UnreadableValue TooDeep => Of("TooDeep", RowBuilder.MaximumDepth.ToString(CultureInfo.InvariantCulture));

    /// <summary>A record under a heading that takes a text.</summary>
    internal static UnreadableValue NoText => Of("NoText");

    /// <summary>An object that has no words for itself.</summary>
    /// <param name="type">The name of its type.</param>
    /// <returns>The value.</returns>
    public static UnreadableValue OfType(string type) => Of("OfType", type);

    /// <inheritdoc/>
    public override string ToString() => Reason;

    private static UnreadableValue Of(string name, params string[] arguments) => new(RowTexts.Format("Unreadable." + name, CultureInfo.CurrentUICulture, arguments));
}
