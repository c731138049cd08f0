namespace ReimagingTools.Completion;

/// <summary>Offers the media channels.</summary>
public sealed class MediaChannelCompleter : WordCompleter
{
    private protected override IEnumerable<string> Words => Enum.GetNames(typeof(MediaChannel)).Where(name => name != nameof(MediaChannel.Unknown));
}
