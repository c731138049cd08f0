namespace ReimagingTools.Licensing.Facts;

/// <summary>
/// A fact of whatever type, as the table of facts (<see cref="FactKeys"/>) hands it out: what is known of it and what speaks against it.
/// </summary>
public interface IFact
{
    /// <summary>What is known.</summary>
    FactState State { get; }

    /// <summary>
    /// True when evidence of equal strength disagrees, or when strong evidence was overruled: nothing that rests on the fact may set another rule
    /// aside.
    /// </summary>
    bool IsContested { get; }

    /// <summary>The value, or null unless known.</summary>
    object? Known { get; }

    /// <summary>The dissenting claims in words, or null when nobody dissents.</summary>
    string? Dissent { get; }

    /// <summary>
    /// What sources say that contradict each other ("LicensedArchitecture \"x64\"; Processor \"ARM64\""), or null where the fact is not contested.
    /// </summary>
    string? Contest { get; }

    /// <summary>Texts that were given and not understood, strongest first.</summary>
    IReadOnlyList<UnreadText> Unread { get; }

    /// <summary>Adds the texts it quotes.</summary>
    /// <param name="quoted">The texts so far; null for none.</param>
    void Quote(ref Quotations? quoted);

    /// <summary>True for a fact of the same type that differs in the texts it quotes alone.</summary>
    /// <param name="other">The other fact.</param>
    /// <param name="own">What this one and those beside it quote.</param>
    /// <param name="others">The same of the other one.</param>
    /// <returns>Whether they are told in the same sentences.</returns>
    bool IsLike(IFact other, Quotations own, Quotations others);

    /// <summary>A hash that facts share of which <see cref="IsLike"/> is true.</summary>
    int GetLikeHash();
}
