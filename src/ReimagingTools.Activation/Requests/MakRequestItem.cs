namespace ReimagingTools.Activation.Requests;

/// <summary>One key of a request.</summary>
/// <param name="Count">What is known of the key.</param>
/// <param name="Additional">Activations wanted beyond those allowed now, 1 or more; null to ask for the shortfall of the count.</param>
public sealed record MakRequestItem(MakActivationCount Count, int? Additional);
