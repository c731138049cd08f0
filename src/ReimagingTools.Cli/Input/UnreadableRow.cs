namespace ReimagingTools.Cli.Input;

/// <summary>A row that could not be read.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="What">What is wrong and what to do.</param>
/// <param name="ComputerName">The computer it is of, or null.</param>
internal sealed record UnreadableRow(RowPlace Place, string What, string? ComputerName);
