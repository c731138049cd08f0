namespace ReimagingTools.Live;

/// <summary>
/// Asks computers through the host's own Get-CimInstance, found by name when it is run: one query per class for all computers, so that the host's
/// own parallelism, timeouts and credentials apply and no CIM assembly ships with the module.
/// </summary>
internal sealed class LiveComputers
{
    /// <summary>Errors come among the answers; what the host's cmdlet tells besides is nobody's question.</summary>
    private const string Script = "param($query) Get-CimInstance @query 2>&1 3>$null 4>$null 5>$null 6>$null";

    private readonly CommandInvocationIntrinsics _invoke;
    private readonly string[] _names;
    private readonly object[] _sessions;
    private readonly uint _timeoutSeconds;
    private readonly Action<string, int> _report;
    private readonly AskedComputers _asked;

    /// <param name="invoke">Runs commands in the pipeline of the cmdlet.</param>
    /// <param name="names">Computer names; none for the sessions or the local computer.</param>
    /// <param name="sessions">CIM sessions; none for names or the local computer.</param>
    /// <param name="timeoutSeconds">What to pass as the operation timeout; 0 leaves it to the host.</param>
    /// <param name="report">Told the class asked next and the percentage done.</param>
    public LiveComputers(CommandInvocationIntrinsics invoke, string[] names, object[] sessions, uint timeoutSeconds, Action<string, int> report)
    {
        _invoke = invoke;
        _names = names;
        _sessions = sessions;
        _timeoutSeconds = timeoutSeconds;
        _report = report;
        _asked = new AskedComputers(names, sessions);
        Answers = new LiveAnswers(_asked);
    }

    /// <summary>The names of the computers, as far as they are known.</summary>
    public IReadOnlyList<string> Names => _asked.Names;

    /// <summary>What came back.</summary>
    public LiveAnswers Answers { get; }

    /// <summary>Runs every query.</summary>
    /// <exception cref="CommandNotFoundException">The host has no Get-CimInstance.</exception>
    public void Ask()
    {
        IReadOnlyList<LicensingQuery> queries = LicensingQuery.All;
        for (int i = 0; i < queries.Count; i++)
        {
            _report(queries[i].ClassName, i * 100 / queries.Count);
            Ask(queries[i]);
        }
    }

    /// <summary>Computers that refuse the query for a property they lack are asked once more, for the others.</summary>
    private void Ask(LicensingQuery query)
    {
        if (!TryLeaveOut(_names, _sessions, out string[] names, out object[] sessions))
        {
            return;
        }

        List<ErrorRecord> errors = Run(query, names, sessions);
        List<ErrorRecord> refused = query.NewerProperties.Count == 0 ? [] : errors.FindAll(QueryFaults.IsInvalidQuery);
        if (refused.Count > 0)
        {
            errors.RemoveAll(refused.Contains);
            errors.AddRange(AskAgain(query, refused));
        }

        // A class that a computer need not have says nothing by being absent.
        foreach (ErrorRecord error in errors.Where(error => !(query.IsOptional && QueryFaults.IsAbsentClass(error))))
        {
            Answers.Add(query.ClassName, error);
        }

        Answers.GiveUpSilent(errors.Where(error => !QueryFaults.IsInvalidQuery(error) && !QueryFaults.IsAbsentClass(error)));
    }

    /// <summary>A computer that refused the first query, and answered nothing, would only keep the next ones waiting.</summary>
    private bool TryLeaveOut(string[] all, object[] allSessions, out string[] names, out object[] sessions)
    {
        names = Array.FindAll(all, name => !Answers.IsGivenUp(name));
        sessions = Array.FindAll(allSessions, session => AskedComputers.NameOf(session) is not { } name || !Answers.IsGivenUp(name));
        return names.Length + sessions.Length > 0 || (all.Length + allSessions.Length == 0 && !Answers.IsGivenUp(Environment.MachineName));
    }

    private List<ErrorRecord> AskAgain(LicensingQuery query, List<ErrorRecord> refused)
    {
        string?[] named = [.. refused.Select(_asked.Of)];
        var again = new HashSet<string>(
            named.Contains(null) ? Answers.WithoutAnswer(query.ClassName) : named.OfType<string>(),
            StringComparer.OrdinalIgnoreCase
        );
        string[] names = Array.FindAll(_names, again.Contains);
        object[] sessions = Array.FindAll(_sessions, session => AskedComputers.NameOf(session) is not { } name || again.Contains(name));
        bool isForNobody = names.Length == 0 && sessions.Length == 0 && _names.Length + _sessions.Length > 0;
        return isForNobody ? refused : Run(query.WithoutNewer(), names, sessions);
    }

    /// <summary>The query runs in the pipeline of the cmdlet itself, so that whatever stops that one stops the query.</summary>
    private List<ErrorRecord> Run(LicensingQuery query, string[] names, object[] sessions)
    {
        var errors = new List<ErrorRecord>();
        try
        {
            foreach (PSObject answer in _invoke.InvokeScript(true, ScriptBlock.Create(Script), null, Parameters(query, names, sessions)))
            {
                if (answer?.BaseObject is ErrorRecord error)
                {
                    errors.Add(error);
                }
                else if (answer is not null)
                {
                    Answers.Add(query.ClassName, answer);
                }
            }
        }
        catch (CommandNotFoundException)
        {
            throw;
        }
        catch (RuntimeException failure) when (failure is not PipelineStoppedException)
        {
            errors.Add(failure.ErrorRecord);
        }

        return errors;
    }

    private Hashtable Parameters(LicensingQuery query, string[] names, object[] sessions)
    {
        var parameters = new Hashtable
        {
            ["ClassName"] = query.ClassName,
            ["Property"] = (string[])[.. query.Properties, .. query.NewerProperties],
            ["ErrorAction"] = ActionPreference.Continue,
        };
        if (query.Filter is not null)
        {
            parameters["Filter"] = query.Filter;
        }

        if (names.Length > 0)
        {
            parameters["ComputerName"] = names;
        }

        if (sessions.Length > 0)
        {
            parameters["CimSession"] = sessions;
        }

        if (_timeoutSeconds > 0)
        {
            parameters["OperationTimeoutSec"] = _timeoutSeconds;
        }

        return parameters;
    }
}
