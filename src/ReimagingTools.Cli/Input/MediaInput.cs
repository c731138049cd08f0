using ReimagingTools.Cli.Text;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Media;

namespace ReimagingTools.Cli.Input;

/// <summary>Reads media named on the command line. What cannot be read is reported by name and the rest goes on.</summary>
internal sealed class MediaInput(Action<string> report)
{
    /// <summary>True when anything was reported.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>The images of all media, in the order they are named.</summary>
    public IEnumerable<MediaImage> Read(IEnumerable<string> arguments) => arguments.SelectMany(Expand).SelectMany(ReadOne);

    private IReadOnlyList<string> Expand(string argument)
    {
        try
        {
            return MediaPaths.Expand(argument);
        }
        catch (InputException exception)
        {
            Report(exception.Message);
            return [];
        }
    }

    private IReadOnlyList<MediaImage> ReadOne(string path)
    {
        try
        {
            return MediaReader.Read(path);
        }
        catch (MediaFormatException exception)
        {
            string message = exception.Message.ReplaceLineEndings(" ");
            Report(CliTexts.Say("Media.NotRead", path, message));
            return [];
        }
    }

    private void Report(string message)
    {
        HasErrors = true;
        report(message);
    }
}
