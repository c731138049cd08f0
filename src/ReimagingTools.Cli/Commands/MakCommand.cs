using ReimagingTools.Activation;
using ReimagingTools.Activation.Demand;
using ReimagingTools.Activation.Requests;
using ReimagingTools.Activation.Text;

namespace ReimagingTools.Cli.Commands;

/// <summary><c>reimaging mak</c>: how many activations are left on each Multiple Activation Key, according to whom and as of when.</summary>
internal sealed class MakCommand(ConsoleHost host)
{
    private readonly Argument<string[]> _files = new("file") { HelpName = "file", Arity = ArgumentArity.OneOrMore };
    private readonly Option<int?> _required = new("--required") { HelpName = "n" };
    private readonly Option<string[]> _verdicts = new("--verdicts") { HelpName = "file", DefaultValueFactory = _ => [] };
    private readonly Option<string> _asOf = new("--as-of") { HelpName = "date" };
    private readonly Option<string> _dateFormat = new("--date-format") { HelpName = "format" };
    private readonly Option<string> _encoding = CommonOptions.Encoding();
    private readonly Option<int> _staleAfter = new("--stale-after") { HelpName = "days", DefaultValueFactory = _ => 180 };
    private readonly Option<string> _format = CommonOptions.Format(OutputFormat.Table, OutputFormat.JsonLines, OutputFormat.Csv);
    private readonly Option<string> _output = new("--output") { HelpName = "file" };
    private readonly MakRequestOptions _request = new();
    private int _errors;

    public static Command Create(ConsoleHost host)
    {
        var self = new MakCommand(host);
        var command = new Command("mak");
        command.Arguments.Add(self._files);
        command.AddAll(self._required, self._verdicts, self._asOf, self._dateFormat, self._encoding, self._staleAfter, self._format, self._output);

        self._request.AddTo(command);
        command.SetAction(parsed => CommandGuard.Run(host, () => self.Run(parsed)));
        return command;
    }

    private int Run(ParseResult parsed)
    {
        CultureInfo culture = CultureInfo.CurrentUICulture;
        _request.Check(parsed, _format, culture);
        (string[] files, string[] verdicts) = (FileOperands.ExpandAll(parsed.GetValue(_files)), FileOperands.ExpandAll(parsed.GetValue(_verdicts)));
        host.Reads([.. files, .. verdicts]);
        IEnumerable<MakActivationCount> counts = Count(parsed, files, verdicts, culture);
        return host.Write(parsed.GetValue(_output), output =>
        {
            Write(parsed, counts, culture, output);
            return _errors > 0 ? ExitCode.BadInput : ExitCode.Success;
        });
    }

    private IEnumerable<MakActivationCount> Count(ParseResult parsed, string[] paths, string[] verdicts, CultureInfo culture)
    {
        var counter = new MakCounter();
        DateTime? asOf = AsOf(parsed, culture);
        var files = new MakFiles(
            host.OpenInput,
            issue => Tell(issue, culture),
            counter.AddOther,
            DateFormat(parsed, culture),
            InputEncoding.Of(parsed.GetValue(_encoding))
        );
        foreach (string path in paths)
        {
            try
            {
                counter.AddRange(files.Read(path, asOf));
            }
            catch (MakSourceException stop)
            {
                Tell(stop.Issue, culture);
            }
            catch (InputException exception)
            {
                _errors++;
                host.Error.WriteLine(exception.Message);
            }
        }

        MakCountOptions options = OptionsOf(parsed, culture);
        return verdicts.Length == 0
            ? TellRequired(counter.EnumerateCounts(options), options.Required ?? 0, culture)
            : Share(counter.Count(options), verdicts, InputEncoding.Of(parsed.GetValue(_encoding)), culture);
    }

