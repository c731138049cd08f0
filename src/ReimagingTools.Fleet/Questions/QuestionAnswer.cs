namespace ReimagingTools.Fleet.Questions;

/// <summary>What an answer makes of devices.</summary>
/// <param name="Answer">The answer: what the image is, or what one of the facts may be else; blank for any other.</param>
/// <param name="Fact">The fact in which it differs from the image, or blank.</param>
/// <param name="Decision">What it makes of them.</param>
public sealed record QuestionAnswer(string Answer, string Fact, Decision Decision)
{
    private const int MostQuestions = 6;

    /// <summary>How many devices.</summary>
    public long DeviceCount { get; init; }

    /// <summary>True where it leaves them open because a license that nobody looked up for each does not explain what they run.</summary>
    public bool IsUnexplained { get; init; }

    /// <summary>True for another product than the image is for: the one that explains what most of the devices run.</summary>
    internal bool IsOfOtherProduct { get; init; }

    /// <summary>The facts this row does not ask for and that devices lack once it is answered so, separated by commas; blank for none.</summary>
    public string Needs { get; init; } = "";

    /// <summary>The other questions that must be answered in favor of the image for it: "Q2"; none where they make no difference.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>The answer for people.</summary>
    /// <returns>"Windows 11 Pro, en-US", "arm64", or "any other LicensedLanguage".</returns>
    public string GetText(CultureInfo culture) => Answer.Length > 0 ? Answer : FleetTexts.Format("Questions.AnyOther", culture, Fact);

    /// <summary>The answer and what it makes of how many devices under what conditions, for people.</summary>
    /// <param name="culture">English and Japanese are there; others read English. The decision is its word in English, so that it can be searched
    /// for; in Japanese what it means.</param>
    /// <returns>"Windows 11 Pro: Eligible (240, if the answers to Q2 fit too)".</returns>
    public string Say(CultureInfo culture) =>
        FleetTexts.Format(
            IsUnexplained ? "Questions.AnswerUnexplained"
                : Questions.Count > 0 ? "Questions.AnswerIf"
                : Needs.Length > 0 ? "Questions.AnswerThen"
                : "Questions.Answer",
            culture,
            GetText(culture),
            culture.TwoLetterISOLanguageName == "ja" ? FleetTexts.Get("Decision." + Decision, culture) : Decision,
            DeviceCount,
            Questions.Count > 0 ? NamesOf(Questions, culture) : Needs
        );

    /// <summary>The names of questions, no more than people read.</summary>
    internal static string NamesOf(IReadOnlyList<string> questions, CultureInfo culture) =>
        FleetTexts.List([.. questions.Take(MostQuestions)], questions.Count, culture);
}
