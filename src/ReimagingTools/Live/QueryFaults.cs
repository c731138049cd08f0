namespace ReimagingTools.Live;

/// <summary>Tells by their codes, which no language of the host changes, why queries were refused.</summary>
internal static class QueryFaults
{
    /// <summary>True when the computer does not understand the query, as one that lacks a property named in it does not.</summary>
    public static bool IsInvalidQuery(ErrorRecord error) => Is(error, "0x80041017", "InvalidQuery");

    /// <summary>True when the computer lacks the class.</summary>
    public static bool IsAbsentClass(ErrorRecord error) => Is(error, "0x80041010", "InvalidClass") || Is(error, "0x8004100E", "InvalidNamespace");

    /// <summary>The CIM cmdlets give the code of WMI as the id of the error, and the word for it as a property of the exception.</summary>
    private static bool Is(ErrorRecord error, string code, string word) =>
        error.FullyQualifiedErrorId.IndexOf(code, StringComparison.OrdinalIgnoreCase) >= 0
        || PSObject.AsPSObject(error.Exception).Properties["NativeErrorCode"]?.Value?.ToString() == word;
}
