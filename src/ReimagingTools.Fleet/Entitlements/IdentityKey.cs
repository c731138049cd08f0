namespace ReimagingTools.Fleet.Entitlements;

/// <summary>
/// A value that tells computers of one name apart: a domain, a UUID, an id of a directory or a management service. Numbers and models that select
/// devices are none.
/// </summary>
/// <param name="Heading">The column it stands under.</param>
/// <param name="Text">The value.</param>
/// <param name="Key">The form that is compared, with its kind before a colon.</param>
internal sealed record IdentityKey(string Heading, string Text, string Key)
{
    /// <summary>A heading of the full name of the computer itself, by whatever name it was reached.</summary>
    private const string FullName = "FQDN";

    private static readonly Field[] Fields =
    [
        Field.Domain,
        Field.Collection,
        Field.RoadName,
        .. RowIdentity.KeyFields.Except([Field.RunspaceId, Field.HardwareSerial, Field.DeviceSerial, Field.ProductId]),
    ];

    /// <summary>True for a domain, of which two computers of one name may be; a computer may change it.</summary>
    public bool IsDomain => !RowIdentity.Joins(Key);

    /// <summary>True for a column that holds such values.</summary>
    public static bool IsColumn(Column? column) => column is not null && Array.IndexOf(Fields, column.Field) >= 0;

    /// <summary>Reads a value.</summary>
    /// <param name="heading">The heading as written.</param>
    /// <param name="text">The value.</param>
    /// <param name="names">The names of the computer: a name of the road is of its domain where it begins with one of them.</param>
    /// <returns>The key; null for a value that tells nothing apart.</returns>
    public static IdentityKey? Of(Column column, string heading, string text, IReadOnlyList<string> names)
    {
        string? key =
            column.Field != Field.RoadName ? RowIdentity.KeyOf(column, text)
            : HeadingName.Plain(heading) == FullName || RowIdentity.IsFullNameOf(text, names) ? RowIdentity.DomainOf(text)
            : null;
        return key is null ? null : new IdentityKey(heading.Trim(), text, key);
    }

    /// <summary>The domain in a full name.</summary>
    public static IdentityKey? OfName(string name) =>
        RowIdentity.DomainOf(name) is { } key ? new IdentityKey(nameof(Field.ComputerName), name, key) : null;

    /// <summary>True where others have keys of its kind, and none is equal.</summary>
    public bool IsOther(IReadOnlyList<string> keys)
    {
        string kind = Key.Substring(0, Key.IndexOf(':') + 1);
        return keys.Any(key => key.StartsWith(kind, StringComparison.Ordinal)) && !keys.Contains(Key, StringComparer.Ordinal);
    }
}
