using System.CommandLine;
using System.Globalization;
using ReimagingTools.Licensing.Briefs;

namespace ReimagingTools.Cli.Commands;

/// <summary>Options several commands share.</summary>
internal static class CommonOptions
{
    public static Option<string> Brief()
    {
        var option = new Option<string>("--brief")
        {
            Description = "The brief to judge by.",
            DefaultValueFactory = _ => Licensing.Briefs.Brief.Default.Id,
            HelpName = "id",
        };
        option.AcceptOnlyFromAmong([.. Licensing.Briefs.Brief.All.Select(brief => brief.Id)]);
        return option;
    }

    public static Option<string> Language()
    {
        var option = new Option<string>("--language")
        {
            Description = "Language of the sentences: en or ja. Default: the language of the system.",
            HelpName = "tag",
        };
        option.AcceptOnlyFromAmong("en", "ja");
        return option;
    }

    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            Description = "Output format.",
            DefaultValueFactory = _ => formats[0],
            HelpName = string.Join('|', formats),
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    public static CultureInfo CultureOf(string? language) => language is null ? CultureInfo.CurrentUICulture : CultureInfo.GetCultureInfo(language);
}
