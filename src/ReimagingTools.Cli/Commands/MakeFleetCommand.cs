using System.Text.Encodings.Web;
using System.Text.Json;
using ReimagingTools.Cli.Samples;

namespace ReimagingTools.Cli.Commands;

/// <summary><c>reimaging make-fleet</c>: makes up an inventory to try the tools on.</summary>
internal sealed class MakeFleetCommand(ConsoleHost host)
{
    private readonly Option<long> _devices = new("--devices") { DefaultValueFactory = _ => 1000, HelpName = "number" };
    private readonly Option<long> _seed = new("--seed") { DefaultValueFactory = _ => 1, HelpName = "number" };
    private readonly Option<string> _dialect = new("--dialect") { DefaultValueFactory = _ => FleetDialect.All[0].Name };
    private readonly Option<string> _format = new("--format");
    private readonly Option<string> _output = new("--output") { HelpName = "file" };

    public static Command Create(ConsoleHost host)
    {
        var self = new MakeFleetCommand(host);
        WordOptions.Accept(self._dialect, [.. FleetDialect.All.Select(dialect => dialect.Name), FleetInstances.Name]);
        WordOptions.Accept(self._format, [OutputFormat.Csv, OutputFormat.JsonLines]);
        var command = new Command("make-fleet");
        command.AddAll(self._devices, self._seed, self._dialect, self._format, self._output);

        command.SetAction(parsed => CommandGuard.Run(host, () => self.Run(parsed)));
        return command;
    }

    private int Run(ParseResult parsed)
    {
        long devices = parsed.GetValue(_devices);
        FleetDialect? dialect = FleetDialect.All.FirstOrDefault(each => each.Name == parsed.GetValue(_dialect));
        string format = parsed.GetValue(_format) ?? (dialect is null ? OutputFormat.JsonLines : OutputFormat.Csv);
        if (devices < 0)
        {
            throw new InputException(CliTexts.Say("Fleet.Devices"));
        }

        if (dialect is null && format == OutputFormat.Csv)
        {
            throw new InputException(CliTexts.Say("Fleet.Nested"));
        }

        IEnumerable<FleetDevice> fleet = Counted(new FleetGenerator(parsed.GetValue(_seed)).Devices(), devices);
        using OutputFile? file = parsed.GetValue(_output) is { } path ? host.OpenFile(path) : null;
        using Stream? standard = file is null ? host.OpenOutput() : null;
        Write(fleet, dialect, format, file?.Stream ?? standard!);
        file?.Complete();
        return ExitCode.Success;
    }

    private IEnumerable<FleetDevice> Counted(IEnumerable<FleetDevice> devices, long count)
    {
        long left = count;
        foreach (FleetDevice device in devices)
        {
            if (left-- == 0)
            {
                yield break;
            }

            if (host.Stop.IsCancellationRequested)
            {
                throw new InputException(CliTexts.Say("Fleet.Stopped")) { IsStop = true };
            }

            yield return device;
        }
    }

    private static void Write(IEnumerable<FleetDevice> fleet, FleetDialect? dialect, string format, Stream stream)
    {
        if (format == OutputFormat.Csv)
        {
            dialect!.WriteCsv(fleet, stream);
            return;
        }

        Action<FleetDevice, Utf8JsonWriter> write = dialect is null ? FleetInstances.WriteJson : dialect.WriteJson;
        using var line = new MemoryStream();
        using var json = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var output = new ByteOutput(stream);
        foreach (FleetDevice device in fleet)
        {
            write(device, json);
            json.Flush();
            output.Write(line.GetBuffer().AsSpan(0, (int)line.Length));
            output.Write("\n"u8);
            line.SetLength(0);
            json.Reset();
        }

        output.Flush();
    }
}
