namespace ReimagingTools.Records.Rows;

/// <summary>What kept rows from becoming devices, or is worth telling of those that did.</summary>
public enum RowIssueKind
{
    /// <summary>No column of a row is known.</summary>
    NothingKnown = 0,

    /// <summary>Rows are of something that is no device. Told once, with their number.</summary>
    NoDevice,

    /// <summary>A row names two computers.</summary>
    TwoNames,

    /// <summary>Two rows of one name differ in what a computer has one of.</summary>
    TwoInstances,

    /// <summary>Several rows of a short name are there with which the full names of several computers begin.</summary>
    Ambiguous,

    /// <summary>Rows name no computer while there are several they could belong to.</summary>
    Unassigned,

    /// <summary>A row states something else than an earlier one of the same computer.</summary>
    Differs,

    /// <summary>A row waits for others of its computer, and more rows wait than are kept.</summary>
    Unheld,

    /// <summary>A row belongs to a computer that was judged before it came.</summary>
    Late,

    /// <summary>A row has the serial number of a machine that another row gives another name, and says something else.</summary>
    Shared,

    /// <summary>The same, and both say the same. Not an error.</summary>
    SharedAlike,

    /// <summary>Rows repeat what earlier ones of the same computers state. Not an error.</summary>
    Repeats,

    /// <summary>More rows waited for the rest of their devices than are kept; those were judged. Not an error.</summary>
    LimitReached,

    /// <summary>Rows name no computer; each is a device of its own. Not an error.</summary>
    Nameless,

    /// <summary>Rows repeat the header of their table. Not an error.</summary>
    HeaderRepeats,

    /// <summary>A row is a header of other columns than the first; counted are the rows under it, which were not read.</summary>
    HeaderDiffers,

    /// <summary>Rows name a heading where the name of a computer belongs: the table lies on its side.</summary>
    Turned,
}
