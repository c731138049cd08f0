namespace ReimagingTools.Records.Rows;

/// <summary>Whether a row of a table is its header once more, as files that were put together have it.</summary>
public enum HeaderLine
{
    /// <summary>It is a row like any other.</summary>
    None = 0,

    /// <summary>It repeats the header it stands under.</summary>
    Same,

    /// <summary>
    /// It is a header of other columns, or of the same in another order: what follows means something else than the first header says.
    /// </summary>
    Other,
}
