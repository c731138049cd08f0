namespace ReimagingTools.Errors;

/// <summary>Holds errors about records back until the input ends, so that one mistake in every record is one error with a count, and not one for each.</summary>
/// <param name="write">Takes the errors.</param>
internal sealed class RepeatedErrors(Action<ErrorRecord> write)
{
    /// <summary>Different mistakes told apart; more are written as they come.</summary>
    private const int MostDifferent = 100;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<(ErrorRecord Error, long Count)> _errors = [];

    /// <summary>Takes an error.</summary>
    public void Add(ErrorRecord error)
    {
        string key = error.FullyQualifiedErrorId + "\n" + error.Exception.Message;
        if (_places.TryGetValue(key, out int place))
        {
            _errors[place] = (_errors[place].Error, _errors[place].Count + 1);
        }
        else if (_errors.Count == MostDifferent)
        {
            write(error);
        }
        else
        {
            _places.Add(key, _errors.Count);
            _errors.Add((error, 1));
        }
    }

    /// <summary>Writes them, in the order they first came.</summary>
    public void Write()
    {
        foreach ((ErrorRecord error, long count) in _errors)
        {
            write(count == 1 ? error : Counted(error, count));
        }

        _places.Clear();
        _errors.Clear();
    }

    /// <summary>One error for all records of the same mistake; its target is the first.</summary>
    private static ErrorRecord Counted(ErrorRecord error, long count)
    {
        var counted = new ErrorRecord(
            new ArgumentException(Messages.Format("Repeated", error.Exception.Message, count), error.Exception), error.FullyQualifiedErrorId, error.CategoryInfo.Category, error.TargetObject);
        if (error.ErrorDetails is { } details)
        {
            counted.ErrorDetails = new ErrorDetails(Messages.Format("Repeated", details.Message, count));
        }

        return counted;
    }
}
