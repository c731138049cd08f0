using System.Globalization;
using System.Reflection;
using System.Text;
using ReimagingTools.Output;

namespace ReimagingTools.Help;

/// <summary>
/// Writes the help files of the module: what cmdlets are comes from their attributes, what they are for from the pages. A page that leaves out a
/// parameter, or names one that does not exist, ends the build.
/// </summary>
internal static class HelpBuilder
{
    private const string Source = "en-US";

    private static readonly (string Folder, string Culture)[] Languages = [(Source, "en"), ("ja-JP", "ja")];

    public static void Write(string docs, string module)
    {
        IReadOnlyList<CmdletShape> cmdlets = CmdletShape.AllOf(typeof(ReimageVerdict).GetTypeInfo().Assembly);
        HelpPage[] pages = [.. cmdlets.Select(cmdlet => CompletePage(Path.Combine(docs, Source), cmdlet))];
        foreach ((string folder, string culture) in Languages)
        {
            string target = Path.Combine(module, folder);
            Directory.CreateDirectory(target);
            HelpPage[] local = folder == Source ? pages : [.. pages.Select(page => Translate(Path.Combine(docs, folder), page))];
            MamlWriter.Write(Path.Combine(target, "ReimagingTools.dll-Help.xml"), cmdlets, local);
            WriteTopic(
                Path.Combine(target, "about_ReimagingTools.help.txt"),
                File.ReadAllText(Path.Combine(docs, folder, "about_ReimagingTools.help.txt"))
            );
            string head = File.ReadAllText(Path.Combine(docs, folder, "about_ReimagingRules.head.txt"));
            WriteTopic(Path.Combine(target, "about_ReimagingRules.help.txt"), RulesTopic.Write(head, CultureInfo.GetCultureInfo(culture)));
        }
    }

    /// <summary>Windows PowerShell takes a text without a byte order mark for the code page of the computer.</summary>
    private static void WriteTopic(string file, string text) =>
        File.WriteAllText(file, text.ReplaceLineEndings("\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

    private static HelpPage CompletePage(string folder, CmdletShape cmdlet)
    {
        string file = Path.Combine(folder, cmdlet.Name + ".md");
        HelpPage page = File.Exists(file) ? HelpPageReader.Read(file) : throw new HelpException("There is no help page " + file + ".");
        if (cmdlet.HelpUri is not { } uri || !uri.EndsWith("/" + cmdlet.Name + ".md", StringComparison.Ordinal))
        {
            throw new HelpException(cmdlet.Name + " must name its page as HelpUri.");
        }

        string[] wanted = [.. cmdlet.Parameters.Select(parameter => parameter.Name).Order(StringComparer.Ordinal)];
        string[] written = [.. page.Parameters.Keys.Order(StringComparer.Ordinal)];
        if (!wanted.SequenceEqual(written, StringComparer.Ordinal))
        {
            throw new HelpException(
                file + " and the cmdlet disagree about: " + string.Join(", ", wanted.Except(written).Concat(written.Except(wanted))) + "."
            );
        }

        string[] outputs = [.. page.Section("Outputs").Select(text => text.Split(':')[0])];
        if (!outputs.SequenceEqual(cmdlet.OutputTypes, StringComparer.Ordinal))
        {
            throw new HelpException(file + " must give the outputs " + string.Join(", ", cmdlet.OutputTypes) + ", in this order.");
        }

        bool isComplete =
            page.Section("Description").Count > 0
            && page.Section("Inputs").Count > 0
            && page.Examples.Count > 1
            && page.Parameters.Values.All(paragraphs => paragraphs.Count > 0);
        return isComplete ? page : throw new HelpException(file + " lacks a description, inputs, a parameter's text or a second example.");
    }

    /// <summary>The page in another language; what it does not have yet is taken from the English page.</summary>
    private static HelpPage Translate(string folder, HelpPage page)
    {
        HelpPage local = HelpPageReader.Read(Path.Combine(folder, page.Name + ".md"), isTranslation: true);
        if (local.Section("Description").Count == 0)
        {
            throw new HelpException(folder + ": " + page.Name + " has no description.");
        }

        if (local.Parameters.Keys.Except(page.Parameters.Keys).FirstOrDefault() is { } unknown)
        {
            throw new HelpException(folder + ": " + page.Name + " describes -" + unknown + ", which the cmdlet has not.");
        }

        return page with
        {
            Synopsis = local.Synopsis,
            Sections = page.Sections.ToDictionary(
                section => section.Key,
                section => Text(section.Value, local.Section(section.Key)),
                StringComparer.Ordinal
            ),
            Parameters = page.Parameters.ToDictionary(
                parameter => parameter.Key,
                parameter => Text(parameter.Value, local.Parameters.GetValueOrDefault(parameter.Key) ?? []),
                StringComparer.Ordinal
            ),
            Examples =
            [
                .. page.Examples.Select((example, i) => i < local.Examples.Count ? local.Examples[i] with { Code = example.Code } : example),
            ],
        };
    }

    private static IReadOnlyList<string> Text(IReadOnlyList<string> english, IReadOnlyList<string> local) => local.Count > 0 ? local : english;
}
