namespace ReimagingTools.Activation.Reading;

/// <summary>What follows from the description and editions of a key. Many keys share them, so what was worked out is kept.</summary>
internal sealed class KeyDescription
{
    private KeyDescription(string? description, string? editions)
    {
        Product = KeyTypes.ProductOf(description);
        Editions = editions is { Length: > 0 } ? editions.Split(KeyTypes.EditionSeparators, StringSplitOptions.RemoveEmptyEntries) : [];
        IsExtendedSecurityUpdates = KeyTypes.IsExtendedSecurityUpdates(description) || KeyTypes.IsExtendedSecurityUpdates(editions);
    }

    /// <summary>The product the description names, or null.</summary>
    public string? Product { get; }

    public IReadOnlyList<string> Editions { get; }

    public bool IsExtendedSecurityUpdates { get; }

    /// <summary>Remembers descriptions of one source, up to a limit no honest source reaches.</summary>
    internal sealed class Cache
    {
        private const int Limit = 1024;

        private readonly Dictionary<(string?, string?), KeyDescription> _known = [];
        private string? _lastDescription;
        private string? _lastEditions;
        private KeyDescription? _last;
        private string? _lastSku;
        private bool? _lastIsOffice;

        public KeyDescription Of(string? description, string? editions)
        {
            if (_last is null || !ReferenceEquals(description, _lastDescription) || !ReferenceEquals(editions, _lastEditions))
            {
                _last = Find(description, editions);
                _lastDescription = description;
                _lastEditions = editions;
            }

            return _last;
        }

        /// <summary>Whether an activation id is one of Office's; null when it is not known.</summary>
        public bool? IsOffice(string? sku)
        {
            if (!ReferenceEquals(sku, _lastSku))
            {
                _lastSku = sku;
                _lastIsOffice = KeyTypes.IsOfficeSku(sku);
            }

            return _lastIsOffice;
        }

        private KeyDescription Find(string? description, string? editions)
        {
            if (_known.TryGetValue((description, editions), out KeyDescription? known))
            {
                return known;
            }

            var made = new KeyDescription(description, editions);
            if (_known.Count < Limit)
            {
                _known.Add((description, editions), made);
            }

            return made;
        }
    }
}
