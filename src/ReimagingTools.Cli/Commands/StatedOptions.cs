using ReimagingTools.Fleet.Parameters;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Cli.Commands;

/// <summary>The options that state facts about the licenses of all devices, for rows that are silent.</summary>
internal sealed class StatedOptions
{
    private readonly Option<string> _product = ProductOption();

    private readonly Option<string[]> _language = LanguageOption();

    private readonly Option<string> _architecture = ArchitectureOption();

    private readonly Option<string> _channel = new("--license-channel") { HelpName = "channel" };

    private readonly Option<string> _type = new("--license-type") { HelpName = "type" };

    /// <summary>The option that names what was licensed.</summary>
    public static Option<string> ProductOption() => new("--licensed-product") { HelpName = "text" };

    /// <summary>The option for the languages it was licensed in.</summary>
    public static Option<string[]> LanguageOption() => new("--licensed-language") { HelpName = "language" };

    /// <summary>The option for the platform it was licensed for.</summary>
    public static Option<string> ArchitectureOption() => new("--licensed-architecture") { HelpName = "architecture" };

    public void AddTo(Command command)
    {
        WordOptions.RefuseEmpty(_product, _architecture, _channel, _type);
        command.AddAll(_product, _language, _architecture, _channel, _type);
    }

    /// <summary>What is stated.</summary>
    /// <exception cref="InputException">A word is not understood.</exception>
    public StatedLicense Read(ParseResult parsed, CultureInfo culture) =>
        CommonOptions.Understood(
            () =>
                new StatedLicense
                {
                    Product = ParameterWords.Product(_product.Name, parsed.GetValue(_product)),
                    Language = ParameterWords.LicensedLanguage(_language.Name, parsed.GetValue(_language) ?? []),
                    Architecture = ParameterWords.Architecture(_architecture.Name, parsed.GetValue(_architecture)),
                    Channel = ParameterWords.LicenseChannel(_channel.Name, parsed.GetValue(_channel)),
                    Type = ParameterWords.Word<LicenseType>(_type.Name, parsed.GetValue(_type)),
                },
            culture
        );
}
