namespace ReimagingTools.Tests.Intake;

/// <summary>One value of a made-up record, and values that contradict it.</summary>
/// <param name="Heading">The heading it stands under.</param>
/// <param name="Value">The value.</param>
/// <param name="Contradictions">Values of the same heading that say something else about the license, or nothing that is understood.</param>
internal sealed record GivenValue(string Heading, object? Value, params object[] Contradictions);
