using System.Globalization;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Fleet.Judging;

/// <summary>The verdict on one image, and its place among the images judged with it. Shared by every device of the same verdicts, so that what is made of it is made once.</summary>
public sealed class ImageVerdict
{
    private readonly ImageChoice? _choice;

    internal ImageVerdict(Verdict verdict, int number, bool isAnswer, ImageChoice? choice)
    {
        Verdict = verdict;
        Number = number;
        IsAnswer = isAnswer;
        _choice = choice;
    }

    /// <summary>The verdict.</summary>
    public Verdict Verdict { get; }

    /// <summary>The image, counted from 1 in the order the images are given.</summary>
    public int Number { get; }

    /// <summary>True for the image that answers for the device; false for the others of a list of all images. Devices are counted by their answers.</summary>
    public bool IsAnswer { get; }

    /// <summary>How many images the answer was chosen from; 1 for a verdict that stands for its own image.</summary>
    public int ChosenFrom => _choice?.Count ?? 1;

    /// <summary>The verdicts on all images it was chosen from.</summary>
    internal IReadOnlyList<Verdict> Among => _choice?.Verdicts ?? [Verdict];

    /// <summary>What was stated about the licenses of all devices.</summary>
    public StatedLicense Stated { get; internal init; } = new();

    /// <summary>A verdict that stands for itself.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>The answer for its one image.</returns>
    public static ImageVerdict Of(Verdict verdict) => new(verdict, 1, isAnswer: true, choice: null);

    /// <summary>Why this image answers, in one sentence; null where there was nothing to choose.</summary>
    /// <param name="culture">English and Japanese are there; others read English.</param>
    /// <returns>The sentence, or null.</returns>
    public string? GetChoice(CultureInfo culture) => _choice?.GetReason(culture);

    /// <summary>The images not chosen, one line each with the reason; empty where there was nothing to choose.</summary>
    /// <param name="culture">English and Japanese are there; others read English.</param>
    /// <returns>The lines, in the order of the images.</returns>
    public IReadOnlyList<string> GetOthers(CultureInfo culture) => _choice?.GetOthers(culture) ?? [];
}
