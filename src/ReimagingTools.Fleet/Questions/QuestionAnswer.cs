using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Fleet.Questions;

/// <summary>What an answer makes of devices.</summary>
/// <param name="Answer">The answer: what the image is, or blank for any other.</param>
/// <param name="Decision">What it makes of them.</param>
/// <param name="DeviceCount">How many.</param>
public sealed record QuestionAnswer(string Answer, Decision Decision, long DeviceCount);
