using ReimagingTools.Activation.Reading;

namespace ReimagingTools.Activation.Products;

/// <summary>What follows from the description, editions and ids of a key. Many keys share them, so what was worked out is kept.</summary>
internal sealed class KeyDescription
{
    private KeyDescription(string? description, string? editions, string? activationId, bool? isOffice)
    {
        Subject = KeyProducts.Describe(description, editions, activationId, isOffice);
        Products = [.. Subject.Products.Select(product => product.Name)];
        Editions = editions is { Length: > 0 } ? editions.Split(KeyTypes.EditionSeparators, StringSplitOptions.RemoveEmptyEntries) : [];
        IsExtendedSecurityUpdates = KeyTypes.IsExtendedSecurityUpdates(description) || KeyTypes.IsExtendedSecurityUpdates(editions);
    }

    public KeySubject Subject { get; }

    /// <summary>The products the catalogue knows for it, by name.</summary>
    public IReadOnlyList<string> Products { get; }

    public IReadOnlyList<string> Editions { get; }

    public bool IsExtendedSecurityUpdates { get; }

    /// <summary>Remembers the descriptions and names of one source.</summary>
    internal sealed class Cache
    {
        private const int Limit = 1024;

        private readonly BoundedCache<(string? Description, string? Editions, string? ActivationId, bool? IsOffice), KeyDescription> _known = new(
            Limit
        );
        private readonly BoundedCache<string, KeySubject> _names = new(Limit, StringComparer.Ordinal);

        public KeyDescription Of(string? description, string? editions, string? activationId, bool? isOffice = null) =>
            _known.Get((description, editions, activationId, isOffice), static key => new KeyDescription(
                key.Description,
                key.Editions,
                key.ActivationId,
                key.IsOffice
            ));

        /// <summary>What a portal's product name says.</summary>
        public KeySubject Named(string? name) => name is null ? KeySubject.Unknown : _names.Get(name, KeyProducts.Named);
    }
}
