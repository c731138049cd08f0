namespace ReimagingTools.Live;

/// <summary>What came back from the computers that were asked: instances, and refusals class by class. Tells what is missing of whom.</summary>
internal sealed class LiveAnswers(AskedComputers asked)
{
    private readonly List<PSObject> _instances = [];
    private readonly List<Refusal> _refusals = [];
    private readonly HashSet<string> _givenUp = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _answered = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Instances in the order they came.</summary>
    public IReadOnlyList<PSObject> Instances => _instances;

    /// <summary>Takes an instance of a class.</summary>
    public void Add(string className, PSObject instance)
    {
        _instances.Add(instance);
        if (asked.Of(instance) is { } name)
        {
            _answered.Add(name);
            _answered.Add(Key(name, className));
        }
    }

    /// <summary>Takes an error.</summary>
    public void Add(string className, ErrorRecord error) => _refusals.Add(new Refusal(className, asked.Of(error), error.Exception.Message));

    /// <summary>The computers no instance of a class came from, of those that were asked for it.</summary>
    public IEnumerable<string> WithoutAnswer(string className) =>
        asked.Names.Where(name => !_answered.Contains(Key(name, className)) && !_givenUp.Contains(name));

    /// <summary>True for a computer that is asked nothing more.</summary>
    public bool IsGivenUp(string name) => _givenUp.Contains(name);

    /// <summary>Asks nothing more of computers that errors name and that answered nothing at all.</summary>
    public void GiveUpSilent(IEnumerable<ErrorRecord> errors) =>
        _givenUp.UnionWith(errors.Select(asked.Of).OfType<string>().Where(name => !_answered.Contains(name)));

    /// <summary>
    /// One failure for each computer that did not answer in full, in the order they were asked. An error that names no computer is about those that
    /// gave neither an instance of the class nor an error of their own. A computer that gave nothing at all has failed too.
    /// </summary>
    public IEnumerable<LiveFailure> Failures()
    {
        ILookup<string?, Refusal> byName = _refusals.SelectMany(Assign).ToLookup(refusal => refusal.ComputerName, StringComparer.OrdinalIgnoreCase);
        foreach (string name in asked.Names)
        {
            bool isAnswered = _answered.Contains(name);
            if (byName[name].Any())
            {
                yield return new LiveFailure(name, Reason(byName[name]), isAnswered);
            }
            else if (!isAnswered)
            {
                yield return new LiveFailure(name, Messages.Format("NoAnswer"), IsPartial: false);
            }
        }

        if (byName[null].Any())
        {
            yield return new LiveFailure(null, Reason(byName[null]), _instances.Count > 0);
        }
        else if (asked.Names.Count + _instances.Count == 0)
        {
            yield return new LiveFailure(null, Messages.Format("NoAnswer"), IsPartial: false);
        }
    }

    private IEnumerable<Refusal> Assign(Refusal refusal)
    {
        if (refusal.ComputerName is not null)
        {
            return [refusal];
        }

        string[] suspects = Suspects(refusal.ClassName);
        return suspects.Length switch
        {
            0 => [refusal],
            1 => [refusal with { ComputerName = suspects[0] }],
            _ => suspects.Select(name => refusal with { ComputerName = name, Cause = Messages.Format("ErrorNamesNoComputer", refusal.Cause) }),
        };
    }

    /// <summary>
    /// Computers that gave nothing at all come first: only where the errors are more than they are can one be about another computer.
    /// </summary>
    private string[] Suspects(string className)
    {
        string[] suspects = [.. WithoutAnswer(className).Where(name => !_refusals.Exists(other => other.IsOf(name, className)))];
        string[] silent = Array.FindAll(suspects, name => !_answered.Contains(name));
        return _refusals.Count(refusal => refusal.IsOf(null, className)) > silent.Length ? suspects : silent;
    }

    private static string Reason(IEnumerable<Refusal> refusals) =>
        string.Join(
            " ",
            refusals
                .GroupBy(refusal => refusal.Cause, StringComparer.Ordinal)
                .Select(group =>
                    Messages.Format(
                        "QueryFailed",
                        string.Join(", ", group.Select(refusal => refusal.ClassName).Distinct(StringComparer.Ordinal)),
                        group.Key
                    )
                )
        );

    private static string Key(string name, string className) => name + "\n" + className;

    /// <summary>One class a computer did not answer for.</summary>
    private sealed record Refusal(string ClassName, string? ComputerName, string Cause)
    {
        public bool IsOf(string? name, string className) =>
            ClassName == className && string.Equals(name, ComputerName, StringComparison.OrdinalIgnoreCase);
    }
}
