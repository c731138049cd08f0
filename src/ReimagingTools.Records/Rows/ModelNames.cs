namespace ReimagingTools.Records.Rows;

/// <summary>
/// Models of machines as they are compared, under whatever heading: "Latitude 7400" and "Dell LATITUDE-7400" may be one, as "EliteBook 840 G10" and "HP EliteBook 840 14 inch G10 Notebook PC" may;
/// "Latitude 7400" and "EliteBook 840" are two, and so are "ThinkPad T14 Gen 3" and "Gen 4". Numbers of models are not compared: "20QES1XX00" is what its maker numbers a "ThinkPad X1" by. A model has many computers: it joins no rows.
/// </summary>
internal static class ModelNames
{
    private const string Prefix = nameof(Field.Model) + ":";
    private const int LeastLetters = 3;

    /// <summary>True for a key of a model.</summary>
    public static bool IsKey(string key) => key.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The key of a model, its words in capitals; null for the number of one, and for what makers leave in place of one.</summary>
    public static string? KeyOf(string text) => Placeholders.IsTag(text) || (text.Trim().IndexOf(' ') < 0 && text.Any(char.IsDigit)) ? null
        : Prefix + string.Join(" ", new string([.. text.Select(letter => char.IsLetterOrDigit(letter) ? char.ToUpperInvariant(letter) : ' ')]).Split([' '], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>True for keys of two models: each has a number, or a name, that the other has not.</summary>
    public static bool AreTwo(string left, string right)
    {
        string[] one = left.Substring(Prefix.Length).Split(' '), other = right.Substring(Prefix.Length).Split(' ');
        return AreTwo(Array.FindAll(one, IsNumbered), Array.FindAll(other, IsNumbered)) || AreTwo(Array.FindAll(one, IsName), Array.FindAll(other, IsName));
    }

    /// <summary>A hash of the models among keys, in which their order plays no part.</summary>
    public static uint HashOf(IReadOnlyList<string> keys)
    {
        ulong hash = 0;
        for (int i = 0; i < keys.Count; i++)
        {
            hash = unchecked(IsKey(keys[i]) ? hash + StableHash.Of(keys[i]) : hash);
        }

        return (uint)(hash ^ (hash >> 32));
    }

    private static bool AreTwo(string[] left, string[] right) =>
        Array.Exists(left, word => Array.IndexOf(right, word) < 0) && Array.Exists(right, word => Array.IndexOf(left, word) < 0);

    private static bool IsNumbered(string word) => word.Any(char.IsDigit);

    private static bool IsName(string word) => word.Length >= LeastLetters && !IsNumbered(word);
}
