using ReimagingTools.Media.Matching;

namespace ReimagingTools.Cli.Commands;

/// <summary><c>reimaging media</c>: what media holds, and whether it was made for Volume Licensing.</summary>
internal sealed class MediaCommand(ConsoleHost host)
{
    private readonly Argument<string[]> _paths = new("path") { Arity = ArgumentArity.OneOrMore };

    private readonly Option<bool> _nameOnly = new("--name-only");
    private readonly Option<string> _madeFrom = MediaOptions.MadeFromOption();
    private readonly MatchOptions _match = new();
    private readonly Option<string> _format = CommonOptions.Format(OutputFormat.Table, OutputFormat.List, OutputFormat.JsonLines, OutputFormat.Csv);
    private readonly Option<string> _output = new("--output") { HelpName = "file" };

    public static Command Create(ConsoleHost host)
    {
        var self = new MediaCommand(host);
        var command = new Command("media") { self._paths, self._nameOnly, self._madeFrom, self._format, self._output };
        self._match.AddTo(command);
        command.SetAction(parsed => CommandGuard.Run(host, () => self.Run(parsed)));
        return command;
    }

    private int Run(ParseResult parsed) => host.Write(parsed.GetValue(_output), output => Write(parsed, output));

    private int Write(ParseResult parsed, TextWriter output)
    {
        CultureInfo culture = CultureInfo.CurrentUICulture;
        string[] paths = parsed.GetValue(_paths)!;
        var names = new MediaNameInput(host);
        var media = new MediaInput(host);
        bool isNameOnly = parsed.GetValue(_nameOnly);
        IEnumerable<MediaImage> images = (isNameOnly ? names.Read(paths) : media.Read(paths, media.Origin(parsed.GetValue(_madeFrom)))).Select(
            UnlessStopped
        );
        string format = parsed.GetValue(_format)!;
        LicensedProduct? licensed = _match.Read(parsed, culture);
        if (format is OutputFormat.Table or OutputFormat.List)
        {
            new MediaTableWriter(Terminal.For(host, output), culture) { Licensed = licensed, IsList = format == OutputFormat.List }.Write(images);
        }
        else if (licensed is null)
        {
            ViewFormats.Write(format, MediaView.Fields, images, output, culture);
        }
        else
        {
            if (!licensed.Language.IsKnown)
            {
                host.Error.WriteLine(CliTexts.Format("Match.NoLanguage", culture));
            }

            ViewFormats.Write(format, MatchView.Fields, images.Select(image => MediaMatch.Compare(image, licensed)), output, culture);
        }

        media.TellRefused();
        return (isNameOnly ? names.HasErrors : media.HasErrors) ? ExitCode.BadInput : ExitCode.Success;
    }

    private MediaImage UnlessStopped(MediaImage image)
    {
        host.Stop.ThrowIfCancellationRequested();
        return image;
    }
}
