using ReimagingTools.Fleet.Entitlements;
using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Cli.Commands;

/// <summary>
/// The clauses of a brief that names choose: of a clause its id, name or the last part of it, of a rule the clauses it decides by; all where there
/// is no name.
/// </summary>
internal sealed class ChosenClauses
{
    private readonly SelectorPattern[] _names;

    public ChosenClauses(Brief brief, Brief? other, IEnumerable<string> names, CultureInfo culture)
    {
        Brief = brief;
        Other = other;
        string[] written = [.. names];
        _names = [.. written.Select(SelectorPattern.Of).OfType<SelectorPattern>()];
        Clause[] all = [.. brief.Clauses, .. other?.Clauses ?? []];
        if (Array.Find(written, name => SelectorPattern.Of(name) is { } pattern && !all.Any(clause => Takes(pattern, clause))) is { } unknown)
        {
            throw new InputException(WhatToType(unknown, all, culture));
        }
    }

    public Brief Brief { get; }

    public Brief? Other { get; }

    public IEnumerable<Clause> Clauses => Brief.Clauses.Where(IsChosen);

    /// <summary>Where the two briefs differ.</summary>
    public IEnumerable<(string Clause, string? Says, string? OtherSays)> Differences(CultureInfo culture) =>
        ClauseView.DifferencesOf(Brief, Other!, culture).Where(each => IsChosen(Brief.FindClause(each.Clause) ?? Other!.FindClause(each.Clause)!));

    private bool IsChosen(Clause clause) => _names.Length == 0 || Array.Exists(_names, name => Takes(name, clause));

    private static bool Takes(SelectorPattern name, Clause clause) => IsMeant(name.Matches, clause);

    private static bool IsMeant(Func<string, bool> isMeant, Clause clause) => clause.IsCalled(isMeant) || ClauseView.Rules(clause).Any(isMeant);

    private string WhatToType(string name, Clause[] all, CultureInfo culture)
    {
        if (Brief.Find(name.ToLowerInvariant()) is { } brief)
        {
            return CliTexts.Format("Rules.IsBrief", culture, brief.Id);
        }

        string[] speaking =
        [
            .. Brief
                .All.Where(each =>
                    each.Clauses.Any(clause => IsMeant(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase), clause))
                )
                .Select(each => each.Id),
        ];
        string? near = NearestText.FindPhrase(
            name.ToLowerInvariant(),
            [.. all.SelectMany(clause => ClauseView.Rules(clause).Concat([clause.Name, clause.ShortName])).Distinct(StringComparer.Ordinal)]
        );
        return speaking.Length > 0 ? CliTexts.Format("Rules.SilentOf", culture, name, Brief.Id, string.Join(", ", speaking))
            : near is null ? CliTexts.Format("Rules.Unknown", culture, name)
            : CliTexts.Format("Rules.UnknownNear", culture, name, near);
    }
}
