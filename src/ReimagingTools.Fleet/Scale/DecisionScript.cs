namespace ReimagingTools.Fleet.Scale;

/// <summary>Writes the statements that make an engine's decision table, row by row, and then the join back.</summary>
/// <param name="engine">The engine to write for.</param>
/// <param name="output">Where to write; not closed.</param>
/// <param name="hasProvenance">Whether each decision tells what it rests on.</param>
public sealed class DecisionScript(GroupEngine engine, TextWriter output, bool hasProvenance = false)
{
    private long _rows;

    /// <summary>Writes one decision.</summary>
    /// <param name="row">The decision; no key may come twice with one image.</param>
    /// <exception cref="GroupException">The key is one of another engine, so that no device would find the decision.</exception>
    public void Add(DecisionRow row)
    {
        if (row.Key.Split('.').Any(part => part.Length == 0 || (part != "N" && part[0] != engine.Form)))
        {
            throw new GroupException(FleetTexts.Say("Group.OtherEngine", engine.Name));
        }

        bool isFirst = _rows % engine.BatchRows == 0;
        if (isFirst)
        {
            output.Write(_rows == 0 ? engine.Start(hasProvenance) : engine.BatchEnd(hasProvenance));
        }

        output.Write(isFirst ? engine.BatchStart(hasProvenance) : ",\n");
        output.Write(engine.Row(hasProvenance ? row with { Provenance = row.Provenance ?? "" } : row with { Provenance = null }));
        _rows++;
    }

    /// <summary>Writes what comes after the last decision.</summary>
    public void Finish(JoinBack join)
    {
        output.Write(_rows == 0 ? engine.Start(hasProvenance) : engine.BatchEnd(hasProvenance));
        output.Write(engine.Finish(join with { HasProvenance = hasProvenance }));
    }
}
