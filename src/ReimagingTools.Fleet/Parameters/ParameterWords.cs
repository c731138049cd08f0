namespace ReimagingTools.Fleet.Parameters;

/// <summary>Reads the words users give as parameters of either face; one that is not understood is an error, never a guess.</summary>
public static class ParameterWords
{
    /// <summary>Reads a product that has to be understood in full.</summary>
    /// <param name="parameter">The parameter, for the error.</param>
    /// <param name="word">The name, or null.</param>
    /// <returns>The name, or null where there is none.</returns>
    /// <exception cref="WordException">It names no product.</exception>
    public static string? Product(string parameter, string? word) =>
        string.IsNullOrWhiteSpace(word) ? null
        : ProductNames.Parse(word!).Product is not null ? word
        : throw new WordException(parameter, word!, "Product", ProductNames.Nearest(word)?.Name);

    /// <summary>Reads the product of media, which may leave something open: <see cref="ProductUnread"/> says what.</summary>
    /// <param name="parameter">The parameter, for the error.</param>
    /// <param name="word">The name.</param>
    /// <exception cref="WordException">Words of it are none of a product.</exception>
    public static string MediaProduct(string parameter, string word) =>
        ProductNames.Parse(word) is { Product: null, UnknownWords.Count: > 0 }
            ? throw new WordException(parameter, word, "Product", ProductNames.Nearest(word)?.Name)
            : word;

    /// <summary>Reads an architecture.</summary>
    /// <param name="parameter">The parameter, for the error.</param>
    /// <returns>The architecture; Unknown where there is none.</returns>
    /// <exception cref="WordException">The word is not understood.</exception>
    public static Architecture Architecture(string parameter, string? word)
    {
        if (IsUnknown(word))
        {
            return Licensing.Products.Architecture.Unknown;
        }

        return ArchitectureNames.ParseStated(word) is var known and not Licensing.Products.Architecture.Unknown
            ? known
            : throw new WordException(parameter, word!, "Architecture", ArchitectureNames.Nearest(word!));
    }

    /// <summary>Reads languages that stand side by side.</summary>
    /// <param name="parameter">The parameter, for the error.</param>
    /// <returns>The language, or null where there is none.</returns>
    /// <exception cref="WordException">A word is not understood.</exception>
    public static Language? Language(string parameter, IReadOnlyCollection<string> words)
    {
        if (words.Count == 0)
        {
            return null;
        }

        string text = string.Join(";", words);
        return LanguageNames.Parse(text) ?? throw new WordException(parameter, text, "Language", LanguageNames.Nearest(text));
    }

    /// <summary>Reads languages a license was sold in, as a record would state them.</summary>
    /// <param name="parameter">The parameter, for the error.</param>
    /// <returns>Their tags, or the words where they name no region; null where there is none.</returns>
    /// <exception cref="WordException">A word is not understood.</exception>
    public static string? LicensedLanguage(string parameter, IReadOnlyCollection<string> words)
    {
        string text = string.Join(";", words);
        Language? language = Language(parameter, words);
        bool isOfRegion = LanguageNames.OtherRegions(text).Count == 0;
        return isOfRegion && text.IndexOf('+') < 0 ? language?.AsChoice().ToString()
            : isOfRegion ? language?.ToString()
            : text;
    }

    /// <summary>Reads the channel of media.</summary>
    /// <param name="parameter">The parameter, for the error.</param>
    /// <returns>The channel; Unknown where there is none.</returns>
    /// <exception cref="WordException">The word is not understood.</exception>
    public static MediaChannel MediaChannel(string parameter, string? word) =>
        string.IsNullOrWhiteSpace(word)
            ? Licensing.Products.MediaChannel.Unknown
            : ChannelNames.ParseMedia(word) ?? throw new WordException(parameter, word!, "MediaChannel", ValueWords.Nearest<MediaChannel>(word!));

    /// <summary>Reads the channel of a license.</summary>
    /// <param name="parameter">The parameter, for the error.</param>
    /// <returns>The channel; Unknown where there is none.</returns>
    /// <exception cref="WordException">The word is not understood.</exception>
    public static LicenseChannel LicenseChannel(string parameter, string? word) =>
        string.IsNullOrWhiteSpace(word)
            ? Licensing.Products.LicenseChannel.Unknown
            : ChannelNames.ParseLicense(word) ?? throw new WordException(parameter, word!, "LicenseChannel", ChannelNames.NearestLicense(word!));

