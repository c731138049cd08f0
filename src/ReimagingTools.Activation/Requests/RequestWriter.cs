using System.Globalization;
using System.Text;
using ReimagingTools.Activation.Keys;
using ReimagingTools.Activation.Text;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Activation.Requests;

/// <summary>Checks a request and writes its text.</summary>
internal sealed class RequestWriter(MakActivationRequest request, CultureInfo culture)
{
    private readonly StringBuilder _text = new();

    public string Write()
    {
        if (request.Items.Count == 0)
        {
            throw Refuse(nameof(request.Items), "RequestNoKeys");
        }

        Line(Say("RequestTitle"));
        WriteAgreement();
        WriteCustomer();
        Head("RequestKeys");
        foreach (MakRequestItem item in request.Items)
        {
            WriteItem(item);
        }

        Head("RequestJustification");
        Line(Checked(nameof(request.Justification), request.Justification) ?? Say("RequestReimaging"));
        Line("");
        Line(Say("RequestNote"));
        return _text.ToString();
    }

    private void WriteAgreement()
    {
        Head("RequestAgreement");
        bool byLicense = !string.IsNullOrWhiteSpace(request.LicenseId) || !string.IsNullOrWhiteSpace(request.AuthorizationNumber);
        if (!byLicense || !string.IsNullOrWhiteSpace(request.AgreementNumber))
        {
            Field("RequestAgreementNumber", nameof(request.AgreementNumber), request.AgreementNumber);
        }

        if (byLicense)
        {
            Field("RequestLicenseId", nameof(request.LicenseId), request.LicenseId);
            Field("RequestAuthorizationNumber", nameof(request.AuthorizationNumber), request.AuthorizationNumber);
        }
    }

    private void WriteCustomer()
    {
        Head("RequestCustomer");
        Field("RequestCustomerName", nameof(request.CustomerName), request.CustomerName);
        Field("RequestContactName", nameof(request.ContactName), request.ContactName);
        Field("RequestContactEmail", nameof(request.ContactEmail), request.ContactEmail);
        Field("RequestContactPhone", nameof(request.ContactPhone), request.ContactPhone);
    }

    private void WriteItem(MakRequestItem item)
    {
        MakActivationCount count = item.Count;
        if (MaskedKey.Read(count.PartialProductKey) is not { IsWhole: false } key)
        {
            throw Refuse(nameof(count.PartialProductKey), count.PartialProductKey is null ? "RequestNoKey" : "RequestWholeKey");
        }

        int? additional = item.Additional ?? (count.Shortfall is > 0 ? count.Shortfall : null);
        if (additional is not >= 1)
        {
            throw Refuse(nameof(item.Additional), "RequestNoNumber", key.LastFive);
        }

        string product = count.Products.Count > 0 ? string.Join("; ", count.Products) : count.Description ?? "";
        Field("RequestProduct", nameof(count.Products), product);
        Pair("RequestKey", key.ToString());
        Pair("RequestCounts", Strings.Format(
            "RequestCountsNow", culture, Number(count.Total), Number(count.Used), Number(count.Remaining),
            count.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Say("RequestUnknown")));
        Pair("RequestNumber", Number(additional));
        Line("");
    }

    private string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? Say("RequestUnknown");

    private void Head(string name)
    {
        if (_text.Length > 0 && !EndsWithBlankLine())
        {
            Line("");
        }

        Line(Say(name));
    }

    private bool EndsWithBlankLine() => _text.Length > 1 && _text[_text.Length - 2] == '\n';

    private void Field(string name, string member, string? value) => Pair(name, Checked(member, value) ?? Say("RequestMissing"));

    private void Pair(string name, string value) => Line("  " + Say(name) + ": " + value);

    private void Line(string text) => _text.Append(text).Append('\n');

    private string Say(string name) => Strings.Get(name, culture);

    /// <summary>The value on one line, or null when there is none.</summary>
    private string? Checked(string member, string? value)
    {
        if (ProductKeys.ContainsWholeKey(value))
        {
            throw Refuse(member, "RequestWholeKey");
        }

        string line = new([.. (value ?? "").Select(character => char.IsControl(character) ? ' ' : character)]);
        return line.Trim() is { Length: > 0 } trimmed ? trimmed : null;
    }

    private MakRequestException Refuse(string member, string sentence, string detail = "") =>
        new(member, Strings.Format(sentence, culture, detail.Length == 0 ? member : detail));
}
