using ReimagingTools.Fleet.Devices;

namespace ReimagingTools.Fleet.Judging;

/// <summary>
/// What somebody states about the licenses of all devices at once. It speaks where a device's own records are silent, and never against them: where
/// they say otherwise the fact is conflicting, and where they hold a text nobody understood it stays open.
/// </summary>
public sealed record StatedLicense
{
    /// <summary>What marks its evidence, after the name of the fact, in the language of the session.</summary>
    public static string Mark => EvidenceText.Say("StatedForAll");

    /// <summary>The product in words, or null.</summary>
    public string? Product { get; init; }

    /// <summary>Its language in words, or null; "English" is kept as it is, for it may be that of another region.</summary>
    public string? Language { get; init; }

    /// <summary>Its architecture, or Unknown.</summary>
    public Architecture Architecture { get; init; }

    /// <summary>How it was bought, or Unknown.</summary>
    public LicenseChannel Channel { get; init; }

    /// <summary>Full or upgrade, or Unknown.</summary>
    public LicenseType Type { get; init; }

    /// <summary>True when nothing is stated.</summary>
    public bool IsEmpty =>
        Product is null
        && Language is null
        && Architecture == Architecture.Unknown
        && Channel == LicenseChannel.Unknown
        && Type == LicenseType.Unknown;

    private IEnumerable<(string Name, string Value)> Values =>
        new (string Name, string? Value)[]
        {
            (FactNames.LicensedProduct, Product),
            (FactNames.LicensedLanguage, Language),
            (FactNames.LicensedArchitecture, Word(Architecture)?.ToLowerInvariant()),
            (FactNames.LicenseChannel, Word(Channel)),
            (FactNames.LicenseType, Word(Type)),
        }
            .Where(fact => fact.Value is not null)
            .Select(fact => (fact.Name, fact.Value!));

    /// <summary>The row that states it of all devices.</summary>
    /// <returns>The row; null where nothing is stated.</returns>
    internal Row? ToRow() =>
        IsEmpty
            ? null
            : new RowBuilder(ColumnTable.Default)
                .Of(Values.Select(fact => new KeyValuePair<string, object?>(fact.Name, fact.Value)))
                .As(RowStanding.OfGroup);

    /// <summary>What is stated, by the names of the facts.</summary>
    /// <returns>"LicensedArchitecture x64; LicenseChannel Oem", or an empty string.</returns>
    public override string ToString() => string.Join("; ", Values.Select(fact => fact.Name + " " + fact.Value));

    private static string? Word<T>(T word)
        where T : struct, Enum => EqualityComparer<T>.Default.Equals(word, default) ? null : word.ToString();
}
