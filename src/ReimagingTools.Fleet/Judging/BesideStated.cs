using ReimagingTools.Fleet.Devices;

namespace ReimagingTools.Fleet.Judging;

/// <summary>What a device shows beside what is stated of its license: mostly what runs.</summary>
/// <param name="Others">Of the edition and version that are stated so and taken for its own, what it shows otherwise; null where none is
/// taken.</param>
/// <param name="OfGroups">What it shows of a version or language that was answered for a group, taken or contested: the answer with the group, the
/// value, and whether it is another.</param>
public sealed record BesideStated(
    IReadOnlyList<(string Kind, string Shown)>? Others,
    IReadOnlyList<(string Kind, string Answer, string Shown, bool IsOther)> OfGroups
)
{
    /// <summary>What leaves open what is stated for all or for a group.</summary>
    public IReadOnlyList<string> Held { get; init; } = [];

    /// <summary>What its own row does not explain, and decides all the same.</summary>
    public IReadOnlyList<string> AgainstOwn { get; init; } = [];

    /// <summary>
    /// True for a verdict of an earlier run in which a license was filled in, and that no record of the device stands beside: nothing of what it
    /// runs or is was held against that.
    /// </summary>
    public bool IsAlone { get; init; }

    /// <summary>
    /// What nothing tells of a device that is taken for what is stated of others too, so that nothing of it could speak against that: "System" or
    /// "Machine"; null where both are told.
    /// </summary>
    public string? Untold { get; init; }

    /// <summary>Reads it from a device.</summary>
    /// <param name="licensed">What its records say together with what is stated.</param>
    /// <param name="isOfAll">True where something is stated for all devices.</param>
    /// <returns>What it shows; null where there is nothing of it.</returns>
    internal static BesideStated? Of(Device device, LicensedProduct licensed, bool isOfAll)
    {
        bool isOfGroup = device.Rows.Exists(row => row.Standing == RowStanding.OfGroup);
        (string, string, string, bool)[] ofGroups = isOfGroup && licensed.Family != ProductFamily.Office ? [.. OfGroupsOf(device, licensed)] : [];
        IReadOnlyList<string> held = Discrepancies.OfHeld(licensed),
            own = Discrepancies.OfOwn(licensed);
        IReadOnlyList<(string Kind, string Shown)>? others = held.Count == 0 && (isOfGroup || isOfAll) ? OthersOf(device, licensed) : null;
        bool isAlone =
            licensed.Edition.IsKnown
            && device.Rows.Count > 0
            && device.Rows.TrueForAll(row => row.Header.Has(Field.MissingFacts))
            && !device.Rows.TrueForAll(row => VerdictColumns.IsNothingFilledIn(row.Header.Names));
        return others is null && !isAlone && ofGroups.Length + held.Count + own.Count == 0
            ? null
            : new BesideStated(others, ofGroups)
            {
                Held = held,
                AgainstOwn = own,
                IsAlone = isAlone,
                Untold = others is null || isAlone ? null : UntoldOf(device, licensed),
            };
    }

    /// <summary>What is sold with no license of a maker is told by the machine alone.</summary>
    private static string? UntoldOf(Device device, LicensedProduct licensed) =>
        licensed.Family == ProductFamily.Office ? null
        : RunningWindows.Read(device.Rows) is null ? "System"
        : (licensed.Channel.Value == LicenseChannel.Oem || (licensed.Channel.Value == LicenseChannel.Fpp && device.IsOfGroup(Field.LicenseChannel)))
        && !device.Rows.Any(row => row.Text(Field.Manufacturer) is not null || row.Text(Field.Model) is not null)
            ? "Machine"
        : null;

    private static IReadOnlyList<(string Kind, string Shown)>? OthersOf(Device device, LicensedProduct licensed)
    {
        bool isProductOfGroup = device.IsOfGroup(Field.LicensedProduct);
        bool isEdition = IsTaken(licensed.Edition, isProductOfGroup),
            isVersion = IsTaken(licensed.Version, isProductOfGroup);
        if (!isEdition && !isVersion)
        {
            return null;
        }

        Edition? edition = isEdition ? Other(licensed.Edition, text => ParsedNames.Parse(text).Edition) : null;
        return
        [
            .. new (string Kind, string? Shown)[]
            {
                (
                    nameof(licensed.Edition),
                    edition is null ? null : ProductCatalogue.Find(edition, licensed.Version.Value)?.EditionName ?? edition.Key
                ),
                (nameof(licensed.Version), isVersion ? Other(licensed.Version, text => ParsedNames.Parse(text).Version)?.ToString() : null),
            }
                .Where(each => each.Shown is not null)
                .Select(each => (each.Kind, each.Shown!)),
        ];
    }

    /// <summary>
    /// Keys and labels show the version that was licensed, and what runs the language: what shows neither says nothing of the answer.
    /// </summary>
    private static IEnumerable<(string Kind, string Answer, string Shown, bool IsOther)> OfGroupsOf(Device device, LicensedProduct licensed)
    {
        Language[] languages =
        [
            .. device
                .Rows.Where(row => row.Standing == RowStanding.Own && !WindowsEvidence.IsAboutOthers(row))
                .SelectMany(RunningLanguages.Of)
                .Select(each => each.Language)
                .OfType<Language>()
                .Distinct(),
        ];
        ProductVersion[] versions =
        [
            .. licensed
                .Version.Claims.Where(claim =>
                    claim.Evidence.Strength != EvidenceStrength.None
                    && !claim.Evidence.Kind.StartsWith(FactNames.LicensedProduct, StringComparison.Ordinal)
                )
                .Select(claim => claim.Value)
                .Distinct(),
        ];
        foreach (Row row in device.Rows.Where(row => row.Standing == RowStanding.OfGroup && !row.StatesOffice()))
        {
            string group = row.Group is { } words ? EvidenceText.Say("StatedForGroup", words) : EvidenceText.Say("StatedForAll");
            if (languages.Length > 0 && row.Text(Field.LicensedLanguage) is { } text && ParsedValues.Language(text) is { } language)
            {
                bool isOther = !Array.Exists(languages, language.AsChoice().Includes);
                yield return (
                    nameof(licensed.Language),
                    language + group,
                    languages.Select(each => each.ToString()).OrderBy(each => each, StringComparer.Ordinal).First(),
                    isOther
                );
            }

            if (versions.Length > 0 && row.Text(Field.LicensedProduct) is { } product && ParsedNames.Parse(product) is { Version: { } version } name)
            {
                yield return (
                    nameof(licensed.Version),
                    name.Text + group,
                    versions.OrderBy(each => each.Order).Last().ToString(),
                    Array.IndexOf(versions, version) < 0
                );
            }
        }
    }

    /// <summary>True for a fact of a product that rests on what is stated for all or for a group.</summary>
    private static bool IsTaken<T>(Fact<T> fact, bool isOfGroup)
        where T : notnull =>
        fact.IsKnown
        && fact.Claims.Any(claim =>
            claim.Evidence.Kind == FactNames.LicensedProduct + StatedLicense.Mark || (isOfGroup && claim.Evidence.Kind == FactNames.LicensedProduct)
        );

    private static T? Other<T>(Fact<T> fact, Func<string, T?> read)
        where T : class =>
        fact
            .Contradictions.Select(claim => claim.Value)
            .Concat(fact.Unread.Where(text => text.IsBeside).Select(text => read(text.Text)).OfType<T>())
            .FirstOrDefault();
}
