namespace ReimagingTools.Activation;

/// <summary>What the date of a count rests on. Only <see cref="Row"/> and <see cref="Stated"/> say when the count was true.</summary>
public enum MakDateBasis
{
    /// <summary>No date is known.</summary>
    None = 0,

    /// <summary>The date stands in the row.</summary>
    Row,

    /// <summary>The caller said when the export was made.</summary>
    Stated,

    /// <summary>The date is that of the file, which copying renews: the count is not newer than it.</summary>
    File,

    /// <summary>The row's date has two readings, so none counts; the later one bounds it.</summary>
    Ambiguous,

    /// <summary>The date lies ahead of the present and is none.</summary>
    Future,
}
