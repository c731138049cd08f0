namespace ReimagingTools.Output;

/// <summary>Texts that read as one where a list cannot be shown: <c>Export-Csv</c> and string interpolation print them joined by "; ".</summary>
public sealed class TextList : ReadOnlyCollection<string>
{
    /// <summary>Makes a list.</summary>
    /// <param name="texts">The texts, in their order.</param>
    public TextList(IEnumerable<string> texts)
        : base([.. texts]) { }

    /// <summary>The texts joined by "; ".</summary>
    /// <returns>One line; empty for an empty list.</returns>
    public override string ToString() => string.Join("; ", this);
}
