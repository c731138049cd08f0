namespace ReimagingTools.Records.Columns;

/// <summary>Reads ApplicationID of SoftwareLicensingProduct: whose license it is.</summary>
public static class ApplicationIds
{
    /// <summary>Whether an id is Office's.</summary>
    /// <param name="id">"0ff1ce15-a989-479d-af46-f275c6370663", with braces or without.</param>
    /// <returns>False for the id of Windows; null when it is neither.</returns>
    public static bool? IsOffice(string? id) =>
        Holds(id, "0ff1ce15-a989-479d-af46") || Holds(id, "59a52881-a989-479d-af46") ? true
        : Holds(id, "55c92734-d682-4d71-983e") ? false
        : null;

    private static bool Holds(string? id, string known) => id?.IndexOf(known, StringComparison.OrdinalIgnoreCase) >= 0;
}
