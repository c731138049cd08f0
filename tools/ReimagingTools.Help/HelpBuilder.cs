using System.Globalization;
using System.Reflection;
using System.Text;
using ReimagingTools.Output;

namespace ReimagingTools.Help;

/// <summary>
/// Writes the help files of the module: what cmdlets are comes from their attributes, what they are for from the pages. A page that leaves out a parameter, or
/// names one that does not exist, ends the build.
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
            WriteTopic(Path.Combine(target, "about_ReimagingTools.help.txt"), File.ReadAllText(Path.Combine(docs, folder, "about_ReimagingTools.help.txt")));
            string head = File.ReadAllText(Path.Combine(docs, folder, "about_ReimagingRules.head.txt"));
            WriteTopic(Path.Combine(target, "about_ReimagingRules.help.txt"), RulesTopic.Write(head, CultureInfo.GetCultureInfo(culture)));
        }
    }

    /// <summary>Windows PowerShell takes a text without a byte order mark for the code page of the computer.</summary>
    private static void WriteTopic(string file, string text) => File.WriteAllText(file, text.ReplaceLineEndings("\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

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
            throw new HelpException(file + " and the cmdlet disagree about: " + string.Join(", ", wanted.Except(written).Concat(written.Except(wanted))) + ".");
        }

        string[] outputs = [.. page.Section("Outputs").Select(text => text.Split(':')[0])];
        if (!outputs.SequenceEqual(cmdlet.OutputTypes, StringComparer.Ordinal))
        {
            throw new HelpException(file + " must give the outputs " + string.Join(", ", cmdlet.OutputTypes) + ", in this order.");
        }

        bool isComplete = page.Section("Description").Count > 0 && page.Section("Inputs").Count > 0 && page.Examples.Count > 1 && page.Parameters.Values.All(paragraphs => paragraphs.Count > 0);
        return isComplete ? page : throw new HelpException(file + " lacks a description, inputs, a parameter's text or a second example.");
    }

    /// <summary>Synopsis and description are translated; the rest is the English page.</summary>
    private static HelpPage Translate(string folder, HelpPage page)
    {
        HelpPage local = HelpPageReader.Read(Path.Combine(folder, page.Name + ".md"));
        IReadOnlyList<string> description = local.Section("Description");
        if (description.Count == 0)
        {
            throw new HelpException(folder + ": " + page.Name + " has no description.");
        }

        var sections = page.Sections.ToDictionary(section => section.Key, section => section.Value, StringComparer.Ordinal);
        sections["Description"] = description;
        return page with { Synopsis = local.Synopsis, Sections = sections };
    }
}
