using ReimagingTools.Fleet.Judging;
using ReimagingTools.Fleet.Parameters;
using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Arguments;

/// <summary>Media out of what a user gave: declared in words, or what Get-VLMedia put out, live or deserialized.</summary>
internal static class MediaArguments
{
    /// <summary>
    /// Media declared in words; with an image that was read, what is declared beside it: taken where the media is silent, a conflict where it says
    /// otherwise.
    /// </summary>
    /// <exception cref="WordException">A word is not understood.</exception>
    public static MediaImage Declare(
        string? product,
        MediaImage? read,
        string[] languages,
        string? architecture,
        string[] components,
        string? channel
    )
    {
        Language? language = ParameterWords.Language("MediaLanguage", languages);
        Architecture processor = ParameterWords.Architecture("MediaArchitecture", architecture);
        ComponentSet? parts = ParameterWords.Components(components);
        MediaChannel made = ParameterWords.MediaChannel("MediaChannel", channel);
        return read is null
            ? DeclaredMedia.Of(
                MediaPaths.IsFileName(product!) ? product! : ParameterWords.MediaProduct("MediaProduct", product!),
                language,
                processor,
                parts,
                made
            )
            : DeclaredMedia.Beside(read, language, processor, parts, made);
    }

    /// <summary>An image as it came out of Get-VLMedia; its deserialized form is declared media under its own values.</summary>
    /// <returns>The image, or null when the object is none.</returns>
    /// <exception cref="WordException">A deserialized value is not understood.</exception>
    public static MediaImage? FromObject(PSObject media) =>
        media.BaseObject switch
        {
            MediaImageLine line => line.Image,
            MediaImage image => image,
            _ => FromProperties(media),
        };

    private static MediaImage? FromProperties(PSObject media)
    {
        bool isImage =
            media.Properties["Languages"] is not null && media.Properties["Channel"] is not null && media.Properties["Source"] is not null;
        if (!isImage)
        {
            return null;
        }

        string product = Text("Product") ?? "";
        MediaImage declared = DeclaredMedia.Of(
            product,
            Text("Languages") is { } languages ? ParameterWords.Language("Languages", [languages]) : null,
            ParameterWords.Architecture("Architecture", Text("Architecture")),
            Licensing.Products.ComponentSet.Parse(Text("Components")),
            ParameterWords.MediaChannel("Channel", Text("Channel"))
        );
        bool isContested = Text("Contested") is { } contested && contested.Split(';').Contains("channel", StringComparer.OrdinalIgnoreCase);
        return declared with
        {
            Channel = isContested ? Contested() : declared.Channel,
            Source = Text("Source") ?? "",
            Name = Text("Name"),
            Index = int.TryParse(Text("Index"), out int index) ? index : null,
            VolumeId = Text("VolumeId"),
            Notices = InputItems.Text(media, "Notices") is { } notices ? [ProductKeys.Mask(notices)] : [],
        };

        string? Text(string name) => InputItems.Text(media, name, between: ";");
    }

    /// <summary>A channel whose markers disagreed when the media was read; which they were is no longer known.</summary>
    private static Fact<MediaChannel> Contested() =>
        Fact<MediaChannel>.Conflict(
            new[] { MediaChannel.VolumeLicensing, MediaChannel.Retail }.Select(channel => new Claim<MediaChannel>(
                channel,
                new Evidence("Contested", "channel", "", EvidenceStrength.Moderate)
            ))
        );
}
