namespace ReimagingTools.Fleet.Questions;

/// <summary>What an answer makes of devices.</summary>
/// <param name="Answer">The answer: what the image is, or what one of the facts may be else; blank for any other.</param>
/// <param name="Fact">The fact in which it differs from the image, or blank.</param>
/// <param name="Decision">What it makes of them.</param>
/// <param name="DeviceCount">How many.</param>
public sealed record QuestionAnswer(string Answer, string Fact, Decision Decision, long DeviceCount)
{
    /// <summary>The answer for people.</summary>
    /// <param name="culture">English and Japanese are there; others read English.</param>
    /// <returns>"Windows 11 Pro, en-US", "arm64", or "any other LicensedLanguage".</returns>
    public string GetText(CultureInfo culture) => Answer.Length > 0 ? Answer : FleetTexts.Format("Questions.AnyOther", culture, Fact);

    /// <summary>The decision for people.</summary>
    /// <param name="culture">English and Japanese are there; others read English.</param>
    /// <returns>Its word in English, so that it can be searched for; in Japanese what it means.</returns>
    public string SayDecision(CultureInfo culture) => culture.TwoLetterISOLanguageName == "ja" ? FleetTexts.Get("Decision." + Decision, culture) : Decision.ToString();
}
