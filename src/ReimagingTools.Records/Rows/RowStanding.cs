namespace ReimagingTools.Records.Rows;

/// <summary>How what a row says weighs beside what other rows of a computer say.</summary>
public enum RowStanding
{
    /// <summary>It is about this computer.</summary>
    Own,

    /// <summary>It is about a group this computer is of: it speaks where the other rows are silent, and contests what they say otherwise.</summary>
    OfGroup,

    /// <summary>It stands beside a statement about a license: it contests what it disagrees with, and shows nothing by itself.</summary>
    Beside,
}
