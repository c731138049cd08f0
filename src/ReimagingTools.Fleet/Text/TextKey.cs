namespace ReimagingTools.Fleet.Text;

/// <summary>Texts something is remembered by, hashed once, by the one that differs most: they are looked up several times for each device.</summary>
/// <param name="Text">The text that differs most.</param>
/// <param name="Beside">What else tells it apart.</param>
/// <param name="Number">A number that does.</param>
internal readonly record struct TextKey(string Text, string Name, string Beside, int Number = 0)
{
    private readonly int _hash = Text.GetHashCode();

    public bool Equals(TextKey other) =>
        _hash == other._hash && Number == other.Number && Text == other.Text && Name == other.Name && Beside == other.Beside;

    public override int GetHashCode() => (_hash * 31) + Name.Length + Number;
}
