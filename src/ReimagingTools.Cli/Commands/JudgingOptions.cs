using ReimagingTools.Fleet.Parameters;
using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Cli.Commands;

/// <summary>What devices are judged against: media, agreement, brief, day, and what is stated for all of them.</summary>
internal sealed class JudgingOptions
{
    private readonly MediaOptions _media = new();
    private readonly StatedOptions _stated = new();
    private readonly Option<VolumeProgram> _program = CommonOptions.Program();
    private readonly Option<string[]> _purchased = new("--purchased") { HelpName = "product" };

    private readonly Option<string[]> _entitlements = new("--entitlements") { HelpName = "file" };

    private readonly Option<string> _assurance = Choice<SoftwareAssurance>("--software-assurance");
    private readonly Option<string> _purpose = Choice<Purpose>("--purpose");
    private readonly Option<CalendarDate?> _asOf = CommonOptions.AsOf();
    private readonly Option<string> _brief = CommonOptions.Brief();

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        _media.AddTo(command);
        WordOptions.RefuseEmpty(_purchased);
        command.AddAll(_entitlements, _program, _purchased, _assurance, _purpose, _asOf, _brief);

        _stated.AddTo(command);
    }

    /// <summary>Reads the media and makes the judge.</summary>
    /// <param name="host">The clock.</param>
    /// <param name="isPerImage">True for a library: every image is judged whatever the command line says.</param>
    public EligibilityJudge Read(ParseResult parsed, ConsoleHost host, MediaInput media, CultureInfo culture, bool isPerImage = false)
    {
        StatedLicense stated = _stated.Read(parsed, culture);
        MediaImage[] images = _media.Read(parsed, host, media);
        Agreement agreement = AgreementOf(parsed, host) with { Stated = stated };
        foreach (string unread in ParameterWords.PurchasedUnread(_purchased.Name, agreement.Purchased, culture))
        {
            host.Error.WriteLine(unread);
        }

        return new EligibilityJudge(agreement, images, isPerImage || _media.IsPerImage(parsed));
    }

    /// <summary>Reads the entitlements.</summary>
    /// <param name="host">Standard input and where to warn.</param>
    /// <param name="encoding">The encoding of files that are not UTF-8, or null.</param>
    /// <param name="asks">True when devices are to be told apart in any case.</param>
    /// <returns>Looks at what devices are selected by; null when nobody asks.</returns>
    public DeviceSelection? SelectionOf(ParseResult parsed, ConsoleHost host, Encoding? encoding, CultureInfo culture, bool asks = false)
    {
        string[] files = FileOperands.ExpandAll(parsed.GetValue(_entitlements));
        host.Reads(files);
        return new EntitlementFiles(host.OpenInput, encoding, culture, DayOf(parsed, host), host.Error.WriteLine).Read(files) is { } book
                ? new DeviceSelection(book)
            : asks ? new DeviceSelection(null)
            : null;
    }

    private static Option<string> Choice<T>(string name)
        where T : struct, Enum
    {
        var option = new Option<string>(name) { HelpName = "word" };
        WordOptions.Accept(option, Enum.GetNames<T>(), StringComparer.OrdinalIgnoreCase);
        return option;
    }

    private static T Word<T>(string? text)
        where T : struct, Enum => text is null ? default : Enum.Parse<T>(text, ignoreCase: true);

    private CalendarDate DayOf(ParseResult parsed, ConsoleHost host) => parsed.GetValue(_asOf) ?? CalendarDate.Of(host.Time.GetLocalNow().DateTime);

    private Agreement AgreementOf(ParseResult parsed, ConsoleHost host) =>
        new()
        {
            Program = parsed.GetValue(_program),
            Purchased = parsed.GetValue(_purchased) is { Length: > 0 } texts
                ? CommonOptions.Understood(() => ParameterWords.Purchased(_purchased.Name, texts), CultureInfo.CurrentUICulture)
                : null,
            SoftwareAssurance = Word<SoftwareAssurance>(parsed.GetValue(_assurance)),
            Purpose = Word<Purpose>(parsed.GetValue(_purpose)),
            AsOf = DayOf(parsed, host),
            Brief = Licensing.Briefs.Brief.Find(parsed.GetValue(_brief)!)!,
        };
}
