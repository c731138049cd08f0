using System.CommandLine.Help;
using ReimagingTools.Activation.Keys;
using ReimagingTools.Cli.Commands;

namespace ReimagingTools.Cli;

/// <summary>The console <c>reimaging</c>.</summary>
public static class Program
{
    /// <summary>Runs the console.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Main(string[] args)
    {
        using var encoding = new ConsoleEncoding();
        using var stop = new StopSignals();
        return Run(args, Console.OpenStandardInput, Console.Out, Console.Error, stop.Token);
    }

    /// <summary>Runs the console with given streams.</summary>
    /// <param name="openInput">Opens standard input.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="stop">Asked for to stop before the end.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, Func<Stream> openInput, TextWriter output, TextWriter error, CancellationToken stop = default)
    {
        using var language = new SessionLanguage(args);
        using var messages = new MessageWriter(error);
        var host = new ConsoleHost(openInput, output, messages, stop);
        var root = new RootCommand();
        root.Options.Add(CommonOptions.Language());
        root.Subcommands.Add(EligibilityCommand.Create(host));
        root.Subcommands.Add(QuestionsCommand.Create(host));
        root.Subcommands.Add(PlanCommand.Create(host));
        root.Subcommands.Add(GroupsCommand.Create(host));
        root.Subcommands.Add(MediaCommand.Create(host));
        root.Subcommands.Add(EvidenceCommand.Create(host));
        root.Subcommands.Add(MakCommand.Create(host));
        root.Subcommands.Add(RulesCommand.Create(host));
        root.Subcommands.Add(MakeFleetCommand.Create(host));
        root.Subcommands.Add(DemoCommand.Create(host));

        HelpTexts.Describe(root);
        ListedValues.Guard(root);
        return CommandGuard.Guard(host, () =>
        {
            ParseResult parsed = root.Parse(Asked(args), new ParserConfiguration { ResponseFileTokenReplacer = null });
            return parsed.Errors.Count > 0 || parsed.Action is HelpAction
                ? Explain(parsed, isEmpty: args.Length == 0, output, messages)
                : parsed.Invoke(
                    new InvocationConfiguration
                    {
                        Output = output,
                        Error = messages,
                        ProcessTerminationTimeout = null,
                        EnableDefaultExceptionHandler = false,
                    }
                );
        });
    }

    /// <summary>"help", which is a command of other programs, asks for what --help does: of the whole, or of the command named behind it.</summary>
    private static string[] Asked(string[] args) => args is ["help", .. var rest] ? [.. rest, "--help"] : args;

    /// <summary>
    /// Shows help to whoever asks for it or says nothing at all, else what is wrong with the command line. It quotes arguments, and an argument can
    /// hold a product key.
    /// </summary>
    private static int Explain(ParseResult parsed, bool isEmpty, TextWriter output, MessageWriter error)
    {
        if (parsed.Action is HelpAction || isEmpty)
        {
            using StringWriter help = new(CultureInfo.InvariantCulture),
                refusal = new(CultureInfo.InvariantCulture);
            parsed.Invoke(
                new InvocationConfiguration
                {
                    Output = help,
                    Error = refusal,
                    EnableDefaultExceptionHandler = false,
                }
            );
            output.Write(FrameworkWords.Translate(ProductKeys.Mask(help.ToString())));
        }

        if (parsed.Errors.Count > 0)
        {
            error.WriteLine(CommandLineMistakes.Explain(parsed));
        }

        return parsed.Errors.Count > 0 ? ExitCode.BadInput : ExitCode.Success;
    }
}
