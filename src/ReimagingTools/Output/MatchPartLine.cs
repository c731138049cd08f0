using ReimagingTools.Fleet.Views;
using ReimagingTools.Media.Matching;

namespace ReimagingTools.Output;

/// <summary>How one part of media and license compare.</summary>
public sealed class MatchPartLine
{
    private readonly string _text;

    internal MatchPartLine(PartComparison part)
    {
        _text = MatchView.TextOf(part);
        Part = part.Part.ToString();
        Outcome = part.Outcome.ToString();
        Licensed = part.Licensed;
        Media = part.Media;
    }

    /// <summary>Edition, Version, Language, Architecture or Components.</summary>
    public string Part { get; }

    /// <summary>Equal, Different or Unknown.</summary>
    public string Outcome { get; }

    /// <summary>The licensed side in words, or null when it is unknown.</summary>
    public string? Licensed { get; }

    /// <summary>The media side in words, or null when it is unknown.</summary>
    public string? Media { get; }

    /// <summary>Part and both sides.</summary>
    /// <returns>For instance "Language: ja-JP / en-US".</returns>
    public override string ToString() => _text;
}
