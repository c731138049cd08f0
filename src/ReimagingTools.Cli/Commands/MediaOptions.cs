using ReimagingTools.Fleet.Parameters;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Media;

namespace ReimagingTools.Cli.Commands;

/// <summary>The options that name media to read, or declare it in words.</summary>
internal sealed class MediaOptions
{
    private const int MostNamed = 24;

    private readonly Option<string[]> _media = new("--media") { HelpName = "path", AllowMultipleArgumentsPerToken = true };

    private readonly Option<string> _names = new("--media-names") { HelpName = "file" };

    private readonly Option<string> _product = new("--media-product") { HelpName = "text" };

    private readonly Option<string> _language = new("--media-language") { HelpName = "language" };

    private readonly Option<string> _architecture = new("--media-architecture") { HelpName = "architecture" };

    private readonly Option<string[]> _component = new("--media-component") { HelpName = "name" };

    private readonly Option<string> _channel = new("--media-channel") { HelpName = "channel" };

    private readonly Option<int[]> _index = new("--media-index") { HelpName = "n" };

    private readonly Option<string[]> _edition = new("--media-edition") { HelpName = "text" };

    private readonly Option<bool> _all = new("--all-images");

    private readonly Option<string> _madeFrom = MadeFromOption();

    public void AddTo(Command command)
    {
        WordOptions.RefuseEmpty(_media, _product, _architecture, _channel);
        command.AddAll(_media, _names, _product, _language, _architecture, _component, _channel, _index, _edition, _all, _madeFrom);
    }

    /// <summary>The option that states where captured images come from.</summary>
    public static Option<string> MadeFromOption() => new("--made-from") { HelpName = "path or name" };

    /// <summary>The images of the media named, or the one declared.</summary>
    /// <param name="host">Standard input, for a list of names.</param>
    /// <param name="media">Reads media; what it cannot read it reports, and the others are used all the same.</param>
    /// <exception cref="InputException">No media is given, none can be read, or it is given in both ways.</exception>
    public MediaImage[] Read(ParseResult parsed, ConsoleHost host, MediaInput media)
    {
        string[] paths = parsed.GetValue(_media) ?? [];
        string? product = parsed.GetValue(_product),
            names = parsed.GetValue(_names);
        foreach (
            string unread in ParameterWords.ComponentsUnread(
                _component.Name,
                ParameterWords.Components(parsed.GetValue(_component) ?? []),
                CultureInfo.CurrentUICulture
            )
        )
        {
            host.Error.WriteLine(unread);
        }

        if (names is not null)
        {
            return paths.Length == 0 && product is null
                ? Choose(parsed, host, [.. Named(host, names).Select(image => Beside(parsed, image))])
                : throw new InputException(CliTexts.Say("Media.NamesBeside"));
        }

        if (paths.Length == 0)
        {
            if (parsed.GetValue(_madeFrom) is not null)
            {
                throw new InputException(CliTexts.Say("Media.OriginAlone"));
            }

            return product is null ? throw new InputException(CliTexts.Say("Media.None"))
                : MediaReader.HasFileExtension(product) ? throw new InputException(CliTexts.Say("Media.ProductIsFile", product))
                : [Declared(parsed, host, product)];
        }

        if (product is not null)
        {
            throw new InputException(CliTexts.Say("Media.Twice"));
        }

        MediaImage[] images = [.. media.Read(paths, media.Origin(parsed.GetValue(_madeFrom))).Select(image => Beside(parsed, image))];
        return images.Length > 0 ? Choose(parsed, host, images) : throw new InputException(CliTexts.Say("Media.Unreadable"));
    }

    /// <summary>True for a verdict on every image.</summary>
    public bool IsPerImage(ParseResult parsed) => parsed.GetValue(_all);

    private MediaImage[] Choose(ParseResult parsed, ConsoleHost host, MediaImage[] images)
    {
        if (MediaSelection.TellLeftOut(images, CultureInfo.CurrentUICulture) is { } left)
        {
            host.Error.WriteLine(left);
        }

        var selection = new MediaSelection(parsed.GetValue(_index) ?? [], parsed.GetValue(_edition) ?? []);
        IReadOnlyList<MediaImage> chosen = selection.Choose(images);
        string there = string.Join("; ", images.Select(MediaView.Choice).Take(MostNamed));
        return chosen.Count > 0
            ? [.. chosen]
            : throw new InputException(
                selection.Nearest(images) is { } near ? CliTexts.Say("Media.NoneChosenNear", there, near) : CliTexts.Say("Media.NoneChosen", there)
            );
    }

    private static MediaImage[] Named(ConsoleHost host, string list)
    {
        var names = new MediaNameInput(host);
        MediaImage[] images = [.. names.ReadList(list)];
        return images.Length > 0 && !names.HasErrors ? images : throw new InputException(CliTexts.Say("Media.NoNames", list));
    }

    private MediaImage Declared(ParseResult parsed, ConsoleHost host, string product)
    {
        if (new Option[] { _index, _edition }.FirstOrDefault(each => parsed.GetResult(each) is { Implicit: false }) is { } choice)
        {
            throw new InputException(CliTexts.Say("Media.NothingToChoose", choice.Name, _product.Name));
        }

        MediaImage image = Understood(parsed, (language, architecture, components, channel) =>
            DeclaredMedia.Of(ParameterWords.MediaProduct(_product.Name, product), language, architecture, components, channel)
        );
        if (image.ProductText is null || !image.Edition.IsKnown)
        {
            host.Error.WriteLine(ParameterWords.ProductUnread(_product.Name, product, CultureInfo.CurrentUICulture));
        }

        return image;
    }

    private MediaImage Beside(ParseResult parsed, MediaImage image) =>
        Understood(parsed, (language, architecture, components, channel) =>
            DeclaredMedia.Beside(image, language, architecture, components, channel)
        );

    private MediaImage Understood(ParseResult parsed, Func<Language?, Architecture, ComponentSet?, MediaChannel, MediaImage> use) =>
        CommonOptions.Understood(
            () =>
                use(
                    ParameterWords.Language(_language.Name, parsed.GetValue(_language) is { } language ? [language] : []),
                    ParameterWords.Architecture(_architecture.Name, parsed.GetValue(_architecture)),
                    ParameterWords.Components(parsed.GetValue(_component) ?? []),
                    ParameterWords.MediaChannel(_channel.Name, parsed.GetValue(_channel))
                ),
            CultureInfo.CurrentUICulture
        );
}
