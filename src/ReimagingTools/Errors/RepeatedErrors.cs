using ReimagingTools.Records.Text;

namespace ReimagingTools.Errors;

/// <summary>
/// Holds errors about records and files back until the input ends, so that one mistake in all of them is one error with a count, and not one for
/// each.
/// </summary>
/// <param name="write">Takes the errors.</param>
internal sealed class RepeatedErrors(Action<ErrorRecord> write)
{
    private readonly AlikeMistakes<ErrorRecord> _alike = new();

    /// <summary>Takes an error.</summary>
    public void Add(ErrorRecord error)
    {
        if (!_alike.Add(error, error.FullyQualifiedErrorId, error.Exception.Message, ErrorRecords.NameOf(error)))
        {
            write(error);
        }
    }

    /// <summary>Writes them, in the order they first came.</summary>
    public void Write()
    {
        foreach ((ErrorRecord error, long count, IReadOnlyList<string> names) in _alike.Kinds)
        {
            write(count == 1 ? error : Counted(error, count, names));
        }

        _alike.Clear();
    }

    /// <summary>One error for all of the same mistake; its target is the names of all, or the first where they have none.</summary>
    private static ErrorRecord Counted(ErrorRecord error, long count, IReadOnlyList<string> names)
    {
        string Say(string message) =>
            names.Count == 0
                ? Messages.Format("Repeated", message, count)
                : Messages.Format("RepeatedOf", message, count, AlikeMistakes<ErrorRecord>.List(names, count, CultureInfo.CurrentUICulture));

        var counted = new ErrorRecord(
            new ArgumentException(Say(error.Exception.Message), error.Exception),
            error.FullyQualifiedErrorId,
            error.CategoryInfo.Category,
            names.Count == 0 ? error.TargetObject : names.ToArray()
        );
        if (error.ErrorDetails is { } details)
        {
            counted.ErrorDetails = new ErrorDetails(Say(details.Message));
        }

        return counted;
    }
}
