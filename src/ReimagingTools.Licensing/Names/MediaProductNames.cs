namespace ReimagingTools.Licensing.Names;

/// <summary>
/// Reads the product part of media names with the words licenses are read with. A license is one product or none; a disc may hold several,
/// and says beside them what kind of disc it is. What it makes of words nobody knows is for the pattern of the name to decide.
/// </summary>
public static class MediaProductNames
{
    /// <summary>Reads the words of a name, the pattern around them taken off.</summary>
    /// <param name="text">For instance "Win_Pro_11_24H2_64BIT_English_Pro_Ent_EDU_N".</param>
    /// <param name="family">The family where something else tells it; Unknown to let the words tell it.</param>
    /// <returns>What the words tell.</returns>
    public static MediaProductName Read(string text, ProductFamily family = ProductFamily.Unknown)
    {
        List<NameToken> tokens = NameTokens.Of(text, NameContext.Media);
        ProductFamily read = family == ProductFamily.Unknown ? MediaFamily(tokens) : family;
        return new MediaNameReading(tokens, read, NameScanner.Scan(tokens, read, NameContext.Media)).Read();
    }

    /// <summary>
    /// Which family first, because "Standard", "Pro" and "2016" mean something else in each; products outside the catalogue share words with
    /// them.
    /// </summary>
    private static ProductFamily MediaFamily(List<NameToken> tokens)
    {
        ProductFamily[] told = [.. tokens.Select((_, at) => ProductWords.FamilyAt(tokens, at))];
        bool isOther = NameScanner.Scan(tokens, ProductFamily.Unknown, NameContext.Media).Any(word => word.Kind == NameWordKind.Other);
        bool isServer = told.Contains(ProductFamily.WindowsServer),
            isWindows = told.Contains(ProductFamily.Windows);
        bool isHypervisor = tokens.Any(token => token.Text == "hyper");
        if (isServer)
        {
            return isWindows || isHypervisor ? ProductFamily.WindowsServer : ProductFamily.Unknown;
        }

        return isOther ? ProductFamily.Unknown
            : told.Contains(ProductFamily.Office) ? ProductFamily.Office
            : isWindows ? ProductFamily.Windows
            : ProductFamily.Unknown;
    }
}
