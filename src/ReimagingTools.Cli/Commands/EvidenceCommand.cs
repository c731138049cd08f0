using ReimagingTools.Media;
using ReimagingTools.Media.Acpi;
using ReimagingTools.Media.Registry;

namespace ReimagingTools.Cli.Commands;

/// <summary><c>reimaging evidence</c>: records of a device from its firmware and from a Windows on it that does not run, for an inventory.</summary>
internal sealed class EvidenceCommand(ConsoleHost host)
{
    private readonly Option<string> _windows = new("--windows") { HelpName = "folder" };

    private readonly Option<string> _acpi = new("--acpi") { HelpName = "folder" };

    private readonly Option<bool> _firmware = new("--firmware");
    private readonly Option<string> _output = new("--output") { HelpName = "file" };

    public static Command Create(ConsoleHost host)
    {
        var self = new EvidenceCommand(host);
        var command = new Command("evidence") { self._windows, self._acpi, self._firmware, self._output };
        command.SetAction(parsed => CommandGuard.Run(host, () => self.Run(parsed)));
        return command;
    }

    private int Run(ParseResult parsed) => host.Write(parsed.GetValue(_output), output => Write(parsed, output));

    private int Write(ParseResult parsed, TextWriter output)
    {
        string? folder = parsed.GetValue(_windows),
            tables = parsed.GetValue(_acpi);
        bool ofThisComputer = parsed.GetValue(_firmware) || (folder is null && tables is null);
        if (ofThisComputer && tables is not null)
        {
            throw new InputException(CliTexts.Get("Evidence.TwoFirmwares", CultureInfo.CurrentUICulture));
        }

        var lines = new ViewJsonLines(output, CultureInfo.CurrentUICulture) { IsInventory = true };
        OfflineLicense? windows = folder is null ? null : Guard(folder, () => OfflineWindows.Read(folder));
        if (windows is not null)
        {
            lines.Write(EvidenceView.Windows, windows);
            foreach (OfflineOffice office in windows.Office)
            {
                lines.Write(EvidenceView.OfficeOf(windows), office);
            }

            foreach (string hive in windows.UnfinishedHives)
            {
                host.Error.WriteLine(CliTexts.Format("Evidence.Unfinished", CultureInfo.CurrentUICulture, windows.Source, hive));
            }
        }

        if (ofThisComputer || tables is not null)
        {
            FirmwareLicense firmware = ReadFirmware(tables, folder);
            if (firmware is { FirmwareKeyPresent: true, OA3xOriginalProductKeyDescription: null })
            {
                host.Error.WriteLine(CliTexts.Format("Evidence.EditionUnknown", CultureInfo.CurrentUICulture, firmware.Source));
            }

            // What is read together is of one PC; in Windows PE only the Windows on the disk knows its name.
            lines.Write(EvidenceView.Firmware, windows?.ComputerName is { } name ? firmware with { ComputerName = name } : firmware);
        }

        return ExitCode.Success;
    }

    private static FirmwareLicense ReadFirmware(string? tables, string? windows)
    {
        var authority = new WindowsKeyAuthority(windows is null ? [WindowsKeyAuthority.Running] : [WindowsKeyAuthority.Running, windows]);
        return Guard(tables, () => tables is null ? FirmwareTables.ReadThisComputer(authority) : FirmwareTables.Read(tables, authority));
    }

    private static T Guard<T>(string? path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (MediaFormatException failure)
        {
            throw new InputException(
                path is not null && MissingPath.IsMissing(path) ? MissingPath.Explain("Path.Missing", path) : failure.Message,
                failure
            );
        }
    }
}
