namespace ReimagingTools.Cli.Input;

/// <summary>A row that could not be read.</summary>
/// <param name="Source">The inventory.</param>
/// <param name="Line">The line it begins on; in a JSON array, its place.</param>
/// <param name="What">What is wrong and what to do.</param>
internal sealed record UnreadableRow(string Source, long Line, string What)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Source}: line {Line}: {What}");
}
