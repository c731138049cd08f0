namespace ReimagingTools.Licensing.Names;

/// <summary>What a column of a list of orders, licenses or assets says of its lines.</summary>
public enum PurchaseHeading
{
    /// <summary>Nothing of what became of a line.</summary>
    None = 0,

    /// <summary>That it was cancelled, returned or ended, unless it says no.</summary>
    TakenBack,

    /// <summary>When it is to be replaced or done away with: until that day it stands, and anything else takes it back.</summary>
    Planned,

    /// <summary>How many were bought.</summary>
    Number,

    /// <summary>That it is in force, unless it says no.</summary>
    Stands,

    /// <summary>When it ends: a license of a PC does not.</summary>
    Ends,

    /// <summary>When it begins: one of a day to come is none yet.</summary>
    Starts,

    /// <summary>How far it came.</summary>
    State,

    /// <summary>How the device is managed; at times, that it was disposed of.</summary>
    StateOfDevice,

    /// <summary>Papers, days, prices, parts and people of a purchase, whichever devices it was for.</summary>
    OfPurchase,

    /// <summary>The number of an offer, which nobody need have taken.</summary>
    OfQuote,

    /// <summary>Whom it was sold to: the customer in the list of a reseller, and somebody else in a list of licenses.</summary>
    OfBuyer,

    /// <summary>What was bought, by its number or in words.</summary>
    OfGoods,

    /// <summary>A system that the license is not for: what ran before, or may run in its place.</summary>
    OfOther,

    /// <summary>What the model of a device tells already: its maker, what kind of thing it is.</summary>
    OfModel,
}
