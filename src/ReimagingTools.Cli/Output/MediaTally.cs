namespace ReimagingTools.Cli.Output;

/// <summary>Counts media and their images by what they were made for.</summary>
internal sealed class MediaTally
{
    private readonly Dictionary<string, long> _channels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _indexesOf = new(StringComparer.Ordinal);
    private readonly List<string> _sources = [];

    public long Images { get; private set; }

    public int Media => _sources.Count;

    /// <summary>The media, in the order they came.</summary>
    public IReadOnlyList<string> Sources => _sources;

    /// <summary>Images of each channel, the most first.</summary>
    public IEnumerable<KeyValuePair<string, long>> Channels =>
        _channels.OrderByDescending(channel => channel.Value).ThenBy(channel => channel.Key, StringComparer.Ordinal);

    public void Add(MediaImage image, string channel)
    {
        Images++;
        _channels[channel] = _channels.GetValueOrDefault(channel) + 1;
        if (!_indexesOf.TryGetValue(image.Source, out List<int>? indexes))
        {
            _indexesOf[image.Source] = indexes = [];
            _sources.Add(image.Source);
        }

        if (image.Index is { } index)
        {
            indexes.Add(index);
        }
    }

    /// <summary>The first media in the order they came, each with the indexes of its images that were counted.</summary>
    public IEnumerable<(string Source, IReadOnlyList<int> Indexes)> Named(int most) =>
        _sources.Take(most).Select(source => (source, (IReadOnlyList<int>)_indexesOf[source]));
}
