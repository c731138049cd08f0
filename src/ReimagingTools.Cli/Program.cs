using System.CommandLine;
using System.Text;
using ReimagingTools.Cli.Commands;

namespace ReimagingTools.Cli;

/// <summary>The console <c>reimaging</c>.</summary>
public static class Program
{
    /// <summary>Runs the console.</summary>
    /// <param name="args">The command line.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Main(string[] args)
    {
        if (!Console.IsOutputRedirected)
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        return Run(args, Console.OpenStandardInput, Console.Out, Console.Error);
    }

    /// <summary>Runs the console with given streams.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="openInput">Opens standard input.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, Func<Stream> openInput, TextWriter output, TextWriter error)
    {
        var host = new ConsoleHost(openInput, output, error);
        var root = new RootCommand(
            "May this PC be reimaged with this Volume Licensing image, under this agreement? Which clause says so, and what is still missing?\n"
            + "Start with: reimaging demo");
        root.Subcommands.Add(EligibilityCommand.Create(host));
        root.Subcommands.Add(MediaCommand.Create(host));
        root.Subcommands.Add(MakCommand.Create(host));
        root.Subcommands.Add(RulesCommand.Create(host));
        root.Subcommands.Add(DemoCommand.Create(host));

        ParseResult parsed = root.Parse(args);
        var configuration = new InvocationConfiguration { Output = output, Error = error };
        int code = parsed.Invoke(configuration);
        return parsed.Errors.Count > 0 ? ExitCode.BadInput : code;
    }
}
