using System.Management.Automation;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Fleet.Parameters;
using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Arguments;

/// <summary>Media out of what a user gave: declared in words, or what Get-VLMedia put out, live or deserialized.</summary>
internal static class MediaArguments
{
    /// <summary>Media declared in words.</summary>
    /// <exception cref="WordException">A word is not understood.</exception>
    public static MediaImage Declare(string product, string[] languages, string? architecture, string[] components, string? channel) => DeclaredMedia.Of(
        product,
        ParameterWords.Language("MediaLanguage", languages),
        ParameterWords.Architecture("MediaArchitecture", architecture),
        ParameterWords.Components(components),
        ParameterWords.MediaChannel("MediaChannel", channel));

    /// <summary>What is declared beside media that was read: taken where the media is silent, a conflict where it says otherwise.</summary>
    /// <exception cref="WordException">A word is not understood.</exception>
    public static MediaImage Beside(MediaImage image, string[] languages, string? architecture, string[] components, string? channel) => DeclaredMedia.Beside(
        image,
        ParameterWords.Language("MediaLanguage", languages),
        ParameterWords.Architecture("MediaArchitecture", architecture),
        ParameterWords.Components(components),
        ParameterWords.MediaChannel("MediaChannel", channel));

    /// <summary>An image as it came out of Get-VLMedia; its deserialized form is declared media under its own values.</summary>
    /// <returns>The image, or null when the object is none.</returns>
    /// <exception cref="WordException">A deserialized value is not understood.</exception>
    public static MediaImage? FromObject(PSObject media) => media.BaseObject switch
    {
        MediaImageLine line => line.Image,
        MediaImage image => image,
        _ => FromProperties(media),
    };

    private static MediaImage? FromProperties(PSObject media)
    {
        bool isImage = media.Properties["Languages"] is not null && media.Properties["Channel"] is not null && media.Properties["Source"] is not null;
        if (!isImage)
        {
            return null;
        }

        string product = Text(media, "Product") ?? "";
        MediaImage declared = DeclaredMedia.Of(
            product,
            Text(media, "Languages") is { } languages ? ParameterWords.Language("Languages", [languages]) : null,
            ParameterWords.Architecture("Architecture", Text(media, "Architecture")),
            Licensing.Products.ComponentSet.Parse(Text(media, "Components")),
            ParameterWords.MediaChannel("Channel", Text(media, "Channel")));
        bool isContested = Text(media, "Contested") is { } contested && contested.Split(';').Contains("channel", StringComparer.OrdinalIgnoreCase);
        return declared with
        {
            Channel = isContested ? Contested() : declared.Channel,
            Source = Text(media, "Source") ?? "",
            Name = Text(media, "Name"),
            Index = int.TryParse(Text(media, "Index"), out int index) ? index : null,
            VolumeId = Text(media, "VolumeId"),
        };
    }

    /// <summary>A channel whose markers disagreed when the media was read; which they were is no longer known.</summary>
    private static Fact<MediaChannel> Contested() => Fact<MediaChannel>.Conflict(
        new[] { MediaChannel.VolumeLicensing, MediaChannel.Retail }.Select(channel => new Claim<MediaChannel>(channel, new Evidence("Contested", "channel", "", EvidenceStrength.Moderate))));

    private static string? Text(PSObject media, string name)
    {
        object? value = media.Properties[name]?.Value;
        object? bare = value is PSObject shell ? shell.BaseObject : value;
        string? text = bare is System.Collections.IEnumerable many and not string ? string.Join(";", many.Cast<object?>()) : bare?.ToString();
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
