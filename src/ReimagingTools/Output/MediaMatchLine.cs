using ReimagingTools.Fleet.Views;
using ReimagingTools.Media.Matching;

namespace ReimagingTools.Output;

/// <summary>
/// Whether one image is Volume Licensing media and whether it is the licensed product. It compares; eligibility is for Get-ReimageEligibility.
/// </summary>
public sealed class MediaMatchLine
{
    private readonly MediaMatch _match;

    internal MediaMatchLine(MediaMatch match, string? computerName)
    {
        _match = match;
        ComputerName = computerName;
        Parts = new MatchPartList(match.Parts);
        Differences = new TextList(MatchView.Differences(match));
        Unknowns = new TextList(MatchView.Unknowns(match));
        Reason = MatchView.Reason(match, CultureInfo.CurrentUICulture);
        Evidence = new EvidenceList(match.ChannelEvidence);
    }

    /// <summary>Where the image was read.</summary>
    public string Source => _match.Image.Source;

    /// <summary>The 1-based index within its file, or null.</summary>
    public int? Index => _match.Image.Index;

    /// <summary>The computer compared with, or null when a product was given in words.</summary>
    public string? ComputerName { get; }

    /// <summary>The product on the media in words, or null when it is not known.</summary>
    public string? MediaProduct => _match.Image.ProductText;

    /// <summary>The licensed product in words, or null when it is not known.</summary>
    public string? LicensedProduct => _match.Licensed.ProductText;

    /// <summary>True for Volume Licensing media, false for media of another channel, null when nothing shows it or markers disagree.</summary>
    public bool? IsVolumeLicensing => _match.IsVolumeLicensing;

    /// <summary>True when every part is equal, false when any differs, null when one is unknown.</summary>
    public bool? IsMatch => _match.IsMatch;

    /// <summary>
    /// True only for Volume Licensing media, shown to be such, of exactly the licensed product; where a name alone shows it, <see cref="Reason"/>
    /// says so.
    /// </summary>
    public bool IsProven => _match.IsProven;

    /// <summary>Every compared part with both sides.</summary>
    public MatchPartList Parts { get; }

    /// <summary>The parts that differ, licensed side first.</summary>
    public TextList Differences { get; }

    /// <summary>The parts that could not be compared.</summary>
    public TextList Unknowns { get; }

    /// <summary>
    /// Why the match is not proven: what differs, what is missing on which side, and what the channel lacks; of a proven match what it rests on
    /// where that is little, else null.
    /// </summary>
    public string? Reason { get; }

    /// <summary>The evidence on the channel, strongest first, contradictions included.</summary>
    public EvidenceList Evidence { get; }

    /// <summary>Source and whether the match is proven.</summary>
    /// <returns>For instance "pro.iso: True".</returns>
    public override string ToString() => Source + ": " + IsProven;
}
