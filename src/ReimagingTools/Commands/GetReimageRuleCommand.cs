using System.Globalization;
using System.Management.Automation;
using ReimagingTools.Completion;
using ReimagingTools.Errors;
using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Rules;
using ReimagingTools.Output;

namespace ReimagingTools.Commands;

/// <summary>Shows the rules verdicts rest on, and the clauses of the briefs.</summary>
[Cmdlet(VerbsCommon.Get, "ReimageRule", DefaultParameterSetName = RuleSet)]
[OutputType(typeof(ReimageRule), ParameterSetName = [RuleSet])]
[OutputType(typeof(ReimageClause), ParameterSetName = [ClauseSet])]
public sealed class GetReimageRuleCommand : PSCmdlet
{
    private const string RuleSet = "Rule";
    private const string ClauseSet = "Clause";

    /// <summary>Rule names, wildcards allowed.</summary>
    [Parameter(ParameterSetName = RuleSet, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RuleCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <summary>Clause ids, with or without the brief, wildcards allowed.</summary>
    [Parameter(ParameterSetName = ClauseSet, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ClauseCompleter))]
    public string[] Clause { get; set; } = [];

    /// <summary>Brief ids; the default brief for rules, the brief in its id or the default one for clauses.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(BriefCompleter))]
    public string[]? Brief { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        Brief[] briefs = [.. FindBriefs()];
        if (ParameterSetName == RuleSet)
        {
            WriteRules(briefs);
        }
        else
        {
            WriteClauses(briefs);
        }
    }

    private IEnumerable<Brief> FindBriefs()
    {
        foreach (string id in Brief ?? [Licensing.Briefs.Brief.Default.Id])
        {
            if (Licensing.Briefs.Brief.Find(id) is { } brief)
            {
                yield return brief;
            }
            else
            {
                WriteError(ErrorRecords.BriefUnknown(id, Licensing.Briefs.Brief.All.Select(each => each.Id)));
            }
        }
    }

    private void WriteRules(Brief[] briefs)
    {
        foreach (string name in Name)
        {
            var pattern = new WildcardPattern(name, WildcardOptions.IgnoreCase);
            ReimagingRule[] rules = [.. RuleBook.Rules.Where(rule => pattern.IsMatch(rule.Name))];
            if (rules.Length == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
            {
                WriteError(ErrorRecords.RuleUnknown(name));
            }

            foreach (Brief brief in briefs)
            {
                WriteObject(rules.Select(rule => new ReimageRule(rule, brief, CultureInfo.CurrentUICulture)), enumerateCollection: true);
            }
        }
    }

    private void WriteClauses(Brief[] briefs)
    {
        foreach (string id in Clause)
        {
            var pattern = new WildcardPattern(id, WildcardOptions.IgnoreCase);
            bool namesBrief = Brief is null && Licensing.Briefs.Brief.All.Any(brief => id.StartsWith(brief.Id + "/", StringComparison.Ordinal));
            IEnumerable<Clause> all = (namesBrief ? Licensing.Briefs.Brief.All : briefs).SelectMany(brief => brief.Clauses);
            Clause[] found = [.. all.Where(clause => pattern.IsMatch(clause.Id) || pattern.IsMatch(clause.Name))];
            if (found.Length == 0 && !WildcardPattern.ContainsWildcardCharacters(id))
            {
                WriteError(ErrorRecords.ClauseUnknown(id));
            }

            WriteObject(found.Select(clause => new ReimageClause(clause, CultureInfo.CurrentUICulture)), enumerateCollection: true);
        }
    }
}
