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

    /// <summary>Remembers descriptions of one source, up to a limit no honest source reaches.</summary>
    internal sealed class Cache
    {
        private const int Limit = 1024;

        private readonly Dictionary<(string? Description, string? Editions, string? ActivationId, bool? IsOffice), KeyDescription> _known = [];
        private readonly Dictionary<string, KeySubject> _names = new(StringComparer.Ordinal);
        private (string? Description, string? Editions, string? ActivationId, bool? IsOffice) _lastKey;
        private KeyDescription? _last;

        public KeyDescription Of(string? description, string? editions, string? activationId, bool? isOffice = null)
        {
            bool isLast = _last is not null && isOffice == _lastKey.IsOffice && ReferenceEquals(description, _lastKey.Description)
                && ReferenceEquals(editions, _lastKey.Editions) && ReferenceEquals(activationId, _lastKey.ActivationId);
            if (!isLast)
            {
                _last = Find((description, editions, activationId, isOffice));
                _lastKey = (description, editions, activationId, isOffice);
            }

            return _last!;
        }

        /// <summary>What a portal's product name says.</summary>
        public KeySubject Named(string? name)
        {
            if (name is null)
            {
                return KeySubject.Unknown;
            }

            if (!_names.TryGetValue(name, out KeySubject? known))
            {
                known = KeyProducts.Named(name);
                if (_names.Count < Limit)
                {
                    _names.Add(name, known);
                }
            }

            return known;
        }

        private KeyDescription Find((string? Description, string? Editions, string? ActivationId, bool? IsOffice) key)
        {
            if (_known.TryGetValue(key, out KeyDescription? known))
            {
                return known;
            }

            var made = new KeyDescription(key.Description, key.Editions, key.ActivationId, key.IsOffice);
            if (_known.Count < Limit)
            {
                _known.Add(key, made);
            }

            return made;
        }
    }
}
