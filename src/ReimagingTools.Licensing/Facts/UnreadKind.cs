namespace ReimagingTools.Licensing.Facts;

/// <summary>What leaves a fact open.</summary>
public enum UnreadKind
{
    /// <summary>A value nobody understood.</summary>
    Text = 0,

    /// <summary>The heading of a column that probably speaks of the fact and is not read.</summary>
    Heading,

    /// <summary>A state in which what is installed shows nothing: Windows is not activated with its key.</summary>
    State,

    /// <summary>It was understood, and speaks against what is stated or leaves open whom it is stated of.</summary>
    Contest,

    /// <summary>The column of a verdict of an earlier run, which does not repeat what was known of the fact.</summary>
    Verdict,

    /// <summary>The column of a verdict of an earlier run that spoke against the fact, or held it contested.</summary>
    Against,

    /// <summary>What runs on a device beside a license that nobody looked up for it alone: stated for all, or for a group it is of.</summary>
    Running,

    /// <summary>What the device is, beside such a license: a machine that no maker sells with one.</summary>
    Machine,

    /// <summary>The name of a system that is no Windows, beside one.</summary>
    OtherSystem,

    /// <summary>The type of a Windows Server, whose edition nothing tells.</summary>
    Server,
}
