namespace ReimagingTools.Activation.Reading;

/// <summary>The computer an installed license is on.</summary>
/// <param name="Name">Its name, or what stands in for it; null when nothing does.</param>
/// <param name="Machine">What tells it from others of its name, one of each kind: numbers its maker gave it, ids, its domain.</param>
internal readonly record struct InstalledOn(string? Name, IReadOnlyList<string> Machine)
{
    private static readonly string[] OfHardware = [nameof(Field.HardwareSerial), nameof(Field.SmbiosUuid)];

    /// <summary>
    /// Takes of keys of the computer the first of each kind, the domain before its name too; a computer without a name is known by them alone.
    /// </summary>
    public static InstalledOn Of(string? name, IEnumerable<string> keys) =>
        new(
            name,
            name is null
                ? []
                :
                [
                    .. keys.Concat(DomainOf(name))
                        .GroupBy(KindOf)
                        .Where(kind => kind.Key is not (nameof(Field.RunspaceId) or nameof(Field.ProductId)))
                        .Select(kind => kind.First()),
                ]
        );

    /// <summary>
    /// How many machines the keys of one name are of: by the numbers of their makers where those are known, as ids and domains change.
    /// </summary>
    public static int MachinesOf(IEnumerable<string> keys)
    {
        ILookup<bool, IGrouping<string, string>> kinds = keys.Distinct(StringComparer.Ordinal)
            .GroupBy(KindOf)
            .ToLookup(kind => OfHardware.Contains(kind.Key, StringComparer.Ordinal));
        return kinds[kinds.Contains(true)].Select(kind => kind.Count()).DefaultIfEmpty(1).Max();
    }

    /// <summary>The domain that stands before a name ("CONTOSO\PC1") and is no part of it as names are compared.</summary>
    public static string[] DomainOf(string name) => name.IndexOf('\\') >= 0 && RowIdentity.DomainOf(name) is { } domain ? [domain] : [];

    private static string KindOf(string key) => key.Substring(0, key.IndexOf(':'));
}
