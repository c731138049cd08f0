using ReimagingTools.Fleet.Parameters;

namespace ReimagingTools.Cli.Commands;

/// <summary>The options that say which product media is wanted for.</summary>
internal sealed class MatchOptions
{
    private readonly Option<string> _product = StatedOptions.ProductOption();

    private readonly Option<string[]> _language = StatedOptions.LanguageOption();

    private readonly Option<string> _architecture = StatedOptions.ArchitectureOption();

    public void AddTo(Command command) => command.AddAll(_product, _language, _architecture);

    /// <summary>The license media is compared with; null where nobody asks for a comparison.</summary>
    /// <exception cref="InputException">A word is not understood, or the product is not named.</exception>
    public LicensedProduct? Read(ParseResult parsed, CultureInfo culture)
    {
        string[] languages = parsed.GetValue(_language) ?? [];
        string? product = parsed.GetValue(_product),
            architecture = parsed.GetValue(_architecture);
        if (product is null)
        {
            return languages.Length == 0 && architecture is null
                ? null
                : throw new InputException(CliTexts.Say("Match.NoProduct", languages.Length > 0 ? _language.Name : _architecture.Name));
        }

        return CommonOptions.Understood(
            () =>
                DeclaredLicense.Of(
                    ParameterWords.Product(_product.Name, product),
                    ParameterWords.Language(_language.Name, languages),
                    ParameterWords.Architecture(_architecture.Name, architecture),
                    null
                ),
            culture
        );
    }
}
