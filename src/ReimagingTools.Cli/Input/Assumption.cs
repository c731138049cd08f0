namespace ReimagingTools.Cli.Input;

/// <summary>
/// That every row of a file is a device of its own. Where answers can still be taken back the file is read once under it, and only where it turns
/// out to be wrong a second time.
/// </summary>
internal sealed class Assumption
{
    /// <summary>False once it turned out to be wrong.</summary>
    public bool Holds { get; private set; } = true;

    /// <summary>What was seen of the computers when it turned out to be wrong; null when it did so too soon to have seen all.</summary>
    public DeviceSightings? Seen { get; private set; }

    /// <summary>Notes that a computer has several rows.</summary>
    /// <param name="seen">What was seen; null for some of it.</param>
    /// <returns>What ends the reading.</returns>
    public AssumptionException Refute(DeviceSightings? seen)
    {
        (Holds, Seen) = (false, seen);
        return new AssumptionException();
    }
}
