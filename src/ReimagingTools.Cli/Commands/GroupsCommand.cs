namespace ReimagingTools.Cli.Commands;

/// <summary><c>reimaging groups</c>: the query that groups a fleet by what is judged, in the language of the engine that holds it.</summary>
internal sealed class GroupsCommand(ConsoleHost host)
{
    private readonly EngineOptions _engine = new();

    private readonly Option<string> _columns = new("--columns") { HelpName = "a,b,c" };

    private readonly Option<string> _inventory = new("--inventory") { HelpName = "file.csv" };
    private readonly Option<string> _repeated = new("--repeated") { HelpName = "column" };

    private readonly Option<string> _encoding = CommonOptions.Encoding();
    private readonly Option<string> _output = new("--output") { HelpName = "file" };

    public static Command Create(ConsoleHost host)
    {
        var self = new GroupsCommand(host);
        var command = new Command("groups");
        self._engine.AddTo(command);
        command.AddAll(self._columns, self._inventory, self._repeated, self._encoding, self._output);

        command.SetAction(parsed => CommandGuard.Run(host, () => self.Run(parsed)));
        return command;
    }

    private int Run(ParseResult parsed)
    {
        GroupEngine engine = _engine.Engine(parsed)
            ?? throw new InputException(CliTexts.Say("Engine.Missing", string.Join(", ", GroupEngine.All.Select(each => each.Name))));
        string query;
        try
        {
            GroupColumns columns = ColumnsOf(parsed, engine);
            query = parsed.GetValue(_repeated) is { } device
                ? engine.RepeatedDevicesQuery(device, _engine.Table(parsed))
                : engine.GroupQuery(columns, _engine.Table(parsed), _engine.Latest(parsed));
            WarnAbout(columns, parsed.GetValue(_inventory) ?? _columns.Name);
        }
        catch (GroupException exception)
        {
            throw new InputException(exception.Message, exception);
        }

        host.Reads(parsed.GetValue(_inventory));
        return host.Write(parsed.GetValue(_output), output =>
        {
            output.Write(query);
            return ExitCode.Success;
        });
    }

    private GroupColumns ColumnsOf(ParseResult parsed, GroupEngine engine)
    {
        string? names = parsed.GetValue(_columns);
        string? inventory = parsed.GetValue(_inventory);
        return (names, inventory) switch
        {
            (null, null) => engine.DefaultColumns,
            (not null, null) => GroupColumns.Of(names.Split(',')),
            (null, not null) => GroupColumns.FromHeader(
                CsvRecords.ReadHeader(InventorySource.Of(inventory, host.OpenInput, InputEncoding.Of(parsed.GetValue(_encoding))))
            ),
            _ => throw new InputException(CliTexts.Say("Columns.Twice")),
        };
    }

    private void WarnAbout(GroupColumns columns, string source)
    {
        if (columns.Unread.Count > 0)
        {
            host.Error.WriteLine(Shown.Unread("Source.ColumnsUnread", source, columns.Unread, null));
        }

        if (columns.PerDevice.Count > 0)
        {
            host.Error.WriteLine(CliTexts.Say("Columns.PerDevice", string.Join(", ", columns.PerDevice)));
        }

        if (columns.Unheard.Count > 0)
        {
            host.Error.WriteLine(CliTexts.Say("Columns.Unheard", string.Join(", ", columns.Unheard)));
        }
    }
}
