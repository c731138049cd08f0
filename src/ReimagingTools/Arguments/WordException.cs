namespace ReimagingTools.Arguments;

/// <summary>A parameter holds a word that is not one of its values.</summary>
public sealed class WordException : Exception
{
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

    internal WordException(string parameter, string word, string expected)
        : this(parameter + ": " + word)
    {
        Parameter = parameter;
        Word = word;
        Expected = expected;
    }

    /// <summary>The parameter or property.</summary>
    public string Parameter { get; } = "";

    /// <summary>The word.</summary>
    public string Word { get; } = "";

    /// <summary>Words it takes.</summary>
    public string Expected { get; } = "";
}
