namespace ReimagingTools.Media.Acpi;

/// <summary>What a product key is for, as far as Windows says so.</summary>
/// <param name="Edition">The edition: "Professional".</param>
/// <param name="Channel">The channel: "OEM:DM".</param>
public sealed record ProductKeyDetails(string Edition, string Channel, string? ActivationId);
