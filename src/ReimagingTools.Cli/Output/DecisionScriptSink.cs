namespace ReimagingTools.Cli.Output;

/// <summary>A decision table as the statements that make it in an engine, and the join back.</summary>
internal sealed class DecisionScriptSink(GroupEngine engine, TextWriter output, Func<GroupColumns, JoinBack> joinBack, bool hasProvenance)
    : IDecisionSink
{
    private readonly DecisionScript _script = new(engine, output, hasProvenance);

    public void Add(DecisionRow row) => Guard(() => _script.Add(row));

    public void Finish(GroupColumns columns)
    {
        Guard(() => _script.Finish(joinBack(columns)));
        output.Flush();
    }

    private static void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (GroupException exception)
        {
            throw new InputException(exception.Message, exception);
        }
    }
}
