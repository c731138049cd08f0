using ReimagingTools.Fleet.Judging;
using ReimagingTools.Fleet.Parameters;
using ReimagingTools.Fleet.Views;

namespace ReimagingTools.Commands;

/// <summary>The images a command is to judge by, from whichever of its parameters gives them.</summary>
/// <param name="report">Takes errors that leave other images to judge by.</param>
internal sealed class GivenMedia(JudgingCommand command, Action<ErrorRecord> report)
{
    /// <summary>Images an error names.</summary>
    private const int MostNamed = 24;

    private readonly List<ErrorRecord> _errors = [];
    private MediaPaths? _paths;

    /// <summary>
    /// Finds the images. Without a single one no device can be judged: the pipeline ends before computers are asked for nothing, and before an empty
    /// report replaces the last one.
    /// </summary>
    /// <returns>At least one image; none only when none was read and nothing went wrong.</returns>
    public List<MediaImage> Find()
    {
        string way = Way();
        RefuseCompanions(way);
        foreach (
            string unread in ParameterWords.ComponentsUnread(
                nameof(command.MediaComponent),
                ParameterWords.Components(command.MediaComponent),
                CultureInfo.CurrentUICulture
            )
        )
        {
            command.WriteWarning(unread);
        }

        try
        {
            List<MediaImage> images = Chosen(
                way switch
                {
                    nameof(command.MediaProduct) => [Declared()],
                    nameof(command.Media) => Passed().ConvertAll(Beside),
                    _ => Read(paths =>
                            (command.MediaPath ?? command.LiteralMediaPath!).SelectMany(path =>
                                paths.Read(path, isLiteral: command.LiteralMediaPath is not null, command.MadeFrom)
                            )
                        )
                        .ConvertAll(Beside),
                }
            );
            Tell(isEnd: images.Count == 0);
            return images;
        }
        catch (WordException unknown)
        {
            command.ThrowTerminatingError(ErrorRecords.WordUnknown(unknown));
            return [];
        }
    }

    /// <summary>Ends reading, from another thread.</summary>
    public void Stop() => _paths?.Stop();

    /// <summary>The one parameter that gives media.</summary>
    private string Way()
    {
        (string Name, object? Value)[] ways =
        [
            (nameof(command.MediaProduct), command.MediaProduct),
            (nameof(command.Media), command.Media),
            (nameof(command.MediaPath), command.MediaPath),
            (nameof(command.LiteralMediaPath), command.LiteralMediaPath),
        ];
        string[] given = [.. ways.Where(way => way.Value is not null).Select(way => way.Name)];
        if (given.Length == 0)
        {
            command.ThrowTerminatingError(ErrorRecords.MediaNotGiven());
        }

        if (given.Length > 1)
        {
            command.ThrowTerminatingError(ErrorRecords.MediaGivenTwice(given[0], given[1]));
        }

        return given[0];
    }

    private void RefuseCompanions(string way)
    {
        bool isDeclared = way == nameof(command.MediaProduct);
        Companions.RefuseAny(
            command,
            way,
            (nameof(command.MadeFrom), isDeclared && !string.IsNullOrEmpty(command.MadeFrom)),
            (nameof(command.MediaIndex), isDeclared && command.MediaIndex.Length > 0),
            (nameof(command.MediaEdition), isDeclared && command.MediaEdition.Length > 0)
        );
    }

    private void Tell(bool isEnd)
    {
        var errors = new List<ErrorRecord>();
        var repeated = new RepeatedErrors(errors.Add);
        _errors.ForEach(repeated.Add);
        repeated.Write();
        for (int i = 0; i < errors.Count; i++)
        {
            if (isEnd && i == errors.Count - 1)
            {
                command.ThrowTerminatingError(errors[i]);
            }

            report(errors[i]);
        }
    }

    private List<MediaImage> Chosen(List<MediaImage> images)
    {
        var selection = new MediaSelection(command.MediaIndex, command.MediaEdition);
        List<MediaImage> chosen = [.. selection.Choose(images)];
        if (MediaSelection.TellLeftOut(images, CultureInfo.CurrentUICulture) is { } left)
        {
            command.WriteWarning(left);
        }

        if (chosen.Count == 0 && images.Count > 0)
        {
            string there = string.Join("; ", images.Take(MostNamed).Select(MediaView.Choice));
            _errors.Add(
                command.MediaEdition.Length > 0
                    ? ErrorRecords.MediaEditionUnknown(command.MediaEdition, there, selection.Nearest(images))
                    : ErrorRecords.MediaIndexUnknown(command.MediaIndex, there)
            );
        }

        return chosen;
    }

    /// <summary>Reads in a way that <see cref="Stop"/> ends.</summary>
    private List<MediaImage> Read(Func<MediaPaths, IEnumerable<MediaImage>> read)
    {
        using var paths = new MediaPaths(command, _errors.Add);
        _paths = paths;
        try
        {
            return [.. read(paths)];
        }
        finally
        {
            _paths = null;
        }
    }

    private MediaImage Beside(MediaImage image) =>
        MediaArguments.Declare(null, image, command.MediaLanguage, command.MediaArchitecture, command.MediaComponent, command.MediaChannel);

    private MediaImage Declared()
    {
        MediaImage image = MediaArguments.Declare(
            command.MediaProduct,
            null,
            command.MediaLanguage,
            command.MediaArchitecture,
            command.MediaComponent,
            command.MediaChannel
        );
        if (image.ProductText is null || !image.Edition.IsKnown)
        {
            string product = command.MediaProduct!;
            command.WriteWarning(
                MediaPaths.IsFileName(product)
                    ? Messages.Format("MediaProductIsFile", product)
                    : ParameterWords.ProductUnread(nameof(command.MediaProduct), product, CultureInfo.CurrentUICulture)
            );
        }

        return image;
    }

    private List<MediaImage> Passed() =>
        Read(paths =>
        {
            var media = new MediaObjects(paths, _errors.Add);
            return command.Media!.SelectMany(item => media.Read(item, command.MadeFrom));
        });
}
