namespace ReimagingTools.Activation.Requests;

/// <summary>
/// A request for more activations on a MAK: agreement information, customer name and contact, business justification, the key and the number wanted
/// (brief of February 2011, clause faq/mak-count). Today's form takes the last five characters of the key, and so does this: a field that holds a
/// whole key is refused. Source of today's way: "Find and use product keys for volume licensing", Microsoft 365 admin documentation, of 13 December
/// 2024.
/// </summary>
public sealed record MakActivationRequest
{
    /// <summary>The keys and numbers; at least one, unless there are keys without a count.</summary>
    public IReadOnlyList<MakRequestItem> Items { get; init; } = [];

    /// <summary>Keys that are wanted and of which it is not known how many activations they have left; their numbers are to be completed.</summary>
    public IReadOnlyList<MakActivationCount> WithoutCount { get; init; } = [];

    /// <summary>Agreement or enrollment number.</summary>
    public string? AgreementNumber { get; init; }

    /// <summary>
    /// License id of the portal, for agreements that have one in place of an enrollment; by default the one the counts stand under.
    /// </summary>
    public string? LicenseId { get; init; }

    /// <summary>Authorization number that goes with a license id.</summary>
    public string? AuthorizationNumber { get; init; }

    /// <summary>Name of the customer; by default the organization the counts stand under.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Name of the person to answer.</summary>
    public string? ContactName { get; init; }

    /// <summary>E-mail address of the person to answer.</summary>
    public string? ContactEmail { get; init; }

    /// <summary>Telephone number of the person to answer.</summary>
    public string? ContactPhone { get; init; }

    /// <summary>Why more are needed; null for reimaging.</summary>
    public string? Justification { get; init; }

    /// <summary>Writes the request.</summary>
    /// <param name="culture">English or Japanese; others give English.</param>
    /// <returns>Plain text, lines ending in LF. Facts that were not given are marked for completion.</returns>
    /// <exception cref="MakRequestException">A field holds a whole product key, no key is named, or a number is missing.</exception>
    public string ToText(CultureInfo culture) => new RequestWriter(this, culture).Write();
}
