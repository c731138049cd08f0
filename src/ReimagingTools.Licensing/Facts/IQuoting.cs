namespace ReimagingTools.Licensing.Facts;

/// <summary>A value that shows a text of its own, as the label on a PC does where it is not understood.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal interface IQuoting<T>
{
    /// <summary>The text; null where the value is told in words of the catalogue.</summary>
    string? Quoted { get; }

    /// <summary>The same value with another text.</summary>
    T Quoting(string text);

    /// <summary>True for a value that differs in its text alone.</summary>
    bool IsLike(T other);
}
