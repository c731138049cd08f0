namespace ReimagingTools.Licensing.Names;

/// <summary>A phrase, or the first words of one.</summary>
internal sealed class ProductPhrase
{
    private static readonly int Contexts = Enum.GetValues(typeof(NameContext)).Length;

    private readonly Dictionary<int, NameWord> _words = [];

    /// <summary>True where a longer phrase begins with it.</summary>
    public bool GoesOn { get; set; }

    /// <summary>The family it tells by itself, or Unknown.</summary>
    public ProductFamily Family { get; set; }

    /// <summary>What it means in names of a family; what it means in those of every family comes after that.</summary>
    public NameWord? Of(ProductFamily family, NameContext context) =>
        _words.TryGetValue(Place(family, context), out NameWord? word) || _words.TryGetValue(Place(ProductFamily.Unknown, context), out word)
            ? word
            : null;

    public bool IsIn(NameContext context) => _words.Keys.Any(place => place % Contexts == (int)context);

    /// <summary>A row for one place goes before the row for all.</summary>
    public void Add(ProductFamily family, NameContext context, NameWord word, bool isForAll)
    {
        if (!isForAll || !_words.ContainsKey(Place(family, context)))
        {
            _words[Place(family, context)] = word;
        }
    }

    private static int Place(ProductFamily family, NameContext context) => ((int)family * Contexts) + (int)context;
}
