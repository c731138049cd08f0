namespace ReimagingTools.Fleet.Parameters;

/// <summary>A parameter holds a word that is not one of its values.</summary>
/// <param name="parameter">The parameter or property.</param>
/// <param name="expected">What it takes, by the name of the text about it.</param>
/// <param name="nearest">What was probably meant, or null.</param>
public sealed class WordException(string parameter, string word, string expected, string? nearest)
    : Exception(parameter + ": " + ProductKeys.Mask(word))
{
    /// <summary>The parameter or property.</summary>
    public string Parameter { get; } = parameter;

    /// <summary>The word, product keys masked.</summary>
    public string Word { get; } = ProductKeys.Mask(word);

    /// <summary>What is wrong and what the parameter takes.</summary>
    public string GetText(CultureInfo culture) =>
        FleetTexts.Format(
            nearest is null ? "WordUnknown" : "WordUnknownNear",
            culture,
            Parameter,
            Word,
            FleetTexts.Get("Expected." + expected, culture),
            nearest
        );
}
