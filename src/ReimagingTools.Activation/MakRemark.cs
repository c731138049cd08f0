namespace ReimagingTools.Activation;

/// <summary>What a reader of a count should know beside the numbers.</summary>
public enum MakRemark
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A reimage may or may not consume an activation, so the shortfall is an estimate.</summary>
    ReimageMayConsume,

    /// <summary>A source says more activations are used than allowed, so what remains is not known.</summary>
    UsedExceedsTotal,

    /// <summary>More activations are said to remain than are allowed in total.</summary>
    RemainingExceedsTotal,

    /// <summary>Sources give different numbers and their dates do not tell which is newer.</summary>
    SourcesDisagree,

    /// <summary>Used and total were said at another time than remaining.</summary>
    TotalOfAnotherDate,

    /// <summary>The last refresh of the count failed; the number is that of an earlier one.</summary>
    RefreshFailed,

    /// <summary>The count is older than the limit set.</summary>
    CountIsOld,

    /// <summary>No date is known for the count.</summary>
    Undated,

    /// <summary>Several keys of ours end in the same five characters.</summary>
    LastFiveShared,

    /// <summary>Installations of a key that ends in the same five characters could not be given to this one.</summary>
    InstallationsUnassigned,

    /// <summary>The key activates Extended Security Updates; it licenses no reimaging and nothing is required of it.</summary>
    ExtendedSecurityUpdates,

    /// <summary>One key stands under several license ids; its numbers are those of the key and were not added up.</summary>
    SeveralLicenseIds,

    /// <summary>Installations counted on our devices are not activations consumed.</summary>
    InstalledIsNotUsed,

    /// <summary>The count is dated by its file, which may be a copy: it may be older.</summary>
    DatedByFile,

    /// <summary>The date of a source lies ahead of the present and is taken for none.</summary>
    DateInFuture,

    /// <summary>A refresh of the count failed in another source.</summary>
    OtherRefreshFailed,

    /// <summary>Rows that name no computer count one device each.</summary>
    DevicesUnnamed,

    /// <summary>VAMT and the licensing instances found the key on different numbers of devices.</summary>
    InstallationsDiffer,

    /// <summary>No product is known for the key, so none of the demand could be given to it.</summary>
    ProductUnknown,

    /// <summary>A source contradicts itself: two columns of a row give different counts or keys.</summary>
    SourceContradictsItself,

    /// <summary>Windows and Office are named for one key, and no key is for both.</summary>
    ApplicationsDisagree,

    /// <summary>Another source says that the key is no Multiple Activation Key, or not surely.</summary>
    TypesDisagree,

    /// <summary>
    /// Devices of Windows 10 and of Windows 11 are wanted of the key, which names one of them and activates the same edition of the other.
    /// </summary>
    TenAndElevenAlike,

    /// <summary>A source says that the key cannot be used, or speaks of that and is not understood; what is left is not known.</summary>
    KeyTakenBack,

    /// <summary>Devices are said to be activated and not to be; they do not count as activated.</summary>
    ActivationContested,

    /// <summary>Devices of one name have several serial numbers, ids or domains; each counts as a device.</summary>
    SeveralMachines,
}
