using System.Xml;
using System.Xml.Linq;

namespace ReimagingTools.Help;

/// <summary>Writes Microsoft Assistance Markup Language as Get-Help reads it.</summary>
internal static class MamlWriter
{
    private static readonly XNamespace Msh = "http://msh";
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    public static void Write(string file, IReadOnlyList<CmdletShape> cmdlets, IReadOnlyList<HelpPage> pages)
    {
        var root = new XElement(
            Msh + "helpItems",
            new XAttribute("schema", "maml"),
            cmdlets.Select((cmdlet, i) => Cmdlet(cmdlet, pages[i], cmdlets))
        );
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n" };
        using var writer = XmlWriter.Create(file, settings);
        new XDocument(root).Save(writer);
    }

    private static XElement Cmdlet(CmdletShape cmdlet, HelpPage page, IReadOnlyList<CmdletShape> all) =>
        new(
            Command + "command",
            new XAttribute(XNamespace.Xmlns + "maml", Maml),
            new XAttribute(XNamespace.Xmlns + "command", Command),
            new XAttribute(XNamespace.Xmlns + "dev", Dev),
            new XElement(
                Command + "details",
                new XElement(Command + "name", cmdlet.Name),
                new XElement(Command + "verb", cmdlet.Verb),
                new XElement(Command + "noun", cmdlet.Noun),
                new XElement(Maml + "description", Para(page.Synopsis))
            ),
            new XElement(Maml + "description", page.Section("Description").Select(Para)),
            new XElement(Command + "syntax", cmdlet.Sets().Select(set => SyntaxItem(cmdlet, set))),
            new XElement(Command + "parameters", cmdlet.Parameters.Select(parameter => Parameter(parameter, parameter.Sets.Values.First(), page))),
            new XElement(
                Command + "inputTypes",
                page.Section("Inputs")
                    .Select(text => new XElement(Command + "inputType", TypeOf(Head(text)), new XElement(Maml + "description", Para(Tail(text)))))
            ),
            new XElement(
                Command + "returnValues",
                cmdlet.OutputTypes.Select(
                    (type, i) =>
                        new XElement(
                            Command + "returnValue",
                            TypeOf(type),
                            new XElement(Maml + "description", Para(Tail(page.Section("Outputs")[i])))
                        )
                )
            ),
            page.Section("Notes").Count == 0
                ? null
                : new XElement(Maml + "alertSet", new XElement(Maml + "alert", page.Section("Notes").Select(Para))),
            new XElement(Command + "examples", page.Examples.Select(Example)),
            new XElement(
                Command + "relatedLinks",
                Link("Online", cmdlet.HelpUri),
                all.Where(other => other != cmdlet).Select(other => Link(other.Name, null)),
                Link("about_ReimagingTools", null)
            )
        );

    /// <summary>The first with an address is where <c>Get-Help -Online</c> goes.</summary>
    private static XElement Link(string text, string? uri) =>
        new(Maml + "navigationLink", new XElement(Maml + "linkText", text), new XElement(Maml + "uri", uri));

    private static string Head(string text) => text.Split(':', 2)[0];

    private static string Tail(string text) => text.Split(':', 2)[^1].Trim();

    private static XElement Para(string text) => new(Maml + "para", text);

    private static XElement TypeOf(string name) => new(Dev + "type", new XElement(Maml + "name", name));

    private static XElement SyntaxItem(CmdletShape cmdlet, string set) =>
        new(
            Command + "syntaxItem",
            new XElement(Maml + "name", cmdlet.Name),
            cmdlet
                .Parameters.Select(parameter => (Parameter: parameter, Use: parameter.UseIn(set)))
                .Where(item => item.Use is not null)
                .OrderBy(item => item.Use!.Position ?? int.MaxValue)
                .ThenBy(item => item.Use!.IsMandatory ? 0 : 1)
                .Select(item => Parameter(item.Parameter, item.Use!, page: null))
        );

    private static XElement Parameter(ParameterShape parameter, ParameterUse use, HelpPage? page) =>
        new(
            Command + "parameter",
            new XAttribute("required", use.IsMandatory ? "true" : "false"),
            new XAttribute("variableLength", "true"),
            new XAttribute("globbing", parameter.TakesWildcards ? "true" : "false"),
            new XAttribute("pipelineInput", use.PipelineText),
            new XAttribute("position", use.PositionText),
            new XAttribute("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases)),
            new XElement(Maml + "name", parameter.Name),
            page is null ? null : new XElement(Maml + "description", page.Parameters[parameter.Name].Select(Para), ValuesOf(parameter)),
            parameter.Values.Count > 0 && page is null ? new XElement(Command + "parameterValueGroup", parameter.Values.Select(Value)) : null,
            parameter.IsSwitch
                ? null
                : new XElement(
                    Command + "parameterValue",
                    new XAttribute("required", "true"),
                    new XAttribute("variableLength", "false"),
                    parameter.TypeName
                ),
            new XElement(Dev + "type", new XElement(Maml + "name", parameter.TypeName))
        );

    private static XElement Value(string name) =>
        new(Command + "parameterValue", new XAttribute("required", "false"), new XAttribute("variableLength", "false"), name);

    private static XElement? ValuesOf(ParameterShape parameter) =>
        parameter.Values.Count == 0 ? null : Para(string.Join(", ", parameter.Values) + ".");

    private static XElement Example(HelpExample example, int index) =>
        new(
            Command + "example",
            new XElement(Maml + "title", (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) + ": " + example.Title),
            new XElement(Dev + "code", example.Code),
            new XElement(Dev + "remarks", Para(example.Remarks))
        );
}
