namespace ReimagingTools.Fleet.Devices;

/// <summary>What is claimed about a fact of whatever type.</summary>
internal interface IFactClaims
{
    /// <summary>True where nothing is said of it.</summary>
    bool IsSilent { get; }

    /// <summary>True where what is said of a group, or of all, shows the fact, and nothing else does.</summary>
    bool IsOfGroup { get; }

    void Add(UnreadText text);

    /// <summary>
    /// Takes what other rows claim of it. A value none of whose readings is among these, and a text nobody understood, contests what weighs most
    /// here. What is about a group shows the fact where nothing here does; what stands beside a statement shows nothing by itself.
    /// </summary>
    /// <param name="other">What they claim, of the same fact.</param>
    /// <param name="standing">How it weighs.</param>
    /// <param name="isOfAll">True where they claim it of all devices: that goes with nothing else.</param>
    void Take(IFactClaims other, RowStanding standing, bool isOfAll);
}
