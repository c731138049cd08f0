namespace ReimagingTools.Cli.Output;

/// <summary>Takes the rows of a decision table.</summary>
internal interface IDecisionSink
{
    /// <summary>Takes one row.</summary>
    void Add(DecisionRow row);

    /// <summary>Writes what comes after the last row.</summary>
    /// <param name="columns">The columns the groups were made by.</param>
    void Finish(GroupColumns columns);
}
