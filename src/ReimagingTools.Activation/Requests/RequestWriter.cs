using System.Text;
using ReimagingTools.Activation.Text;

namespace ReimagingTools.Activation.Requests;

/// <summary>Checks a request and writes its text.</summary>
internal sealed class RequestWriter(MakActivationRequest request, CultureInfo culture)
{
    private readonly StringBuilder _text = new();

    public string Write()
    {
        if (request.Items.Count == 0 && request.WithoutCount.Count == 0)
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

        foreach (MakActivationCount count in request.WithoutCount)
        {
            WriteKey(count);
            Pair("RequestNumber", Say("RequestMissing"));
            Line("");
        }

        Head("RequestJustification");
        Line(Checked(nameof(request.Justification), request.Justification) ?? Say("RequestReimaging"));
        WriteWay();
        return _text.ToString();
    }

    private IEnumerable<MakActivationCount> Counts => request.Items.Select(item => item.Count).Concat(request.WithoutCount);

    private void WriteAgreement()
    {
        Head("RequestAgreement");
        string? licenseId = Given(request.LicenseId) ?? (Given(request.AgreementNumber) is null ? Shared(count => count.LicenseIds) : null);
        bool byLicense = licenseId is not null || Given(request.AuthorizationNumber) is not null;
        if (!byLicense || Given(request.AgreementNumber) is not null)
        {
            Field("RequestAgreementNumber", nameof(request.AgreementNumber), request.AgreementNumber);
        }

        if (byLicense)
        {
            Field("RequestLicenseId", nameof(request.LicenseId), licenseId);
            Field("RequestAuthorizationNumber", nameof(request.AuthorizationNumber), request.AuthorizationNumber);
        }
    }

    private void WriteCustomer()
    {
        Head("RequestCustomer");
        Field("RequestCustomerName", nameof(request.CustomerName), Given(request.CustomerName) ?? Shared(count => count.Organizations));
        Field("RequestContactName", nameof(request.ContactName), request.ContactName);
        Field("RequestContactEmail", nameof(request.ContactEmail), request.ContactEmail);
        Field("RequestContactPhone", nameof(request.ContactPhone), request.ContactPhone);
    }

    private void WriteItem(MakRequestItem item)
    {
        string lastFive = WriteKey(item.Count);
        int? additional = item.Additional ?? (item.Count.Shortfall is > 0 ? item.Count.Shortfall : null);
        if (additional is not >= 1)
        {
            throw Refuse(nameof(item.Additional), "RequestNoNumber", lastFive);
        }

        Pair("RequestNumber", Number(additional));
        Line("");
    }

    /// <summary>
    /// What names a key, what is known of its count, and what is doubtful about that. Last five characters alone do not tell two keys apart.
    /// </summary>
    private string WriteKey(MakActivationCount count)
    {
        if (MaskedKey.Read(count.PartialProductKey) is not { IsWhole: false } key)
        {
            throw Refuse(nameof(count.PartialProductKey), count.PartialProductKey is null ? "RequestNoKey" : "RequestWholeKey");
        }

        Field("RequestProduct", nameof(count.Products), count.Products.Count > 0 ? string.Join("; ", count.Products) : count.Description ?? "");
        Pair("RequestKey", key.ToString());
        Optional("RequestLicenseId", nameof(count.LicenseIds), count.LicenseIds, Shared(other => other.LicenseIds));
        Optional("RequestOrganization", nameof(count.Organizations), count.Organizations, Shared(other => other.Organizations));
        Optional("RequestKeyId", nameof(count.KeyId), count.KeyId is { } id ? [id] : [], null);
        Pair(
            "RequestCounts",
            Strings.Format(
                "RequestCountsNow",
                culture,
                Number(count.Total),
                Number(count.Used),
                Number(count.Remaining),
                count.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Say("RequestUnknown")
            )
        );
        if (
            count.Status is MakStatus.Conflicting or MakStatus.Stale or MakStatus.Undated
            || (count.Status == MakStatus.NeverRetrieved && count.Remaining is null)
        )
        {
            Pair("RequestCaution", MakText.Say(count.Status, culture));
        }

        return key.LastFive;
    }

    /// <summary>Where to send it today and who may; what the brief named in its time.</summary>
    private void WriteWay()
    {
        Head("RequestWay");
        Line(Say("RequestWayForm"));
        Line(Say("RequestWayRoles"));
        Line(Say("RequestWayKms"));
        Line(Say("RequestWayThen"));
        Line("");
        Line(Say(Twins() ? "RequestNoteTwins" : "RequestNote"));
    }

    /// <summary>Twins of keys that are not asked for count too: the form knows them all.</summary>
    private bool Twins() =>
        Counts.Any(count => count.Remarks.Contains(MakRemark.LastFiveShared))
        || Counts.GroupBy(count => count.PartialProductKey, StringComparer.OrdinalIgnoreCase).Any(same => same.Count() > 1);

    /// <summary>The one text all keys have in common, which fills the form; null when they have none or several.</summary>
    private string? Shared(Func<MakActivationCount, IReadOnlyList<string>> of)
    {
        string[] all = [.. Counts.SelectMany(of).Distinct(StringComparer.OrdinalIgnoreCase)];
        return all.Length == 1 && Counts.All(count => of(count).Count == 1) ? all[0] : null;
    }

    private void Optional(string name, string member, IReadOnlyList<string> values, string? inForm)
    {
        if (inForm is null && Checked(member, string.Join("; ", values)) is { } text)
        {
            Pair(name, text);
        }
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

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

        string line = new([.. (value ?? "").Select(character => Breaks(character) ? ' ' : character)]);
        return line.Trim() is { Length: > 0 } trimmed ? trimmed : null;
    }

    /// <summary>Signs that end a line or turn the direction of what follows: in a field they could forge another one.</summary>
    private static bool Breaks(char character) =>
        char.GetUnicodeCategory(character)
            is UnicodeCategory.Control
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Format;

    private MakRequestException Refuse(string member, string sentence, string detail = "") =>
        new(member, Strings.Format(sentence, culture, detail.Length == 0 ? member : detail));
}
