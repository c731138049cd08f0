using ReimagingTools.Fleet.Plans;
using ReimagingTools.Fleet.Views;

namespace ReimagingTools.Output;

/// <summary>Which image of a library one device may have, or the Volume Licensing media to get, or why none. Strings and numbers only.</summary>
public sealed class ReimagePlanLine
{
    internal ReimagePlanLine(ReimagePlan plan, CultureInfo culture)
    {
        PlanAnswer answer = plan.Answer;
        Source = plan with { ComputerName = ProductKeys.MaskOrNull(plan.ComputerName) };
        Reason = answer.GetReason(culture);
        Alternatives = new TextList(answer.Eligible.Skip(1).Select(verdict => LabelOf(verdict.Facts.Media)));
        Clauses = new TextList(answer.Verdict.Clauses.Select(clause => clause.Id));
    }

    /// <summary>The computer, or null when nothing names it.</summary>
    public string? ComputerName => Source.ComputerName;

    /// <summary>Eligible when there is an image; NotEligible when no image of the library will do; Indeterminate when a fact is missing.</summary>
    public string Decision => Source.Answer.Verdict.Decision.ToString();

    /// <summary>The file of the image, or null.</summary>
    public string? ImageFile => PlanView.FileOf(Source.Answer.Image);

    /// <summary>Its 1-based index within the file, or null.</summary>
    public int? ImageIndex => Source.Answer.Image?.Index;

    /// <summary>Its name, or null.</summary>
    public string? ImageName => PlanView.NameOf(Source.Answer.Image);

    /// <summary>Why this image, or why none.</summary>
    public string Reason { get; }

    /// <summary>The product of the media to get, or null.</summary>
    public string? WantedProduct => Source.Answer.Wanted?.Product;

    /// <summary>Its language.</summary>
    public string? WantedLanguage => Source.Answer.Wanted?.Language;

    /// <summary>Its processor architecture; null where any would do.</summary>
    public string? WantedArchitecture => PlanView.Architecture(Source.Answer.Wanted);

    /// <summary>The other images the device may have, best first.</summary>
    public TextList Alternatives { get; }

    /// <summary>Full ids of the clauses that decided.</summary>
    public TextList Clauses { get; }

    /// <summary>How many devices the record stands for.</summary>
    public long DeviceCount => Source.DeviceCount;

    /// <summary>The plan behind the texts, for reports made in the same session.</summary>
    internal ReimagePlan Source { get; }

    /// <summary>Computer and image.</summary>
    /// <returns>For instance "PC-01: Windows 11 Pro".</returns>
    public override string ToString() => (ComputerName ?? "?") + ": " + (ImageName ?? WantedProduct ?? Decision);

    private static string LabelOf(MediaImage media) => (media.Source.Length == 0 ? "" : media.Source + " ") + MediaView.Label(media);
}
