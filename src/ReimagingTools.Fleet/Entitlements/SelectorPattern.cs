namespace ReimagingTools.Fleet.Entitlements;

/// <summary>
/// What a cell of a selector column takes: a text, letters of either case alike, where <c>*</c> stands for anything and <c>?</c> for one character.
/// </summary>
public sealed class SelectorPattern
{
    private SelectorPattern(string text, string? written = null)
    {
        Text = text;
        Written = written ?? text;
    }

    /// <summary>The pattern as it was written.</summary>
    internal string Written { get; }

    /// <summary>
    /// Of a computer's full name what a short one is compared with; null where there is none, and where it would take every computer.
    /// </summary>
    internal SelectorPattern? Label { get; private init; }

    /// <summary>The pattern, in upper case.</summary>
    public string Text { get; }

    /// <summary>True without wildcards.</summary>
    public bool IsExact => Text.IndexOfAny(['*', '?']) < 0;

    /// <summary>Reads a cell.</summary>
    /// <returns>The pattern; null for a cell that takes any device: an empty one, or stars alone.</returns>
    public static SelectorPattern? Of(string? text) =>
        text?.Trim() is { Length: > 0 } pattern && pattern.Any(character => character != '*')
            ? new SelectorPattern(DirectoryNames.Plain(pattern).ToUpperInvariant(), pattern)
            : null;

    /// <summary>Reads a cell that names computers: without domain and signs of directories, as names of computers are compared.</summary>
    /// <returns>The pattern, or null for a cell that takes any device.</returns>
    public static SelectorPattern? OfName(string? text)
    {
        if (Of(text) is not { } written)
        {
            return null;
        }

        string name = ComputerNames.Canonical(written.Text);
        bool isAddress = name.All(character => char.IsDigit(character) || character is '.' or '*' or '?');
        return Of(name) is not { } pattern ? written
            : isAddress ? pattern
            : new SelectorPattern(pattern.Text, written.Written) { Label = Of(ComputerNames.Short(name)) };
    }

    /// <summary>True when the pattern takes a value.</summary>
    /// <param name="value">A value of a device.</param>
    public bool Matches(string value) => Matches(value.Trim().ToUpperInvariant(), isPattern: false);

    /// <summary>True when every value that another pattern takes is taken by this one too.</summary>
    /// <param name="other">The other pattern.</param>
    /// <returns>Whether it is; a star of the other is taken by a star alone.</returns>
    public bool Covers(SelectorPattern other) => Matches(other.Text, isPattern: true);

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>Goes back to the last star where the rest does not fit: time grows with the product of both lengths at most.</summary>
    private bool Matches(string value, bool isPattern)
    {
        int at = 0,
            star = -1,
            from = 0,
            pattern = 0;
        while (at < value.Length)
        {
            if (pattern < Text.Length && Text[pattern] == '*')
            {
                star = pattern++;
                from = at;
            }
            else if (pattern < Text.Length && Takes(Text[pattern], value[at], isPattern))
            {
                pattern++;
                at++;
            }
            else if (star >= 0)
            {
                pattern = star + 1;
                at = ++from;
            }
            else
            {
                return false;
            }
        }

        while (pattern < Text.Length && Text[pattern] == '*')
        {
            pattern++;
        }

        return pattern == Text.Length;
    }

    private static bool Takes(char pattern, char value, bool isPattern) =>
        pattern == '?' ? !(isPattern && value == '*') : pattern == value && !(isPattern && value == '?');
}
