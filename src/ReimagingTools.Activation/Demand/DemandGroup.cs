using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Activation.Demand;

/// <summary>Devices that need a key for the same products, any one of them.</summary>
internal sealed record DemandGroup(string Name, IReadOnlyList<Product> Products, long Devices);
