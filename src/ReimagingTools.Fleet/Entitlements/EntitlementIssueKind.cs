namespace ReimagingTools.Fleet.Entitlements;

/// <summary>Why a row of an entitlement file entitles nobody.</summary>
public enum EntitlementIssueKind
{
    /// <summary>No fact column is filled in; a question that was left open.</summary>
    NothingStated = 0,

    /// <summary>The line of an order is no license that is known: a part, a service, a trial.</summary>
    NoLicense,

    /// <summary>Nothing tells which devices it is about.</summary>
    NothingSelected,

    /// <summary>It selected no device.</summary>
    Unused,

    /// <summary>
    /// It is not clear which devices it is about: a record within it, several values of one selector, a <c>?</c> that was left, a serial number that
    /// is none.
    /// </summary>
    Unclear,

    /// <summary>
    /// The line of an order names a Windows in words that are not understood, or says that there was none: no row that is about more PCs decides for
    /// this one.
    /// </summary>
    NotUnderstood,

    /// <summary>None of its selectors is filled in, so that it is about every device.</summary>
    SelectsAll,

    /// <summary>It names one device by name, serial number or asset tag, and selected several.</summary>
    SelectedSeveral,

    /// <summary>A column that nobody reads may narrow which devices it is about.</summary>
    Narrowed,

    /// <summary>It states no license, and what stands in it contests those that other rows state of its devices.</summary>
    Beside,

    /// <summary>It bought fewer licenses than there are devices it selects.</summary>
    TooFew,

    /// <summary>
    /// It is about a license that does not stand: none bought, cancelled, returned, expired; or its number or status is not understood.
    /// </summary>
    Withdrawn,
}
