using ReimagingTools.Fleet.Plans;
using ReimagingTools.Fleet.Views;

namespace ReimagingTools.Output;

/// <summary>Which image of a library one device may have, or the Volume Licensing media to get, or why none. Strings and numbers only.</summary>
public sealed class ReimagePlanLine
{
    private static readonly TextList None = new([]);

    private readonly WithdrawnDevices _withdrawn;
    private readonly string _reason;
    private readonly TextList _alternatives;

    internal ReimagePlanLine(ReimagePlan plan, WithdrawnDevices withdrawn, CultureInfo culture)
    {
        PlanAnswer answer = plan.Answer;
        Source = plan with { ComputerName = ProductKeys.MaskOrNull(plan.ComputerName) };
        _withdrawn = withdrawn;
        _reason = answer.GetReason(culture);
        _alternatives = new TextList(answer.Eligible.Skip(1).Select(verdict => LabelOf(verdict.Facts.Media)));
        Clauses = new TextList(answer.Verdict.Clauses.Select(clause => clause.Id));
    }

    /// <summary>The computer, or null when nothing names it.</summary>
    public string? ComputerName => Source.ComputerName;

    /// <summary>
    /// Eligible when there is an image; NotEligible when no image of the library will do; Indeterminate when a fact is missing, or when records that
    /// came later withdrew the answer.
    /// </summary>
    public string Decision => (Answer?.Verdict.Decision ?? Licensing.Verdicts.Decision.Indeterminate).ToString();

    /// <summary>The file of the image, or null.</summary>
    public string? ImageFile => PlanView.FileOf(Answer?.Image);

    /// <summary>Its 1-based index within the file, or null.</summary>
    public int? ImageIndex => Answer?.Image?.Index;

    /// <summary>Its name, or null.</summary>
    public string? ImageName => PlanView.NameOf(Answer?.Image);

    /// <summary>Why this image, or why none.</summary>
    public string Reason => Answer is null ? Messages.Format("AnswerWithdrawn") : _reason;

    /// <summary>The product of the media to get, or null.</summary>
    public string? WantedProduct => Answer?.Wanted?.Product;

    /// <summary>Its language.</summary>
    public string? WantedLanguage => Answer?.Wanted?.Language;

    /// <summary>Its processor architecture; null where any would do.</summary>
    public string? WantedArchitecture => PlanView.Architecture(Answer?.Wanted);

    /// <summary>The other images the device may have, best first.</summary>
    public TextList Alternatives => Answer is null ? None : _alternatives;

    /// <summary>Full ids of the clauses that decided.</summary>
    public TextList Clauses { get; }

    /// <summary>How many devices the record stands for.</summary>
    public long DeviceCount => Source.DeviceCount;

    /// <summary>True once records that came later withdrew the answer.</summary>
    internal bool IsWithdrawn => _withdrawn.Contains(ComputerName);

    /// <summary>The plan behind the texts, for reports made in the same session.</summary>
    internal ReimagePlan Source { get; }

    /// <summary>Computer and image.</summary>
    /// <returns>For instance "PC-01: Windows 11 Pro".</returns>
    public override string ToString() => (ComputerName ?? "?") + ": " + (ImageName ?? WantedProduct ?? Decision);

    /// <summary>What the plan says of the device; null once it is withdrawn.</summary>
    private PlanAnswer? Answer => IsWithdrawn ? null : Source.Answer;

    private static string LabelOf(MediaImage media) => (media.Source.Length == 0 ? "" : media.Source + " ") + MediaView.Label(media);
}
