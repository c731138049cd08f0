namespace ReimagingTools.Help;

/// <summary>One example.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Code">What to type.</param>
/// <param name="Remarks">What it shows.</param>
internal sealed record HelpExample(string Title, string Code, string Remarks);
