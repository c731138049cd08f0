namespace ReimagingTools.Licensing.Facts;

/// <summary>A fact of whatever type, as the table of facts (<see cref="FactKeys"/>) hands it out: what is known of it and what speaks against it.</summary>
public interface IFact
{
    /// <summary>What is known.</summary>
    FactState State { get; }

    /// <summary>True when evidence of equal strength disagrees, or when strong evidence was overruled: nothing that rests on the fact may set another rule aside.</summary>
    bool IsContested { get; }

    /// <summary>The value, or null unless known.</summary>
    object? Known { get; }

    /// <summary>The dissenting claims in words, or null when nobody dissents.</summary>
    string? Dissent { get; }

    /// <summary>What sources say that contradict each other ("LicensedArchitecture \"x64\"; Processor \"ARM64\""), or null where the fact is not contested.</summary>
    string? Contest { get; }

    /// <summary>Texts that were given and not understood, strongest first.</summary>
    IReadOnlyList<UnreadText> Unread { get; }
}
