using System.CommandLine;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Cli.Commands;

/// <summary>The options that declare media in words.</summary>
internal sealed class MediaOptions
{
    private readonly Option<string> _product = new("--media-product") { Description = "Product on the media, for instance \"Windows 7 Professional\".", HelpName = "text" };

    private readonly Option<string> _language = new("--media-language") { Description = "Its language: en-US, 1033, Japanese, MUI.", HelpName = "language" };

    private readonly Option<string> _architecture = new("--media-architecture") { Description = "Its architecture: x86, x64, arm64.", HelpName = "architecture" };

    private readonly Option<string[]> _component = new("--media-component") { Description = "A component product of a suite; repeat, or separate with semicolons.", HelpName = "name" };

    private readonly Option<string> _channel = new("--media-channel")
    {
        Description = "The channel the media was made for: " + string.Join(", ", Enum.GetNames<MediaChannel>()[1..]) + ". Unknown unless given.",
        HelpName = "channel",
    };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _product, _language, _architecture, _component, _channel })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The declared image, or null when no option declares one.</summary>
    public MediaImage? Read(ParseResult parsed)
    {
        string? product = parsed.GetValue(_product);
        if (product is null)
        {
            return null;
        }

        return DeclaredMedia.Of(
            product,
            parsed.GetValue(_language) is { } language ? LanguageNames.Parse(language) ?? throw Unknown("--media-language", language, "a tag (en-US), an LCID (1033), a name (Japanese) or MUI") : null,
            ArchitectureOf(parsed.GetValue(_architecture)),
            ComponentSet.Parse(string.Join(';', parsed.GetValue(_component) ?? [])),
            parsed.GetValue(_channel) is { } channel ? ChannelNames.ParseMedia(channel) ?? throw Unknown("--media-channel", channel, string.Join(", ", Enum.GetNames<MediaChannel>())) : MediaChannel.Unknown);
    }

    private static Architecture ArchitectureOf(string? text)
    {
        if (text is null)
        {
            return Architecture.Unknown;
        }

        Architecture architecture = ArchitectureNames.Parse(text);
        return architecture != Architecture.Unknown || text.Equals("unknown", StringComparison.OrdinalIgnoreCase) ? architecture : throw Unknown("--media-architecture", text, "x86, x64 or arm64");
    }

    private static InputException Unknown(string option, string value, string expected) =>
        new(option + " \"" + value + "\" is not understood. Use " + expected + ".");
}
