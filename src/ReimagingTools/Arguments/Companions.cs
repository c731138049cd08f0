namespace ReimagingTools.Arguments;

/// <summary>
/// Parameters that say more about another one, and would be ignored beside a third: better an error than an answer about something else.
/// </summary>
internal static class Companions
{
    /// <summary>Ends the command when any of them is given.</summary>
    /// <param name="cmdlet">The cmdlet they were given to.</param>
    /// <param name="with">The parameter they do not go with.</param>
    /// <param name="companions">Their names, and whether they have a value.</param>
    public static void RefuseAny(PSCmdlet cmdlet, string with, params (string Name, bool IsGiven)[] companions)
    {
        foreach ((string name, bool isGiven) in companions)
        {
            if (isGiven)
            {
                cmdlet.ThrowTerminatingError(ErrorRecords.ParametersApart(name, with));
            }
        }
    }

    /// <summary>Ends the command when nothing is piped to it and nothing given: a prompt would ask for objects nobody can type.</summary>
    /// <param name="input">The parameter that takes them.</param>
    /// <param name="source">The cmdlet that puts them out.</param>
    public static void RequireInput(PSCmdlet cmdlet, string input, string source)
    {
        if (!cmdlet.MyInvocation.ExpectingInput && !cmdlet.MyInvocation.BoundParameters.ContainsKey(input))
        {
            cmdlet.ThrowTerminatingError(ErrorRecords.InputMissing(cmdlet.MyInvocation.MyCommand.Name, source));
        }
    }
}
