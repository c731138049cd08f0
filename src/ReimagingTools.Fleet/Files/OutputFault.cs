namespace ReimagingTools.Fleet.Files;

/// <summary>Why a file cannot be written where the user says.</summary>
public enum OutputFault
{
    /// <summary>The system refuses it, in its own words.</summary>
    Unwritable,

    /// <summary>No name is given: most likely a variable that is not set.</summary>
    NoName,

    /// <summary>The name is longer than the file system takes.</summary>
    TooLong,

    /// <summary>A folder stands there.</summary>
    Folder,

    /// <summary>The folder it should stand in is missing.</summary>
    FolderMissing,

    /// <summary>It is a file that this run reads or writes for another purpose.</summary>
    Taken,

    /// <summary>It is a medium: nothing is written over one.</summary>
    Medium,

    /// <summary>It is a file of questions that was filled in: nothing is written over answers.</summary>
    Answered,

    /// <summary>Another program has it open, or it is read-only; nothing was written yet.</summary>
    InUse,

    /// <summary>All was written, but another program holds the file that was to be replaced; the result is kept beside it.</summary>
    NotReplaced,
}
