using System.CommandLine.Parsing;
using ReimagingTools.Activation;
using ReimagingTools.Activation.Requests;

namespace ReimagingTools.Cli.Commands;

/// <summary>The options of a request for more activations.</summary>
internal sealed class MakRequestOptions
{
    private readonly Option<bool> _request = new("--request");
    private readonly Option<string[]> _keys = new("--key") { HelpName = "last five" };
    private readonly Option<int?> _count = new("--count") { HelpName = "n" };
    private readonly Option<string> _agreement = Text("--agreement");
    private readonly Option<string> _licenseId = Text("--license-id");
    private readonly Option<string> _authorization = Text("--authorization-number");
    private readonly Option<string> _customer = Text("--customer");
    private readonly Option<string> _contact = Text("--contact");
    private readonly Option<string> _email = Text("--email");
    private readonly Option<string> _phone = Text("--phone");
    private readonly Option<string> _justification = Text("--justification");

    private IEnumerable<Option> Facts =>
        [_keys, _count, _agreement, _licenseId, _authorization, _customer, _contact, _email, _phone, _justification];

    public void AddTo(Command command) => command.AddAll([_request, .. Facts]);

    public bool IsAsked(ParseResult parsed) => parsed.GetValue(_request);

    /// <summary>Refuses options that would be passed over without a word.</summary>
    /// <exception cref="InputException">An option of the request stands without it, or one of the counts with it.</exception>
    public void Check(ParseResult parsed, Option format, CultureInfo culture)
    {
        if (!IsAsked(parsed) && Facts.FirstOrDefault(option => IsGiven(parsed, option)) is { } alone)
        {
            throw new InputException(CliTexts.Format("Mak.NeedsRequest", culture, alone.Name));
        }

        if (BehindRequest(parsed) is { } file && MissingPath.IsMissing(file))
        {
            throw new InputException(CliTexts.Format("Mak.RequestIsNoFile", culture, _request.Name, file));
        }

        if (IsAsked(parsed) && IsGiven(parsed, format))
        {
            throw new InputException(CliTexts.Format("Mak.NotWithRequest", culture, format.Name));
        }

        if (parsed.GetValue(_count) < 1)
        {
            throw new InputException(CliTexts.Format("Mak.NumberWrong", culture, _count.Name, 1));
        }
    }

    /// <summary>The source that stands where people write the file for the request.</summary>
    private string? BehindRequest(ParseResult parsed) =>
        parsed.Tokens.SkipWhile(token => token.Value != _request.Name).Skip(1).FirstOrDefault() is { Type: TokenType.Argument, Value: not "-" } next
            ? next.Value
            : null;

    /// <summary>Writes the request; empty when there is nothing to ask for, which is told.</summary>
    /// <exception cref="InputException">A field holds a whole key.</exception>
    public string Write(ParseResult parsed, IReadOnlyList<MakActivationCount> counts, CultureInfo culture, Action<MakRequestNotice> tell)
    {
        var choice = MakRequestChoice.Of(counts, parsed.GetValue(_keys) ?? [], parsed.GetValue(_count));
        foreach (MakRequestNotice notice in choice.Notices)
        {
            tell(notice);
        }

        if (choice.IsEmpty)
        {
            return "";
        }

        var request = new MakActivationRequest
        {
            Items = choice.Items,
            WithoutCount = choice.WithoutCount,
            AgreementNumber = parsed.GetValue(_agreement),
            LicenseId = parsed.GetValue(_licenseId),
            AuthorizationNumber = parsed.GetValue(_authorization),
            CustomerName = parsed.GetValue(_customer),
            ContactName = parsed.GetValue(_contact),
            ContactEmail = parsed.GetValue(_email),
            ContactPhone = parsed.GetValue(_phone),
            Justification = parsed.GetValue(_justification),
        };
        try
        {
            return request.ToText(culture);
        }
        catch (MakRequestException exception)
        {
            throw new InputException(exception.Message, exception);
        }
    }

    private static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    private static Option<string> Text(string name) => new(name) { HelpName = "text" };
}
