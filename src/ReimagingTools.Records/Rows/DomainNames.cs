using System.Text.RegularExpressions;

namespace ReimagingTools.Records.Rows;

/// <summary>
/// The domain a computer belongs to, from a column for it, the distinguished name of its account or its full name. A domain has many computers, so
/// it joins no rows; two computers of one name are told apart by it. A short name of a domain compares with short ones alone: CORP may be
/// contoso.com.
/// </summary>
internal static class DomainNames
{
    /// <summary>What a key of a domain in DNS begins with.</summary>
    public const string Dns = "DnsDomain";

    /// <summary>What a key of a domain by its short name begins with.</summary>
    public const string Short = "ShortDomain";

    private static readonly Regex Component = new(@"(?:^|,)\s*DC\s*=\s*([^,]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>What computers without a domain have in its place.</summary>
    private static readonly string[] None = ["WORKGROUP", "ARBEITSGRUPPE", "MSHOME", "AZUREAD"];

    /// <summary>True for a key of a domain.</summary>
    public static bool IsKey(string key) =>
        key.StartsWith(Dns + ":", StringComparison.Ordinal) || key.StartsWith(Short + ":", StringComparison.Ordinal);

    /// <summary>The key of the domain a value names; null where it names none.</summary>
    public static string? KeyOf(Field field, string text)
    {
        if (field == Field.Collection)
        {
            return text.IndexOf('=') >= 0 ? KeyOfDistinguished(text) : null;
        }

        int folder = text.IndexOf('.') < 0 ? -1 : text.IndexOf('/');
        string name = (folder < 0 ? text : text.Substring(0, folder)).Trim().Trim('.').ToUpperInvariant();
        return name.IndexOf('=') >= 0 ? KeyOfDistinguished(name)
            : Placeholders.IsName(name) || Array.IndexOf(None, name) >= 0 ? null
            : (name.IndexOf('.') < 0 ? Short : Dns) + ":" + name;
    }

    /// <summary>
    /// The key of the domain in a full name of a computer, or before its short one ("CONTOSO\PC1"); null for a short name alone, an address and a
    /// path.
    /// </summary>
    public static string? KeyOfName(string name)
    {
        int account = name.IndexOf('\\');
        if (account > 0 && name.IndexOf('.', account) < 0)
        {
            return name.IndexOf('\\', account + 1) < 0 ? KeyOf(Field.Domain, name.Substring(0, account)) : null;
        }

        if (name.IndexOf('.') < 0)
        {
            return null;
        }

        string canonical = ComputerNames.Canonical(name),
            label = ComputerNames.Short(canonical);
        return label.Length == canonical.Length ? null : Dns + ":" + canonical.Substring(label.Length + 1).ToUpperInvariant();
    }

    private static string? KeyOfDistinguished(string text)
    {
        string[] parts = [.. Component.Matches(text).Cast<Match>().Select(match => match.Groups[1].Value.Trim().ToUpperInvariant())];
        return parts.Length == 0 ? null : Dns + ":" + string.Join(".", parts);
    }
}
