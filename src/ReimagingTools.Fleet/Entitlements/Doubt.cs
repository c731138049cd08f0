namespace ReimagingTools.Fleet.Entitlements;

/// <summary>
/// What keeps open whom a row is about, quoted with its column: it states nothing of a device it selects, and no wider row states it in its place.
/// </summary>
/// <param name="Heading">The column.</param>
/// <param name="Text">The value.</param>
internal sealed record Doubt(string Heading, string Text)
{
    private static readonly char[] Signs = ['"', ';', ':', '\r', '\n'];

    /// <summary>The facts it leaves open, as <see cref="Field.Conflicts"/> has them.</summary>
    /// <returns>The text.</returns>
    public string Against(IEnumerable<Field> facts) =>
        string.Join("; ", facts.SelectMany(IdsOf).Select(id => id + ": " + Plain(Heading) + " \"" + Plain(Text) + "\""));

    private static string[] IdsOf(Field fact) =>
        fact == Field.LicensedProduct ? [nameof(LicensedProduct.Edition), nameof(LicensedProduct.Version)] : [fact.ToString()];

    /// <summary>Signs the column is written with.</summary>
    private static string Plain(string text) =>
        string.Join(" ", text.Split(Signs, StringSplitOptions.RemoveEmptyEntries)).Trim() is { Length: > 0 } plain ? plain : "?";
}
