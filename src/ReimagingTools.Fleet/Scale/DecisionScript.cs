namespace ReimagingTools.Fleet.Scale;

/// <summary>Writes the statements that make an engine's decision table, row by row, and then the join back.</summary>
public sealed class DecisionScript
{
    private readonly GroupEngine _engine;
    private readonly TextWriter _output;
    private readonly bool _hasProvenance;
    private long _rows;

    /// <summary>Makes a script.</summary>
    /// <param name="engine">The engine to write for.</param>
    /// <param name="output">Where to write; not closed.</param>
    /// <param name="hasProvenance">Whether each decision tells what it rests on.</param>
    public DecisionScript(GroupEngine engine, TextWriter output, bool hasProvenance = false)
    {
        _hasProvenance = hasProvenance;
        _engine = engine;
        _output = output;
    }

    /// <summary>Writes one decision.</summary>
    /// <param name="row">The decision; no key may come twice with one image.</param>
    /// <exception cref="GroupException">The key is one of another engine, so that no device would find the decision.</exception>
    public void Add(DecisionRow row)
    {
        if (row.Key.Split('.').Any(part => part.Length == 0 || (part != "N" && part[0] != _engine.Form)))
        {
            throw new GroupException(FleetTexts.Say("Group.OtherEngine", _engine.Name));
        }

        if (_rows == 0)
        {
            _output.Write(_engine.Start(_hasProvenance));
        }

        bool isFirst = _rows % _engine.BatchRows == 0;
        if (isFirst && _rows > 0)
        {
            _output.Write(_engine.BatchEnd(_hasProvenance));
        }

        _output.Write(isFirst ? _engine.BatchStart(_hasProvenance) : ",\n");
        _output.Write(_engine.Row(_hasProvenance ? row with { Provenance = row.Provenance ?? "" } : row with { Provenance = null }));
        _rows++;
    }

    /// <summary>Writes what comes after the last decision.</summary>
    /// <param name="join">The join back.</param>
    public void Finish(JoinBack join)
    {
        if (_rows == 0)
        {
            _output.Write(_engine.Start(_hasProvenance));
        }
        else
        {
            _output.Write(_engine.BatchEnd(_hasProvenance));
        }

        _output.Write(_engine.Finish(join with { HasProvenance = _hasProvenance }));
    }
}
