using System.Management.Automation;
using ReimagingTools.Records;
using ReimagingTools.Text;

namespace ReimagingTools.Live;

/// <summary>
/// Asks computers through the host's own Get-CimInstance, found by name when it is run: one query per class for all computers, so that the host's own
/// parallelism, timeouts and credentials apply and no CIM assembly ships with the module.
/// </summary>
internal sealed class LiveComputers
{
    private const string Cmdlet = "Get-CimInstance";

    private readonly string[] _names;
    private readonly object[] _sessions;
    private readonly uint _timeoutSeconds;
    private readonly Action<string, int> _report;
    private PowerShell? _running;
    private volatile bool _isStopped;

    /// <param name="names">Computer names; none for the sessions or the local computer.</param>
    /// <param name="sessions">CIM sessions; none for names or the local computer.</param>
    /// <param name="timeoutSeconds">What to pass as the operation timeout; 0 leaves it to the host.</param>
    /// <param name="report">Told the class asked next and the percentage done.</param>
    public LiveComputers(string[] names, object[] sessions, uint timeoutSeconds, Action<string, int> report)
    {
        _names = names;
        _sessions = sessions;
        _timeoutSeconds = timeoutSeconds;
        _report = report;
    }

    /// <summary>Failures, one per computer and class, in the order they came.</summary>
    public List<LiveFailure> Failures { get; } = [];

    /// <summary>Instances that arrived, each with the computer it came from where the host says so.</summary>
    public List<PSObject> Instances { get; } = [];

    /// <summary>Runs every query.</summary>
    /// <exception cref="CommandNotFoundException">The host has no Get-CimInstance.</exception>
    public void Ask()
    {
        IReadOnlyList<LicensingQuery> queries = LicensingQuery.All;
        for (int i = 0; i < queries.Count && !_isStopped; i++)
        {
            _report(queries[i].ClassName, i * 100 / queries.Count);
            Ask(queries[i]);
        }
    }

    /// <summary>Ends the running query; callable from another thread.</summary>
    public void Stop()
    {
        _isStopped = true;
        _running?.Stop();
    }

    private void Ask(LicensingQuery query)
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        AddCommand(shell, query);
        _running = shell;
        try
        {
            foreach (PSObject instance in shell.Invoke())
            {
                Instances.Add(instance);
            }
        }
        catch (CommandNotFoundException)
        {
            throw;
        }
        catch (RuntimeException failure) when (failure is not PipelineStoppedException)
        {
            Note(query, failure.ErrorRecord);
        }
        finally
        {
            _running = null;
        }

        foreach (ErrorRecord error in shell.Streams.Error)
        {
            Note(query, error);
        }
    }

    private void AddCommand(PowerShell shell, LicensingQuery query)
    {
        shell.AddCommand(Cmdlet).AddParameter("ClassName", query.ClassName).AddParameter("Property", query.Properties.ToArray()).AddParameter("ErrorAction", ActionPreference.Continue);
        if (query.Filter is not null)
        {
            shell.AddParameter("Filter", query.Filter);
        }

        if (_names.Length > 0)
        {
            shell.AddParameter("ComputerName", _names);
        }

        if (_sessions.Length > 0)
        {
            shell.AddParameter("CimSession", _sessions);
        }

        if (_timeoutSeconds > 0)
        {
            shell.AddParameter("OperationTimeoutSec", _timeoutSeconds);
        }
    }

    /// <summary>A class that a computer need not have says nothing by being absent.</summary>
    private void Note(LicensingQuery query, ErrorRecord error)
    {
        if (!query.IsOptional)
        {
            Failures.Add(new LiveFailure(ComputerOf(error), Messages.Format("QueryFailed", query.ClassName, error.Exception.Message), error));
        }
    }

    private string? ComputerOf(ErrorRecord error)
    {
        object? target = error.TargetObject is PSObject shell ? shell.BaseObject : error.TargetObject;
        string? named = error.Exception is RemoteException { ErrorRecord.TargetObject: string remote } ? remote : null;
        string?[] candidates = [OriginOf(error), target as string, named, _names.Length == 1 ? _names[0] : null];
        return candidates.FirstOrDefault(name => name is not null && (_names.Length == 0 || Array.Exists(_names, each => each.Equals(name, StringComparison.OrdinalIgnoreCase))))
            ?? Array.Find(_names, name => error.Exception.Message.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    /// <summary>The CIM cmdlets put the computer into the error's origin, which the engine's public type does not show on every version.</summary>
    private static string? OriginOf(ErrorRecord error) =>
        PSObject.AsPSObject(error).Properties["OriginInfo"]?.Value is { } origin ? PSObject.AsPSObject(origin).Properties["PSComputerName"]?.Value as string : null;
}
