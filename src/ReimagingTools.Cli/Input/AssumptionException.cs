namespace ReimagingTools.Cli.Input;

/// <summary>Answers given so far are void: the <see cref="Assumption"/> they rest on does not hold.</summary>
internal sealed class AssumptionException : Exception
{
    /// <summary>Makes the exception.</summary>
    public AssumptionException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was found.</param>
    public AssumptionException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was found.</param>
    /// <param name="cause">What caused it.</param>
    public AssumptionException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