    /// <summary>Reads a word of an enumeration.</summary>
    /// <typeparam name="T">The enumeration; its first word is what nothing given means.</typeparam>
    /// <param name="parameter">The parameter, for the error.</param>
    /// <param name="word">The word, blanks and hyphens in it as people write them; or null.</param>
    /// <exception cref="WordException">The word is none of it.</exception>
    public static T Word<T>(string parameter, string? word)
        where T : struct, Enum
    {
        string[] names = Enum.GetNames(typeof(T));
        string plain = new([.. (word ?? "").Where(letter => !char.IsWhiteSpace(letter) && letter != '-')]);
        return plain.Length == 0 ? default
            : Array.Find(names, name => name.Equals(plain, StringComparison.OrdinalIgnoreCase)) is { } known ? (T)Enum.Parse(typeof(T), known)
            : throw new WordException(parameter, word!, typeof(T).Name, NearestText.FindWord(plain, [.. names.Where(name => name != "Unknown")]));
    }

    /// <summary>Reads a Volume Licensing program: its word, or what people type for it.</summary>
    /// <param name="parameter">The parameter, for the error.</param>
    /// <returns>The program; Unknown where there is none.</returns>
    /// <exception cref="WordException">The word is not understood; names the few that may have been meant.</exception>
    public static VolumeProgram Program(string parameter, string? word) =>
        string.IsNullOrWhiteSpace(word)
            ? VolumeProgram.Unknown
            : VolumePrograms.Parse(word!)
                ?? throw new WordException(
                    parameter,
                    word!,
                    "Program",
                    VolumePrograms.Near(word!) is { Count: > 0 } near ? string.Join(", ", near) : null
                );

    /// <summary>Reads component products given one by one or joined.</summary>
    /// <returns>The components, or null where there are none.</returns>
    public static ComponentSet? Components(IReadOnlyCollection<string> words) => ComponentSet.Parse(string.Join(";", words));

    /// <summary>Components nobody knows leave those of the media open: it is said before devices are judged.</summary>
    /// <param name="components">What was read, or null.</param>
    /// <returns>A sentence for each name that is not understood.</returns>
    public static IEnumerable<string> ComponentsUnread(string parameter, ComponentSet? components, CultureInfo culture) =>
        (components?.Unknown ?? []).Select(name =>
            NearestText.Find(name, ProductCatalogue.Products.SelectMany(product => product.Components?.Names ?? [])) is { } near
                ? FleetTexts.Format("Component.UnreadNear", culture, parameter, ProductKeys.Mask(name), near)
                : FleetTexts.Format("Component.Unread", culture, parameter, ProductKeys.Mask(name))
        );

    /// <summary>Reads what was bought under the agreement, product by product or joined.</summary>
    /// <param name="parameter">The parameter, for the error.</param>
    /// <param name="words">Names of products, or "None"; null where nothing is given.</param>
    /// <returns>The products, or null where nobody said.</returns>
    /// <exception cref="WordException">One of them has words that are none of a product.</exception>
    public static IReadOnlyList<ProductName>? Purchased(string parameter, IReadOnlyCollection<string>? words)
    {
        IReadOnlyList<ProductName>? purchased = PurchasedProducts.Read(words);
        return purchased?.FirstOrDefault(name => IsUnread(name) && name.UnknownWords.Count > 0) is { } unread
            ? throw new WordException(parameter, unread.Text, "Purchase", ProductNames.Nearest(unread.Text)?.Name)
            : purchased;
    }

    /// <summary>What was bought under the agreement and could be several products: it is said before devices are judged.</summary>
    /// <param name="purchased">What was read, or null.</param>
    /// <returns>A sentence for each text that is not understood in full.</returns>
    public static IEnumerable<string> PurchasedUnread(string parameter, IReadOnlyList<ProductName>? purchased, CultureInfo culture) =>
        (purchased ?? []).Where(IsUnread).Select(name => ProductUnread(parameter, name.Text, culture));

    private static bool IsUnread(ProductName name) => name.Product is null && !PurchasedProducts.SaysNothing(name);

    /// <summary>That a product's name leaves something open is said before anything is compared with it.</summary>
    /// <param name="text">What it says.</param>
    /// <returns>A sentence with the probable name, where one is near.</returns>
    public static string ProductUnread(string parameter, string text, CultureInfo culture)
    {
        string shown = ProductKeys.Mask(text);
        return ProductNames.Parse(text).UnknownWords.Count > 0 && ProductNames.Nearest(text)?.Name is { } near
            ? FleetTexts.Format("Product.UnreadNear", culture, parameter, shown, near)
            : FleetTexts.Format("Product.Unread", culture, parameter, shown);
    }

    private static bool IsUnknown(string? word) =>
        string.IsNullOrWhiteSpace(word) || word!.Trim().Equals("Unknown", StringComparison.OrdinalIgnoreCase);
}
