namespace ReimagingTools.Cli.Input;

/// <summary>Text of an inventory made fit for a message.</summary>
internal static class Shown
{
    private const int Longest = 40;

    /// <summary>On one line, short, with product keys masked.</summary>
    public static string Short(string text)
    {
        string plain = ProductKeys.Mask(text.ReplaceLineEndings(" "));
        return plain.Length > Longest ? plain[..Longest] + "..." : plain;
    }
}
