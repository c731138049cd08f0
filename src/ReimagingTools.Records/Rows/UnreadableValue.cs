namespace ReimagingTools.Records.Rows;

/// <summary>A value that is there and cannot be read: a getter that throws, an object where a text belongs, a list an export lost. It never counts as absent.</summary>
/// <param name="Reason">Why, in a few words.</param>
public sealed record UnreadableValue(string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => Reason;
}
