using ReimagingTools.Cli.Text;
using ReimagingTools.Fleet.Files;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Cli.Commands;

/// <summary>Turns input that cannot be used into one line on standard error and the exit code for it.</summary>
internal static class CommandGuard
{
    public static int Run(ConsoleHost host, Func<int> action)
    {
        try
        {
            return action();
        }
        catch (InputException exception)
        {
            host.Error.WriteLine(ProductKeys.Mask(exception.Message));
            return exception.IsStop ? ExitCode.Stopped : ExitCode.BadInput;
        }
        catch (OutputFileException exception)
        {
            host.Error.WriteLine(ProductKeys.Mask(CliTexts.Say("Output." + exception.Fault, exception.Path, exception.Message, exception.Kept)));
            return ExitCode.BadInput;
        }
        catch (IOException exception)
        {
            host.Error.WriteLine(CliTexts.Say("Guard.Stopped", ProductKeys.Mask(exception.Message)));
            return ExitCode.BadInput;
        }
    }
}
