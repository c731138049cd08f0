using System.CommandLine;
using System.Globalization;
using ReimagingTools.Activation;
using ReimagingTools.Activation.Requests;

namespace ReimagingTools.Cli.Commands;

/// <summary>The options of a request for more activations.</summary>
internal sealed class MakRequestOptions
{
    private readonly Option<bool> _request = new("--request") { Description = "Write a request for more activations instead of the counts." };
    private readonly Option<string[]> _keys = new("--key") { Description = "Last five characters of a key to ask for; repeat. Default: every key with a shortfall, or with --count every key.", HelpName = "last five" };
    private readonly Option<int?> _count = new("--count") { Description = "Additional activations to ask for. Default: the shortfall.", HelpName = "n" };
    private readonly Option<string> _agreement = Text("--agreement", "Agreement or enrollment number.");
    private readonly Option<string> _licenseId = Text("--license-id", "License ID.");
    private readonly Option<string> _authorization = Text("--authorization-number", "Authorization number.");
    private readonly Option<string> _customer = Text("--customer", "Customer name.");
    private readonly Option<string> _contact = Text("--contact", "Name of the contact.");
    private readonly Option<string> _email = Text("--email", "E-mail address of the contact.");
    private readonly Option<string> _phone = Text("--phone", "Telephone number of the contact.");
    private readonly Option<string> _justification = Text("--justification", "Why more are needed. Default: reimaging.");

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _request, _keys, _count, _agreement, _licenseId, _authorization, _customer, _contact, _email, _phone, _justification })
        {
            command.Options.Add(option);
        }
    }

    public bool IsAsked(ParseResult parsed) => parsed.GetValue(_request);

    /// <summary>Writes the request.</summary>
    /// <exception cref="InputException">It cannot be written: a whole key in a field, no key, no number.</exception>
    public string Write(ParseResult parsed, IReadOnlyList<MakActivationCount> counts, CultureInfo culture)
    {
        int? additional = parsed.GetValue(_count);
        string[] wanted = parsed.GetValue(_keys) ?? [];
        var request = new MakActivationRequest
        {
            Items = [.. counts.Where(count => IsWanted(count, wanted, additional)).Select(count => new MakRequestItem(count, additional))],
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

    private static Option<string> Text(string name, string description) => new(name) { Description = description, HelpName = "text" };

    private static bool IsWanted(MakActivationCount count, string[] wanted, int? additional) => wanted.Length > 0
        ? wanted.Contains(count.PartialProductKey, StringComparer.OrdinalIgnoreCase)
        : count.Shortfall > 0 || (additional is not null && !count.IsExtendedSecurityUpdates);
}