    /// <summary>One number for several keys is asked of each of them: that is said once.</summary>
    private IEnumerable<MakActivationCount> TellRequired(IEnumerable<MakActivationCount> counts, int required, CultureInfo culture)
    {
        int keys = 0;
        foreach (MakActivationCount count in counts)
        {
            keys++;
            yield return count;
        }

        if (required > 0 && keys > 1)
        {
            host.Error.WriteLine(CliTexts.Format("Mak.RequiredOfEach", culture, required, keys, (long)required * keys));
        }
    }

    /// <summary>Gives the devices of verdicts to the keys; products no key is for are said.</summary>
    private IReadOnlyList<MakActivationCount> Share(
        IReadOnlyList<MakActivationCount> counts,
        string[] verdicts,
        Encoding? encoding,
        CultureInfo culture
    )
    {
        var demand = new MakDemand();
        foreach (string path in verdicts)
        {
            using Stream file = InputFile.OpenOrInput(path, host.OpenInput);
            using Stream stream = InputFile.Decoded(file, encoding);
            DemandReader.Read(demand, stream, path, issue => Tell(issue, culture));
        }

        IReadOnlyList<MakActivationCount> shared = demand.Share(counts);
        foreach ((string product, long devices) in demand.Unserved)
        {
            host.Error.WriteLine(CliTexts.Format("Mak.DemandUnserved", culture, product, devices));
        }

        if (demand.WithoutProduct > 0)
        {
            host.Error.WriteLine(CliTexts.Format("Mak.DemandWithoutProduct", culture, demand.WithoutProduct));
        }

        return shared;
    }

    private string? DateFormat(ParseResult parsed, CultureInfo culture) =>
        parsed.GetValue(_dateFormat) is not { } format || MakReader.IsDateFormat(format)
            ? parsed.GetValue(_dateFormat)
            : throw new InputException(CliTexts.Format("Mak.DateFormatWrong", culture, ProductKeys.Mask(format)));

    private DateTime? AsOf(ParseResult parsed, CultureInfo culture)
    {
        if (parsed.GetValue(_asOf) is not { } text)
        {
            return null;
        }

        return MakAsOf.TryRead(text, DateTime.Now, out DateTime date)
            ? date
            : throw new InputException(CliTexts.Format("Mak.AsOfWrong", culture, ProductKeys.Mask(text)));
    }

    private MakCountOptions OptionsOf(ParseResult parsed, CultureInfo culture)
    {
        int? required = parsed.GetValue(_required);
        int days = parsed.GetValue(_staleAfter);
        if (required < 0 || days < 0)
        {
            throw new InputException(CliTexts.Format("Mak.NumberWrong", culture, required < 0 ? "--required" : "--stale-after", 0));
        }

        return new MakCountOptions
        {
            Required = required,
            Now = DateTime.Now,
            StaleAfter = days == 0 ? null : TimeSpan.FromDays(days),
        };
    }

    /// <summary>Everything that was not counted is said, keys of other types too: a MAK that is lost this way looks like none.</summary>
    private void Tell(MakIssue issue, CultureInfo culture)
    {
        _errors += issue.Severity == MakSeverity.Error ? 1 : 0;
        host.Error.WriteLine(
            VerdictColumns.IsOfVerdicts(issue.Headings) ? CliTexts.Format("Mak.IsVerdicts", culture, issue.Origin) : MakText.Say(issue, culture)
        );
    }

    private void Tell(MakRequestNotice notice, CultureInfo culture)
    {
        _errors += notice.IsError ? 1 : 0;
        host.Error.WriteLine(MakWords.Say(notice, culture));
    }

    private void Write(ParseResult parsed, IEnumerable<MakActivationCount> counts, CultureInfo culture, TextWriter output)
    {
        if (_request.IsAsked(parsed))
        {
            output.Write(_request.Write(parsed, [.. counts], culture, notice => Tell(notice, culture)));
        }
        else if (parsed.GetValue(_format) == OutputFormat.Table)
        {
            new MakTableWriter(Terminal.For(host, output), culture).Write(counts);
        }
        else
        {
            ViewFormats.Write(parsed.GetValue(_format)!, MakCountView.Fields, counts, output, culture);
        }
    }
}
