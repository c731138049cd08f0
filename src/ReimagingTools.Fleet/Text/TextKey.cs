namespace ReimagingTools.Fleet.Text;

/// <summary>Texts something is remembered by, hashed once, by the one that differs most: they are looked up several times for each device.</summary>
/// <param name="text">The text that differs most.</param>
/// <param name="name">What it is of.</param>
/// <param name="beside">What else tells it apart.</param>
/// <param name="number">A number that does.</param>
internal readonly struct TextKey(string text, string name, string beside, int number = 0) : IEquatable<TextKey>
{
    private readonly int _hash = text.GetHashCode();

    public string Text { get; } = text;

    public string Name { get; } = name;

    public string Beside { get; } = beside;

    public int Number { get; } = number;

    public bool Equals(TextKey other) => _hash == other._hash && Number == other.Number && Text == other.Text && Name == other.Name && Beside == other.Beside;

    public override bool Equals(object? obj) => obj is TextKey other && Equals(other);

    public override int GetHashCode() => (_hash * 31) + Name.Length + Number;
}
