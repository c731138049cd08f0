using ReimagingTools.Fleet.Parameters;
using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Cli.Commands;

/// <summary>Options several commands share.</summary>
internal static class CommonOptions
{
    /// <summary>Adds options in the order in which help tells them.</summary>
    public static void AddAll(this Command command, params IEnumerable<Option> options)
    {
        foreach (Option option in options)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Reads words of a command line.</summary>
    /// <exception cref="InputException">One is not understood.</exception>
    public static T Understood<T>(Func<T> read, CultureInfo culture)
    {
        try
        {
            return read();
        }
        catch (WordException unknown)
        {
            throw new InputException(unknown.GetText(culture), unknown);
        }
    }

    /// <summary>Refuses options that only some formats have a use for.</summary>
    /// <exception cref="InputException">One is given, and the format is another.</exception>
    public static void RefuseApart(ParseResult parsed, IEnumerable<Option> options, params string[] formats)
    {
        if (
            !formats.Contains(parsed.GetValue<string>("--format"))
            && options.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false }) is { } apart
        )
        {
            throw new InputException(CliTexts.Say("Format.Apart", apart.Name, string.Join(CliTexts.Say("Comma"), formats)));
        }
    }

    /// <summary>A brief by its id.</summary>
    public static Option<string> Brief(string name = "--brief", bool hasDefault = true)
    {
        var option = new Option<string>(name) { DefaultValueFactory = hasDefault ? _ => Licensing.Briefs.Brief.Default.Id : null, HelpName = "id" };
        WordOptions.Accept(option, [.. Licensing.Briefs.Brief.All.Select(brief => brief.Id)]);
        return option;
    }

    /// <summary>One program, by its own word or by what people type for it.</summary>
    public static Option<VolumeProgram> Program() =>
        new("--program")
        {
            HelpName = "word",
            CustomParser = result =>
            {
                string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
                if (VolumePrograms.Parse(text) is { } program)
                {
                    return program;
                }

                string known = string.Join(
                    CliTexts.Say("Comma"),
                    Enum.GetNames<VolumeProgram>().Where(name => name != nameof(VolumeProgram.Unknown))
                );
                string near = string.Join(CliTexts.Say("Comma"), VolumePrograms.Near(text));
                result.AddError(CliTexts.Say(near.Length == 0 ? "Program.Unknown" : "Program.UnknownNear", ProductKeys.Mask(text), known, near));
                return default;
            },
        };

    /// <summary>The day to judge by.</summary>
    public static Option<CalendarDate?> AsOf() =>
        new("--as-of")
        {
            HelpName = "yyyy-MM-dd",
            CustomParser = result =>
            {
                string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
                if (CalendarDate.Parse(text) is { } date)
                {
                    return date;
                }

                result.AddError(CliTexts.Say("Date.Unknown", ProductKeys.Mask(text)));
                return null;
            },
        };

    /// <summary>The encoding of a text that is not UTF-8.</summary>
    public static Option<string> Encoding() => new("--encoding") { HelpName = "name" };

    /// <summary>The language of sentences, of every command. <see cref="SessionLanguage"/> has set it when commands run.</summary>
    public static Option<string> Language()
    {
        var option = new Option<string>(SessionLanguage.Option) { HelpName = "tag", Recursive = true };
        WordOptions.Accept(option, SessionLanguage.Known, read: SessionLanguage.Of);
        return option;
    }

    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            DefaultValueFactory = result => OutputFormat.Unless(result, formats),
            HelpName = string.Join('|', formats),
        };
        WordOptions.Accept(option, formats);
        return option;
    }
}
