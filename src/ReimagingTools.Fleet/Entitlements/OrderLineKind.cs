namespace ReimagingTools.Fleet.Entitlements;

/// <summary>What the line of an order says of the license of a PC.</summary>
internal enum OrderLineKind
{
    /// <summary>Nothing: a part, a service, a trial.</summary>
    None = 0,

    /// <summary>A license that is known.</summary>
    License,

    /// <summary>It names a Windows, in words that are not understood.</summary>
    Unread,

    /// <summary>That the PC was sold without Windows.</summary>
    NoWindows,
}
