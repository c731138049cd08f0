using ReimagingTools.Records.Text;

namespace ReimagingTools.Commands;

/// <summary>
/// What a True of -Quiet rests on where that is little, as a name of a medium that nobody read is: the objects it stands for say so, and so does a
/// warning.
/// </summary>
internal sealed class QuietNotices
{
    private readonly Dictionary<string, List<string>> _media = new(StringComparer.Ordinal);

    /// <summary>Takes the notices of an image that counted.</summary>
    public void Add(MediaImage image)
    {
        foreach (string notice in image.Notices)
        {
            if (!_media.TryGetValue(notice, out List<string>? sources))
            {
                _media.Add(notice, sources = []);
            }

            if (!sources.Contains(image.Source))
            {
                sources.Add(image.Source);
            }
        }
    }

    /// <summary>Warns, once of each notice, with the media it is about.</summary>
    public void Tell(Cmdlet cmdlet)
    {
        foreach (KeyValuePair<string, List<string>> each in _media)
        {
            cmdlet.WriteWarning(AlikeMistakes<string>.List(each.Value, each.Value.Count, CultureInfo.CurrentUICulture) + ": " + each.Key);
        }
    }
}
