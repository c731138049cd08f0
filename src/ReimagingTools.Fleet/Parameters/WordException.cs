namespace ReimagingTools.Fleet.Parameters;

/// <summary>A parameter holds a word that is not one of its values.</summary>
public sealed class WordException : Exception
{
    private readonly string _expected = "";
    private readonly string? _nearest;

    /// <summary>Makes the exception.</summary>
    public WordException()
        : this("A word is not understood.")
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong.</param>
    public WordException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public WordException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal WordException(string parameter, string word, string expected, string? nearest = null)
        : this(parameter + ": " + ProductKeys.Mask(word))
    {
        Parameter = parameter;
        Word = ProductKeys.Mask(word);
        _expected = expected;
        _nearest = nearest;
    }

    /// <summary>The parameter or property.</summary>
    public string Parameter { get; } = "";

    /// <summary>The word, product keys masked.</summary>
    public string Word { get; } = "";

    /// <summary>What is wrong and what the parameter takes.</summary>
    /// <param name="culture">English and Japanese are there; others read English.</param>
    /// <returns>The sentence.</returns>
    public string GetText(CultureInfo culture) =>
        FleetTexts.Format(_nearest is null ? "WordUnknown" : "WordUnknownNear", culture, Parameter, Word, FleetTexts.Get("Expected." + _expected, culture), _nearest);
}
