using ReimagingTools.Completion;
using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Rules;

namespace ReimagingTools.Commands;

/// <summary>Shows the rules verdicts rest on, and the clauses of the briefs.</summary>
[Cmdlet(VerbsCommon.Get, "ReimageRule", DefaultParameterSetName = RuleSet, HelpUri = HelpPages.Folder + "Get-ReimageRule.md")]
[OutputType(typeof(ReimageRule), ParameterSetName = [RuleSet])]
[OutputType(typeof(ReimageClause), ParameterSetName = [ClauseSet, RuleSet])]
public sealed class GetReimageRuleCommand : PSCmdlet
{
    private const string RuleSet = "Rule";
    private const string ClauseSet = "Clause";

    private RepeatedErrors? _errors;
    private readonly HashSet<(string Name, string Brief)> _writtenRules = [];
    private readonly HashSet<string> _writtenClauses = new(StringComparer.Ordinal);

    /// <summary>
    /// Rule names, wildcards allowed; a name with a slash, and the last part of one, is that of a clause. Findings of a verdict bind by their rule,
    /// verdicts by their clauses.
    /// </summary>
    [Parameter(ParameterSetName = RuleSet, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NotEmpty]
    [SupportsWildcards]
    [Alias("Rule")]
    [ClausesTransformation]
    [ArgumentCompleter(typeof(RuleCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <summary>Clause ids, with or without the brief, wildcards allowed.</summary>
    [Parameter(ParameterSetName = ClauseSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [NotEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ClauseCompleter))]
    public string[] Clause { get; set; } = [];

    /// <summary>Brief ids; the default brief for rules, the brief in its id or the default one for clauses.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [NotEmpty]
    [ArgumentCompleter(typeof(BriefCompleter))]
    public string[]? Brief { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing() => _errors?.Write();

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        Brief[] briefs = [.. FindBriefs()];
        foreach (string name in ParameterSetName == RuleSet ? Name : Clause)
        {
            if (name.StartsWith("@{", StringComparison.Ordinal))
            {
                Report(ErrorRecords.RuleUnusable(name));
            }
            else if (ParameterSetName == RuleSet && name.IndexOf('/') < 0)
            {
                WriteRules(name, briefs);
            }
            else
            {
                WriteClauses(name, briefs);
            }
        }
    }

    /// <summary>What many piped things may share waits for the others.</summary>
    private void Report(ErrorRecord error)
    {
        if (MyInvocation.ExpectingInput)
        {
            (_errors ??= new RepeatedErrors(WriteError)).Add(error);
        }
        else
        {
            WriteError(error);
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
                Report(ErrorRecords.BriefUnknown(id, Licensing.Briefs.Brief.All.Select(each => each.Id)));
            }
        }
    }

    /// <summary>A fleet has each finding many times; a rule is shown once.</summary>
    private void WriteRules(string name, Brief[] briefs)
    {
        var pattern = new WildcardPattern(name, WildcardOptions.IgnoreCase);
        ReimagingRule[] rules = [.. RuleBook.Rules.Where(rule => pattern.IsMatch(rule.Name))];
        if (rules.Length == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
        {
            if (briefs.Any(brief => brief.Clauses.Any(clause => clause.IsCalled(pattern.IsMatch))))
            {
                WriteClauses(name, briefs);
                return;
            }

            Report(ErrorRecords.RuleUnknown(name));
        }

        foreach (Brief brief in briefs)
        {
            foreach (ReimagingRule rule in rules.Where(rule => _writtenRules.Add((rule.Name, brief.Id))))
            {
                WriteObject(new ReimageRule(rule, brief, CultureInfo.CurrentUICulture));
            }
        }
    }

    private void WriteClauses(string id, Brief[] briefs)
    {
        var pattern = new WildcardPattern(id, WildcardOptions.IgnoreCase);
        bool namesBrief = Brief is null && Licensing.Briefs.Brief.All.Any(brief => id.StartsWith(brief.Id + "/", StringComparison.Ordinal));
        IEnumerable<Clause> all = (namesBrief ? Licensing.Briefs.Brief.All : briefs).SelectMany(brief => brief.Clauses);
        Clause[] found = [.. all.Where(clause => clause.IsCalled(pattern.IsMatch))];
        if (found.Length == 0 && briefs.Length > 0 && !WildcardPattern.ContainsWildcardCharacters(id))
        {
            string name = id.Substring(namesBrief ? id.IndexOf('/') + 1 : 0);
            string[] speaking = [.. Licensing.Briefs.Brief.All.Where(brief => brief.FindClause(name) is not null).Select(brief => brief.Id)];
            string silent = namesBrief ? id.Substring(0, id.IndexOf('/')) : string.Join(", ", briefs.Select(brief => brief.Id));
            Report(speaking.Length == 0 ? ErrorRecords.ClauseUnknown(id) : ErrorRecords.ClauseSilent(name, silent, speaking));
        }

        foreach (Clause clause in found.Where(clause => _writtenClauses.Add(clause.Id)))
        {
            WriteObject(new ReimageClause(clause, CultureInfo.CurrentUICulture));
        }
    }
}
